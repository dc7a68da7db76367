#include "exchanges/sequence.h"

#include "diagnosis/replay.h"
#include "report/secrets.h"
#include "report/wire_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace crosscheck::exchanges {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(crosscheck::exchanges::Sequence)
};

} // namespace

QString failureText(http::NetworkFailure failure)
{
    using http::NetworkFailure;
    switch (failure) {
    case NetworkFailure::None:
        return {};
    case NetworkFailure::Dns:
        return Words::tr("name not found");
    case NetworkFailure::Refused:
        return Words::tr("connection refused");
    case NetworkFailure::Unreachable:
        return Words::tr("host not reachable");
    case NetworkFailure::Reset:
        return Words::tr("connection reset");
    case NetworkFailure::ClosedWithoutAnswer:
        return Words::tr("closed without an answer");
    case NetworkFailure::Timeout:
        return Words::tr("no answer in time");
    case NetworkFailure::TlsUntrusted:
        return Words::tr("certificate not trusted");
    case NetworkFailure::TlsName:
        return Words::tr("certificate is for another name");
    case NetworkFailure::TlsExpired:
        return Words::tr("certificate has expired");
    case NetworkFailure::TlsProtocol:
        return Words::tr("no TLS connection");
    case NetworkFailure::TlsClientCertificate:
        return Words::tr("client certificate asked for");
    case NetworkFailure::InvalidResponse:
        return Words::tr("not an HTTP answer");
    case NetworkFailure::ResponseTooLarge:
        return Words::tr("answer too large");
    case NetworkFailure::TruncatedBody:
        return Words::tr("answer cut short");
    case NetworkFailure::UnsafePort:
        return Words::tr("port that browsers refuse");
    case NetworkFailure::Proxy:
        return Words::tr("proxy failed");
    case NetworkFailure::Cancelled:
        return Words::tr("cancelled");
    case NetworkFailure::NotRecorded:
        return Words::tr("not recorded");
    }
    return {};
}

QString hostOf(const QByteArray& url)
{
    if (const std::optional<url::Url> parsed = url::parseOrNull(url); parsed && parsed->host)
        return QString::fromLatin1(parsed->hostAndPort());
    return report::visibleBytes(url);
}

QString pathOf(const QByteArray& url)
{
    if (const std::optional<url::Url> parsed = url::parseOrNull(report::maskedUrl(url, {}))) {
        const QString target = QString::fromLatin1(parsed->requestTarget());
        return target.isEmpty() ? u"/"_s : target;
    }
    return report::visibleBytes(url);
}

QString answerText(const http::Exchange& exchange)
{
    if (!exchange.answer.ok())
        return failureText(exchange.answer.failure);
    const http::Response& response = exchange.answer.response;
    const QString status = response.status == 0 ? QString() : QString::number(response.status);
    return response.reason.isEmpty() ? status : status + u' ' + report::visibleBytes(response.reason);
}

bool belongsTo(const facts::Send& send, int exchange, engines::Engine engine)
{
    const QByteArray& only = send.exchanges.at(exchange).onlyEngine;
    if (engine == engines::Engine::Standard || only == engines::slug(engine))
        return true;
    if (!only.isEmpty())
        return false;
    // An engine that stops before it sends anything met none of what the others sent.
    const diagnosis::Replayed run = diagnosis::replayWhole(engine, send);
    return !run.verdict.known || !run.met.isEmpty() || !run.verdict.verdict.failure;
}

QString Row::spoken() const
{
    QString out;
    switch (kind) {
    case Kind::Call:
        out = Words::tr("The page asks the browser: %1").arg(above);
        break;
    case Kind::Exchange:
        out =
            Words::tr("%1. The browser sends %2; the answer: %3").arg(QString::number(number), above, below);
        break;
    case Kind::NotSent:
        out = Words::tr("Not sent: %1").arg(above);
        break;
    case Kind::Result:
        out = Words::tr("The browser tells the page: %1").arg(above);
        break;
    }
    if (!tag.isEmpty())
        out += u" ("_s + tag + u')';
    if (!reason.isEmpty())
        out += u". "_s + reason;
    return out;
}

namespace {

class Builder
{
public:
    Builder(const facts::Investigation& investigation, const facts::Send* send,
            const diagnosis::EngineVerdict* verdict, const QList<diagnosis::HeaderJudgement>& judgements,
            engines::Engine engine)
        : m_page(send ? send->page : investigation.page),
          m_request(send ? send->request : investigation.request), m_send(send),
          m_verdict(verdict && verdict->known ? verdict : nullptr), m_judgements(judgements), m_engine(engine)
    {
    }

    Sequence build()
    {
        Sequence out;
        out.page = m_page.origin.isEmpty() ? Words::tr("your page") : report::visibleBytes(m_page.origin);
        out.browser = m_engine == engines::Engine::Standard ? Words::tr("browser (standard)")
                                                            : engines::displayName(m_engine);
        out.server = m_request.url.isEmpty() ? Words::tr("the server") : hostOf(m_request.url);
        m_host = out.server;
        call();
        if (m_send)
            exchanges();
        else
            planned();
        result();
        out.rows = m_rows;
        return out;
    }

private:
    const fetch::Failure* failure() const
    {
        return m_verdict && m_verdict->verdict.failure && m_verdict->verdict.outcome != fetch::Outcome::Ok
                   ? &*m_verdict->verdict.failure
                   : nullptr;
    }

    QString target(const QByteArray& method, const QByteArray& url) const
    {
        const QString host = hostOf(url);
        const QString path = pathOf(url);
        return report::visibleBytes(method) + u' ' + (host == m_host ? path : host + path);
    }

    void call()
    {
        Row row;
        row.kind = Row::Kind::Call;
        row.above = QString::fromLatin1(page::slug(m_request.initiator)) + u' ' +
                    target(http::uppered(m_request.method), m_request.url);
        m_rows.append(row);
    }

    void exchanges()
    {
        for (int i = 0; i < m_send->exchanges.size(); ++i) {
            const http::Exchange& exchange = m_send->exchanges.at(i);
            if (!belongsTo(*m_send, i, m_engine))
                continue;
            m_rows.append(exchangeRow(exchange, i));
        }
        const fetch::Failure* failed = failure();
        if (failed && !m_stopped) {
            // Nothing that was sent is at fault: the browser refused before.
            m_rows.first().state = Row::State::Failing;
            m_rows.first().reason = Words::tr("Stops here, before anything is sent");
        }
        if (lacksActual())
            m_rows.append(notSent(http::uppered(m_request.method), m_request.url));
    }

    bool lacksActual() const
    {
        const fetch::Failure* failed = failure();
        if (failed && !failed->preflight && m_stopped)
            return false;
        if (failed)
            return true;
        return std::none_of(
            m_send->exchanges.begin(), m_send->exchanges.end(),
            [](const http::Exchange& exchange) { return exchange.kind == http::Exchange::Kind::Actual; });
    }

    Row exchangeRow(const http::Exchange& exchange, int index)
    {
        const bool preflight = exchange.kind == http::Exchange::Kind::Preflight;
        Row row;
        row.exchange = index;
        row.number = index + 1;
        row.above = target(exchange.request.method, exchange.request.url);
        row.below = answerText(exchange);
        QStringList tags;
        if (preflight)
            tags.append(Words::tr("preflight"));
        if (exchange.source == http::Exchange::Source::Edited)
            tags.append(Words::tr("what-if"));
        if (!exchange.onlyEngine.isEmpty()) {
            const std::optional<engines::Engine> only = engines::engineFromSlug(exchange.onlyEngine);
            tags.append(Words::tr("only %1").arg(only ? engines::displayName(*only)
                                                      : QString::fromLatin1(exchange.onlyEngine)));
        }
        row.tag = tags.join(u", "_s);
        const fetch::Failure* failed = failure();
        if (failed && !m_stopped && failed->hop == exchange.hop && failed->preflight == preflight) {
            m_stopped = true;
            row.state = Row::State::Failing;
            row.reason = reasonOf(*failed);
        } else if (m_verdict) {
            row.state = Row::State::Good;
        } else if (!exchange.answer.ok()) {
            row.state = Row::State::Failing;
            row.reason = Words::tr("Stops here");
        }
        return row;
    }

    QString reasonOf(const fetch::Failure& failed) const
    {
        const std::optional<qsizetype> at = diagnosis::guilty(m_judgements, *m_send, failed);
        if (!at)
            return Words::tr("Stops here");
        const diagnosis::HeaderJudgement& judgement = m_judgements.at(*at);
        if (judgement.part == diagnosis::HeaderJudgement::Part::Status)
            return Words::tr("Stops here: the status");
        const QString name = QString::fromLatin1(judgement.name);
        return judgement.sign == diagnosis::HeaderSign::Missing
                   ? Words::tr("Stops here: %1 is missing").arg(name)
                   : Words::tr("Stops here: %1 is wrong").arg(name);
    }

    Row notSent(const QByteArray& method, const QByteArray& url) const
    {
        Row row;
        row.kind = Row::Kind::NotSent;
        row.state = Row::State::NotSent;
        row.above = target(method, url);
        row.below = Words::tr("not sent");
        return row;
    }

    void planned()
    {
        if (m_request.url.isEmpty())
            return;
        const page::Run run(engines::profile(m_engine), m_page, m_request);
        const auto next = run.next();
        if (const auto* wanted = std::get_if<page::Wanted>(&next);
            wanted && wanted->kind == page::Wanted::Kind::Preflight) {
            Row row = notSent(wanted->request.method, wanted->request.url);
            row.tag = Words::tr("preflight");
            row.below = Words::tr("not sent yet");
            m_rows.append(row);
        }
        Row row = notSent(http::uppered(m_request.method), m_request.url);
        row.below = Words::tr("not sent yet");
        m_rows.append(row);
    }

    QString errorAsSeen() const
    {
        switch (m_request.initiator) {
        case page::Initiator::Fetch:
            return Words::tr("TypeError");
        case page::Initiator::Import:
        case page::Initiator::ScriptModule:
            return Words::tr("the module isn't loaded");
        case page::Initiator::Font:
        case page::Initiator::FontCss:
            return Words::tr("the font isn't loaded");
        default:
            return Words::tr("error event");
        }
    }

    void result()
    {
        if (!m_verdict || !m_send)
            return;
        const fetch::Verdict& verdict = m_verdict->verdict;
        Row row;
        row.kind = Row::Kind::Result;
        switch (verdict.outcome) {
        case fetch::Outcome::Ok:
            if (!verdict.complete)
                return;
            row.state = Row::State::Good;
            row.above = verdict.response ? Words::tr("%1, readable").arg(verdict.response->status)
                                         : Words::tr("loaded");
            break;
        case fetch::Outcome::Opaque:
            row.above = Words::tr("an opaque answer: usable, not readable");
            break;
        case fetch::Outcome::Unknown:
            row.above = Words::tr("nothing: this API tells a page no result");
            break;
        default:
            row.state = Row::State::Failing;
            row.above = errorAsSeen();
        }
        m_rows.append(row);
    }

    const page::Page& m_page;
    const page::PageRequest& m_request;
    const facts::Send* m_send;
    const diagnosis::EngineVerdict* m_verdict;
    const QList<diagnosis::HeaderJudgement>& m_judgements;
    const engines::Engine m_engine;
    QString m_host;
    QList<Row> m_rows;
    bool m_stopped = false;
};

} // namespace

Sequence sequenceOf(const facts::Investigation& investigation, const facts::Send* send,
                    const diagnosis::EngineVerdict* verdict,
                    const QList<diagnosis::HeaderJudgement>& judgements, engines::Engine engine)
{
    return Builder(investigation, send, verdict, judgements, engine).build();
}

} // namespace crosscheck::exchanges
