// What a pasted configuration's list of origins says of the page's.
#include "causes/rule.h"
#include "url/origin.h"
#include "url/url.h"

#include <algorithm>

namespace crosscheck::causes {

namespace {
using words::Sentence;
constexpr Sentence configurationLists{
    "evidence.configuration-lists", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lists %1, the page's origin.")};
constexpr Sentence configurationLetsAnyIn{
    "evidence.configuration-lets-any-in", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lets any origin in.")};
constexpr Sentence configurationLacksScheme{
    "evidence.configuration-lacks-scheme", "causes",
    QT_TRANSLATE_NOOP(
        "causes", "The configuration lists %1, which is no origin: one begins with http:// or https://.")};
constexpr Sentence configurationOtherPaths{
    "evidence.configuration-other-paths", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration sets CORS up for %1, and the request goes to %2.")};
constexpr Sentence configurationListsAddress{
    "evidence.configuration-lists-address", "causes",
    QT_TRANSLATE_NOOP(
        "causes",
        "The configuration lists %1; browsers send %2, and the two are compared letter by letter.")};
constexpr Sentence configurationListsOthers{
    "evidence.configuration-lists-others", "causes",
    QT_TRANSLATE_NOOP("causes", "The configuration lists %1, and the page's origin is %2.")};

/// Whether the whole path fits, a star standing for any characters, none too.
bool fits(QByteArrayView path, QByteArrayView glob)
{
    qsizetype star = -1, back = 0, i = 0, j = 0;
    while (i < path.size()) {
        if (j < glob.size() && glob[j] == '*') {
            star = j++;
            back = i;
        } else if (j < glob.size() && glob[j] == path[i]) {
            ++i;
            ++j;
        } else if (star >= 0) {
            j = star + 1;
            i = ++back;
        } else {
            return false;
        }
    }
    while (j < glob.size() && glob[j] == '*')
        ++j;
    return j == glob.size();
}
} // namespace

std::optional<Because> Known::pathNotCovered() const
{
    const std::optional<QList<QByteArray>> globs = facts.list(facts::id::configPaths);
    const std::optional<url::Url> asked =
        url::parseOrNull(facts.bytes(facts::id::requestUrl).value_or(QByteArray()));
    if (!globs || !asked)
        return std::nullopt;
    const QByteArray path = asked->path;
    for (const QByteArray& glob : *globs)
        if (fits(path, glob))
            return std::nullopt;
    return Because{words::text(configurationOtherPaths, facts::display(*globs), facts::display(path)),
                   facts::id::configPaths, false};
}

bool Known::configurationIsFaulty() const
{
    namespace id = facts::id;
    const QList<facts::Fact> known = facts.all();
    return std::any_of(known.begin(), known.end(), [this](const facts::Fact& fact) {
        return fact.id.startsWith("config.") && fact.value == facts::Value(true) &&
               fact.id != id::configCredentials && fact.id != id::configAnyOrigin &&
               fact.id != id::configPreflightsPass && fact.id != id::configByDocumentation &&
               !(fact.id == id::configExpressCorsAfterRoutes && preflightPassesBy());
    });
}

Match Known::configured(QList<Because> because, int special) const
{
    return facts.truth(facts::id::configByDocumentation).value_or(false)
               ? likely(Side::Server, std::move(because), settle::probe(), special)
               : certain(Side::Server, std::move(because), special);
}

bool Known::preflightPassesBy() const
{
    return preflightFails() && facts.truth(facts::id::configPreflightsPass).value_or(false);
}

std::optional<Because> Known::originListed() const
{
    for (const char* any : {facts::id::configAnyOrigin, facts::id::configAcao}) {
        if (facts.truth(any).value_or(false) || facts.bytes(any) == QByteArray("*"))
            return Because{words::text(configurationLetsAnyIn), any, false};
    }
    const std::optional<QList<QByteArray>> listed = facts.list(facts::id::configOrigins);
    const std::optional<QByteArray> origin = facts.bytes(facts::id::pageOrigin);
    if (!listed || !origin || !listed->contains(*origin))
        return std::nullopt;
    return Because{words::text(configurationLists, facts::display(*origin)), facts::id::configOrigins, false};
}

std::optional<Because> Known::originNotListed() const
{
    const std::optional<QList<QByteArray>> listed = facts.list(facts::id::configOrigins);
    const QByteArray origin = facts.bytes(facts::id::pageOrigin).value_or(QByteArray());
    if (!listed || listed->contains(origin))
        return std::nullopt;
    for (const QByteArray& item : *listed) {
        const std::optional<url::Url> parsed = url::parseOrNull(item);
        const QByteArray written =
            parsed && parsed->isHttp() ? url::originOf(*parsed).serialized() : QByteArray();
        if (written.isEmpty() && !item.contains("://"))
            return Because{words::text(configurationLacksScheme, facts::display(item)),
                           facts::id::configOrigins, false};
        if (written != item && (written == origin || origin.isEmpty()))
            return Because{
                words::text(configurationListsAddress, facts::display(item), facts::display(written)),
                facts::id::configOrigins, false};
    }
    if (origin.isEmpty())
        return std::nullopt;
    return Because{words::text(configurationListsOthers, facts::display(*listed), facts::display(origin)),
                   facts::id::configOrigins, false};
}

} // namespace crosscheck::causes
