#include "diagnosis/judge.h"
#include "facts/ids.h"
#include "words/argument.h"

namespace crosscheck::diagnosis {

using causes::Certainty;
using causes::Side;
using fetch::Symptom;

namespace {
constexpr words::Sentence checkSays{"diagnosis.check-says", "diagnosis",
                                    QT_TRANSLATE_NOOP("diagnosis", "The check that fails says: %1")};
constexpr words::Sentence settleProbe{
    "diagnosis.settle-probe", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "Send the request as a browser would: the answer tells which of the reasons it is.")};

struct Candidate
{
    RankedCause cause;
    int special = 0;
};
} // namespace

Side usualSide(Symptom symptom)
{
    switch (symptom) {
    case Symptom::MixedContent:
    case Symptom::CspBlocked:
    case Symptom::CoepBlocked:
    case Symptom::SameOriginMode:
    case Symptom::NoCorsOpaque:
    case Symptom::UnsupportedScheme:
    case Symptom::OriginNullOrFile:
    case Symptom::UrlHasCredentials:
    case Symptom::InsecureContextPrivateNetwork:
    case Symptom::CanvasTainted:
    case Symptom::NotCorsOther:
        return Side::Page;
    case Symptom::LocalNetworkPermission:
    case Symptom::PrivateNetworkAccess:
    case Symptom::BlockedByClient:
        return Side::Browser;
    case Symptom::DnsFailure:
    case Symptom::ConnectionRefused:
    case Symptom::Timeout:
    case Symptom::CorsDidNotSucceed:
        return Side::Network;
    case Symptom::DevProxyError:
        return Side::Proxy;
    default:
        return Side::Server;
    }
}

QList<RankedCause> rank(Symptom symptom, const facts::FactSet& facts, QList<RankedCause>* fallen)
{
    QList<Candidate> candidates;
    for (const causes::Root& root : causes::all()) {
        if (!root.rule || !root.symptoms.contains(symptom))
            continue;
        const std::optional<causes::Match> match = root.rule(facts);
        if (!match)
            continue;
        RankedCause cause{symptom, root.id, match->certainty, match->side, match->because, match->settle};
        if (match->fell) {
            if (fallen)
                fallen->append(cause);
            continue;
        }
        candidates.append({cause, match->special});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        if (a.cause.certainty != b.cause.certainty)
            return a.cause.certainty > b.cause.certainty;
        return a.special > b.special;
    });
    QList<RankedCause> out;
    // Where one reason is certain, those that are merely possible are no help any more.
    const bool decided = !candidates.isEmpty() && candidates.first().cause.certainty == Certainty::Certain;
    for (const Candidate& candidate : candidates) {
        if (decided && candidate.cause.certainty == Certainty::Possible) {
            if (fallen)
                fallen->append(candidate.cause);
            continue;
        }
        out.append(candidate.cause);
    }
    if (out.isEmpty()) {
        const facts::Fact* fact = facts.find(facts::id::failureSymptom);
        const bool told = fact && fact->source.kind == facts::Source::Kind::Message;
        RankedCause cause{
            symptom, {}, told ? Certainty::Likely : Certainty::Certain, usualSide(symptom), {}, std::nullopt};
        if (symptom != Symptom::NotCorsOther) // that it is something else is no reason
            cause.because.append({words::text(checkSays, words::argument(sentenceOf(symptom))),
                                  facts::id::failureSymptom, false});
        if (told)
            cause.settle = causes::Settle{{}, "as-browser", words::text(settleProbe)};
        out.append(cause);
    }
    return out;
}

} // namespace crosscheck::diagnosis
