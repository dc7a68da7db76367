#include "confirm/comparison.h"

namespace crosscheck::confirm {

namespace {
QList<diagnosis::EngineVerdict> verdictsOf(const facts::Send* send)
{
    QList<diagnosis::EngineVerdict> verdicts;
    if (send) {
        for (const engines::Engine engine : engines::browsers())
            verdicts.append(diagnosis::replay(engine, *send));
    }
    return verdicts;
}
} // namespace

Comparison compare(const facts::Investigation& investigation)
{
    Comparison out;
    for (auto it = investigation.sends.rbegin(); it != investigation.sends.rend(); ++it) {
        if (it->whatIf || !it->probe.isEmpty())
            continue;
        if (!out.now) {
            out.now = &*it;
        } else {
            out.before = &*it;
            break;
        }
    }
    out.verdictsBefore = verdictsOf(out.before);
    out.verdictsNow = verdictsOf(out.now);
    return out;
}

Passing passing(const diagnosis::EngineVerdict& verdict)
{
    if (!verdict.known)
        return Passing::Unknown;
    switch (verdict.verdict.outcome) {
    case fetch::Outcome::Ok:
    case fetch::Outcome::Opaque:
        return Passing::Yes;
    case fetch::Outcome::Unknown:
        return Passing::Unknown;
    default:
        return Passing::No;
    }
}

Passing passing(const QList<diagnosis::EngineVerdict>& verdicts)
{
    Passing all = verdicts.isEmpty() ? Passing::Unknown : Passing::Yes;
    for (const diagnosis::EngineVerdict& verdict : verdicts) {
        const Passing one = passing(verdict);
        if (one == Passing::No)
            return one;
        if (one == Passing::Unknown)
            all = one;
    }
    return all;
}

Change changeOf(const Comparison& comparison)
{
    if (!comparison.now)
        return Change::NothingTested;
    const Passing now = passing(comparison.verdictsNow);
    if (now == Passing::Unknown)
        return Change::Unknown;
    const Passing before = passing(comparison.verdictsBefore);
    if (now == Passing::No)
        return before == Passing::Yes ? Change::Broken : Change::StillBlocked;
    const bool complete = std::all_of(comparison.verdictsNow.begin(), comparison.verdictsNow.end(),
                                      [](const auto& verdict) { return verdict.verdict.complete; });
    if (!complete)
        return Change::OnlyPreflight;
    return before == Passing::No ? Change::Mended : Change::Passes;
}

} // namespace crosscheck::confirm
