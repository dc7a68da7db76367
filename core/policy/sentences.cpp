#include "policy/sentences.h"

#include <QtGlobal>

namespace crosscheck::policy::sentences {

#define SENTENCE(name, id, text) const words::Sentence name{id, "policy", QT_TRANSLATE_NOOP("policy", text)};

SENTENCE(nobodyAllowed, "nobody-allowed",
         "The policy lets no page in: it names no origin, no pattern, and does not allow any origin.")
SENTENCE(anyOriginWithCredentials, "any-origin-with-credentials",
         "Any origin together with credentials would let every page on the web act as the signed-in user. "
         "Browsers refuse "
         "“*” with credentials, and echoing every origin is the same hole. List the origins instead.")
SENTENCE(listsWithoutEffect, "lists-without-effect", "Any origin is allowed, so “%1” has no effect.")
SENTENCE(nullOrigin, "null-origin",
         "“null” is the origin of every sandboxed frame, data: document and local file, so allowing it lets "
         "anybody in. "
         "Serve the page over http(s), which gives it an origin of its own.")
SENTENCE(starAmongOrigins, "star-among-origins",
         "“*” is no origin. To let every page in, say so with any_origin.")
SENTENCE(patternAmongOrigins, "pattern-among-origins",
         "“%1” is compared byte for byte when it stands among the origins, and no origin holds a star. Put "
         "it into origin_patterns.")
SENTENCE(originWithoutScheme, "origin-without-scheme",
         "“%1” lacks the scheme: an origin begins with https:// or http://.")
SENTENCE(originNotAscii, "origin-not-ascii", "“%1” is not how a browser writes it: it sends “%2”.")
SENTENCE(originWithUserinfo, "origin-with-userinfo",
         "“%1” holds a user name or password; a browser never sends one in an origin. It sends “%2”.")
SENTENCE(originWithTrailingSlash, "origin-with-trailing-slash",
         "“%1” ends with a slash; a browser sends “%2”, and the two are compared byte for byte.")
SENTENCE(
    originWithPath, "origin-with-path",
    "“%1” has a path, query or fragment; an origin ends with the host or the port. A browser sends “%2”.")
SENTENCE(originWithDefaultPort, "origin-with-default-port",
         "“%1” names the scheme's default port; a browser leaves it out and sends “%2”.")
SENTENCE(originNotLowerCase, "origin-not-lower-case",
         "“%1” has capital letters; a browser sends “%2”, and the two are compared byte for byte.")
SENTENCE(originNotCanonical, "origin-not-canonical",
         "“%1” is another spelling of what a browser sends: “%2”.")
SENTENCE(originOddCharacter, "origin-with-odd-character",
         "“%1” has a character in its host that no registered name can have.")
SENTENCE(
    originOfFile, "origin-of-file",
    "A page opened from the disk has the origin “null” and cannot be let in by name. Serve it over http(s).")
SENTENCE(notAnOrigin, "not-an-origin",
         "“%1” is no origin. One looks like https://app.example.com or http://localhost:5173.")
SENTENCE(insecureOrigin, "insecure-origin",
         "“%1” is not encrypted: whoever sits on the network path can change that page and call your server "
         "from it.")

SENTENCE(notAPattern, "not-a-pattern",
         "“%1” is no pattern. A star stands for any subdomain (https://*.example.com) or for any port "
         "(http://localhost:*), nothing else.")
SENTENCE(patternMatchesEverything, "pattern-matches-everything",
         "“%1” lets every site in. If that is meant, say so with any_origin.")
SENTENCE(patternOnPublicSuffix, "pattern-on-public-suffix",
         "“%1” lets in everybody who registers a name under “%2”: it belongs to many people.")
SENTENCE(patternOnAddress, "pattern-on-address", "“%1” puts a subdomain on an IP address, which has none.")
SENTENCE(insecurePatternWithCredentials, "insecure-pattern-with-credentials",
         "“%1” lets in every unencrypted subdomain with the user's credentials: whoever sits on the network "
         "path can pose as one of them.")
SENTENCE(
    patternAnySubdomain, "pattern-any-subdomain",
    "“%1” trusts every subdomain with the user's credentials, one that is forgotten or taken over included.")
SENTENCE(patternAnyPort, "pattern-any-port",
         "“%1” trusts every program that listens on any port of that host.")

SENTENCE(forbiddenMethod, "forbidden-method", "No page can send the method “%1”: browsers forbid it.")
SENTENCE(notAMethod, "not-a-method", "“%1” is no method name.")
SENTENCE(
    starMethodWithCredentials, "star-method-with-credentials",
    "With credentials “*” in the methods means a method that is called “*”, nothing more. List the methods.")
SENTENCE(needlessOptions, "needless-options",
         "“OPTIONS” need not be listed: the preflight itself is never checked against the list.")
SENTENCE(methodNotUpperCase, "method-not-upper-case",
         "Method names are case-sensitive: a browser sends “%1” as the page wrote it, and a server that "
         "knows “%2” will not take it.")

SENTENCE(notAHeaderName, "not-a-header-name", "“%1” is no header name.")
SENTENCE(responseHeaderAsked, "response-header-among-request-headers",
         "“%1” is a header by which the server answers. A page that sends it has a mistake: remove it there, "
         "don't allow it here.")
SENTENCE(forbiddenRequestHeader, "forbidden-request-header",
         "“%1” need not be listed: no page can set it, the browser does.")
SENTENCE(starHeaderWithCredentials, "star-header-with-credentials",
         "With credentials “*” in the request headers means a header that is called “*”, nothing more. List "
         "the names.")
SENTENCE(starWithoutAuthorization, "star-without-authorization",
         "“*” does not cover Authorization by the standard, and browsers announce that they will hold to it. "
         "List it as well.")
SENTENCE(starExposeWithCredentials, "star-expose-with-credentials",
         "With credentials “*” in the exposed headers means a header that is called “*”, nothing more. List "
         "the names.")
SENTENCE(neverReadable, "never-readable", "No page can ever read “%1”, exposed or not.")
SENTENCE(readableAnyway, "readable-anyway",
         "“%1” need not be exposed: every page that may read the answer can read it.")

SENTENCE(negativeAge, "negative-max-age", "An age of %1 seconds is below zero.")
SENTENCE(
    ageAboveAllCaps, "max-age-above-all-caps",
    "No browser keeps a preflight for %1 seconds: Firefox stops at 86400, Chrome at 7200, Safari at 600.")
SENTENCE(ageAboveMostCaps, "max-age-above-most-caps",
         "Only Firefox keeps a preflight for %1 seconds (Chrome stops at 7200, Safari at 600), and a wrong "
         "answer stays as long.")
SENTENCE(badPath, "bad-path",
         "“%1” is no path that every server reads alike: it begins with “/” and holds letters, digits, “/”, "
         "“-”, “_”, “.” and “~”.")
SENTENCE(badUpstream, "bad-upstream",
         "“%1” is no address of a server behind: one looks like http://127.0.0.1:8080.")
SENTENCE(upstreamWithPath, "upstream-with-path",
         "“%1” has more than scheme, host and port; requests are passed on with their own path.")
SENTENCE(privateNetworkHasNoEffect, "private-network-has-no-effect",
         "No browser asks for Access-Control-Allow-Private-Network: Local Network Access is a permission "
         "that the user gives. The header does no harm and no good.")

#undef SENTENCE

} // namespace crosscheck::policy::sentences
