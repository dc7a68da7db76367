#include "fetch/verdict.h"

namespace crosscheck::fetch {

QByteArray slug(Outcome outcome)
{
    static constexpr const char* slugs[] = {"ok",           "opaque", "blocked", "network-error",
                                            "js-exception", "unknown"};
    return slugs[size_t(outcome)];
}

bool isCorsFailure(Symptom symptom)
{
    return isOfCorsCheck(symptom) || symptom == Symptom::AcaoMissingOrMismatch ||
           (isOfPreflight(symptom) && symptom != Symptom::PreflightNetworkFailure);
}

bool isPolicy(const Failure& failure)
{
    switch (failure.symptom) {
    case Symptom::MixedContent:
    case Symptom::CspBlocked:
    case Symptom::CorpBlocked:
    case Symptom::CoepBlocked:
    case Symptom::OrbCorbBlocked:
    case Symptom::BlockedByClient:
    case Symptom::FrameBlocked:
        return true;
    case Symptom::PreflightNetworkFailure:
    case Symptom::CorsDidNotSucceed:
    case Symptom::RedirectDenied:
    case Symptom::SameOriginMode:
    case Symptom::NoCorsOpaque:
        return false;
    case Symptom::UnsupportedScheme:
        return failure.detail != "redirect-scheme"_b;
    case Symptom::NotCorsOther:
        return failure.detail == "integrity"_b || failure.detail == "integrity-opaque"_b ||
               failure.detail == "nosniff"_b || failure.detail == "mime-type"_b ||
               failure.detail == "embedded-credentials"_b;
    default:
        return isCors(failure.symptom);
    }
}

} // namespace crosscheck::fetch
