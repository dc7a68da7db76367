#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeBrowsers(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP("reference", "What the three engines do in 2026, where they differ. Chrome "
                                            "stands for Edge, Brave, Opera and Vivaldi as well. From "
                                            "compatibility data and release notes up to August "
                                            "2026; Edge and Safari themselves were not run for it."));
    out.table(
        4,
        {
            QT_TRANSLATE_NOOP("reference", "Question"),
            "Chrome",
            "Firefox",
            "Safari",
            QT_TRANSLATE_NOOP("reference", "A public page asks a private address or this machine"),
            QT_TRANSLATE_NOOP("reference",
                              "Asks its user for permission since 142 (Edge 142 or 143); since 145 in two "
                              "permissions, local-network and loopback-network; WebSockets since 147"),
            QT_TRANSLATE_NOOP("reference", "Asks since 153 (ESR 140 doesn't); WebSockets since 154"),
            QT_TRANSLATE_NOOP(
                "reference",
                "No such check; but http://localhost on an https page is mixed content and refused"),
            "Access-Control-Allow-Private-Network",
            QT_TRANSLATE_NOOP("reference", "Without effect"),
            QT_TRANSLATE_NOOP("reference", "Without effect"),
            QT_TRANSLATE_NOOP("reference", "Without effect"),
            QT_TRANSLATE_NOOP("reference", "Longest Access-Control-Max-Age"),
            QT_TRANSLATE_NOOP("reference", "7200 seconds (two hours), since 76"),
            QT_TRANSLATE_NOOP("reference", "86400 seconds (a day)"),
            QT_TRANSLATE_NOOP("reference", "600 seconds (ten minutes)"),
            QT_TRANSLATE_NOOP("reference", "Without Access-Control-Max-Age"),
            QT_TRANSLATE_NOOP("reference", "5 seconds"),
            QT_TRANSLATE_NOOP("reference", "5 seconds"),
            QT_TRANSLATE_NOOP("reference", "5 seconds"),
            QT_TRANSLATE_NOOP("reference", "* in Allow-Methods, Allow-Headers and Expose-Headers"),
            QT_TRANSLATE_NOOP("reference", "Counts since 63 (65 for Expose-Headers)"),
            QT_TRANSLATE_NOOP("reference", "Counts since 69"),
            QT_TRANSLATE_NOOP("reference", "Counts since 13"),
            QT_TRANSLATE_NOOP("reference", "* with cookies"),
            QT_TRANSLATE_NOOP("reference", "Means the literal name *: refused"),
            QT_TRANSLATE_NOOP("reference", "The same"),
            QT_TRANSLATE_NOOP("reference", "The same"),
            QT_TRANSLATE_NOOP("reference", "Authorization under Allow-Headers: *"),
            QT_TRANSLATE_NOOP("reference", "Still let through, with a warning in the console"),
            QT_TRANSLATE_NOOP("reference", "Still let through"),
            QT_TRANSLATE_NOOP("reference", "Still let through"),
            QT_TRANSLATE_NOOP("reference", "Third-party cookies"),
            QT_TRANSLATE_NOOP("reference", "Sent; not in Incognito and not where its user switched them off"),
            QT_TRANSLATE_NOOP("reference", "Kept apart for each site (Total Cookie Protection)"),
            QT_TRANSLATE_NOOP("reference", "Blocked (ITP)"),
            QT_TRANSLATE_NOOP("reference", "A cookie without SameSite"),
            QT_TRANSLATE_NOOP("reference", "Counts as Lax since 80"),
            QT_TRANSLATE_NOOP("reference", "Is sent"),
            QT_TRANSLATE_NOOP("reference", "Is sent"),
            QT_TRANSLATE_NOOP("reference", "SameSite=None without Secure"),
            QT_TRANSLATE_NOOP("reference", "Refused since 80"),
            QT_TRANSLATE_NOOP("reference", "Refused since 131"),
            QT_TRANSLATE_NOOP("reference", "Kept"),
            QT_TRANSLATE_NOOP("reference", "Partitioned cookies (CHIPS)"),
            QT_TRANSLATE_NOOP("reference", "Since 114"),
            QT_TRANSLATE_NOOP("reference", "Since 141"),
            QT_TRANSLATE_NOOP("reference", "Since 26.2"),
            QT_TRANSLATE_NOOP("reference", "http://localhost on an https page"),
            QT_TRANSLATE_NOOP("reference", "Allowed"),
            QT_TRANSLATE_NOOP("reference", "Allowed"),
            QT_TRANSLATE_NOOP("reference", "Mixed content: refused"),
            QT_TRANSLATE_NOOP("reference", "Authorization after a redirect to another origin"),
            QT_TRANSLATE_NOOP("reference", "Dropped since 119"),
            QT_TRANSLATE_NOOP("reference", "Dropped since 111"),
            QT_TRANSLATE_NOOP("reference", "Dropped since 16.1"),
            "Opaque Response Blocking",
            QT_TRANSLATE_NOOP("reference", "Yes"),
            QT_TRANSLATE_NOOP("reference", "Yes"),
            QT_TRANSLATE_NOOP("reference", "No"),
        });
    out.text(QT_TRANSLATE_NOOP("reference", "Network administrators can decide all of this by policy: “only "
                                            "on office machines” is a sign of it."));
    out.see("private-network");
    out.see("credentials");
    out.see("preflight");
    out.source("Chrome for developers, Local Network Access",
               "https://developer.chrome.com/blog/local-network-access");
    out.source("MDN, Local Network Access",
               "https://developer.mozilla.org/docs/Web/Security/Defenses/Local_Network_Access");
    out.source("MDN, Access-Control-Max-Age",
               "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age");
    out.source("MDN, Set-Cookie", "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie");
    out.source("Fetch standard, CORS non-wildcard request-header name",
               "https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name");
}
} // namespace

Page make_browsers()
{
    return guide("browsers", 60, QT_TRANSLATE_NOOP("reference", "Today's browsers"),
                 {"warning/local-network-access-depends", "warning/max-age-above-caps",
                  "warning/authorization-not-covered-by-wildcard", "cause/safari-no-localhost-exception"},
                 writeBrowsers);
}

} // namespace crosscheck::reference
