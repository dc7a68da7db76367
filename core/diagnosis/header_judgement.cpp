#include "diagnosis/header_judgement.h"

#include "diagnosis/header_rules.h"
#include "diagnosis/header_words.h"

namespace crosscheck::diagnosis {

using namespace header_words;
using words::text;

QByteArray slug(HeaderSign sign)
{
    static constexpr const char* slugs[] = {"good", "warning", "wrong", "missing", "unknown"};
    return slugs[size_t(sign)];
}

bool isCorsHeader(QByteArrayView name)
{
    static constexpr const char* others[] = {"origin",
                                             "vary",
                                             "location",
                                             "cookie",
                                             "set-cookie",
                                             "authorization",
                                             "cross-origin-resource-policy",
                                             "timing-allow-origin",
                                             "referrer-policy",
                                             "sec-fetch-mode",
                                             "sec-fetch-site",
                                             "sec-fetch-dest"};
    const QByteArray lower = http::lowered(name);
    if (lower.startsWith("access-control-"))
        return true;
    return std::any_of(std::begin(others), std::end(others),
                       [&](const char* other) { return lower == other; });
}

bool carriesCredentials(const page::PageRequest& request)
{
    using page::Initiator;
    if (request.initiator == Initiator::Beacon)
        return true;
    if (request.withCredentials)
        return true;
    if (request.crossorigin && http::lowered(*request.crossorigin) == "use-credentials")
        return true;
    return request.credentials == fetch::Credentials::Include;
}

namespace {

/// Whether the answer must pass the CORS check; elements without crossorigin get opaque answers instead.
bool usesCors(const page::PageRequest& request)
{
    using page::Initiator;
    if (request.mode)
        return *request.mode == fetch::Mode::Cors;
    switch (request.initiator) {
    case Initiator::Img:
    case Initiator::Script:
    case Initiator::Stylesheet:
    case Initiator::Preload:
    case Initiator::Media:
    case Initiator::Track:
        return request.crossorigin.has_value();
    case Initiator::CssBackground:
    case Initiator::Worker:
    case Initiator::FormPost:
    case Initiator::SvgUse:
        return false;
    default:
        return true;
    }
}

class Judge
{
public:
    explicit Judge(const facts::Send& send)
        : m_send(send), m_credentials(carriesCredentials(send.request)), m_cors(usesCors(send.request))
    {
    }

    QList<HeaderJudgement> run()
    {
        for (m_index = 0; m_index < m_send.exchanges.size(); ++m_index)
            exchange(m_send.exchanges.at(m_index));
        return m_out;
    }

private:
    using Part = HeaderJudgement::Part;

    void say(Part part, int line, QByteArrayView name, HeaderSign sign, const words::Text& reason)
    {
        m_out.append({m_index, part, line, name.toByteArray(), sign, reason});
    }
    void say(Part part, int line, QByteArrayView name, const Ruling& ruling)
    {
        say(part, line, name, ruling.sign, ruling.reason);
    }

    void exchange(const http::Exchange& exchange)
    {
        const bool preflight = exchange.kind == http::Exchange::Kind::Preflight;
        const std::optional<QByteArray> sent = http::get(exchange.request.headers, "origin");
        const QByteArray origin = sent ? http::normalizeValue(*sent) : m_send.page.origin;
        if (!preflight && !m_cors)
            return;
        if (!preflight && !sent && isSameOrigin(m_send.page.origin, exchange.request.url))
            return;
        request(exchange.request, preflight);
        if (!exchange.answer.ok())
            return;
        response(exchange, origin, preflight);
    }

    void request(const http::Request& request, bool preflight)
    {
        for (int i = 0; i < request.headers.size(); ++i) {
            const http::Header& header = request.headers.at(i);
            const QByteArray name = http::lowered(header.name);
            const QString value = shown(header.value);
            if (name == "origin") {
                if (http::normalizeValue(header.value) == "null" && m_send.page.origin != "null")
                    say(Part::Request, i, "Origin", HeaderSign::Warning, text(originNull));
                else if (!m_send.page.origin.isEmpty() &&
                         http::normalizeValue(header.value) != m_send.page.origin)
                    say(Part::Request, i, "Origin", HeaderSign::Warning,
                        text(originUnlikePage, shown(m_send.page.origin)));
                else
                    say(Part::Request, i, "Origin", HeaderSign::Good, text(originSent));
            } else if (preflight && name == "access-control-request-method") {
                say(Part::Request, i, "Access-Control-Request-Method", HeaderSign::Good,
                    text(asksMethod, value));
            } else if (preflight && name == "access-control-request-headers") {
                say(Part::Request, i, "Access-Control-Request-Headers", HeaderSign::Good,
                    text(asksHeaders,
                         QString(value).replace(QLatin1Char(','), QLatin1String(", ")).simplified()));
            } else if (!preflight && name.startsWith("access-control-allow-")) {
                say(Part::Request, i, header.name, HeaderSign::Wrong, text(answerHeaderSent));
            } else if (!preflight && name == "cookie" && m_credentials) {
                say(Part::Request, i, "Cookie", HeaderSign::Good, text(cookieSent));
            } else if (!preflight && name == "authorization" &&
                       http::contains(m_send.request.headers, "authorization")) {
                say(Part::Request, i, "Authorization", HeaderSign::Good, text(authorizationSent));
            }
        }
    }

    void response(const http::Exchange& exchange, const QByteArray& origin, bool preflight)
    {
        const http::Response& answer = exchange.answer.response;
        const bool redirect = isRedirect(answer.status) && http::contains(answer.headers, "location");
        if (preflight) {
            if (redirect)
                say(Part::Status, -1, {}, HeaderSign::Wrong, text(statusRedirect));
            else if (answer.status >= 200 && answer.status <= 299)
                say(Part::Status, -1, {}, HeaderSign::Good, text(statusGood));
            else
                say(Part::Status, -1, {}, HeaderSign::Wrong,
                    text(statusWrong, QString::number(answer.status)));
        }
        const CheckedRequest checked{origin, m_credentials, askedMethod(exchange), askedHeaders(exchange)};
        for (int i = 0; i < answer.headers.size(); ++i)
            line(answer, i, checked, preflight, redirect);
        missing(answer, checked, preflight);
    }

    void line(const http::Response& answer, int i, const CheckedRequest& checked, bool preflight,
              bool redirect)
    {
        const http::Header& header = answer.headers.at(i);
        const QByteArray name = http::lowered(header.name);
        if (name == "access-control-allow-origin") {
            say(Part::Response, i, "Access-Control-Allow-Origin",
                ruleAllowOrigin(http::getAll(answer.headers, name), header.value, checked));
        } else if (name == "access-control-allow-credentials") {
            say(Part::Response, i, "Access-Control-Allow-Credentials",
                ruleAllowCredentials(*http::get(answer.headers, name), checked));
        } else if (name == "access-control-allow-methods") {
            say(Part::Response, i, "Access-Control-Allow-Methods",
                preflight ? ruleAllowMethods(answer.headers, checked)
                          : Ruling{HeaderSign::Warning, text(preflightOnly)});
        } else if (name == "access-control-allow-headers") {
            say(Part::Response, i, "Access-Control-Allow-Headers",
                preflight ? ruleAllowHeaders(answer.headers, checked)
                          : Ruling{HeaderSign::Warning, text(preflightOnly)});
        } else if (name == "access-control-max-age") {
            say(Part::Response, i, "Access-Control-Max-Age",
                preflight ? ruleMaxAge(header.value) : Ruling{HeaderSign::Warning, text(preflightOnly)});
        } else if (name == "access-control-expose-headers") {
            say(Part::Response, i, "Access-Control-Expose-Headers",
                preflight ? Ruling{HeaderSign::Warning, text(actualOnly)}
                          : ruleExpose(answer.headers, checked));
        } else if (name == "access-control-allow-private-network" ||
                   name == "access-control-allow-local-network") {
            say(Part::Response, i, header.name, HeaderSign::Warning, text(privateNetwork));
        } else if (name == "vary" && variesByOrigin(header.value)) {
            say(Part::Response, i, "Vary", HeaderSign::Good, text(varyGood));
        } else if (name == "location" && redirect) {
            say(Part::Response, i, "Location",
                preflight ? Ruling{HeaderSign::Wrong, text(locationPreflight, shown(header.value))}
                          : ruleLocation(header.value));
        }
    }

    void missing(const http::Response& answer, const CheckedRequest& checked, bool preflight)
    {
        const auto absent = [&](const char* name) { return !http::contains(answer.headers, name); };
        if (absent("access-control-allow-origin")) {
            say(Part::Response, -1, "Access-Control-Allow-Origin", HeaderSign::Missing,
                checked.origin.isEmpty() ? text(acaoMissingOriginUnknown)
                                         : text(acaoMissing, shown(checked.origin)));
        }
        if (checked.credentials && absent("access-control-allow-credentials"))
            say(Part::Response, -1, "Access-Control-Allow-Credentials", HeaderSign::Missing,
                text(acacMissing));
        if (preflight && absent("access-control-allow-methods") && !checked.method.isEmpty() &&
            !isSafelistedMethod(checked.method)) {
            say(Part::Response, -1, "Access-Control-Allow-Methods", HeaderSign::Missing,
                text(acamMissing, shown(checked.method)));
        }
        if (preflight && absent("access-control-allow-headers") && !checked.headers.isEmpty()) {
            say(Part::Response, -1, "Access-Control-Allow-Headers", HeaderSign::Missing,
                text(acahMissing, shown(checked.headers.join(", "))));
        }
        const QList<QByteArray> allowed = http::getAll(answer.headers, "access-control-allow-origin");
        const bool namesOne = allowed.size() == 1 && http::normalizeValue(allowed.first()) != "*";
        const QList<QByteArray> vary = http::getAll(answer.headers, "vary");
        if (!preflight && namesOne && std::none_of(vary.begin(), vary.end(), variesByOrigin))
            say(Part::Response, -1, "Vary", HeaderSign::Warning, text(varyMissing));
    }

    const facts::Send& m_send;
    const bool m_credentials;
    const bool m_cors;
    int m_index = 0;
    QList<HeaderJudgement> m_out;
};

} // namespace

QList<HeaderJudgement> judgeHeaders(const facts::Send& send)
{
    return Judge(send).run();
}

std::optional<qsizetype> guilty(const QList<HeaderJudgement>& judgements, const facts::Send& send,
                                const fetch::Failure& failure)
{
    const auto bad = [](const HeaderJudgement& j) {
        return j.sign == HeaderSign::Wrong || j.sign == HeaderSign::Missing;
    };
    std::optional<qsizetype> second;
    for (qsizetype i = 0; i < judgements.size(); ++i) {
        const HeaderJudgement& judgement = judgements.at(i);
        const http::Exchange& exchange = send.exchanges.at(judgement.exchange);
        const bool preflight = exchange.kind == http::Exchange::Kind::Preflight;
        if (exchange.hop != failure.hop || preflight != failure.preflight || !bad(judgement))
            continue;
        const bool status = failure.symptom == fetch::Symptom::PreflightStatusNotOk ||
                            failure.symptom == fetch::Symptom::PreflightRedirect;
        if (status ? judgement.part == HeaderJudgement::Part::Status
                   : !failure.header.isEmpty() && http::sameName(judgement.name, failure.header))
            return i;
        if (!second)
            second = i;
    }
    return second;
}

} // namespace crosscheck::diagnosis
