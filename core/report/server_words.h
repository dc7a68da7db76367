#pragma once

#include "fetch/symptom.h"
#include "words/text.h"

namespace crosscheck::report::server_words {

// First sentence: what happens. %1 page origin, %2 method, %3 URL.
inline constexpr words::Sentence happens{
    "server-happens", "report",
    QT_TRANSLATE_NOOP("report", "A page of %1 sends %2 %3, and the browser doesn't let it have the answer.")};
inline constexpr words::Sentence happensPreflight{
    "server-happens-preflight", "report",
    QT_TRANSLATE_NOOP(
        "report", "A page of %1 wants to send %2 %3. The browser asks your server with OPTIONS first, and "
                  "stops there: the %2 is never sent.")};

// Second: what is wrong with the answer. %1 is "the answer" or "the answer to OPTIONS", %2 the value, %3 the page's origin.
inline constexpr words::Sentence theAnswer{"server-the-answer", "report",
                                           QT_TRANSLATE_NOOP("report", "The answer")};
inline constexpr words::Sentence theOptionsAnswer{"server-the-options-answer", "report",
                                                  QT_TRANSLATE_NOOP("report", "The answer to OPTIONS")};

struct Row
{
    fetch::Symptom symptom;
    words::Sentence sentence;
};
inline constexpr Row wrong[] = {
    {fetch::Symptom::AcaoMissing,
     {"server-acao-missing", "report",
      QT_TRANSLATE_NOOP("report", "%1 has no Access-Control-Allow-Origin header.")}},
    {fetch::Symptom::PreflightMissingAcao,
     {"server-preflight-missing-acao", "report",
      QT_TRANSLATE_NOOP("report", "%1 has no Access-Control-Allow-Origin header.")}},
    {fetch::Symptom::AcaoMismatch,
     {"server-acao-mismatch", "report",
      QT_TRANSLATE_NOOP("report",
                        "%1 says Access-Control-Allow-Origin: %2, and the page's origin is %3. The two are "
                        "compared byte for byte.")}},
    {fetch::Symptom::AcaoMultipleValues,
     {"server-acao-multiple", "report",
      QT_TRANSLATE_NOOP("report",
                        "%1 holds more than one value for Access-Control-Allow-Origin (%2), and only one may "
                        "stand there.")}},
    {fetch::Symptom::AcaoInvalidValue,
     {"server-acao-invalid", "report",
      QT_TRANSLATE_NOOP("report", "%1 says Access-Control-Allow-Origin: %2, which is no origin.")}},
    {fetch::Symptom::AcaoWildcardWithCredentials,
     {"server-acao-wildcard", "report",
      QT_TRANSLATE_NOOP("report",
                        "%1 says Access-Control-Allow-Origin: *, which doesn't count for a request with "
                        "cookies. It must name %3.")}},
    {fetch::Symptom::AcacMissingOrNotTrue,
     {"server-acac", "report",
      QT_TRANSLATE_NOOP("report",
                        "%1 doesn't say Access-Control-Allow-Credentials: true, and the request goes with "
                        "cookies.")}},
    {fetch::Symptom::PreflightStatusNotOk,
     {"server-status", "report",
      QT_TRANSLATE_NOOP("report", "%1 has the status %4, and browsers go on only after 200 to 299.")}},
    {fetch::Symptom::PreflightRedirect,
     {"server-redirect", "report",
      QT_TRANSLATE_NOOP("report", "%1 is a redirect, which browsers don't follow there.")}},
    {fetch::Symptom::MethodNotAllowed,
     {"server-method", "report",
      QT_TRANSLATE_NOOP("report", "%1 doesn't list %2 in Access-Control-Allow-Methods.")}},
    {fetch::Symptom::HeaderNotAllowed,
     {"server-header", "report",
      QT_TRANSLATE_NOOP("report", "%1 doesn't list %2 in Access-Control-Allow-Headers.")}},
    {fetch::Symptom::AuthorizationNotCoveredByWildcard,
     {"server-authorization", "report",
      QT_TRANSLATE_NOOP("report",
                        "%1 says Access-Control-Allow-Headers: *, which doesn't cover Authorization.")}},
    {fetch::Symptom::WildcardInMethodsOrHeadersWithCredentials,
     {"server-wildcard-list", "report",
      QT_TRANSLATE_NOOP("report", "%1 says * in a list where a request with cookies needs the names.")}},
    {fetch::Symptom::RedirectDenied,
     {"server-redirect-denied", "report",
      QT_TRANSLATE_NOOP("report", "The request is redirected to an address that doesn't let the page in.")}},
};
inline constexpr words::Sentence wrongOther{
    "server-wrong-other", "report", QT_TRANSLATE_NOOP("report", "%1 doesn't pass the browser's check (%2).")};

// Third: what would mend it. %1 the headers, one after the other.
inline constexpr words::Sentence mendBoth{
    "server-mend-both", "report",
    QT_TRANSLATE_NOOP(
        "report", "Please let OPTIONS be answered with 204 and %1, and the request itself with %2, errors "
                  "included.")};
inline constexpr words::Sentence mendActual{
    "server-mend-actual", "report",
    QT_TRANSLATE_NOOP("report", "Please let the server answer it with %1, errors included.")};
inline constexpr words::Sentence mendUnknown{
    "server-mend-unknown", "report",
    QT_TRANSLATE_NOOP("report", "Please let the server allow this origin on that address, errors included.")};

inline constexpr words::Sentence showsPreflight{
    "server-shows-preflight", "report",
    QT_TRANSLATE_NOOP("report", "What the browser asks first (seen now: %1):")};
inline constexpr words::Sentence showsActual{
    "server-shows-actual", "report", QT_TRANSLATE_NOOP("report", "The request itself (seen now: %1):")};
inline constexpr words::Sentence showsActualUnseen{
    "server-shows-actual-unseen", "report",
    QT_TRANSLATE_NOOP("report", "The request itself, whose answer needs the header as well:")};
inline constexpr words::Sentence showsChanges{
    "server-shows-changes", "report",
    QT_TRANSLATE_NOOP("report",
                      "The request itself, whose answer needs the header as well (this may change data):")};
inline constexpr words::Sentence showsWithoutOrigin{
    "server-shows-without-origin", "report",
    QT_TRANSLATE_NOOP(
        "report", "The same without Origin, as a tool sends it: it is answered, so the address is right:")};
inline constexpr words::Sentence showsQuestion{
    "server-shows-question", "report",
    QT_TRANSLATE_NOOP("report",
                      "The same asked with OPTIONS, which changes nothing: once the page is let in, "
                      "its answer has Access-Control-Allow-Origin as well:")};
// What an answer showed. %1 status, %2 value.
inline constexpr words::Sentence seenWith{"server-seen-with", "report",
                                          QT_TRANSLATE_NOOP("report", "%1, Access-Control-Allow-Origin: %2")};
inline constexpr words::Sentence seenWithout{
    "server-seen-without", "report", QT_TRANSLATE_NOOP("report", "%1, without Access-Control-Allow-Origin")};
inline constexpr words::Sentence statusUnknown{"server-status-unknown", "report",
                                               QT_TRANSLATE_NOOP("report", "status not known")};
inline constexpr words::Sentence configurationFor{"server-configuration-for", "report",
                                                  QT_TRANSLATE_NOOP("report", "For %1:")};

} // namespace crosscheck::report::server_words
