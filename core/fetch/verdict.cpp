#include "fetch/verdict.h"

namespace crosscheck::fetch {

QByteArray slug(Outcome outcome)
{
    static constexpr const char* slugs[] = {"ok",           "opaque", "blocked", "network-error",
                                            "js-exception", "unknown"};
    return slugs[size_t(outcome)];
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
        return true;
    case Symptom::PreflightNetworkFailure:
    case Symptom::CorsDidNotSucceed:
    case Symptom::RedirectDenied:
    case Symptom::SameOriginMode:
    case Symptom::NoCorsOpaque:
        return false;
    case Symptom::UnsupportedScheme:
        return failure.detail != "redirect-scheme";
    case Symptom::NotCorsOther:
        return failure.detail == "integrity" || failure.detail == "integrity-opaque" ||
               failure.detail == "nosniff" || failure.detail == "mime-type" ||
               failure.detail == "embedded-credentials";
    default:
        return isCors(failure.symptom);
    }
}

} // namespace crosscheck::fetch
