#include "browser/watch_run.h"

#include "diagnosis/diagnosis.h"
#include "intake/intake.h"
#include "url/origin.h"

#include <QDateTime>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
constexpr int tickMs = 100;
constexpr int lonelyMs = 2000;
constexpr int longestMs = 20000;
constexpr int textMs = 300;
constexpr int togetherMs = 500;
constexpr int lateMs = 5000;
constexpr qsizetype mostChains = 4000;

bool sameAddress(const QByteArray& a, const QString& b)
{
    const auto left = url::parseOrNull(a);
    const auto right = url::parseOrNull(b.toUtf8());
    return left && right && left->href(true) == right->href(true);
}

bool isHttp(const QByteArray& address)
{
    const std::optional<url::Url> parsed = url::parseOrNull(address);
    return parsed && parsed->isHttp();
}

QByteArray originOfAddress(const QByteArray& address)
{
    const std::optional<url::Url> parsed = url::parseOrNull(address);
    return parsed && parsed->isHttp() ? url::originOf(*parsed).serialized() : QByteArray();
}

// The origin that a request which passed came from: only requests of CORS name it.
QByteArray askerOf(const Chain& chain, const QByteArray& watched)
{
    const http::HeaderList headers =
        chain.hops.isEmpty() ? http::HeaderList() : chain.hops.first().exchange.request.headers;
    if (const auto origin = http::get(headers, "origin"); origin && *origin != "null")
        return *origin;
    for (const QByteArray& address :
         {chain.pageUrl, http::get(headers, "referer").value_or(QByteArray()), watched}) {
        if (const QByteArray origin = originOfAddress(address); !origin.isEmpty())
            return origin;
    }
    return {};
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
    connect(m_browser, &Browser::asking, this, &WatchRun::step);
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
        settleAll();
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
    if (m_task.launch.joined.isEmpty())
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
    m_recording->trim(qMax(mostChains, m_task.keep));
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

void WatchRun::settleAll()
{
    settle(m_clock.elapsed() + 10 * lonelyMs);
    const QList<QByteArray> asking = m_asking.keys();
    for (const QByteArray& id : asking)
        reportAsked(id);
}

void WatchRun::tell(const Chain& chain, const QList<Line>& lines)
{
    const QByteArray id = chain.id;
    m_asking.insert(id, lines);
    askBodies(chain, [this, id] { reportAsked(id); });
}

void WatchRun::reportAsked(const QByteArray& id)
{
    const auto asked = m_asking.constFind(id);
    if (asked == m_asking.constEnd())
        return;
    const QList<Line> lines = *asked;
    m_asking.erase(asked);
    if (Chain* chain = m_recording->find(id); chain || !lines.isEmpty())
        report(chain, lines);
}

void WatchRun::report(Chain* chain, const QList<Line>& lines)
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
    witness.engine = engineSlugOf(m_task.launch.browser.family);
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
        if (m_reported.size() > mostChains)
            m_reported.clear();
        m_reported.insert(chain->lastUrl(), m_clock.elapsed());
    } else {
        witness.send.page = out.page;
        witness.send.request = out.request;
        m_reported.insert(out.request.url, m_clock.elapsed());
    }
    facts::Send told = witness.send;
    told.said = {texts, witness.source, {}};
    if (told.atMs == 0)
        told.atMs = QDateTime::currentMSecsSinceEpoch();
    if (chain)
        chain->told = told;
    else if (m_unrecorded.size() < m_task.keep)
        m_unrecorded.append(told);
    out.witnesses = {witness};
    Q_EMIT seen(out);
}

bool WatchRun::isBlocked(const Chain& chain) const
{
    const QByteArray engine = engineSlugOf(m_task.launch.browser.family);
    facts::Send send = toSend(chain, askerOf(chain, m_task.url));
    inferCredentials(send, engine);
    const auto own = engines::engineFromSlug(engine);
    return own && !send.exchanges.isEmpty() && diagnosis::replay(*own, send).verdict.failure.has_value();
}

void WatchRun::reportOldLines(qint64 now)
{
    if (m_task.textOnly)
        return reportTexts(now);
    QList<std::pair<QByteArray, Line>> old; // with the request that is still under way, if there is one
    m_lines.removeIf([&](const Line& line) {
        if (now - line.at < lonelyMs)
            return false;
        // On a busy machine the request's own end may come long after the line, or the line long after the end.
        QList<const Chain*> ended;
        for (const Chain& chain : m_recording->chains()) {
            if (chain.told || m_asking.contains(chain.id) || !belongs(chain, line.what) ||
                (!chain.session.isEmpty() && !line.session.isEmpty() && chain.session != line.session))
                continue;
            if (chain.ended) {
                ended.prepend(&chain);
                continue;
            }
            if (now - line.at < longestMs)
                return false;
            old.append({chain.id, line});
            return true;
        }
        const auto blocked =
            std::find_if(ended.cbegin(), ended.cend(), [&](const Chain* chain) { return isBlocked(*chain); });
        if (blocked != ended.cend()) {
            old.append({(*blocked)->id, line});
            return true;
        }
        const qint64 at = m_reported.value(line.what.requestUrl.toUtf8(), -1);
        // A further line of a failure that was told already: a busy browser prints it late.
        const bool vague = line.what.sideLine || line.what.symptom == fetch::Symptom::CorsDidNotSucceed;
        if (at < 0 || (!vague && line.at - at > lateMs))
            old.append({{}, line});
        return true;
    });
    for (const auto& [id, line] : std::as_const(old)) {
        if (const Chain* chain = m_recording->find(id))
            tell(*chain, {line});
        else
            report(nullptr, {line});
    }
}

// One failure may print several lines: a reason or two, and that it did not succeed.
void WatchRun::reportTexts(qint64 now)
{
    // Firefox names a preflight's redirect twice, as what it is and as any redirect, and the second may come much later.
    const bool firefox = m_task.launch.browser.family == Family::Firefox;
    const auto isVague = [firefox](const Line& line) {
        return line.what.sideLine || line.what.symptom == fetch::Symptom::CorsDidNotSucceed ||
               (firefox && line.what.symptom == fetch::Symptom::RedirectDenied);
    };
    for (const bool vague : {false, true}) {
        for (qsizetype i = 0; i < m_lines.size();) {
            if (isVague(m_lines.at(i)) != vague || now - m_lines.at(i).at < (vague ? lonelyMs : textMs)) {
                ++i;
                continue;
            }
            QList<Line> lines{m_lines.takeAt(i)};
            const Line first = lines.first();
            const qint64 told = m_reported.value(first.what.requestUrl.toUtf8(), -1);
            if (vague && told >= 0 && first.at - told < lateMs)
                continue;
            for (qsizetype k = i; k < m_lines.size() && !vague;) {
                const Line& next = m_lines.at(k);
                const bool another = !isVague(next) && next.what.symptom == first.what.symptom;
                if (!another && next.session == first.session && next.at - first.at < togetherMs &&
                    next.what.requestUrl == first.what.requestUrl)
                    lines.append(m_lines.takeAt(k));
                else
                    ++k;
            }
            report(nullptr, lines);
        }
    }
}

QList<facts::Send> WatchRun::everything() const
{
    QList<facts::Send> out;
    for (const Chain& chain : m_recording->chains()) {
        if (m_changed.contains(chain.id) || (!chain.told && !isHttp(chain.url())))
            continue;
        facts::Send send = chain.told ? *chain.told : toSend(chain, askerOf(chain, m_task.url));
        send.said.source = chain.source;
        if (!send.exchanges.isEmpty() || chain.told)
            out.append(send);
    }
    out += m_unrecorded;
    // What never went over the wire has no exchange; a recording has a place for it all the same.
    for (facts::Send& send : out) {
        if (!send.exchanges.isEmpty())
            continue;
        http::Exchange none;
        none.source = http::Exchange::Source::Watched;
        none.startedMs = send.atMs;
        none.request.method = send.request.method;
        none.request.url = send.request.url;
        none.answer.failure = http::NetworkFailure::NotRecorded;
        send.exchanges = {none};
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const facts::Send& a, const facts::Send& b) { return a.atMs < b.atMs; });
    return out;
}

void WatchRun::changed(const QByteArray& id, const QByteArray& url)
{
    if (m_changed.size() > mostChains)
        m_changed.clear();
    m_changed.insert(id);
    Q_EMIT changedAnswer(url);
}

void WatchRun::tryFix(const Trial& trial)
{
    settleAll(); // what is seen from now on is of the trial
    m_trial = trial;
    layTrial();
}

void WatchRun::endTrial()
{
    if (!m_trial)
        return;
    settleAll();
    m_trial.reset();
    liftTrial();
}

bool belongs(const Chain& chain, const engines::Recognised& line)
{
    return sameAddress(chain.lastUrl(), line.requestUrl) || sameAddress(chain.url(), line.requestUrl);
}

} // namespace crosscheck::browser
