#include "platforms/whys.h"

#include <QtGlobal>

namespace crosscheck::platforms {

namespace {
const words::Sentence origin{
    "why-origin", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Gives back the page's origin, and only to the pages that are listed. "
                                   "Without it the browser keeps the answer from the page.")};
const words::Sentence originAny{
    "why-any-origin", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Lets every page read the answers. Browsers send no cookies along with it.")};
const words::Sentence listed{
    "why-listed", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A page that is let in: scheme, host and port exactly as the browser sends them.")};
const words::Sentence pattern{
    "why-pattern", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Any subdomain or port as the pattern says: anchored at both ends, its "
                                   "dots escaped, so that no look-alike name gets in.")};
const words::Sentence credentials{
    "why-credentials", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Lets the page send cookies and read the answer to such a request. Works "
                                   "only beside an exact origin.")};
const words::Sentence methods{"why-methods", "platforms",
                              QT_TRANSLATE_NOOP("platforms", "The methods that a preflight may ask for.")};
const words::Sentence headers{
    "why-headers", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The headers that a page may set; names are compared without regard to case.")};
const words::Sentence expose{
    "why-expose", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The answer's headers that the page may read beside the usual seven.")};
const words::Sentence maxAge{
    "why-max-age", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "How many seconds a browser may remember the preflight's answer (Chrome at most 7200, Safari 600).")};
const words::Sentence vary{
    "why-vary", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Tells caches that the answer depends on the page's origin. It stands on "
                                   "every answer, on those without an Origin too.")};
const words::Sentence privateNetwork{
    "why-private-network", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Asked for by the policy; no browser of today looks at it.")};
const words::Sentence oneOwner{
    "why-one-owner", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Takes away what the server behind sends itself: two values in one header "
                                   "are refused by every browser.")};
const words::Sentence noHeaders{
    "why-no-headers", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Stands for none: with an empty list the package would let in every header that is asked "
        "for, and Accept needs no leave.")};
} // namespace

const QList<const words::Sentence*>& commonWhys()
{
    static const QList<const words::Sentence*> list{
        &origin, &originAny, &listed, &pattern,        &credentials, &methods,  &headers,
        &expose, &maxAge,    &vary,   &privateNetwork, &oneOwner,    &noHeaders};
    return list;
}

} // namespace crosscheck::platforms
