#include "rows.h"

namespace crosscheck::intake {

/// Content Security Policy and mixed content: what the page itself may load.
QList<TextRow> contentRows()
{
    return {
        // Content Security Policy
        {"csp-connect", Symptom::CspBlocked, Role::Whole,
         "Refused to connect to '{url}' because it violates the following Content Security Policy directive: "
         "\"{token}\".",
         "chromium"},
        {"csp-connect-document", Symptom::CspBlocked, Role::Whole,
         "Refused to connect to '{url}' because it violates the document's Content Security Policy.",
         "chromium"},
        {"csp-load", Symptom::CspBlocked, Role::Whole,
         "Refused to load the {kind} '{url}' because it violates the following Content Security Policy "
         "directive: \"{token}\".",
         "chromium"},
        {"csp-load-short", Symptom::CspBlocked, Role::Whole,
         "Refused to load {kind} '{url}' because it violates the following Content Security Policy "
         "directive: \"{token}\".",
         "chromium"},
        {"csp-load-from", Symptom::CspBlocked, Role::Whole,
         "Refused to load {kind} from '{url}' because it violates the following Content Security Policy "
         "directive: \"{token}\".",
         "chromium"},
        {"csp-frame", Symptom::CspBlocked, Role::Whole,
         "Refused to frame '{url}' because it violates the following Content Security Policy directive: "
         "\"{token}\".",
         "chromium"},
        {"csp-ancestors", About(Symptom::FrameBlocked, "framing"), Role::Whole,
         "Refused to frame '{url}' because an ancestor violates the following Content Security Policy "
         "directive",
         "chromium"},
        {"csp-ancestors-display", About(Symptom::FrameBlocked, "framing"), Role::Whole,
         "Refused to display '{url}' in a frame because an ancestor violates the following Content Security "
         "Policy directive",
         "chromium"},
        {"csp-ancestors-directive", About(Symptom::FrameBlocked, "framing"), Role::Whole,
         "Refused to frame '{url}' because it violates the following Content Security Policy directive: "
         "\"frame-ancestors",
         "chromium"},
        {"csp-form", Symptom::CspBlocked, Role::Whole,
         "Refused to send form data to '{url}' because it violates the following Content Security Policy "
         "directive",
         "chromium"},
        {"csp-worker", Symptom::CspBlocked, Role::Whole,
         "Refused to create a worker from '{url}' because it violates the following Content Security Policy "
         "directive",
         "chromium"},
        {"csp-inline-script", Symptom::CspBlocked, Role::Whole,
         "Refused to execute inline script because it violates the following Content Security Policy "
         "directive",
         "chromium"},
        {"csp-inline-handler", Symptom::CspBlocked, Role::Whole,
         "Refused to execute inline event handler because it violates the following Content Security Policy "
         "directive",
         "chromium"},
        {"csp-inline-style", Symptom::CspBlocked, Role::Whole,
         "Refused to apply inline style because it violates the following Content Security Policy directive",
         "chromium"},
        {"csp-eval", Symptom::CspBlocked, Role::Whole,
         "Refused to evaluate a string as JavaScript because 'unsafe-eval' is not an allowed source of "
         "script in the following Content Security "
         "Policy directive",
         "chromium"},
        {"csp-now-load", Symptom::CspBlocked, Role::Whole,
         "Loading the {kind} '{url}' violates the following Content Security Policy directive: \"{token}\"",
         "chromium"},
        {"csp-now-connect", Symptom::CspBlocked, Role::Whole,
         "Connecting to '{url}' violates the following Content Security Policy directive: \"{token}\"",
         "chromium"},
        {"csp-now-frame", Symptom::CspBlocked, Role::Whole,
         "Framing '{url}' violates the following Content Security Policy directive: \"{token}\"", "chromium"},
        {"csp-now-form", Symptom::CspBlocked, Role::Whole,
         "Sending form data to '{url}' violates the following Content Security Policy directive: \"{token}\"",
         "chromium"},
        {"csp-now-worker", Symptom::CspBlocked, Role::Whole,
         "Creating a worker from '{url}' violates the following Content Security Policy directive: "
         "\"{token}\"",
         "chromium"},
        {"csp-trusted-types", Symptom::CspBlocked, Role::Whole, "This document requires 'Trusted",
         "chromium"},
        {"csp-policies", Symptom::CspBlocked, Role::Whole,
         "because it violates the following Content Security Policies", "chromium"},
        {"csp-webkit-load", Symptom::CspBlocked, Role::Whole,
         "Refused to load {url} because it does not appear in the {kind} directive of the Content Security "
         "Policy",
         "webkit"},
        {"csp-webkit-connect", Symptom::CspBlocked, Role::Whole,
         "Refused to connect to {url} because it does not appear in the {kind} directive of the Content "
         "Security Policy",
         "webkit"},
        {"csp-refused-connect", Symptom::CspBlocked, Role::Whole,
         "Refused to connect because it violates the following Content Security Policy directive",
         "chromium"},
        {"csp-refused-document", Symptom::CspBlocked, Role::Whole,
         "Refused to connect because it violates the document's Content Security Policy", "chromium"},
        {"csp-any", Symptom::CspBlocked, Role::Whole,
         "violates the following Content Security Policy directive", "chromium"},
        {"csp-bare-connect", Symptom::CspBlocked, Role::Whole, "Refused to connect to '{url}'", ""},
        {"csp-any-connect", Symptom::CspBlocked, Role::Whole, "Refused to connect to '{url}' because it", ""},
        {"csp-bare-script", Symptom::CspBlocked, Role::Weak, "Refused to load the script", ""},
        {"csp-cut-script", Symptom::CspBlocked, Role::Weak, "Refused to load the script '{url}'", "chromium"},
        {"csp-bare-stylesheet", Symptom::CspBlocked, Role::Weak, "Refused to load the stylesheet", ""},
        {"csp-bare-image", Symptom::CspBlocked, Role::Weak, "Refused to load the image", ""},
        {"csp-bare-font", Symptom::CspBlocked, Role::Weak, "Refused to load the font", ""},
        {"csp-bare-inline", Symptom::CspBlocked, Role::Weak, "Refused to execute inline", ""},
        {"csp-bare-style", Symptom::CspBlocked, Role::Weak, "Refused to apply inline style", ""},
        {"csp-any-load-kind", Symptom::CspBlocked, Role::Whole,
         "Refused to load the {kind} '{url}' because it", "chromium"},
        {"csp-any-load", Symptom::CspBlocked, Role::Whole, "Refused to load '{url}' because it", ""},
        {"csp-webkit-cut", Symptom::CspBlocked, Role::Whole,
         "Refused to connect to {url} because it does not appear in the connect-src directive", "webkit"},
        {"csp-webkit-script", Symptom::CspBlocked, Role::Whole,
         "because it does not appear in the {kind} directive of the Content Security Policy", "webkit"},
        {"csp-webkit-inline", Symptom::CspBlocked, Role::Whole,
         "because its hash, its nonce, or 'unsafe-inline' does not appear in the {kind} directive of the "
         "Content Security Policy",
         "webkit"},
        {"csp-gecko-old", Symptom::CspBlocked, Role::Whole,
         "Content Security Policy: The page’s settings blocked the loading of a resource at {url} "
         "(“{token}”).",
         "gecko"},
        {"csp-gecko-kind", Symptom::CspBlocked, Role::Whole,
         "The page’s settings blocked the loading of a resource ({kind}) at {url} because it violates the "
         "following directive: “{token}”",
         "gecko"},
        {"csp-gecko-kind-at", Symptom::CspBlocked, Role::Whole,
         "The page’s settings blocked the loading of a resource ({kind}) at {url}", "gecko"},
        {"csp-gecko-at", Symptom::CspBlocked, Role::Whole,
         "The page’s settings blocked the loading of a resource at {url}", "gecko"},
        {"csp-gecko-script", Symptom::CspBlocked, Role::Whole,
         "Content-Security-Policy: The page’s settings blocked a {kind} at {url} from being executed because "
         "it violates the following directive: "
         "“{token}”",
         "gecko"},
        {"csp-gecko-observed", Symptom::CspBlocked, Role::Whole,
         "The page’s settings observed the loading of a resource at {url}", "gecko"},
        {"csp-gecko-inline", Symptom::CspBlocked, Role::Whole,
         "Content-Security-Policy: The page’s settings blocked", "gecko"},
        {"csp-gecko-old-2", Symptom::CspBlocked, Role::Whole,
         "Content Security Policy: The page’s settings blocked", "gecko"},
        {"csp-gecko-webkit-blocked", Symptom::CspBlocked, Role::Weak, "blocked by Content Security Policy",
         ""},
        {"csp-source-list", Symptom::CspBlocked, Role::Weak,
         "The source list for the Content Security Policy directive '{token}' contains an invalid source",
         "chromium"},
        {"csp-directive-ignored", Symptom::CspBlocked, Role::Weak,
         "The Content Security Policy directive '{token}' is ignored when delivered", "chromium"},
        {"csp-gecko-ignoring", Symptom::CspBlocked, Role::Weak, "Content Security Policy: Ignoring", "gecko"},
        {"csp-unrecognized", Symptom::CspBlocked, Role::Weak,
         "Unrecognized Content-Security-Policy directive", "chromium"},
        {"csp-devtools", Symptom::CspBlocked, Role::Weak, "blocked:csp", "chromium"},
        {"csp-issue", Symptom::CspBlocked, Role::Weak, "Content Security Policy of your site blocks",
         "chromium"},

        // Mixed content
        {"mixed-chromium", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure {kind} "
         "'{url}'",
         "chromium"},
        {"mixed-chromium-told", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' requested an insecure {kind} '{url}'", "chromium"},
        {"mixed-chromium-end", Symptom::MixedContent, Role::Whole, "requested an insecure {kind} '{url}'",
         "chromium"},
        {"mixed-chromium-connect", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' was loaded over HTTPS, but attempted to connect to the "
         "insecure WebSocket endpoint '{url}'",
         "chromium"},
        {"mixed-chromium-form", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' was loaded over a secure connection, but contains a form that "
         "targets an insecure endpoint '{url}'",
         "chromium"},
        {"mixed-chromium-secure", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' was loaded over a secure connection, but", "chromium"},
        {"mixed-chromium-cut", Symptom::MixedContent, Role::Whole,
         "Mixed Content: The page at '{page}' was loaded over HTTPS", "chromium"},
        {"mixed-chromium-short", Symptom::MixedContent, Role::Whole,
         "was loaded over HTTPS, but requested an insecure {kind} '{url}'", "chromium"},
        {"mixed-served", Symptom::MixedContent, Role::Weak, "blocked; the content must be served over HTTPS",
         "chromium"},
        {"mixed-devtools", Symptom::MixedContent, Role::Weak, "blocked:mixed-content", "chromium"},
        {"mixed-gecko-old", Symptom::MixedContent, Role::Whole, "Blocked loading mixed active content",
         "gecko"},
        {"mixed-gecko-display", Symptom::MixedContent, Role::Whole,
         "Blocked loading mixed display content “{url}”", "gecko"},
        {"mixed-gecko-upgrade", Symptom::MixedContent, Role::Whole,
         "Mixed Content: Upgrading insecure display request ‘{url}’ to use ‘https’", "gecko"},
        {"mixed-gecko-active", Symptom::MixedContent, Role::Whole,
         "Loading mixed (insecure) active content “{url}” on a secure page", "gecko"},
        {"mixed-gecko-passive", Symptom::MixedContent, Role::Whole,
         "Loading mixed (insecure) display content “{url}” on a secure page", "gecko"},
        {"mixed-xhr", Symptom::MixedContent, Role::Weak, "Mixed Content", ""},
    };
}

} // namespace crosscheck::intake
