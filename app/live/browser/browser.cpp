#include "browser/browser.h"

#include "browser/child.h"
#include "system/processes.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTimer>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
constexpr int startMs = 60000;
constexpr int closeMs = 5000;
constexpr qsizetype saidKept = 16384;
} // namespace

Browser::Browser(QObject* parent) : QObject(parent), m_shelter(new Shelter(this)) {}

Browser::~Browser()
{
    m_over = true;
    if (m_rpc)
        m_rpc->close();
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished(closeMs);
    }
}

void Browser::failLater(const QString& sentence)
{
    QMetaObject::invokeMethod(
        this, [this, sentence] { fail(sentence); }, Qt::QueuedConnection);
}

void Browser::start(const Launch& launch)
{
    m_launch = launch;
    m_patience = new QTimer(this);
    m_patience->setSingleShot(true);
    if (!launch.joined.isEmpty())
        return join();
    const QString where =
        launch.browser.sandboxHome.isEmpty() ? QString() : launch.browser.sandboxHome + u"/crosscheck"_s;
    QString why;
    if (!m_shelter->open(where, &why))
        return failLater(why);
    const QString profile =
        launch.keptProfile.isEmpty() ? m_shelter->folder() + u"/profile"_s : launch.keptProfile;
    for (const QString& folder : {profile, m_shelter->folder() + u"/tmp"_s, m_shelter->folder() + u"/home"_s})
        QDir().mkpath(folder);
    if (const QString taken = whyItIsTaken(profile); !taken.isEmpty())
        return failLater(taken);
    writePreferences(profile);
    system::outliveBrokenPipes(); // a browser that ends takes its end of the pipe away
    startProcess(profile);
}

PipeChannel* Browser::openPipe()
{
    if (m_launch.browser.family != Family::Chromium || m_launch.browser.packaging != Packaging::Plain)
        return nullptr;
    auto* pipe = new PipeChannel(this);
    m_pipe = pipe->open();
    if (m_pipe)
        return pipe;
    delete pipe;
    return nullptr;
}

void Browser::startProcess(const QString& profile)
{
    m_process = new QProcess(this);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setProcessEnvironment(environment());
    PipeChannel* pipe = openPipe();
    connect(m_process, &QProcess::readyReadStandardError, this, &Browser::readError);
    connect(m_process, &QProcess::finished, this, &Browser::processEnded);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("%1 could not be started (%2): %3. Install it again, or choose another browser.")
                     .arg(m_launch.browser.name, m_launch.browser.program, m_process->errorString()));
    });
    connect(m_patience, &QTimer::timeout, this, [this] { fail(whyItIsSilent(startMs / 1000)); });
    m_patience->start(startMs);
    connect(m_process, &QProcess::started, this, [this, pipe] {
        if (pipe) {
            connected(pipe);
            pipe->started();
        }
    });
    const Child child(m_process, pipe, m_shelter);
    m_process->start(m_launch.browser.program, m_launch.browser.family == Family::Chromium
                                                   ? chromiumArguments(profile)
                                                   : firefoxArguments(profile));
}

QStringList Browser::chromiumArguments(const QString& profile)
{
    QStringList out{u"--user-data-dir="_s + profile,
                    u"--no-first-run"_s,
                    u"--no-default-browser-check"_s,
                    u"--disable-background-networking"_s,
                    u"--disable-component-update"_s,
                    u"--disable-sync"_s,
                    u"--disable-default-apps"_s,
                    u"--password-store=basic"_s,
                    m_pipe ? u"--remote-debugging-pipe"_s : u"--remote-debugging-port=0"_s};
    if (m_launch.headless)
        out += u"--headless"_s;
    // What a browser of its own asks www.google.com or the clock's server for; pages ask the same hosts, so it is switched off
    // at its source. A version that doesn't know a name passes it over.
    QStringList off{u"DialMediaRouteProvider"_s, u"OptimizationHints"_s, u"PreconnectToSearch"_s,
                    u"AimServerRequestOnStartupEnabled"_s, u"NetworkTimeServiceQuerying"_s};
    if (!m_launch.localNetworkChecks)
        off += u"LocalNetworkAccessChecks"_s;
    out += u"--disable-features="_s + off.join(u',');
    // Speculative connections and the browser's own services would reach hosts that nobody asked for. They are named one by
    // one: pages use others of the same domains.
    QStringList rules;
    const QStringList services{u"clients2.google.com"_s,           u"update.googleapis.com"_s,
                               u"clientservices.googleapis.com"_s, u"optimizationguide-pa.googleapis.com"_s,
                               u"safebrowsing.googleapis.com"_s,   u"content-autofill.googleapis.com"_s,
                               u"redirector.gvt1.com"_s,           u"edgedl.me.gvt1.com"_s,
                               u"android.clients.google.com"_s};
    for (const QString& host : m_launch.quietHosts + services)
        rules += u"MAP %1 ~NOTFOUND"_s.arg(host);
    out += u"--host-resolver-rules="_s + rules.join(u", "_s);
    // Else a window shows a bar that warns of the flag and takes room from the page.
    if (!m_launch.headless)
        out += u"--test-type"_s;
    if (m_launch.trustAnyCertificate)
        out += u"--ignore-certificate-errors"_s;
    // Chromium refuses root with its sandbox on: "Running as root without --no-sandbox is not supported".
    m_unsandboxed = system::isSuperuser() || m_launch.arguments.contains(u"--no-sandbox"_s);
    if (system::isSuperuser() && !m_launch.arguments.contains(u"--no-sandbox"_s))
        out += u"--no-sandbox"_s;
    return out + m_launch.arguments + QStringList{u"about:blank"_s};
}

QStringList Browser::firefoxArguments(const QString& profile)
{
    QStringList out{u"-no-remote"_s, u"-profile"_s, profile, u"--remote-debugging-port=0"_s};
    if (m_launch.headless)
        out.prepend(u"-headless"_s);
    return out + m_launch.arguments + QStringList{u"about:blank"_s};
}

void Browser::writePreferences(const QString& profile)
{
    if (m_launch.browser.family != Family::Firefox)
        return;
    QStringList names = m_launch.quietHosts;
    names.removeIf([](const QString& host) { return host.contains(u':'); });
    const QString lines = u"user_pref(\"network.dns.localDomains\", \"%1\");\n"
                          "user_pref(\"services.settings.server\", \"data:,#remote-settings-dummy/v1\");\n"
                          "user_pref(\"network.http.speculative-parallel-limit\", 0);\n"
                          "user_pref(\"intl.locale.requested\", \"en-US\");\n"
                          "user_pref(\"network.prefetch-next\", false);\n"
                          "user_pref(\"network.captive-portal-service.enabled\", false);\n"
                          "user_pref(\"network.connectivity-service.enabled\", false);\n"
                          "user_pref(\"app.update.enabled\", false);\n"
                          "user_pref(\"app.normandy.enabled\", false);\n"
                          "user_pref(\"datareporting.policy.dataSubmissionEnabled\", false);\n"
                          "user_pref(\"datareporting.healthreport.uploadEnabled\", false);\n"
                          "user_pref(\"toolkit.telemetry.unified\", false);\n"
                          "user_pref(\"toolkit.telemetry.server\", \"data:,\");\n"
                          "user_pref(\"browser.safebrowsing.malware.enabled\", false);\n"
                          "user_pref(\"browser.safebrowsing.phishing.enabled\", false);\n"
                          "user_pref(\"browser.safebrowsing.downloads.enabled\", false);\n"
                          "user_pref(\"browser.shell.checkDefaultBrowser\", false);\n"
                          "user_pref(\"browser.aboutwelcome.enabled\", false);\n"
                          "user_pref(\"browser.startup.homepage_override.mstone\", \"ignore\");\n"
                          "user_pref(\"browser.newtabpage.enabled\", false);\n"
                          "user_pref(\"browser.topsites.contile.enabled\", false);\n"
                          "user_pref(\"extensions.getAddons.cache.enabled\", false);\n"
                          "user_pref(\"extensions.update.enabled\", false);\n"
                          "user_pref(\"media.gmp-manager.updateEnabled\", false);\n"
                          "user_pref(\"dom.push.connection.enabled\", false);\n"_s.arg(names.join(u','));
    QFile file(profile + u"/user.js"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write(lines.toUtf8());
}

QProcessEnvironment Browser::environment() const
{
    QProcessEnvironment out = QProcessEnvironment::systemEnvironment();
    // Without it a released Firefox does not let its settings' server be changed, and would look for it.
    if (m_launch.browser.family == Family::Firefox)
        out.insert(u"MOZ_REMOTE_SETTINGS_DEVTOOLS"_s, u"1"_s);
    const QString folder = m_shelter->folder();
    // What Chromium puts there stays when it is killed.
    if (m_launch.browser.packaging == Packaging::Plain)
        out.insert(u"TMPDIR"_s, folder + u"/tmp"_s);
    // Firefox writes below HOME though a profile is given. Chromium keeps it: the person's own certificates lie there.
    if (m_launch.browser.family == Family::Firefox && m_launch.browser.packaging == Packaging::Plain &&
        m_launch.keptProfile.isEmpty()) {
        out.insert(u"HOME"_s, folder + u"/home"_s);
        out.remove(u"XDG_CONFIG_HOME"_s);
        out.remove(u"XDG_CACHE_HOME"_s);
        out.remove(u"XDG_DATA_HOME"_s);
    }
    return out;
}

void Browser::readError()
{
    m_said += m_process->readAllStandardError();
    // Chromium goes on running then, and says nothing more.
    if (!m_ready && isForbidden())
        return fail(whyItEnded());
    static const QRegularExpression listening(
        u"(?:DevTools listening on|WebDriver BiDi listening on) (ws://\\S+)"_s);
    if (!m_pipe && !m_channel) {
        const QRegularExpressionMatch match = listening.match(QString::fromUtf8(m_said));
        // The address is whole only once its line is.
        if (match.hasMatch() && m_said.indexOf('\n', match.capturedEnd()) >= 0) {
            QUrl address(match.captured(1));
            if (m_launch.browser.family == Family::Firefox)
                address.setPath(u"/session"_s);
            connected(new WebSocketChannel(address, this));
        }
    }
    if (m_said.size() > saidKept)
        m_said = m_said.last(saidKept);
}

void Browser::connected(Channel* channel)
{
    m_channel = channel;
    connect(channel, &Channel::opened, this, &Browser::greet);
    m_rpc = new Rpc(channel, this);
    connect(m_rpc, &Rpc::lost, this, [this] {
        // What the process says when it ends is worth waiting for.
        if (!m_process)
            return m_ready
                       ? finish()
                       : fail(tr("%1 did not let Crosscheck in: its question was refused, or it no longer "
                                 "runs. "
                                 "Open it, look at chrome://inspect/#remote-debugging there, and try again.")
                                  .arg(m_launch.browser.name));
        if (!m_ready && m_process->state() != QProcess::NotRunning)
            m_patience->start(closeMs);
        if (m_ready)
            m_process->terminate();
    });
}

void Browser::greet()
{
    if (m_launch.browser.family == Family::Chromium) {
        m_rpc->call(u"Browser.getVersion"_s, {}, {}, [this](const QJsonObject& result, const QString& error) {
            if (m_over || !error.isEmpty())
                return;
            m_version = result.value(u"product"_s).toString().section(u'/', 1);
            m_userAgent = result.value(u"userAgent"_s).toString();
            m_userAgent.replace(u"HeadlessChrome"_s, u"Chrome"_s);
            m_ready = true;
            m_patience->stop();
            Q_EMIT ready();
        });
        return;
    }
    const QJsonObject wanted{{u"acceptInsecureCerts"_s, m_launch.trustAnyCertificate}};
    const QJsonObject params{{u"capabilities"_s, QJsonObject{{u"alwaysMatch"_s, wanted}}}};
    m_rpc->call(u"session.new"_s, params, {}, [this](const QJsonObject& result, const QString& error) {
        if (m_over)
            return;
        if (!error.isEmpty()) {
            fail(tr("%1 refuses to be driven: %2. A policy of this machine may forbid remote control; choose "
                    "another browser.")
                     .arg(m_launch.browser.name, error));
            return;
        }
        const QJsonObject has = result.value(u"capabilities"_s).toObject();
        m_version = has.value(u"browserVersion"_s).toString();
        m_userAgent = has.value(u"userAgent"_s).toString();
        m_ready = true;
        m_patience->stop();
        Q_EMIT ready();
    });
}

void Browser::processEnded()
{
    m_said += m_process->readAllStandardError();
    // A package's launcher may end before what it has launched.
    if (m_launch.browser.packaging == Packaging::Plain)
        m_shelter->release();
    if (!m_ready) {
        fail(whyItEnded());
        return;
    }
    finish();
}

void Browser::fail(const QString& sentence)
{
    if (std::exchange(m_over, true))
        return;
    if (m_patience)
        m_patience->stop();
    if (m_rpc)
        m_rpc->close();
    if (m_process && m_process->state() != QProcess::NotRunning)
        m_process->kill();
    m_shelter->close();
    Q_EMIT failed(sentence);
}

void Browser::close()
{
    if (m_over)
        return;
    if (!m_ready) {
        m_over = true;
        if (m_process)
            m_process->kill();
        connect(m_shelter, &Shelter::gone, this, &Browser::ended);
        m_shelter->close();
        return;
    }
    if (!m_process)
        return finish();
    m_rpc->call(m_launch.browser.family == Family::Chromium ? u"Browser.close"_s : u"browser.close"_s);
    QTimer::singleShot(closeMs, m_process, &QProcess::kill);
}

void Browser::finish()
{
    if (std::exchange(m_over, true))
        return;
    m_rpc->close();
    connect(m_shelter, &Shelter::gone, this, &Browser::ended);
    m_shelter->close();
}

} // namespace crosscheck::browser
