#include "policy/sentences.h"

#include <QtGlobal>

namespace crosscheck::policy::sentences {

const words::Sentence usualAssumed{
    "usual-assumed", "policy",
    QT_TRANSLATE_NOOP("policy",
                      "The text doesn't say which method and headers your page sends, so the usual ones are "
                      "let in. Say them in the request, and the lists hold just those.")};
const words::Sentence nobodyAllowed{
    "nobody-allowed", "policy",
    QT_TRANSLATE_NOOP(
        "policy",
        "The policy lets no page in: it names no origin, no pattern, and does not allow any origin.")};
const words::Sentence anyOriginWithCredentials{
    "any-origin-with-credentials", "policy",
    QT_TRANSLATE_NOOP("policy", "Any origin together with credentials would let every page on the web act as "
                                "the signed-in user. Browsers refuse “*” with credentials, and echoing every "
                                "origin is the same hole. List the origins instead.")};
const words::Sentence listsWithoutEffect{
    "lists-without-effect", "policy",
    QT_TRANSLATE_NOOP("policy", "Any origin is allowed, so “%1” has no effect.")};
const words::Sentence nullOrigin{
    "null-origin", "policy",
    QT_TRANSLATE_NOOP(
        "policy", "“null” is the origin of every sandboxed frame, data: document and local file, so allowing "
                  "it lets anybody in. Serve the page over http(s), which gives it an origin of its own.")};
const words::Sentence starAmongOrigins{
    "star-among-origins", "policy",
    QT_TRANSLATE_NOOP("policy", "“*” is no origin. To let every page in, say so with any_origin.")};
const words::Sentence patternAmongOrigins{
    "pattern-among-origins", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” is compared byte for byte when it stands among the origins, and no "
                                "origin holds a star. Put it into origin_patterns.")};
const words::Sentence originWithoutScheme{
    "origin-without-scheme", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” lacks the scheme: an origin begins with https:// or http://.")};
const words::Sentence originNotAscii{
    "origin-not-ascii", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” is not how a browser writes it: it sends “%2”.")};
const words::Sentence originWithUserinfo{
    "origin-with-userinfo", "policy",
    QT_TRANSLATE_NOOP(
        "policy",
        "“%1” holds a user name or password; a browser never sends one in an origin. It sends “%2”.")};
const words::Sentence originWithTrailingSlash{
    "origin-with-trailing-slash", "policy",
    QT_TRANSLATE_NOOP(
        "policy", "“%1” ends with a slash; a browser sends “%2”, and the two are compared byte for byte.")};
const words::Sentence originWithPath{
    "origin-with-path", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” has a path, query or fragment; an origin ends with the host or the "
                                "port. A browser sends “%2”.")};
const words::Sentence originWithDefaultPort{
    "origin-with-default-port", "policy",
    QT_TRANSLATE_NOOP("policy",
                      "“%1” names the scheme's default port; a browser leaves it out and sends “%2”.")};
const words::Sentence originNotLowerCase{
    "origin-not-lower-case", "policy",
    QT_TRANSLATE_NOOP(
        "policy", "“%1” has capital letters; a browser sends “%2”, and the two are compared byte for byte.")};
const words::Sentence originNotCanonical{
    "origin-not-canonical", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” is another spelling of what a browser sends: “%2”.")};
const words::Sentence originOddCharacter{
    "origin-with-odd-character", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” has a character in its host that no registered name can have.")};
const words::Sentence originOfFile{
    "origin-of-file", "policy",
    QT_TRANSLATE_NOOP("policy", "A page opened from the disk has the origin “null” and cannot be let in by "
                                "name. Serve it over http(s).")};
const words::Sentence notAnOrigin{
    "not-an-origin", "policy",
    QT_TRANSLATE_NOOP("policy",
                      "“%1” is no origin. One looks like https://app.example.com or http://localhost:5173.")};
const words::Sentence insecureOrigin{
    "insecure-origin", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” is not encrypted: whoever sits on the network path can change that "
                                "page and call your server from it.")};

const words::Sentence notAPattern{
    "not-a-pattern", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” is no pattern. A star stands for any subdomain (https://*.example.com) "
                                "or for any port (http://localhost:*), nothing else.")};
const words::Sentence patternMatchesEverything{
    "pattern-matches-everything", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” lets every site in. If that is meant, say so with any_origin.")};
const words::Sentence patternOnPublicSuffix{
    "pattern-on-public-suffix", "policy",
    QT_TRANSLATE_NOOP("policy",
                      "“%1” lets in everybody who registers a name under “%2”: it belongs to many people.")};
const words::Sentence patternOnAddress{
    "pattern-on-address", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” puts a subdomain on an IP address, which has none.")};
const words::Sentence insecurePatternWithCredentials{
    "insecure-pattern-with-credentials", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” lets in every unencrypted subdomain with the user's credentials: "
                                "whoever sits on the network path can pose as one of them.")};
const words::Sentence patternAnySubdomain{
    "pattern-any-subdomain", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” trusts every subdomain with the user's credentials, one that is "
                                "forgotten or taken over included.")};
const words::Sentence patternAnyPort{
    "pattern-any-port", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” trusts every program that listens on any port of that host.")};

const words::Sentence forbiddenMethod{
    "forbidden-method", "policy",
    QT_TRANSLATE_NOOP("policy", "No page can send the method “%1”: browsers forbid it.")};
const words::Sentence notAMethod{"not-a-method", "policy",
                                 QT_TRANSLATE_NOOP("policy", "“%1” is no method name.")};
const words::Sentence starMethodWithCredentials{
    "star-method-with-credentials", "policy",
    QT_TRANSLATE_NOOP("policy", "With credentials “*” in the methods means a method that is called “*”, "
                                "nothing more. List the methods.")};
const words::Sentence needlessOptions{
    "needless-options", "policy",
    QT_TRANSLATE_NOOP(
        "policy", "“OPTIONS” need not be listed: the preflight itself is never checked against the list.")};
const words::Sentence methodNotUpperCase{
    "method-not-upper-case", "policy",
    QT_TRANSLATE_NOOP("policy", "Method names are case-sensitive: a browser sends “%1” as the page wrote it, "
                                "and a server that knows “%2” will not take it.")};

const words::Sentence notAHeaderName{"not-a-header-name", "policy",
                                     QT_TRANSLATE_NOOP("policy", "“%1” is no header name.")};
const words::Sentence responseHeaderAsked{
    "response-header-among-request-headers", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” is a header by which the server answers. A page that sends it has a "
                                "mistake: remove it there, don't allow it here.")};
const words::Sentence forbiddenRequestHeader{
    "forbidden-request-header", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” need not be listed: no page can set it, the browser does.")};
const words::Sentence starHeaderWithCredentials{
    "star-header-with-credentials", "policy",
    QT_TRANSLATE_NOOP("policy", "With credentials “*” in the request headers means a header that is called "
                                "“*”, nothing more. List the names.")};
const words::Sentence starWithoutAuthorization{
    "star-without-authorization", "policy",
    QT_TRANSLATE_NOOP("policy", "“*” does not cover Authorization by the standard, and browsers announce "
                                "that they will hold to it. List it as well.")};
const words::Sentence starExposeWithCredentials{
    "star-expose-with-credentials", "policy",
    QT_TRANSLATE_NOOP("policy", "With credentials “*” in the exposed headers means a header that is called "
                                "“*”, nothing more. List the names.")};
const words::Sentence neverReadable{
    "never-readable", "policy", QT_TRANSLATE_NOOP("policy", "No page can ever read “%1”, exposed or not.")};
const words::Sentence readableAnyway{
    "readable-anyway", "policy",
    QT_TRANSLATE_NOOP("policy",
                      "“%1” need not be exposed: every page that may read the answer can read it.")};

const words::Sentence negativeAge{"negative-max-age", "policy",
                                  QT_TRANSLATE_NOOP("policy", "An age of %1 seconds is below zero.")};
const words::Sentence ageAboveAllCaps{
    "max-age-above-all-caps", "policy",
    QT_TRANSLATE_NOOP("policy", "No browser keeps a preflight for %1 seconds: Firefox stops at 86400, Chrome "
                                "at 7200, Safari at 600.")};
const words::Sentence ageAboveMostCaps{
    "max-age-above-most-caps", "policy",
    QT_TRANSLATE_NOOP("policy", "Only Firefox keeps a preflight for %1 seconds (Chrome stops at 7200, Safari "
                                "at 600), and a wrong answer stays as long.")};
const words::Sentence badPath{
    "bad-path", "policy",
    QT_TRANSLATE_NOOP("policy", "“%1” is no path that every server reads alike: it begins with “/” and holds "
                                "letters, digits, “/”, “-”, “_”, “.” and “~”.")};
const words::Sentence badUpstream{
    "bad-upstream", "policy",
    QT_TRANSLATE_NOOP("policy",
                      "“%1” is no address of a server behind: one looks like http://127.0.0.1:8080.")};
const words::Sentence upstreamWithPath{
    "upstream-with-path", "policy",
    QT_TRANSLATE_NOOP(
        "policy", "“%1” has more than scheme, host and port; requests are passed on with their own path.")};
const words::Sentence privateNetworkHasNoEffect{
    "private-network-has-no-effect", "policy",
    QT_TRANSLATE_NOOP("policy",
                      "No browser asks for Access-Control-Allow-Private-Network: Local Network Access is a "
                      "permission that the user gives. The header does no harm and no good.")};

} // namespace crosscheck::policy::sentences
