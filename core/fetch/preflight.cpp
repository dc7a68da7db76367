#include "fetch/preflight.h"

#include "fetch/cors_check.h"
#include "fetch/header_order.h"
#include "fetch/headers.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {

using words::Sentence;
constexpr Sentence okStatus{"preflight.ok-status", "fetch",
                            QT_TRANSLATE_NOOP("fetch", "The preflight's status is %1.")};
constexpr Sentence badStatus{
    "preflight.bad-status", "fetch",
    QT_TRANSLATE_NOOP("fetch", "The preflight was answered with status %1; only 200 to 299 count.")};
constexpr Sentence redirected{
    "preflight.redirected", "fetch",
    QT_TRANSLATE_NOOP(
        "fetch",
        "The preflight was redirected (status %1, Location %2), and a preflight is never followed.")};
constexpr Sentence tokensRead{
    "preflight.tokens", "fetch",
    QT_TRANSLATE_NOOP("fetch", "Access-Control-Allow-Methods and Access-Control-Allow-Headers can be read.")};
constexpr Sentence badToken{
    "preflight.bad-token", "fetch",
    QT_TRANSLATE_NOOP("fetch", "“%1” in %2 is not a name, so the whole header doesn't count.")};
constexpr Sentence methodListed{"preflight.method-listed", "fetch",
                                QT_TRANSLATE_NOOP("fetch", "%1 is in Access-Control-Allow-Methods.")};
constexpr Sentence methodSafe{"preflight.method-safe", "fetch",
                              QT_TRANSLATE_NOOP("fetch", "%1 needs no permission of its own.")};
constexpr Sentence methodByStar{"preflight.method-star", "fetch",
                                QT_TRANSLATE_NOOP("fetch", "Access-Control-Allow-Methods is “*”.")};
constexpr Sentence methodNotListed{
    "preflight.method-not-listed", "fetch",
    QT_TRANSLATE_NOOP("fetch", "%1 is not in Access-Control-Allow-Methods (“%2”).")};
constexpr Sentence starIsLiteral{
    "preflight.star-is-literal", "fetch",
    QT_TRANSLATE_NOOP("fetch", "“*” in %1 stands for nothing but itself where the request has credentials.")};
constexpr Sentence authorizationListed{
    "preflight.authorization-listed", "fetch",
    QT_TRANSLATE_NOOP("fetch",
                      "No header asks to be named itself, or it is named in Access-Control-Allow-Headers.")};
constexpr Sentence authorizationUnderStar{
    "preflight.authorization-under-star", "fetch",
    QT_TRANSLATE_NOOP("fetch",
                      "“*” in Access-Control-Allow-Headers doesn't cover Authorization; it must be named.")};
constexpr Sentence authorizationMissing{
    "preflight.authorization-missing", "fetch",
    QT_TRANSLATE_NOOP("fetch", "authorization is not in Access-Control-Allow-Headers (“%1”).")};
constexpr Sentence authorizationLetThrough{
    "preflight.authorization-let-through", "fetch",
    QT_TRANSLATE_NOOP("fetch",
                      "The standard would refuse Authorization under “*”; this browser lets it through.")};
constexpr Sentence headersListed{"preflight.headers-listed", "fetch",
                                 QT_TRANSLATE_NOOP("fetch", "Every header that needs permission has it.")};
constexpr Sentence headerNotListed{
    "preflight.header-not-listed", "fetch",
    QT_TRANSLATE_NOOP("fetch", "%1 is not in Access-Control-Allow-Headers (“%2”).")};
constexpr Sentence kept{"preflight.kept", "fetch",
                        QT_TRANSLATE_NOOP("fetch", "The answer may be reused for %1 seconds.")};
constexpr Sentence notKept{"preflight.not-kept", "fetch",
                           QT_TRANSLATE_NOOP("fetch", "The answer is not reused.")};

bool isListed(const QList<QByteArray>& names, QByteArrayView name)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const QByteArray& other) { return http::sameName(other, name); });
}

QByteArray locationOf(const http::Response& response)
{
    return isRedirectStatus(response.status) ? joined(response.headers, "Location").value_or(QByteArray())
                                             : QByteArray();
}

/// Judges one answer, check after check.
class Judge
{
public:
    Judge(const http::Response& response, const Request& request, const PreflightQuestion& question,
          const Profile& profile, Recorder& recorder)
        : m_response(response), m_request(request), m_question(question), m_profile(profile),
          m_recorder(recorder), m_include(request.credentials == Credentials::Include)
    {
    }

    PreflightAnswer judge()
    {
        for (const PreflightCheck check : m_profile.preflight.order) {
            m_answer.failure = run(check);
            if (m_answer.failure)
                return m_answer;
        }
        statusStep().pass(Because(okStatus, decimal(m_response.status)));
        const bool methodFirst = m_profile.preflight.methodBeforeHeaderList;
        const bool good = methodFirst ? readList(methods) && checkMethod() && readList(headers)
                                      : readList(methods) && readList(headers) && checkMethod();
        const bool allowed = good && checkAuthorization() && checkHeaders();
        const bool unreadable = m_answer.failure && m_answer.failure->detail == "invalid-token";
        if (allowed || (m_profile.preflightCache.keepsRefused && !unreadable))
            keep();
        return m_answer;
    }

private:
    Recorder& statusStep() { return m_recorder.at("cors-preflight-fetch.7"); }

    Failure failure(Symptom symptom, QByteArray header = {}, QByteArray value = {}) const
    {
        Failure failure;
        failure.symptom = symptom;
        failure.hop = m_recorder.hop;
        failure.preflight = true;
        failure.header = std::move(header);
        failure.value = std::move(value);
        failure.status = m_response.status;
        failure.origin = m_question.origin;
        return failure;
    }

    std::optional<Failure> run(PreflightCheck check)
    {
        const QByteArray location = locationOf(m_response);
        const QByteArray status = decimal(m_response.status);
        switch (check) {
        case PreflightCheck::Cors: {
            // A preflight that carries the page's own origin is checked like a request of that origin.
            if (m_profile.preflight.keepsOrigin && m_question.sameOrigin)
                return std::nullopt;
            std::optional<Failure> fault =
                corsCheck(m_response, m_question.origin, m_include, m_profile, m_recorder);
            if (fault)
                fault->next = location;
            return fault;
        }
        case PreflightCheck::Redirect:
            if (location.isEmpty())
                return std::nullopt;
            break;
        case PreflightCheck::Status:
            if (m_response.status >= 200 && m_response.status <= 299)
                return std::nullopt;
            break;
        }
        // WebKit asks for the status alone and names nothing else; where redirects are told apart, a Location makes one.
        const bool named =
            !location.isEmpty() ||
            (m_profile.redirects.emptyLocation == EmptyLocation::Followed &&
             isRedirectStatus(m_response.status) && http::contains(m_response.headers, "Location"));
        const bool redirect = named && m_profile.corsCheck.naming != AcaoNaming::WebKit;
        Failure fault = failure(redirect ? Symptom::PreflightRedirect : Symptom::PreflightStatusNotOk);
        fault.next = location;
        fault.step =
            statusStep().fail(redirect ? Because(redirected, status, location) : Because(badStatus, status));
        return fault;
    }

    enum ListKind { methods, headers };

    /// Extracts a list; a token that doesn't parse fails the fetch.
    bool readList(ListKind kind)
    {
        m_recorder.at("cors-preflight-fetch.7.3");
        const QByteArray name = kind == methods ? QByteArrayLiteral("access-control-allow-methods")
                                                : QByteArrayLiteral("access-control-allow-headers");
        const http::ExtractedValues values = http::extractTokens(m_response.headers, name);
        if (const auto* malformed = std::get_if<http::MalformedValue>(&values)) {
            Failure fault = failure(kind == methods ? Symptom::MethodNotAllowed : Symptom::HeaderNotAllowed,
                                    name, joined(m_response.headers, name).value_or(QByteArray()));
            fault.detail = "invalid-token";
            fault.item = malformed->item;
            fault.position = fault.value.indexOf(malformed->item);
            fault.step = m_recorder.fail(Because(badToken, malformed->item, name));
            m_answer.failure = fault;
            return false;
        }
        if (const auto* list = std::get_if<QList<QByteArray>>(&values))
            (kind == methods ? m_methods : m_headers) = *list;
        if (kind == headers)
            m_recorder.pass(Because(tokensRead));
        return true;
    }

    bool checkMethod()
    {
        // Step 7.4: a preflight that was asked for by the use-CORS-preflight flag alone is kept under the request's method.
        const QList<QByteArray> listed = m_methods.value_or(QList<QByteArray>());
        const bool allowedUnsaid =
            !m_profile.preflight.absentMethodsAllowNone || isSafelistedMethod(m_question.method);
        if (!m_methods && m_request.useCorsPreflight && allowedUnsaid)
            m_methods = {m_question.method};
        const QByteArray& method = m_question.method;
        m_recorder.at("cors-preflight-fetch.7.5");
        if (m_methods && m_methods->contains(m_question.method)) {
            m_recorder.pass(Because(methodListed, method));
            return true;
        }
        if (isSafelistedMethod(m_question.method)) {
            m_recorder.pass(Because(methodSafe, method));
            return true;
        }
        const bool star = listed.contains("*");
        if (star && !m_include) {
            m_recorder.pass(Because(methodByStar));
            return true;
        }
        const QByteArray name = "access-control-allow-methods";
        Failure fault =
            failure(star ? Symptom::WildcardInMethodsOrHeadersWithCredentials : Symptom::MethodNotAllowed,
                    name, m_question.method);
        if (star)
            fault.detail = "method";
        fault.step =
            m_recorder.fail(star ? Because(starIsLiteral, QByteArrayLiteral("Access-Control-Allow-Methods"))
                                 : Because(methodNotListed, method, listed.join(", ")));
        m_answer.failure = fault;
        return false;
    }

    bool checkAuthorization()
    {
        m_recorder.at("cors-preflight-fetch.7.6");
        const QList<QByteArray> listed = m_headers.value_or(QList<QByteArray>());
        if (!m_question.headerNames.contains("authorization") || isListed(listed, "authorization")) {
            m_recorder.pass(Because(authorizationListed));
            return true;
        }
        const bool star = listed.contains("*");
        if (firstMissing(listed) != "authorization" && !(star && !m_include)) {
            m_recorder.skip(Because(authorizationMissing, listed.join(", ")));
            return true; // the next step names another one
        }
        Failure fault = failure(Symptom::HeaderNotAllowed, "access-control-allow-headers", "authorization");
        if (star && !m_include)
            fault.symptom = Symptom::AuthorizationNotCoveredByWildcard;
        if (star && !m_include && m_profile.preflight.wildcardCoversAuthorization) {
            m_recorder.departing("wildcardCoversAuthorization").pass(Because(authorizationLetThrough));
            fault.step = m_recorder.id();
            m_answer.warnings.append(fault);
            return true;
        }
        if (star && m_include) {
            fault.symptom = Symptom::WildcardInMethodsOrHeadersWithCredentials;
            fault.detail = "header";
        }
        fault.step = m_recorder.fail(star && !m_include ? Because(authorizationUnderStar)
                                                        : Because(authorizationMissing, listed.join(", ")));
        m_answer.failure = fault;
        return false;
    }

    /// The names that the request's table got one after the other: the page's, then the engine's own.
    QList<QByteArray> namesInTable() const
    {
        QList<QByteArray> all;
        for (const http::Header& header : m_question.startedWith)
            all.append(http::lowered(header.name));
        const auto first =
            m_request.carriesClientHints ? url::parseOrNull(m_question.startedAt) : std::nullopt;
        if (first && url::isPotentiallyTrustworthy(*first))
            all += {"sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform"};
        return all + QList<QByteArray>{"user-agent"};
    }

    /// The names as the page set them: fetch() sorts them before that (tests-xhr-worker-sorted-denied).
    QList<QByteArray> asSet(const QList<QByteArray>& names) const
    {
        QList<QByteArray> order;
        for (const http::Header& header : m_question.startedWith) {
            const QByteArray name = http::lowered(header.name);
            if (names.contains(name) && !order.contains(name))
                order.append(name);
        }
        for (const QByteArray& name : names) {
            if (!order.contains(name))
                order.append(name);
        }
        return order;
    }

    /// The headers in the order in which the engine looks for one that is not allowed.
    QList<QByteArray> orderOfNaming() const
    {
        QList<QByteArray> order = m_question.headerNames;
        if (m_profile.preflight.missingHeaderByTable) {
            order = inTableOrder(namesInTable());
            order.removeIf([&](const QByteArray& name) { return !m_question.headerNames.contains(name); });
        } else if (!m_profile.preflight.warnsOfAuthorizationUnderWildcard &&
                   order.removeOne("authorization")) {
            order.prepend("authorization"); // step 7.6 asks for it first
        }
        if (!m_profile.preflight.headersNamedFirst.isEmpty()) {
            order = asSet(order);
            std::stable_partition(order.begin(), order.end(), [&](const QByteArray& name) {
                return m_profile.preflight.headersNamedFirst.contains(name);
            });
        }
        return order;
    }

    /// The header that is named where some are not allowed; empty where all are.
    QByteArray firstMissing(const QList<QByteArray>& listed) const
    {
        const auto isMissing = [&](const QByteArray& name) { return !isListed(listed, name); };
        const QList<QByteArray>& names = m_question.headerNames;
        const auto one = std::find_if(names.begin(), names.end(), isMissing);
        if (one == names.end())
            return {};
        if (std::none_of(one + 1, names.end(), isMissing))
            return *one; // whatever the order
        const QList<QByteArray> order = orderOfNaming();
        const auto first = std::find_if(order.begin(), order.end(), isMissing);
        return first == order.end() ? QByteArray() : *first;
    }

    bool checkHeaders()
    {
        m_recorder.at("cors-preflight-fetch.7.7");
        const QList<QByteArray> listed = m_headers.value_or(QList<QByteArray>());
        const bool star = listed.contains("*");
        const QByteArray name = star && !m_include ? QByteArray() : firstMissing(listed);
        if (!name.isEmpty()) {
            Failure fault =
                failure(star ? Symptom::WildcardInMethodsOrHeadersWithCredentials : Symptom::HeaderNotAllowed,
                        "access-control-allow-headers", name);
            if (star)
                fault.detail = "header";
            fault.step = m_recorder.fail(
                star ? Because(starIsLiteral, QByteArrayLiteral("Access-Control-Allow-Headers"))
                     : Because(headerNotListed, name, listed.join(", ")));
            m_answer.failure = fault;
            return false;
        }
        m_recorder.pass(Because(headersListed));
        return true;
    }

    void keep()
    {
        m_answer.maxAge = maxAgeOf(m_response.headers, m_profile);
        m_answer.methods = m_methods.value_or(QList<QByteArray>());
        m_answer.headerNames = m_headers.value_or(QList<QByteArray>());
        m_recorder.at("cors-preflight-fetch.7.8");
        if (m_answer.maxAge)
            m_recorder.pass(Because(kept, decimal(*m_answer.maxAge)));
        else
            m_recorder.skip(Because(notKept));
    }

    const http::Response& m_response;
    const Request& m_request;
    const PreflightQuestion& m_question;
    const Profile& m_profile;
    Recorder& m_recorder;
    const bool m_include;
    std::optional<QList<QByteArray>> m_methods, m_headers;
    PreflightAnswer m_answer;
};

} // namespace

http::HeaderList preflightHeaders(const PreflightQuestion& question)
{
    // https://fetch.spec.whatwg.org/#cors-preflight-fetch-0, steps 2 to 5; Origin is appended as for every request.
    http::HeaderList headers;
    constexpr qsizetype most = 4;
    headers.reserve(most);
    headers.append({QByteArrayLiteral("Accept"), QByteArrayLiteral("*/*")});
    headers.append({QByteArrayLiteral("Access-Control-Request-Method"), question.method});
    if (!question.headerNames.isEmpty())
        headers.append({QByteArrayLiteral("Access-Control-Request-Headers"), question.headerNames.join(',')});
    headers.append({QByteArrayLiteral("Origin"), question.origin});
    return headers;
}

PreflightAnswer judgePreflight(const http::Response& response, const Request& request,
                               const PreflightQuestion& question, const Profile& profile, Recorder& recorder)
{
    return Judge(response, request, question, profile, recorder).judge();
}

std::optional<qint64> maxAgeOf(const http::HeaderList& headers, const Profile& profile)
{
    constexpr qint64 byDefault = 5;
    const auto limited = [&](qint64 seconds) {
        return profile.preflightCache.maxAgeLimit ? std::min(seconds, *profile.preflightCache.maxAgeLimit)
                                                  : seconds;
    };
    const QList<QByteArray> values = lines(headers, "Access-Control-Max-Age");
    const QByteArray value = values.join(", ");
    if (value.isEmpty())
        return byDefault;
    const auto isNumber = [](QByteArrayView text) {
        return !text.isEmpty() &&
               std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (isNumber(value)) {
        bool ok = false;
        const qint64 seconds = value.toLongLong(&ok);
        constexpr qint64 longest = 1'000'000'000; // what does not fit is as good as for ever
        return limited(ok ? std::min(seconds, longest) : longest);
    }
    const bool negative = value.startsWith('-') && isNumber(QByteArrayView(value).sliced(1));
    if (negative ? profile.preflightCache.negativeMaxAgeKeepsNothing
                 : profile.preflightCache.malformedMaxAgeKeepsNothing)
        return std::nullopt;
    return byDefault;
}

bool isRedirectStatus(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace crosscheck::fetch
