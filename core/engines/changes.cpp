#include "engines/changes.h"

namespace crosscheck::engines {

namespace {

#define BCD "https://github.com/mdn/browser-compat-data/blob/main/http/headers/"

constexpr words::Sentence nameThem{
    "changes.name-them", "engines",
    QT_TRANSLATE_NOOP("engines",
                      "Name methods and headers one by one: that is understood by every version.")};
constexpr words::Sentence nameExposed{
    "changes.name-exposed", "engines",
    QT_TRANSLATE_NOOP("engines",
                      "Name every header in Access-Control-Expose-Headers: older versions take “*” for a "
                      "header of that name.")};
constexpr words::Sentence wildcardMeansAll{
    "changes.wildcard", "engines",
    QT_TRANSLATE_NOOP(
        "engines", "“*” in Access-Control-Allow-Methods and Access-Control-Allow-Headers stands for all of "
                   "them where the request goes without credentials. Before, it was a name like another.")};
constexpr words::Sentence exposeWildcard{
    "changes.expose-wildcard", "engines",
    QT_TRANSLATE_NOOP("engines",
                      "“*” in Access-Control-Expose-Headers stands for every header where the request goes "
                      "without credentials.")};
constexpr words::Sentence corpEnforced{
    "changes.corp", "engines",
    QT_TRANSLATE_NOOP("engines", "Cross-Origin-Resource-Policy is enforced for requests in mode no-cors.")};
constexpr words::Sentence corpAdvice{
    "changes.corp-advice", "engines",
    QT_TRANSLATE_NOOP(
        "engines", "Send cross-origin on what other sites may embed; older versions pass over the header.")};
constexpr words::Sentence lnaPermission{
    "changes.lna", "engines",
    QT_TRANSLATE_NOOP(
        "engines",
        "A request from a public page to the local network or to this machine asks the person for a "
        "permission (Local Network Access). A page that isn't secure is refused without a question.")};
constexpr words::Sentence lnaAdvice{
    "changes.lna-advice", "engines",
    QT_TRANSLATE_NOOP(
        "engines", "Serve the page by https, tell people of the question before it comes, and name "
                   "targetAddressSpace in fetch() where the target is plain http. Keep CORS headers as they "
                   "are: the permission comes on top of them.")};
constexpr words::Sentence pnaPreflight{
    "changes.pna", "engines",
    QT_TRANSLATE_NOOP(
        "engines",
        "Preflights may carry Access-Control-Request-Private-Network: true (Private Network Access). "
        "A refusal only led to a warning; the header was never required, and it is not sent any more.")};
constexpr words::Sentence pnaAdvice{
    "changes.pna-advice", "engines",
    QT_TRANSLATE_NOOP("engines",
                      "Access-Control-Allow-Private-Network: true does no harm and opens nothing in today's "
                      "browsers; what they want is the permission.")};
constexpr words::Sentence insecurePages{
    "changes.insecure-private", "engines",
    QT_TRANSLATE_NOOP("engines", "A public page that isn't secure may not reach private addresses.")};
constexpr words::Sentence insecureAdvice{"changes.insecure-advice", "engines",
                                         QT_TRANSLATE_NOOP("engines", "Serve the public page by https.")};
constexpr words::Sentence authorizationWarned{
    "changes.authorization", "engines",
    QT_TRANSLATE_NOOP("engines",
                      "Authorization under “*” in Access-Control-Allow-Headers passes with a warning; a "
                      "preference makes it fail, as the standard has it.")};
constexpr words::Sentence authorizationAdvice{
    "changes.authorization-advice", "engines",
    QT_TRANSLATE_NOOP("engines", "Name Authorization in Access-Control-Allow-Headers.")};

// By engine, newest first.
constexpr Change changeRows[] = {
    {"lna-permission", Engine::Chromium, 142, lnaPermission, lnaAdvice,
     "https://developer.chrome.com/blog/local-network-access", "lna-pub-loopback"},
    {"pna-preflight", Engine::Chromium, 104, pnaPreflight, pnaAdvice,
     "https://developer.chrome.com/blog/pna-on-hold", ""},
    {"insecure-private-network", Engine::Chromium, 94, insecurePages, insecureAdvice,
     "https://developer.chrome.com/blog/private-network-access-update", "lna-insecure-pub-loopback-noacao"},
    {"chromium-corp", Engine::Chromium, 73, corpEnforced, corpAdvice, BCD "Cross-Origin-Resource-Policy.json",
     "corp-nocors-same-origin"},
    {"chromium-expose-wildcard", Engine::Chromium, 65, exposeWildcard, nameExposed,
     BCD "Access-Control-Expose-Headers.json", "expose-star"},
    {"chromium-wildcard", Engine::Chromium, 63, wildcardMeansAll, nameThem,
     BCD "Access-Control-Allow-Headers.json", "acah-star"},
    {"gecko-authorization", Engine::Gecko, 115, authorizationWarned, authorizationAdvice,
     BCD "Access-Control-Allow-Headers.json", "acah-auth-star"},
    {"gecko-corp", Engine::Gecko, 74, corpEnforced, corpAdvice, BCD "Cross-Origin-Resource-Policy.json",
     "corp-nocors-same-origin"},
    {"gecko-wildcard", Engine::Gecko, 69, wildcardMeansAll, nameThem, BCD "Access-Control-Allow-Headers.json",
     "acah-star"},
    {"gecko-expose-wildcard", Engine::Gecko, 69, exposeWildcard, nameExposed,
     BCD "Access-Control-Expose-Headers.json", "expose-star"},
    {"webkit-wildcard", Engine::WebKit, 13, wildcardMeansAll, nameThem,
     BCD "Access-Control-Allow-Headers.json", "acah-star"},
    {"webkit-expose-wildcard", Engine::WebKit, 13, exposeWildcard, nameExposed,
     BCD "Access-Control-Expose-Headers.json", "expose-star"},
    {"webkit-corp", Engine::WebKit, 12, corpEnforced, corpAdvice, BCD "Cross-Origin-Resource-Policy.json",
     "corp-nocors-same-origin"},
};

#undef BCD

} // namespace

QList<Change> changes()
{
    return {std::begin(changeRows), std::end(changeRows)};
}

} // namespace crosscheck::engines
