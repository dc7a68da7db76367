#pragma once

#include "fetch/request.h"
#include "fetch/symptom.h"
#include "fetch/trace.h"

namespace crosscheck::fetch {

/// How a request ended for the page. Blocked: the browser's policy stopped it. NetworkError: it failed for another reason.
/// JsException: the API threw before any fetch. Unknown: the API tells the script nothing.
enum class Outcome { Ok, Opaque, Blocked, NetworkError, JsException, Unknown };
QByteArray slug(Outcome outcome);

/// A failing check as a value: words are made elsewhere.
///
/// `detail` is a fixed word where the symptom alone does not say which check it was. All of them:
///
/// | symptom | detail | what else is filled |
/// |---|---|---|
/// | acao-*, acac-*, preflight-missing-acao | (empty), or "redirect-response": the answer that failed the check is itself a redirect | header, value (all lines joined with ", "), status; `next` with "redirect-response" |
/// | acao-invalid-value | "empty" where the value is blank | |
/// | preflight-redirect, preflight-status-not-ok | (empty) | status; `next` = Location where there is one |
/// | method-not-allowed | (empty): value = the method; "invalid-token": value = the whole Allow-Methods, item = its first bad element | header |
/// | header-not-allowed | (empty): value = the header's name, lower case; "invalid-token" as above | header |
/// | wildcard-in-methods-or-headers-with-credentials | "method" or "header": value as in the two rows above | header |
/// | authorization-not-covered-by-wildcard | (empty); also as a warning, where an engine lets it pass | header, value = "authorization" |
/// | url-has-credentials | "redirect-userinfo" (next = the URL with userinfo), "url-userinfo" (the first URL; an exception for fetch()) | |
/// | unsupported-scheme | "url-scheme" (the first URL), "redirect-scheme" (next = where to) | value = the scheme |
/// | same-origin-mode | "same-origin-mode" (the first URL), "same-origin-redirect" (next = where to), "worker-cross-origin" (the exception of new Worker), "worker-start" (the policy upgrades the script of the worker that would ask; value "sandbox": it takes the page's origin away) | |
/// | no-cors-opaque | "no-cors-redirect-mode" (mode no-cors with redirect error or manual), "range-status" | |
/// | redirect-denied | "too-many-redirects", "redirect-error-mode", "bad-location" (value = Location as received), "redirect-stream" | status, next |
/// | mixed-content | (empty) | url = the http URL; hop > 0 after a redirect |
/// | csp-blocked | the effective directive: "connect-src", "img-src" …; "csp-exception" where the API throws instead (WebKit's EventSource) | value = the directive as the page has it ("connect-src 'none'"; begins with default-src where that one applied) |
/// | local-network-permission, insecure-context-private-network | the address space of the server: "loopback", "local" | in Verdict::warnings where the page's space is unknown |
/// | private-network-access | "hint-mismatch": value = the space in the request's targetAddressSpace, item = the server's | |
/// | corp-blocked | "same-origin", "same-site" | header, value as received |
/// | coep-blocked; frame-blocked | "require-corp"; "frame-options", "frame-ancestors", "frame-embedder", "frame-resource" | header, value |
/// | orb-corb-blocked | "nosniff", "never-sniffed", "range", "media-request", "nosniff-after-sniff", "status", "media", "javascript-validation" | value = Content-Type, status |
/// | dns-failure, connection-*, tls-certificate, timeout, preflight-network-failure | (empty); "invalid-response" where bytes came that are no HTTP response, "contradictory-length", "several-locations", "several-dispositions", "invalid-status-line", "http09-method" | network |
/// | canvas-tainted | never a failure: see Run::canvas() | |
/// | not-cors-other, exceptions | "bad-url", "bad-method" (no token), "forbidden-method", "no-cors-method", "mode-navigate", "bad-mode", "only-if-cached", "get-with-body", "no-duplex", "stream-unsupported", "bad-header-name", "bad-header-value", "bad-referrer"; of an XMLHttpRequest "sync-forbidden"; of elements "empty-url", "unknown-preload" | value |
/// | not-cors-other, network | "unsafe-port" (network UnsafePort), "truncated-body", "stream-http1", "proxy-auth" (status 407), "not-recorded", "local-file", "blob-not-found", "bad-data-url", "keepalive-too-large", "not-cached", "embedded-credentials" (Chromium refuses silently) | network, value |
/// | not-cors-other, response | "integrity", "integrity-opaque" (value = the metadata), "nosniff", "mime-type" (value = Content-Type), "status" (an element's or EventSource's answer is an error), "eventsource-type" (value = Content-Type), "not-decodable" | |
struct Failure
{
    Symptom symptom = Symptom::NotCorsOther;
    QByteArray step; ///< id of the failing step
    int hop = 0;
    bool preflight = false; ///< the preflight, or its answer, failed
    QByteArray header;      ///< name of the response header at fault, lower case; empty where it is none
    QByteArray value; ///< the offending bytes (header value, method, header name, scheme …), as received
    QByteArray
        item; ///< the element of `value` at fault, where it is a list; "path" where only a source's path forbids a redirect
    qsizetype position = -1; ///< where in `value` the fault lies; -1: all of it
    int status = 0;          ///< status of the response judged; 0 none
    http::NetworkFailure network = http::NetworkFailure::None;
    QByteArray url;  ///< the URL of the hop that failed, without fragment
    QByteArray next; ///< the URL that a redirect would have gone to, as far as it parses; else empty
    QByteArray
        origin; ///< the Origin as sent on that hop ("null" after tainting); also where no header is sent
    QByteArray detail; ///< see the table above

    bool operator==(const Failure&) const = default;
};

/// Whether a check of the CORS protocol is what failed: an answer's headers, or a preflight's.
bool isCorsFailure(Symptom symptom);
/// Whether a browser's policy is what speaks (Outcome::Blocked), or something else failed (Outcome::NetworkError).
bool isPolicy(const Failure& failure);

/// What became of one request under one profile.
struct Verdict
{
    Outcome outcome = Outcome::Ok;
    std::optional<Failure> failure;
    std::optional<FilteredResponse> response; ///< what the script can read
    bool complete = true;                     ///< false where the actual request was not sent on purpose
    QList<Failure> warnings;                  ///< passes today and an engine says something about it

    bool operator==(const Verdict&) const = default;
};

} // namespace crosscheck::fetch

Q_DECLARE_TYPEINFO(crosscheck::fetch::Failure, Q_RELOCATABLE_TYPE);
