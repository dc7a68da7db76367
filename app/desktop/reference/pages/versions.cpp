#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeVersions(Writer& out)
{
    out.text(
        QT_TRANSLATE_NOOP("reference", "What came when, as far as it still explains an error of today."));
    out.table(
        3,
        {
            QT_TRANSLATE_NOOP("reference", "Version or standard"),
            QT_TRANSLATE_NOOP("reference", "What it does"),
            QT_TRANSLATE_NOOP("reference", "What to know"),

            "Fetch Living Standard",
            QT_TRANSLATE_NOOP("reference", "Full CORS"),
            QT_TRANSLATE_NOOP(
                "reference",
                "fetch has credentials: 'include', XMLHttpRequest has withCredentials: both live on side by "
                "side. The wildcard * for Allow-Headers does not cover Authorization."),

            "Chrome 130 (2024-10)",
            QT_TRANSLATE_NOOP("reference", "Private Network Access was never enforced"),
            QT_TRANSLATE_NOOP("reference",
                              "The plan was dropped in October 2024. Access-Control-Allow-Private-Network: "
                              "true opens nothing. Since Chrome 142 and Edge 142 or 143, and Firefox 153, "
                              "the browser asks its user for permission (Local Network Access)."),

            "Chrome 80 (2020)",
            QT_TRANSLATE_NOOP("reference", "A cookie without SameSite counts as Lax"),
            QT_TRANSLATE_NOOP(
                "reference",
                "In Chromium only; Firefox and Safari have no such default. Cookies to another site need "
                "SameSite=None; Secure, cookies to another host of the same site don't."),

            "Chrome 76 (2019)",
            QT_TRANSLATE_NOOP("reference",
                              "Access-Control-Max-Age counts for at most 7200 seconds (two hours)"),
            QT_TRANSLATE_NOOP("reference",
                              "Before 76, and so in Chrome 66, the cap was 600. Firefox: 86400 (a day), "
                              "Safari: 600 (ten minutes). Without the header: 5 seconds."),

            "Safari 12 (2018)",
            QT_TRANSLATE_NOOP("reference", "Full CORS; Safari had CORS since version 4 (2009)"),
            QT_TRANSLATE_NOOP("reference",
                              "Its tracking prevention (ITP) blocks third-party cookies even with CORS. * in "
                              "Allow-Methods and Allow-Headers counts since Safari 13."),

            "Firefox 3.5 (2009)",
            QT_TRANSLATE_NOOP("reference", "Full CORS"),
            QT_TRANSLATE_NOOP("reference", "One of the first two: Safari 4 had it in the same month. * in "
                                           "Allow-Methods and Allow-Headers counts since Firefox 69."),

            "Internet Explorer 10 (2012)",
            QT_TRANSLATE_NOOP("reference", "CORS in XMLHttpRequest"),
            QT_TRANSLATE_NOOP(
                "reference",
                "XDomainRequest was what Internet Explorer 8 and 9 had in its place. Nobody needs it today."),

            "RFC 6454 (2011)",
            QT_TRANSLATE_NOOP("reference", "Says what an origin is and how the Origin header is written"),
            QT_TRANSLATE_NOOP("reference",
                              "Browsers follow the Fetch and HTML standards, which have taken it over."),
        });
    out.see("browsers");
    out.see("private-network");
    out.source("Fetch standard, the CORS protocol", "https://fetch.spec.whatwg.org/#http-cors-protocol");
    out.source("XMLHttpRequest standard, withCredentials",
               "https://xhr.spec.whatwg.org/#the-withcredentials-attribute");
    out.source("MDN, Access-Control-Max-Age",
               "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age");
    out.source("Chrome for developers, Local Network Access",
               "https://developer.chrome.com/blog/local-network-access");
    out.source("Mozilla Hacks, July 2009",
               "https://hacks.mozilla.org/2009/07/cross-site-xmlhttprequest-with-cors/");
    out.source("RFC 6454, The Web Origin Concept", "https://www.rfc-editor.org/rfc/rfc6454");
}
} // namespace

Page make_versions()
{
    return guide("versions", 90, QT_TRANSLATE_NOOP("reference", "Version history"),
                 {"cause/authorization-vs-star", "warning/max-age-above-caps"}, writeVersions);
}

} // namespace crosscheck::reference
