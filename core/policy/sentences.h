#pragma once

#include "words/text.h"

/// What validate() can say. The ids are an interface.
namespace crosscheck::policy::sentences {

extern const words::Sentence nobodyAllowed, anyOriginWithCredentials, listsWithoutEffect, nullOrigin,
    starAmongOrigins, patternAmongOrigins, originWithoutScheme, originNotAscii, originWithUserinfo,
    originWithTrailingSlash, originWithPath, originWithDefaultPort, originNotLowerCase, originNotCanonical,
    originOddCharacter, originOfFile, notAnOrigin, insecureOrigin;
extern const words::Sentence notAPattern, patternMatchesEverything, patternOnPublicSuffix, patternOnAddress,
    insecurePatternWithCredentials, patternAnySubdomain, patternAnyPort;
extern const words::Sentence forbiddenMethod, notAMethod, starMethodWithCredentials, needlessOptions,
    methodNotUpperCase;
extern const words::Sentence usualAssumed;
extern const words::Sentence notAHeaderName, responseHeaderAsked, forbiddenRequestHeader,
    starHeaderWithCredentials, starWithoutAuthorization, starExposeWithCredentials, neverReadable,
    readableAnyway;
extern const words::Sentence negativeAge, ageAboveAllCaps, ageAboveMostCaps, badPath, badUpstream,
    upstreamWithPath, privateNetworkHasNoEffect;

} // namespace crosscheck::policy::sentences
