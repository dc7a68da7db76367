#include "policy/derive.h"

#include "http/header.h"
#include "policy/names.h"

namespace crosscheck::policy {

Policy derive(const Failing& failing, const Options& options)
{
    Policy policy;
    policy.anyOrigin = options.anyOrigin.value_or(false);
    policy.credentials = options.credentials.value_or(failing.credentials);
    if (!policy.anyOrigin) {
        QList<QByteArray> origins = options.moreOrigins;
        if (!failing.pageOrigin.isEmpty())
            origins.prepend(failing.pageOrigin);
        for (const QByteArray& origin : unique(origins))
            (origin.contains('*') ? policy.originPatterns : policy.origins).append(origin);
    }
    // The three safelisted methods reach the server without a preflight anyway: listing them lets nobody in, and a GET that
    // gets a header of its own later on goes on working.
    policy.methods = {"GET", "HEAD", "POST"};
    policy.methods.append(normalizeMethod(failing.method));
    for (const QByteArray& method : options.moreMethods)
        policy.methods.append(normalizeMethod(method));
    policy.methods = unique(policy.methods);

    for (const QByteArray& name : failing.headerNames) {
        const QByteArray lower = http::lowered(name);
        if (http::isHeaderName(lower) && !isForbiddenRequestHeader(lower) && !isResponseOnlyHeader(lower))
            policy.requestHeaders.append(lower);
    }
    for (const QByteArray& name : options.moreHeaders)
        policy.requestHeaders.append(http::lowered(name));
    policy.requestHeaders = unique(policy.requestHeaders);
    for (const QByteArray& name : options.exposeHeaders)
        policy.exposeHeaders.append(http::lowered(name));
    policy.exposeHeaders = unique(policy.exposeHeaders);
    policy.maxAge = options.maxAge.value_or(policy.maxAge);
    if (!options.path.isEmpty())
        policy.path = options.path;
    policy.upstream = options.upstream;
    return policy;
}

} // namespace crosscheck::policy
