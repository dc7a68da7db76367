#include "policy/checks.h"
#include "policy/names.h"
#include "policy/pattern.h"
#include "policy/policy.h"
#include "policy/sentences.h"
#include "url/origin.h"

#include <algorithm>

namespace crosscheck::policy {

using namespace Qt::StringLiterals;
namespace s = sentences;

void Findings::add(Problem::Severity severity, const QByteArray& field, const QByteArray& value,
                   const words::Sentence& sentence, const QByteArray& second)
{
    Problem problem{severity, field, value, words::text(sentence, QString::fromUtf8(value))};
    if (!second.isEmpty())
        problem.text.arguments.append(QString::fromUtf8(second));
    list.append(problem);
}

namespace {

QByteArray at(const char* field, qsizetype index)
{
    return QByteArray(field) + "[" + QByteArray::number(index) + "]";
}

void checkMethods(const Policy& policy, Findings& out)
{
    for (qsizetype i = 0; i < policy.methods.size(); ++i) {
        const QByteArray& method = policy.methods.at(i);
        const QByteArray field = at("methods", i);
        const QByteArray upper = http::uppered(method);
        if (!http::isHeaderName(method)) // a method is a token, as a header name is
            out.add(Refused, field, method, s::notAMethod);
        else if (isForbiddenMethod(method))
            out.add(Refused, field, method, s::forbiddenMethod);
        else if (method == "*" && policy.credentials)
            out.add(Refused, field, method, s::starMethodWithCredentials);
        else if (method == "OPTIONS")
            out.add(Doubtful, field, method, s::needlessOptions);
        else if (method != upper)
            out.add(Doubtful, field, method, s::methodNotUpperCase, upper);
    }
}

void checkRequestHeaders(const Policy& policy, Findings& out)
{
    const bool hasAuthorization = policy.requestHeaders.contains("authorization");
    for (qsizetype i = 0; i < policy.requestHeaders.size(); ++i) {
        const QByteArray& name = policy.requestHeaders.at(i);
        const QByteArray lower = http::lowered(name);
        const QByteArray field = at("request_headers", i);
        if (!http::isHeaderName(name))
            out.add(Refused, field, name, s::notAHeaderName);
        else if (isResponseOnlyHeader(lower))
            out.add(Refused, field, name, s::responseHeaderAsked);
        else if (name == "*" && policy.credentials)
            out.add(Refused, field, name, s::starHeaderWithCredentials);
        else if (name == "*" && !hasAuthorization)
            out.add(Doubtful, field, name, s::starWithoutAuthorization);
        else if (isForbiddenRequestHeader(lower))
            out.add(Doubtful, field, name, s::forbiddenRequestHeader);
    }
}

void checkExposed(const Policy& policy, Findings& out)
{
    for (qsizetype i = 0; i < policy.exposeHeaders.size(); ++i) {
        const QByteArray& name = policy.exposeHeaders.at(i);
        const QByteArray lower = http::lowered(name);
        const QByteArray field = at("expose_headers", i);
        if (!http::isHeaderName(name))
            out.add(Refused, field, name, s::notAHeaderName);
        else if (name == "*" && policy.credentials)
            out.add(Refused, field, name, s::starExposeWithCredentials);
        else if (isForbiddenResponseHeader(lower))
            out.add(Refused, field, name, s::neverReadable);
        else if (isSafelistedResponseHeader(lower))
            out.add(Doubtful, field, name, s::readableAnyway);
    }
}

void checkAge(const Policy& policy, Findings& out)
{
    const QByteArray age = QByteArray::number(policy.maxAge);
    if (policy.maxAge < 0)
        out.add(Refused, "max_age", age, s::negativeAge);
    else if (policy.maxAge > 86400)
        out.add(Doubtful, "max_age", age, s::ageAboveAllCaps);
    else if (policy.maxAge > 7200)
        out.add(Doubtful, "max_age", age, s::ageAboveMostCaps);
}

void checkPath(const Policy& policy, Findings& out)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("/-_.~").contains(c);
    };
    const QByteArray slashed = policy.path + "/";
    if (!policy.path.startsWith('/') || !std::all_of(policy.path.begin(), policy.path.end(), plain) ||
        policy.path.contains("//") || slashed.contains("/./") || slashed.contains("/../"))
        out.add(Refused, "path", policy.path, s::badPath);
}

void checkUpstream(const Policy& policy, Findings& out)
{
    if (policy.upstream.isEmpty())
        return;
    const std::optional<url::Url> url = url::parseOrNull(policy.upstream);
    const auto odd = [](char c) { return c <= ' ' || c == 0x7f || uchar(c) >= 0x80; };
    if (!url || !url->isHttp() || url->includesCredentials() || !url->host || !isPlainHost(url->host->text) ||
        std::any_of(policy.upstream.begin(), policy.upstream.end(), odd))
        out.add(Refused, "upstream", policy.upstream, s::badUpstream);
    else if ((url->path != "/" && !url->path.isEmpty()) || url->query || url->fragment ||
             policy.upstream.endsWith('/'))
        out.add(Refused, "upstream", policy.upstream, s::upstreamWithPath);
    else if (policy.upstream != url::originOf(*url).serialized())
        out.add(Refused, "upstream", policy.upstream, s::originNotCanonical,
                url::originOf(*url).serialized());
}

} // namespace

QList<Problem> validate(const Policy& policy)
{
    Findings out;
    if (policy.anyOrigin && policy.credentials)
        out.add(Refused, "any_origin", "true", s::anyOriginWithCredentials);
    if (!policy.anyOrigin && policy.origins.isEmpty() && policy.originPatterns.isEmpty())
        out.add(Refused, "origins", {}, s::nobodyAllowed);
    if (policy.anyOrigin && !policy.credentials) {
        for (qsizetype i = 0; i < policy.origins.size(); ++i)
            out.add(Doubtful, at("origins", i), policy.origins.at(i), s::listsWithoutEffect);
        for (qsizetype i = 0; i < policy.originPatterns.size(); ++i)
            out.add(Doubtful, at("origin_patterns", i), policy.originPatterns.at(i), s::listsWithoutEffect);
    }
    for (qsizetype i = 0; i < policy.origins.size(); ++i)
        checkOrigin(policy.origins.at(i), at("origins", i), out);
    for (qsizetype i = 0; i < policy.originPatterns.size(); ++i)
        checkPattern(policy.originPatterns.at(i), at("origin_patterns", i), policy.credentials, out);
    checkMethods(policy, out);
    checkRequestHeaders(policy, out);
    checkExposed(policy, out);
    checkAge(policy, out);
    checkPath(policy, out);
    checkUpstream(policy, out);
    if (policy.privateNetwork)
        out.add(Doubtful, "private_network", "true", s::privateNetworkHasNoEffect);
    std::stable_sort(out.list.begin(), out.list.end(),
                     [](const Problem& a, const Problem& b) { return a.severity < b.severity; });
    return out.list;
}

bool isSound(const QList<Problem>& problems)
{
    return std::none_of(problems.begin(), problems.end(),
                        [](const Problem& p) { return p.severity == Refused; });
}

} // namespace crosscheck::policy
