#include "reference/page.h"

namespace crosscheck::reference {

namespace {
void writeMessages(Writer& out)
{
    out.text(QT_TRANSLATE_NOOP("reference", "Paste the message as it stands into the field at the top: the "
                                            "parts in it say more than its words do."));
    out.table(
        3,
        {
            QT_TRANSLATE_NOOP("reference", "The message holds"),
            QT_TRANSLATE_NOOP("reference", "It says"),
            QT_TRANSLATE_NOOP("reference", "Look for"),
            "No 'Access-Control-Allow-Origin' header is present",
            QT_TRANSLATE_NOOP("reference", "The answer that the browser got has no such header at all."),
            QT_TRANSLATE_NOOP("reference",
                              "As often as a server without CORS: an error page, a timeout, a login page or "
                              "a firewall's page in place of the server's own answer. Look at the status."),
            "The 'Access-Control-Allow-Origin' header has a value that is not equal to the supplied origin",
            QT_TRANSLATE_NOOP("reference", "The server names another origin."),
            QT_TRANSLATE_NOOP("reference", "Scheme, host and port, letter by letter; a slash at the end; a "
                                           "fixed value of another environment."),
            "Response to preflight request doesn't pass access control check",
            QT_TRANSLATE_NOOP("reference",
                              "Only the beginning of a text: the reason follows behind the colon."),
            QT_TRANSLATE_NOOP(
                "reference",
                "The rest of the line. By itself it doesn't mean that the server knows no OPTIONS."),
            "The value of 'Access-Control-Allow-Origin' must not be '*' when credentials mode is 'include'",
            QT_TRANSLATE_NOOP("reference",
                              "The page sends cookies or a login, and the server answers with the wildcard."),
            QT_TRANSLATE_NOOP(
                "reference",
                "Whether the page needs credentials at all. If so: the exact origin and Vary: Origin."),
            "No 'Access-Control-Allow-Private-Network' header was present in the preflight response",
            QT_TRANSLATE_NOOP("reference", "A Chrome from before 142, or a test of a server."),
            QT_TRANSLATE_NOOP(
                "reference", "Nothing to add on the server: today's browsers ask their user for permission."),
        });
    out.holds(QT_TRANSLATE_NOOP("reference",
                                "The message doesn't always tell exactly what is missing: it judges the "
                                "answer that came, and that may be an error page. Firefox and Safari word "
                                "the same checks otherwise, and a script is told nothing at all."));
    out.see("devtools");
    out.source("Fetch standard, CORS check", "https://fetch.spec.whatwg.org/#concept-cors-check");
    out.source("MDN, CORS errors", "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors");
}
} // namespace

Page make_messages()
{
    return guide("messages", 20, QT_TRANSLATE_NOOP("reference", "What the common messages mean"),
                 {"cause/no-cors-anywhere", "cause/acao-static-other-env", "cause/options-not-routed",
                  "cause/wildcard-with-include", "cause/lna-prompt-denied"},
                 writeMessages);
}

} // namespace crosscheck::reference
