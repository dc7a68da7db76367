#include "policy/policy.h"

#include "policy/names.h"
#include "policy/pattern.h"

#include <algorithm>

namespace crosscheck::policy {

bool allows(const Policy& policy, QByteArrayView origin)
{
    if (policy.anyOrigin)
        return true;
    if (origin == "null")
        return false;
    if (std::any_of(policy.origins.begin(), policy.origins.end(),
                    [&](const QByteArray& o) { return o == origin; }))
        return true;
    return std::any_of(policy.originPatterns.begin(), policy.originPatterns.end(),
                       [&](const QByteArray& text) {
                           const std::optional<OriginPattern> pattern = parsePattern(text);
                           return pattern && matches(*pattern, origin);
                       });
}

Policy merge(const Policy& a, const Policy& b)
{
    Policy out;
    out.origins = unique(a.origins + b.origins);
    out.originPatterns = unique(a.originPatterns + b.originPatterns);
    out.anyOrigin = a.anyOrigin || b.anyOrigin;
    out.credentials = a.credentials || b.credentials;
    out.methods = unique(a.methods + b.methods);
    out.requestHeaders = unique(a.requestHeaders + b.requestHeaders);
    out.exposeHeaders = unique(a.exposeHeaders + b.exposeHeaders);
    out.maxAge = std::min(a.maxAge, b.maxAge);
    out.path = a.path == b.path ? a.path : QByteArray("/");
    out.upstream = a.upstream.isEmpty() ? b.upstream : a.upstream;
    out.privateNetwork = a.privateNetwork || b.privateNetwork;
    return out;
}

http::HeaderList expectedHeaders(const Policy& policy, const std::optional<QByteArray>& origin,
                                 QByteArrayView requestMethod, const QList<QByteArray>& requestHeaders)
{
    Q_UNUSED(
        requestHeaders) // the whole list is answered, so that a browser can name the header that is missing in it
    http::HeaderList out;
    const bool star = policy.anyOrigin && !policy.credentials;
    const bool allowed = star || (origin && allows(policy, *origin));
    if (allowed) {
        out.append(http::Header{"Access-Control-Allow-Origin", star ? QByteArray("*") : *origin});
        if (policy.credentials)
            out.append(http::Header{"Access-Control-Allow-Credentials", "true"});
        if (!requestMethod.isEmpty()) {
            if (!policy.methods.isEmpty())
                out.append(http::Header{"Access-Control-Allow-Methods", unique(policy.methods).join(", ")});
            if (!policy.requestHeaders.isEmpty())
                out.append(
                    http::Header{"Access-Control-Allow-Headers", unique(policy.requestHeaders).join(", ")});
            out.append(http::Header{"Access-Control-Max-Age", QByteArray::number(policy.maxAge)});
            if (policy.privateNetwork)
                out.append(http::Header{"Access-Control-Allow-Private-Network", "true"});
        } else if (!policy.exposeHeaders.isEmpty()) {
            out.append(
                http::Header{"Access-Control-Expose-Headers", unique(policy.exposeHeaders).join(", ")});
        }
    }
    // https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches: on every answer, those without Origin included.
    if (!star)
        out.append(http::Header{"Vary", "Origin"});
    return out;
}

NeededHeaders neededHeaders(const Policy& policy, const QByteArray& origin)
{
    NeededHeaders needed{expectedHeaders(policy, origin), {}};
    if (!policy.methods.isEmpty())
        needed.preflight = expectedHeaders(policy, origin, policy.methods.first(), policy.requestHeaders);
    return needed;
}

} // namespace crosscheck::policy
