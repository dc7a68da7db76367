#include "page/integrity_policy.h"

#include "fetch/joined_lines.h"
#include "page/integrity.h"
#include "page/permissions.h"

namespace crosscheck::page {

namespace {

bool namesScripts(const http::HeaderList& headers, const char* name, const fetch::Profile& profile)
{
    const auto read = permissionsIn(fetch::joinedPolicy(headers, name, profile));
    bool scripts = false, inlined = true;
    for (const PermittedFeature& member : read.value_or(QList<PermittedFeature>())) {
        if (member.name == "blocked-destinations"_b)
            scripts = member.words.contains("script");
        if (member.name == "sources"_b)
            inlined = member.words.contains("inline");
    }
    return scripts && inlined;
}

} // namespace

IntegrityPolicy integrityPolicyIn(const http::HeaderList& headers, const fetch::Profile& profile)
{
    IntegrityPolicy policy;
    if (headers.isEmpty())
        return policy;
    policy.forbids = namesScripts(headers, "Integrity-Policy", profile);
    policy.reports = namesScripts(headers, "Integrity-Policy-Report-Only", profile);
    return policy;
}

bool lacksIntegrity(const PageRequest& request, fetch::Mode mode, const url::Url& url,
                    const fetch::Profile& profile)
{
    const Initiator by = loadedAs(request);
    const bool script = by == Initiator::Script || by == Initiator::ScriptModule || by == Initiator::Import;
    if (!script || url.scheme == "data"_b || url.scheme == "blob"_b)
        return false;
    // import() can name no hash.
    const bool unread = by == Initiator::Import ||
                        (request.initiator == Initiator::Preload && profile.policies.preloadsHaveNoIntegrity);
    return unread || mode == fetch::Mode::NoCors ||
           strongestIntegrity(integrityItems(request.integrity, profile.loads.hashNames)).isEmpty();
}

} // namespace crosscheck::page
