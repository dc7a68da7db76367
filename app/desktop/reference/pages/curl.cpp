#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeCurl(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP(
        "reference",
        "curl knows nothing of CORS: it shows what the server sends, whatever a browser would make of it. "
        "Put in your own URL and the origin of your page. Under Fix the same lines stand filled in."));
    out.heading(QT_TRANSLATE_NOOP("reference", "A simple request"));
    out.code("curl -sS -D - -o /dev/null -H 'Origin: https://app.example.com' https://api.example.com/data");
    out.text(QT_TRANSLATE_NOOP("reference",
                               "Look at the whole head. A line that ends in | grep -i access-control "
                               "hides the status, Location, Server and Vary, which say why."));
    out.heading(QT_TRANSLATE_NOOP("reference", "A preflight"));
    out.code("curl -sS -D - -o /dev/null -X OPTIONS \\\n"
             "  -H 'Origin: https://app.example.com' \\\n"
             "  -H 'Access-Control-Request-Method: POST' \\\n"
             "  -H 'Access-Control-Request-Headers: authorization,content-type' \\\n"
             "  https://api.example.com/data");
    out.text(QT_TRANSLATE_NOOP(
        "reference",
        "Browsers write the names in lower case, sorted, with a comma and no blank. The status must be from "
        "200 to 299, a redirect counts as a failure, and no cookie and no token goes along. A plain OPTIONS "
        "without these headers is no preflight: some servers refuse it and take the real one."));
    out.heading(QT_TRANSLATE_NOOP("reference", "A Private Network Access preflight"));
    out.code("curl -sS -D - -o /dev/null -X OPTIONS \\\n"
             "  -H 'Origin: https://public-site.com' \\\n"
             "  -H 'Access-Control-Request-Method: GET' \\\n"
             "  -H 'Access-Control-Request-Private-Network: true' \\\n"
             "  http://localhost:3000/api");
    out.holds(QT_TRANSLATE_NOOP("reference",
                                "No browser of today sends that header or looks at the answer's. The line "
                                "tests a courtesy of the server; FastAPI refuses it with 400, and no browser "
                                "ever meets that failure. Test the permission in the browser instead."));
    out.heading(QT_TRANSLATE_NOOP("reference", "All headers of the answer"));
    out.code("curl -sS -D - -o /dev/null -H 'Origin: https://app.example.com' https://api.example.com/data\n"
             "curl -sS -D - -o /dev/null https://api.example.com/data");
    out.text(QT_TRANSLATE_NOOP("reference",
                               "Once with and once without Origin: Vary: Origin must stand in both. "
                               "curl -I sends HEAD, which many servers route otherwise than GET."));
    out.heading(QT_TRANSLATE_NOOP("reference", "Who is let in"));
    out.code(
        "curl -sS -D - -o /dev/null -H 'Origin: https://crosscheck.invalid' https://api.example.com/data");
    out.text(QT_TRANSLATE_NOOP("reference",
                               "That name must not come back. If it does, every site may read the answers."));
    out.see("devtools");
    out.source("Fetch standard, CORS-preflight fetch", "https://fetch.spec.whatwg.org/#cors-preflight-fetch");
    out.source("Fetch standard, CORS check", "https://fetch.spec.whatwg.org/#concept-cors-check");
    out.source("The manual of curl", "https://curl.se/docs/manpage.html");
}
} // namespace

Page make_curl()
{
    return guide("curl", 40, QT_TRANSLATE_NOOP("reference", "Look with curl"),
                 {"cause/pna-preflight-refused", "cause/no-cors-anywhere", "cause/options-not-routed"},
                 writeCurl);
}

} // namespace crosscheck::reference
