#include "page/embedder.h"

#include "fetch/headers.h"

namespace crosscheck::page {

EmbedderPolicy embedderPolicyIn(const http::HeaderList& headers, bool counts, const fetch::Profile& profile)
{
    const auto value =
        headers.isEmpty() ? std::nullopt : fetch::joined(headers, "Cross-Origin-Embedder-Policy");
    if (!value || !counts)
        return EmbedderPolicy::UnsafeNone;
    const QByteArray token = value->split(';').first().trimmed();
    if (token == "require-corp"_b)
        return EmbedderPolicy::RequireCorp;
    return token == "credentialless"_b && profile.policies.knowsCredentialless
               ? EmbedderPolicy::Credentialless
               : EmbedderPolicy::UnsafeNone;
}

EmbedderPolicy embedderPolicyOf(const Environment& environment, const fetch::Profile& profile)
{
    const PageKind kind = environment.page.kind;
    const bool inWorker = kind == PageKind::Worker || kind == PageKind::SharedWorker;
    const bool counts = (inWorker && profile.policies.workersEmbedInsecurely) ||
                        url::isPotentiallyTrustworthy(environment.top);
    return embedderPolicyIn(environment.page.headers, counts, profile);
}

} // namespace crosscheck::page
