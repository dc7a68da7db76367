#include "browser/watch_run.h"

#include "diagnosis/diagnosis.h"
#include "intake/intake.h"
#include "url/origin.h"

#include <QTimer>
#include <QUuid>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
constexpr int tickMs = 100;
constexpr int lonelyMs = 2000;
constexpr int lateMs = 5000;
constexpr qsizetype mostChains = 4000;

bool sameAddress(const QByteArray& a, const QString& b)
{
    const auto left = url::parseOrNull(a);
    const auto right = url::parseOrNull(b.toUtf8());
    return left && right && left->href(true) == right->href(true);
}

// No protocol says with what credentials mode a request was made. The browser blocked it: where that can only be so with
// credentials, it had them.
void inferCredentials(facts::Send& send, const QByteArray& engine)
{
    const auto own = engines::engineFromSlug(engine);
    if (!own || send.request.withCredentials || send.exchanges.isEmpty() ||
        diagnosis::replay(*own, send).verdict.failure)
        return;
    facts::Send with = send;
    with.request.withCredentials = true;
    if (with.request.initiator == page::Initiator::Fetch)
        with.request.credentials = fetch::Credentials::Include;
    else if (with.request.crossorigin)
        with.request.crossorigin = "use-credentials";
    if (diagnosis::replay(*own, with).verdict.failure)
        send = with;
}
} // namespace

WatchRun::WatchRun(const WatchTask& task, std::unique_ptr<Recording> recording, QObject* parent)
    : QObject(parent), m_task(task), m_recording(std::move(recording)), m_browser(new Browser(this)),
      m_timer(new QTimer(this))
{
    m_clock.start();
    m_timer->setInterval(tickMs);
    connect(m_timer, &QTimer::timeout, this, &WatchRun::tick);
    connect(m_browser, &Browser::failed, this, [this](const QString& sentence) {
        if (!std::exchange(m_over, true))
            Q_EMIT failed(sentence);
    });
    connect(m_browser, &Browser::ready, this, [this] {
        connect(m_browser->rpc(), &Rpc::event, this,
                [this](const QString& session, const QString& method, const QJsonObject& params) {
                    const QByteArray id = m_recording->take(session, method, params);
                    take(session, method, params);
                    if (id.isEmpty())
                        return;
                    m_ended.append({id, m_clock.elapsed()});
                    if (!m_timer->isActive())
                        m_timer->start();
                });
        Q_EMIT step(tr("%1 %2 runs").arg(m_task.launch.browser.name, m_browser->version()));
        open();
    });
    connect(m_browser, &Browser::ended, this, [this] {
        if (std::exchange(m_over, true))
            return;
        // What was still waiting for its line is known all the same.
        settle(m_clock.elapsed() + 10 * lonelyMs);
        Q_EMIT ended();
    });
}

WatchRun::~WatchRun() = default;

WatchRun* WatchRun::make(const WatchTask& task, QObject* parent)
{
    return task.launch.browser.family == Family::Chromium ? makeChromiumWatch(task, parent)
                                                          : makeFirefoxWatch(task, parent);
}

void WatchRun::start()
{
    Q_EMIT step(tr("Starting %1").arg(m_task.launch.browser.name));
    m_browser->start(m_task.launch);
}

void WatchRun::stop()
{
    m_browser->close();
}

void WatchRun::tick()
{
    settle(m_clock.elapsed());
    if (m_lines.isEmpty() && m_ended.isEmpty())
        m_timer->stop();
    if (!m_task.keepAll)
        m_recording->trim(mostChains);
}

void WatchRun::lineCame(const QString& session, const QString& text)
{
    const QList<engines::Recognised> all = engines::recognise(text);
    for (const engines::Recognised& what : all) {
        if (!fetch::isCors(what.symptom) && what.symptom != fetch::Symptom::CorsDidNotSucceed)
            continue;
        m_lines.append({text, what, session, m_clock.elapsed()});
        if (!m_timer->isActive())
            m_timer->start();
        return;
    }
}

void WatchRun::report(const Chain* chain, const QList<Line>& lines)
{
    QStringList texts;
    for (const Line& line : lines)
        texts.append(line.text);
    const QString paste = texts.join(u'\n');
    const intake::Understood understood = intake::readMessages(paste.toUtf8());
    facts::Investigation out;
    out.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    out.paste = paste;
    out = intake::merge(out, understood);
    facts::Witness witness;
    witness.watched = true;
    witness.engine = m_task.launch.browser.family == Family::Chromium ? "chromium" : "gecko";
    witness.browser = m_task.launch.browser.name;
    witness.version = m_browser->version();
    witness.unsandboxed = m_browser->isUnsandboxed();
    witness.outcome = "blocked";
    witness.console = texts;
    if (chain) {
        QByteArray origin;
        const QList<http::Exchange> exchanges = chain->exchanges();
        if (!exchanges.isEmpty())
            origin = http::get(exchanges.first().request.headers, "origin").value_or(QByteArray());
        if (origin.isEmpty() && !lines.isEmpty())
            origin = lines.first().what.pageOrigin.toUtf8();
        facts::Send send = toSend(*chain, origin);
        inferCredentials(send, witness.engine);
        out.page = send.page;
        out.request = send.request;
        // What never reached the wire has no exchange to judge, and answers that should have passed explain nothing: there
        // the text speaks.
        const bool refusedBefore =
            chain->corsError.startsWith("LocalNetwork") || chain->corsError.startsWith("Insecure");
        const auto own = engines::engineFromSlug(witness.engine);
        const bool explained = own && diagnosis::replay(*own, send).verdict.failure.has_value();
        if ((!send.exchanges.isEmpty() || refusedBefore) && (explained || lines.isEmpty()))
            out.sends = {send};
        witness.send = send;
        witness.error = chain->corsError.isEmpty() ? chain->error : chain->corsError;
        witness.withheldCookies = chain->withheldCookies;
        witness.source = chain->source;
        m_reported.insert(chain->lastUrl(), m_clock.elapsed());
    } else {
        witness.send.page = out.page;
        witness.send.request = out.request;
    }
    out.witnesses = {witness};
    Q_EMIT seen(out);
}

void WatchRun::reportOldLines(qint64 now)
{
    QList<Line> old;
    m_lines.removeIf([&](const Line& line) {
        if (now - line.at < lonelyMs)
            return false;
        const qint64 at = m_reported.value(line.what.requestUrl.toUtf8(), -1);
        // A further line of a failure that was told already: a busy browser prints it late.
        const bool vague = line.what.sideLine || line.what.symptom == fetch::Symptom::CorsDidNotSucceed;
        if (at < 0 || (!vague && line.at - at > lateMs))
            old.append(line);
        return true;
    });
    for (const Line& line : std::as_const(old))
        report(nullptr, {line});
}

QList<facts::Send> WatchRun::everything() const
{
    QList<facts::Send> out;
    for (const Chain& chain : m_recording->chains()) {
        const facts::Send send = toSend(chain, {});
        if (!send.exchanges.isEmpty())
            out.append(send);
    }
    return out;
}

void WatchRun::tryFix(const Trial& trial)
{
    settle(m_clock.elapsed() + 10 * lonelyMs); // what is seen from now on is of the trial
    m_trial = trial;
    layTrial();
}

void WatchRun::endTrial()
{
    if (!m_trial)
        return;
    settle(m_clock.elapsed() + 10 * lonelyMs);
    m_trial.reset();
    liftTrial();
}

bool belongs(const Chain& chain, const engines::Recognised& line)
{
    return sameAddress(chain.lastUrl(), line.requestUrl) || sameAddress(chain.url(), line.requestUrl);
}

} // namespace crosscheck::browser
