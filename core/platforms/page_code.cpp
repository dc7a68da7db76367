#include "platforms/page_code.h"

#include "platforms/whys.h"

namespace crosscheck::platforms::page_code {

namespace {
const words::Sentence whyMode{
    "why-page-mode", "platforms",
    QT_TRANSLATE_NOOP("platforms", "No mode is given: the default, cors, is the right one. With mode: "
                                   "'no-cors' the error goes and so do status, headers and body.")};
const words::Sentence whyInclude{
    "why-page-include", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Sends the other server's cookies and logins along and keeps those it "
                                   "sets. The server must name the page's origin and say "
                                   "Access-Control-Allow-Credentials: true. A token in Authorization needs "
                                   "no such line.")};
const words::Sentence whyHeader{
    "why-page-header", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The server must list this name in Access-Control-Allow-Headers. Headers "
                                   "named Access-Control-… belong to the answer, never here.")};
const words::Sentence whyStatus{
    "why-page-status", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A refused request throws a TypeError that tells a script nothing; an "
                                   "answer with an error status doesn't throw.")};

const words::Sentence trapServer{
    "page-cannot-mend-server", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing that a page sends makes a server allow it: the permission stands "
                                   "in the answer.")};
const words::Sentence trapNoCors{
    "no-cors-trap", "platforms",
    QT_TRANSLATE_NOOP("platforms", "mode: 'no-cors' is good for one thing: to send something and not care "
                                   "for the answer.")};
const words::Sentence trapSetHeaders{
    "client-sets-response-headers", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Access-Control-Allow-Origin among the request's headers makes a preflight "
                      "that asks for that very name, and most servers refuse it.")};
const words::Sentence trapSameSite{
    "samesite-blocks-cookie", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "To another site (another registrable domain, or http beside https in "
                      "Chrome) a cookie goes only with SameSite=None; Secure; to another host of "
                      "the same site any cookie goes.")};
} // namespace

Data dataOf(const policy::Policy& policy)
{
    policy::Policy plain = policy;
    plain.requestHeaders.removeAll("*");
    Data data = platforms::dataOf(plain);
    data.texts["target"] =
        policy.upstream.isEmpty() ? QByteArray("https://api.example.com") : policy.upstream;
    QByteArray method = "GET";
    for (const QByteArray& one : policy.methods) {
        if (one != "*" && one != "GET" && one != "HEAD" && one != "POST") {
            method = one;
            break;
        }
        if (one == "POST")
            method = one;
    }
    data.texts["method"] = method;
    return data;
}

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyMode, &whyInclude, &whyHeader, &whyStatus};
    return list;
}

QList<Trap> traps()
{
    return trapsOf({&trapServer, &trapNoCors, &trapSetHeaders, &trapSameSite});
}

} // namespace crosscheck::platforms::page_code
