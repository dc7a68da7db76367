// Joining a browser that runs already, where the person has allowed it (chrome://inspect/#remote-debugging, Chromium).
#include "browser/browser.h"

#include <QFile>
#include <QTimer>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
constexpr int consentMs = 180000;
}

// The browser writes its port and the path of the socket into its profile folder, and asks the person at every connection.
void Browser::join()
{
    const QString name = m_launch.browser.name;
    QFile file(m_launch.joined + u"/DevToolsActivePort"_s);
    const bool open = file.open(QIODevice::ReadOnly);
    const QList<QByteArray> lines = open ? file.readAll().split('\n') : QList<QByteArray>();
    const int port = lines.value(0).toInt();
    const QString path = QString::fromUtf8(lines.value(1).trimmed());
    if (port <= 0 || !path.startsWith(u'/')) {
        QMetaObject::invokeMethod(
            this,
            [this, name] {
                fail(tr("No running %1 lets itself be joined. Open it, go to "
                        "chrome://inspect/#remote-debugging there, tick “Allow remote debugging for "
                        "this browser instance”, and try again.")
                         .arg(name));
            },
            Qt::QueuedConnection);
        return;
    }
    connect(m_patience, &QTimer::timeout, this, [this, name] {
        fail(tr("%1 was asked and nobody answered within %2 minutes. Try again, and press Allow in its "
                "window.")
                 .arg(name)
                 .arg(consentMs / 60000));
    });
    m_patience->start(consentMs);
    QUrl address;
    address.setScheme(u"ws"_s);
    address.setHost(u"127.0.0.1"_s);
    address.setPort(port);
    address.setPath(path);
    connected(new WebSocketChannel(address, this));
    QMetaObject::invokeMethod(
        this,
        [this, name] {
            if (!m_ready && !m_over)
                Q_EMIT asking(
                    tr("Look at %1: it asks whether Crosscheck may control it. Press Allow there").arg(name));
        },
        Qt::QueuedConnection);
}

} // namespace crosscheck::browser
