#include "har/verdicts.h"

#include "diagnosis/derive.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/replay.h"
#include "diagnosis/told.h"
#include "intake/intake.h"

#include <QSet>

namespace crosscheck::har {

namespace {

constexpr int mostDiagnoses = 500; ///< roots are looked for in this many blocked requests that differ

/// A preflight that an exporter left out: the request behind it was answered, so it must have passed.
http::Exchange passedPreflight(const facts::Send& send)
{
    http::Exchange exchange;
    exchange.kind = http::Exchange::Kind::Preflight;
    exchange.source = http::Exchange::Source::Scripted;
    exchange.request.method = "OPTIONS";
    exchange.request.url = send.exchanges.first().request.url;
    exchange.answer.response.status = 204;
    QByteArray names;
    for (const http::Header& header : send.request.headers)
        names += (names.isEmpty() ? "" : ", ") + http::lowered(header.name);
    exchange.answer.response.headers = {{"Access-Control-Allow-Origin", send.page.origin},
                                        {"Access-Control-Allow-Credentials", "true"},
                                        {"Access-Control-Allow-Methods", send.request.method},
                                        {"Access-Control-Allow-Headers", names}};
    return exchange;
}

bool lacksPreflight(const diagnosis::EngineVerdict& verdict)
{
    const std::optional<fetch::Failure>& failure = verdict.verdict.failure;
    return failure && failure->preflight && failure->network == http::NetworkFailure::NotRecorded;
}

QByteArray copied(const QByteArray& view)
{
    return QByteArray(view.constData(), view.size());
}

void add(QByteArray& key, const QByteArray& part)
{
    key += part;
    key += '\n';
}

} // namespace

/// Headers that say nothing to an engine's checks, and differ from answer to answer.
bool Verdicts::counts(const QByteArray& name)
{
    const auto found = m_counts.constFind(name);
    if (found != m_counts.constEnd())
        return *found;
    static const QSet<QByteArray> silent{"date",           "etag",         "last-modified", "age",
                                         "content-length", "expires",      "cache-control", "server-timing",
                                         "report-to",      "nel",          "alt-svc",       "cf-ray",
                                         "set-cookie",     "accept-ranges"};
    const QByteArray lower = http::lowered(name);
    const bool result =
        !silent.contains(lower) &&
        (!lower.startsWith("x-") || lower == "x-content-type-options" || lower == "x-frame-options");
    m_counts.insert(copied(name), result);
    return result;
}

void Verdicts::addTo(QByteArray& key, const http::HeaderList& headers)
{
    for (const http::Header& header : headers) {
        if (!counts(header.name))
            continue;
        key += header.name;
        key += ':';
        add(key, header.value);
    }
}

QByteArray Verdicts::keyOf(const facts::Send& send, const QByteArray& target)
{
    const page::PageRequest& request = send.request;
    QByteArray key;
    key.reserve(512);
    add(key, send.page.origin);
    add(key, target);
    add(key, request.method);
    key += char('0' + int(request.initiator));
    key += request.mode ? char('a' + int(*request.mode)) : '-';
    key += request.credentials ? char('a' + int(*request.credentials)) : '-';
    key += request.withCredentials ? '1' : '0';
    key += request.body ? '1' : '0';
    key += send.preflightOnly ? '1' : '0';
    add(key, send.said.console.join(u'\n').toUtf8());
    add(key, send.said.error);
    for (const http::Header& header : request.headers) {
        key += header.name;
        key += ':';
        add(key, header.value);
    }
    for (const http::Exchange& exchange : send.exchanges) {
        key += char('0' + int(exchange.kind));
        key += char('a' + int(exchange.answer.failure));
        add(key, QByteArray::number(exchange.answer.response.status));
        key += diagnosis::isCompletedByBrowser(send, exchange) ? '1' : '0';
        addTo(key, exchange.answer.response.headers);
    }
    return key;
}

void Verdicts::describe(Row& row, const facts::Send& send)
{
    row.method = copied(send.request.method);
    row.url = copied(send.request.url);
    row.pageOrigin = copied(send.page.origin);
    row.error = copied(send.said.error);
    row.answered = !send.exchanges.isEmpty() && send.exchanges.last().answer.ok();
    row.status = row.answered ? send.exchanges.last().answer.response.status : 0;
}

Row Verdicts::judge(const facts::Send& send)
{
    Row row;
    const std::optional<url::Url> target = url::parseOrNull(send.request.url);
    const std::optional<url::Origin> page = url::parseSerializedOrigin(send.page.origin);
    if (!target || !target->isHttp() || !page || send.request.mode == fetch::Mode::Navigate)
        return row;
    const url::Origin origin = url::originOf(*target);
    row.crossOrigin = !url::isSameOrigin(*page, origin);
    if (!row.crossOrigin && send.exchanges.size() < 2)
        return row;
    // Where a chain leads is in its addresses: each is judged by itself.
    const bool chain = !send.exchanges.isEmpty() && send.exchanges.last().hop > 0;
    const QByteArray key = chain ? QByteArray() : keyOf(send, origin.serialized());
    const auto known = m_known.constFind(key);
    if (!chain && known != m_known.constEnd()) {
        row = *known;
    } else {
        Row judged = replayed(send);
        judged.crossOrigin = row.crossOrigin;
        row = judged;
        if (!chain && m_known.size() < 20000)
            m_known.insert(key, row);
    }
    describe(row, send);
    return row;
}

/// Whether the browser's own word tells more than the answers do; the row is what it says then.
bool Verdicts::takeWord(const facts::Investigation& investigation, Row& row)
{
    const facts::Message* message = diagnosis::mainMessage(investigation);
    if (!message || (!message->isCors && (message->symptom == fetch::Symptom::NotCorsOther || row.blocked)))
        return false;
    for (const diagnosis::EngineVerdict& told : diagnosis::verdictsFromMessage(investigation)) {
        const auto own = std::find_if(row.outcomes.begin(), row.outcomes.end(), [&told](const auto& outcome) {
            return outcome.first == engines::slug(told.engine);
        });
        if (!told.known || own == row.outcomes.end())
            continue;
        if (own->second == "blocked" || own->second == "network-error")
            return false;
        own->second = fetch::slug(told.verdict.outcome);
    }
    row.blocked = true;
    row.cause = fetch::slug(message->symptom);
    return true;
}

Row Verdicts::replayed(const facts::Send& recorded)
{
    Row row;
    facts::Send send = recorded;
    const bool answered = !send.exchanges.isEmpty() && send.exchanges.first().answer.ok();
    for (const engines::Engine engine : engines::browsers()) {
        diagnosis::EngineVerdict verdict = diagnosis::replay(engine, send);
        if (lacksPreflight(verdict) && answered &&
            send.exchanges.first().kind == http::Exchange::Kind::Actual) {
            send.exchanges.prepend(passedPreflight(send));
            verdict = diagnosis::replay(engine, send);
        }
        row.outcomes.append({engines::slug(engine),
                             verdict.known ? fetch::slug(verdict.verdict.outcome) : QByteArray("unknown")});
        const bool stopped = verdict.verdict.outcome == fetch::Outcome::Blocked ||
                             verdict.verdict.outcome == fetch::Outcome::NetworkError;
        if (!verdict.known || !stopped || !verdict.verdict.failure)
            continue;
        row.blocked = true;
        if (row.cause.isEmpty())
            row.cause = fetch::slug(verdict.verdict.failure->symptom);
    }
    facts::Investigation investigation;
    investigation.page = send.page;
    investigation.request = send.request;
    investigation.sends = {send};
    // A browser that was watched said why, or wrote it into its recording: that counts where the answers don't show it.
    investigation.messages = intake::saidOf(send, {});
    if (takeWord(investigation, row))
        investigation.sends.clear();
    else
        investigation.messages.clear();
    if (row.blocked && m_diagnoses++ < mostDiagnoses) {
        const diagnosis::Diagnosis found = diagnosis::diagnose(investigation);
        if (!found.causes.isEmpty()) {
            row.cause = fetch::slug(found.causes.first().symptom);
            row.root = found.causes.first().root;
        }
    }
    return row;
}

} // namespace crosscheck::har
