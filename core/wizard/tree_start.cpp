#include "wizard/build.h"

namespace crosscheck::wizard {

namespace {
using words::Sentence;

constexpr Sentence stoppedQuestion{
    "wizard.stopped.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Did the browser stop the request itself, before anything was sent?")};
constexpr Sentence stoppedHow{
    "wizard.stopped.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Open the console and read the red line from its beginning. If the Network "
                                "list shows the request with a status, it was sent.")};
constexpr Sentence stoppedNo{"wizard.stopped.no", "wizard",
                             QT_TRANSLATE_NOOP("wizard", "No, something was sent, or I see no such text")};
constexpr Sentence stoppedMixedContent{"wizard.stopped.mixed-content", "wizard",
                                       QT_TRANSLATE_NOOP("wizard", "It says Mixed Content")};
constexpr Sentence stoppedMixedSafari{
    "wizard.stopped.mixed-content-safari", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "It is in Safari only, says Mixed Content, and the server is on this machine")};
constexpr Sentence stoppedLocalNetwork{
    "wizard.stopped.local-network", "wizard",
    QT_TRANSLATE_NOOP("wizard", "It speaks of the local network, an address space or a permission")};
constexpr Sentence stoppedInsecurePage{
    "wizard.stopped.insecure-page", "wizard",
    QT_TRANSLATE_NOOP("wizard", "It says that the page is not a secure context")};
constexpr Sentence stoppedCsp{"wizard.stopped.csp", "wizard",
                              QT_TRANSLATE_NOOP("wizard", "It names a Content Security Policy")};
constexpr Sentence stoppedBlocker{
    "wizard.stopped.blocker", "wizard",
    QT_TRANSLATE_NOOP("wizard", "It says ERR_BLOCKED_BY_CLIENT, or an extension is named")};
constexpr Sentence stoppedSameOrigin{"wizard.stopped.same-origin", "wizard",
                                     QT_TRANSLATE_NOOP("wizard", "It says that the mode is same-origin")};
constexpr Sentence stoppedScheme{
    "wizard.stopped.scheme", "wizard",
    QT_TRANSLATE_NOOP("wizard", "It says that the URL's scheme is not supported")};
constexpr Sentence stoppedSecurityOff{
    "wizard.stopped.security-off", "wizard",
    QT_TRANSLATE_NOOP("wizard", "No; and it works in a browser with its security switched off "
                                "(--disable-web-security)")};
constexpr Sentence crossQuestion{
    "wizard.cross.question", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "Does the URL have another origin than your page (another scheme, host or port)?")};
constexpr Sentence crossHow{
    "wizard.cross.how", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard",
        "Compare the address bar with the URL of the request, up to the first slash behind the host.")};
constexpr Sentence crossYes{"wizard.cross.yes", "wizard", QT_TRANSLATE_NOOP("wizard", "Yes")};
constexpr Sentence crossNo{"wizard.cross.no", "wizard",
                           QT_TRANSLATE_NOOP("wizard", "No, all three are the same")};
constexpr Sentence modeQuestion{"wizard.mode.question", "wizard",
                                QT_TRANSLATE_NOOP("wizard", "Does your page say mode: \"no-cors\"?")};
constexpr Sentence modeHow{
    "wizard.mode.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Search your page's code for no-cors. If it isn't there, the answer is no.")};
constexpr Sentence modeNo{"wizard.mode.no", "wizard", QT_TRANSLATE_NOOP("wizard", "No")};
constexpr Sentence modeElement{
    "wizard.mode.element", "wizard",
    QT_TRANSLATE_NOOP("wizard", "No script asks: it is an image, a script or a style without crossorigin")};
constexpr Sentence preflightQuestion{
    "wizard.preflight.question", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Is there an OPTIONS request in front of the failed one?")};
constexpr Sentence preflightHow{
    "wizard.preflight.how", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Switch off every filter of the Network list, load the page again and look "
                                "for the same URL with the method OPTIONS (or the type preflight). Firefox "
                                "and Safari may not show it: then a test from here will.")};
constexpr Sentence preflightNo{"wizard.preflight.no", "wizard",
                               QT_TRANSLATE_NOOP("wizard", "No, the request stands alone")};
} // namespace

QList<Row> startRows()
{
    return {
        question(
            "stopped", "request.stopped-by", stoppedQuestion, Place::Console, stoppedHow,
            {{"no", &stoppedNo, bytes("nothing"), "cross"},
             {"security-off", &stoppedSecurityOff, bytes("security-off"), "cross"},
             {"mixed-content", &stoppedMixedContent, bytes("mixed-content"), "leaf.mixed-content"},
             {"mixed-content-safari", &stoppedMixedSafari, bytes("mixed-content-safari"),
              "leaf.safari-local"},
             {"local-network", &stoppedLocalNetwork, bytes("local-network-permission"), "leaf.local-network"},
             {"insecure-page", &stoppedInsecurePage, bytes("insecure-context-private-network"),
              "leaf.insecure-page"},
             {"csp", &stoppedCsp, bytes("csp-blocked"), "leaf.csp"},
             {"blocker", &stoppedBlocker, bytes("blocked-by-client"), "leaf.blocker"},
             {"same-origin", &stoppedSameOrigin, bytes("same-origin-mode"), "leaf.same-origin-mode"},
             {"scheme", &stoppedScheme, bytes("unsupported-scheme"), "leaf.unsupported"}},
            chooseStopped),
        question("cross", "request.cross-origin", crossQuestion, Place::Code, crossHow,
                 {{"yes", &crossYes, facts::Value(true), "mode"},
                  {"no", &crossNo, facts::Value(false), "leaf.same-origin"}},
                 chooseCross),
        question("mode", "request.mode", modeQuestion, Place::Code, modeHow,
                 {{"no", &modeNo, bytes("cors"), "preflight"},
                  {"yes", &crossYes, bytes("no-cors"), "leaf.no-cors-mode"},
                  {"element", &modeElement, bytes("element"), "leaf.element"}},
                 chooseMode),
        question("preflight", "preflight.sent", preflightQuestion, Place::List, preflightHow,
                 {{"yes", &crossYes, facts::Value(true), "preflight-status"},
                  {"no", &preflightNo, facts::Value(false), "answered"}},
                 nullptr),
    };
}

} // namespace crosscheck::wizard
