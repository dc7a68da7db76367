#include "widgets/progress_line.h"

#include "session/session.h"
#include "theme/theme.h"
#include "widgets/text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimer>

#include <array>

namespace crosscheck::widgets {

using namespace Qt::StringLiterals;

namespace {
constexpr int tickMs = 100;

struct Phase
{
    const char* id;
    const char* sentence; ///< %1 what is sent, %2 the host
};
constexpr std::array phases{
    Phase{"name", QT_TRANSLATE_NOOP("progress", "%1: looking up %2")},
    Phase{"connect", QT_TRANSLATE_NOOP("progress", "%1: connecting to %2")},
    Phase{"tls", QT_TRANSLATE_NOOP("progress", "%1: agreeing on encryption with %2")},
    Phase{"sent", QT_TRANSLATE_NOOP("progress", "%1 sent to %2, waiting for the answer")},
    Phase{"head", QT_TRANSLATE_NOOP("progress", "%1 sent to %2, the answer begins")},
    Phase{"body", QT_TRANSLATE_NOOP("progress", "%1 sent to %2, reading the answer")},
};
} // namespace

ProgressLine::ProgressLine(const QString& name, QWidget* parent) : QWidget(parent)
{
    setObjectName(name);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_text = new QLabel;
    m_text->setObjectName(name + u"-text"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_text, 1);
    m_cancel = button(name + u"-cancel"_s, tr("Cancel"), "stop");
    m_cancel->setToolTip(tr("Ends the test at once (Esc)"));
    line->addWidget(m_cancel);
    m_timer = new QTimer(this);
    m_timer->setInterval(tickMs);
    connect(m_timer, &QTimer::timeout, this, &ProgressLine::refresh);
    hide();
}

void ProgressLine::setSession(session::Session* session)
{
    m_session = session;
    connect(session, &session::Session::testingChanged, this, &ProgressLine::refresh);
    connect(m_cancel, &QPushButton::clicked, session, &session::Session::cancel);
    refresh();
}

QString ProgressLine::sentence() const
{
    if (!m_session)
        return {};
    const http::Request request = m_session->current();
    const bool preflight = http::contains(request.headers, "access-control-request-method");
    const QString what =
        preflight ? tr("Preflight") : tr("%1 request").arg(QString::fromLatin1(request.method));
    const auto url = url::parseOrNull(request.url);
    const QString host = url ? QString::fromLatin1(url->hostAndPort()) : QString::fromLatin1(request.url);
    const QByteArray phase = m_session->phase();
    const auto row =
        std::find_if(phases.begin(), phases.end(), [&](const Phase& p) { return phase == p.id; });
    const char* pattern = row != phases.end() ? row->sentence : phases.at(3).sentence;
    const QString seconds = QLocale().toString(double(m_session->elapsedMs()) / 1000.0, 'f', 1);
    return tr("%1, %2 s").arg(QCoreApplication::translate("progress", pattern).arg(what, host), seconds);
}

void ProgressLine::refresh()
{
    const bool runs = m_session && m_session->isTesting();
    if (runs) {
        m_text->setText(m_session->current().url.isEmpty() ? tr("Getting ready") : sentence());
        setAccessibleName(m_text->text());
        m_timer->start();
    } else {
        m_timer->stop();
    }
    setVisible(runs);
}

} // namespace crosscheck::widgets
