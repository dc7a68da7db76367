#include "scenario/http_cache.h"

namespace crosscheck::scenario {

void HttpCache::setAsker(const page::Wanted& wanted, const page::PageRequest& request,
                         const page::Environment& environment)
{
    const url::Origin& top = environment.top;
    m_byScript = m_profile.httpCache.splitsScriptsOfOtherSites &&
                 (request.initiator == page::Initiator::Fetch || request.initiator == page::Initiator::Xhr) &&
                 (wanted.url.scheme != top.scheme || wanted.url.host != top.host);
    if (!m_byScript)
        return;
    // A site is looked up in a long list, and the same servers are asked over and over.
    if (!m_looked || m_looked->scheme != wanted.url.scheme || m_looked->host != wanted.url.host) {
        m_looked = url::originOf(wanted.url);
        m_elsewhere = !url::isSameSite(*m_looked, top);
    }
    m_byScript = m_elsewhere;
}

void HttpCache::forgetRefused(const page::Run& run, const fetch::Failure& failure)
{
    using fetch::RefusedRedirects;
    using fetch::Symptom;
    const fetch::Profile::HttpCache& rules = m_profile.httpCache;
    const bool ofRedirect = failure.detail == "redirect-response"_b;
    const bool byCheck = fetch::isCorsFailure(failure.symptom);
    const bool blocked = failure.symptom == Symptom::CorpBlocked || failure.symptom == Symptom::CoepBlocked ||
                         failure.symptom == Symptom::OrbCorbBlocked;
    const bool unplayable = run.request().initiator == page::Initiator::Media &&
                            failure.detail == "not-decodable"_b && run.mode() == fetch::Mode::NoCors &&
                            url::originTextOf(failure.url) != run.environment().originText;
    const bool unusable = unplayable || failure.detail == "nosniff"_b;
    // Of a redirect there was nothing left to read when it was refused.
    const bool refused = byCheck && !ofRedirect;
    if (!failure.preflight && ((rules.forgetsRefused && refused) || (rules.forgetsBlocked && blocked) ||
                               (rules.forgetsUnusable && unusable)))
        forget(failure.url);
    const bool unfollowed = rules.refusedRedirects == RefusedRedirects::Forgotten ||
                            (rules.refusedRedirects == RefusedRedirects::KeptAtFirst && failure.hop > 0);
    if (byCheck && ofRedirect && unfollowed)
        forget(failure.url);
    else if (rules.forgetsStoppedRedirects && failure.hop > 0 &&
             (failure.symptom == Symptom::MixedContent || failure.symptom == Symptom::CspBlocked))
        forget(run.hops().at(failure.hop - 1));
}

} // namespace crosscheck::scenario
