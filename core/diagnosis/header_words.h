#pragma once

#include "words/text.h"

// The sentences of the judged header lines. %1, %2 are origins, methods, header names or values as they went over the wire.
namespace crosscheck::diagnosis::header_words {

inline constexpr words::Sentence originSent{
    "header-origin-sent", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Your page's origin. The answer must allow exactly this.")};
inline constexpr words::Sentence originNull{
    "header-origin-null", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "The browser sends null here: the page has no origin of its own, or a redirect crossed origins.")};
inline constexpr words::Sentence originUnlikePage{
    "header-origin-unlike-page", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The page's origin is %1, but this was sent.")};
inline constexpr words::Sentence asksMethod{
    "header-asks-method", "diagnosis", QT_TRANSLATE_NOOP("diagnosis", "Asks whether the page may use %1.")};
inline constexpr words::Sentence asksHeaders{
    "header-asks-headers", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Asks whether the page may send these headers: %1.")};
inline constexpr words::Sentence answerHeaderSent{
    "header-answer-header-sent", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "This is an answer's header. A page that sends it allows itself nothing "
                                   "and makes a preflight necessary.")};
inline constexpr words::Sentence cookieSent{
    "header-cookie-sent", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "Sent because the page asks for credentials, so the answer must allow credentials.")};
inline constexpr words::Sentence authorizationSent{
    "header-authorization-sent", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis", "The page set this itself, so the preflight's answer must list Authorization by name.")};
inline constexpr words::Sentence statusGood{
    "header-status-good", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "A preflight's answer needs a status from 200 to 299.")};
inline constexpr words::Sentence statusWrong{
    "header-status-wrong", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "A preflight's answer needs a status from 200 to 299, and this one has %1.")};
inline constexpr words::Sentence statusRedirect{
    "header-status-redirect", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "A preflight may not be redirected, and this answer is a redirect.")};
inline constexpr words::Sentence locationPreflight{
    "header-location-preflight", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Leads the preflight to %1. Browsers don't follow it.")};
inline constexpr words::Sentence locationGood{
    "header-location", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The browser follows this only if this answer passes the check too.")};
inline constexpr words::Sentence locationCredentials{
    "header-location-credentials", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "An address with a user name or password in it may not be the target of a redirect here.")};
inline constexpr words::Sentence acaoExact{
    "header-acao-exact", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Is your page's origin, byte for byte.")};
inline constexpr words::Sentence acaoStar{
    "header-acao-star", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "* lets every origin in, and this request carries no credentials.")};
inline constexpr words::Sentence acaoStarCredentials{
    "header-acao-star-credentials", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "* doesn't count for a request with credentials. It must be %1.")};
inline constexpr words::Sentence acaoMissing{
    "header-acao-missing", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The answer doesn't have it. It must be there with %1.")};
inline constexpr words::Sentence acaoMissingOriginUnknown{
    "header-acao-missing-origin-unknown", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The answer doesn't have it, so no page of another origin may read it.")};
inline constexpr words::Sentence acaoRepeated{
    "header-acao-repeated", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "Sent %1 times. The browser joins the lines to \"%2\", which is nobody's origin.")};
inline constexpr words::Sentence acaoList{
    "header-acao-list", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Holds several origins. Only one may stand here, and it must be %1.")};
inline constexpr words::Sentence acaoSlash{
    "header-acao-slash", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Ends in a slash. An origin has none: it must be %1.")};
inline constexpr words::Sentence acaoPath{
    "header-acao-path", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Holds a path. An origin has none: it must be %1.")};
inline constexpr words::Sentence acaoScheme{
    "header-acao-scheme", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Says %1, but your page was loaded over %2.")};
inline constexpr words::Sentence acaoPort{
    "header-acao-port", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Names port %1, but your page's origin has port %2.")};
inline constexpr words::Sentence acaoCase{
    "header-acao-case", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Differs from %1 in upper and lower case. It is compared byte for byte.")};
inline constexpr words::Sentence acaoNoScheme{
    "header-acao-no-scheme", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Has no scheme in front. It must be %1.")};
inline constexpr words::Sentence acaoPattern{
    "header-acao-pattern", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "A pattern doesn't count here: * stands alone or not at all.")};
inline constexpr words::Sentence acaoEmpty{"header-acao-empty", "diagnosis",
                                           QT_TRANSLATE_NOOP("diagnosis", "Is empty. It must be %1.")};
inline constexpr words::Sentence acaoNull{
    "header-acao-null", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Allows the origin null, but your page's origin is %1.")};
inline constexpr words::Sentence acaoOther{
    "header-acao-other", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Allows %1, but your page's origin is %2.")};
inline constexpr words::Sentence acaoUnknown{
    "header-acao-unknown", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Allows this origin. Whether it is your page's isn't known yet.")};
inline constexpr words::Sentence acacGood{
    "header-acac-good", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Credentials were sent, and the answer allows them.")};
inline constexpr words::Sentence acacNotNeeded{
    "header-acac-not-needed", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Not needed here: this request carries no credentials.")};
inline constexpr words::Sentence acacMissing{
    "header-acac-missing", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Credentials were sent, so the answer must say true here.")};
inline constexpr words::Sentence acacWrong{
    "header-acac-wrong", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Only the word true counts, in lower case and without quotes.")};
inline constexpr words::Sentence acamGood{"header-acam-good", "diagnosis",
                                          QT_TRANSLATE_NOOP("diagnosis", "Lists %1.")};
inline constexpr words::Sentence acamStar{
    "header-acam-star", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "* covers %1, since no credentials are sent.")};
inline constexpr words::Sentence acamStarCredentials{
    "header-acam-star-credentials", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "With credentials, * is a method of that name only. %1 must be listed.")};
inline constexpr words::Sentence acamCase{
    "header-acam-case", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "Methods are compared byte for byte, and %1 isn't in the list as it is written.")};
inline constexpr words::Sentence acamWrong{"header-acam-wrong", "diagnosis",
                                           QT_TRANSLATE_NOOP("diagnosis", "Doesn't list %1.")};
inline constexpr words::Sentence acamMissing{
    "header-acam-missing", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The preflight's answer must list %1 here.")};
inline constexpr words::Sentence acamNotNeeded{
    "header-acam-not-needed", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "%1 is allowed without being listed.")};
inline constexpr words::Sentence listMalformed{
    "header-list-malformed", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "\"%1\" can't stand in this list, so the whole line doesn't count.")};
inline constexpr words::Sentence acahGood{
    "header-acah-good", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Lists every header that was asked for.")};
inline constexpr words::Sentence acahNotNeeded{
    "header-acah-not-needed", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Not needed here: no header was asked for.")};
inline constexpr words::Sentence acahStar{
    "header-acah-star", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "* covers every header that was asked for, since no credentials are sent.")};
inline constexpr words::Sentence acahStarCredentials{
    "header-acah-star-credentials", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "With credentials, * is a header of that name only. These must be listed: %1.")};
inline constexpr words::Sentence acahStarAuthorization{
    "header-acah-star-authorization", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The standard doesn't let * cover Authorization. Today's browsers still let it pass.")};
inline constexpr words::Sentence acahWrong{"header-acah-wrong", "diagnosis",
                                           QT_TRANSLATE_NOOP("diagnosis", "Doesn't list: %1.")};
inline constexpr words::Sentence acahMissing{
    "header-acah-missing", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The preflight's answer must list here: %1.")};
inline constexpr words::Sentence preflightOnly{
    "header-preflight-only", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Only counts in a preflight's answer. Here nobody reads it.")};
inline constexpr words::Sentence actualOnly{
    "header-actual-only", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Only counts in the answer to the request itself. Here nobody reads it.")};
inline constexpr words::Sentence maxAgeGood{
    "header-max-age", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "The browser may remember this permission for %1 seconds: Chrome for at most 7200, Firefox 86400, "
        "Safari 600.")};
inline constexpr words::Sentence maxAgeWrong{
    "header-max-age-wrong", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Isn't a number of seconds, so the browser asks again very soon.")};
inline constexpr words::Sentence exposeGood{
    "header-expose", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Lets the page read these headers of the answer.")};
inline constexpr words::Sentence exposeStarCredentials{
    "header-expose-star-credentials", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "With credentials, * is a header of that name only. Nothing more is readable.")};
inline constexpr words::Sentence varyGood{
    "header-vary", "diagnosis", QT_TRANSLATE_NOOP("diagnosis", "Caches keep one answer per origin.")};
inline constexpr words::Sentence varyMissing{
    "header-vary-missing", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "The answer names one origin. Without Vary: Origin a cache may hand it to a page of another.")};
inline constexpr words::Sentence privateNetwork{
    "header-private-network", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "No browser asks for this header any more. A permission that the person gives decides.")};

} // namespace crosscheck::diagnosis::header_words
