#include "kinds.h"

namespace crosscheck::intake {

namespace {
struct KindOfRow
{
    QByteArrayView begin; ///< of the row's name
    const char* kind;
};

// The longest beginning that fits decides.
constexpr KindOfRow kindsOfRows[] = {
    {"frame-", "frame-access"},
    {"frame-xfo", "framing"},
    {"frame-display", "framing"},
    {"frame-gecko", "framing"},
    {"frame-gecko-access", "frame-access"},
    {"csp-ancestors", "framing"},
    {"post-message", "post-message"},
    {"post-message-clone", "post-message-data"},
    {"server-message-origin", "post-message"},
    {"server-sender-origin", "post-message"},
    {"source-map", "source-map"},
    {"mime-", "mime-type"},
    {"chromium-module-mime", "mime-type"},
    {"chromium-script-mime", "mime-type"},
    {"chromium-nosniff", "mime-type"},
    {"chromium-style-nosniff", "mime-type"},
    {"chromium-event-stream", "mime-type"},
    {"gecko-module-mime", "mime-type"},
    {"gecko-script-mime", "mime-type"},
    {"gecko-style-mime", "mime-type"},
    {"gecko-worker-mime", "mime-type"},
    {"gecko-nosniff", "mime-type"},
    {"gecko-media-type", "mime-type"},
    {"webkit-module-mime", "mime-type"},
    {"webkit-script-mime", "mime-type"},
    {"webkit-style-mime", "mime-type"},
    {"webkit-nosniff", "mime-type"},
    {"webkit-event-stream", "mime-type"},
    {"service-worker", "service-worker"},
    {"integrity", "integrity"},
    {"chromium-integrity", "integrity"},
    {"gecko-integrity", "integrity"},
    {"webkit-integrity", "integrity"},
    {"django-csrf", "csrf"},
    {"rails-csrf", "csrf"},
    {"svelte-csrf", "csrf"},
    {"graphql-csrf", "csrf"},
    {"next-actions", "csrf"},
    {"vite-host", "host-check"},
    {"webpack-host", "host-check"},
    {"local-resource", "local-file"},
    {"chromium-local-resource", "local-file"},
    {"webkit-local-resource", "local-file"},
    {"gecko-may-not-link", "local-file"},
    {"css-rules", "css-rules"},
    {"script-error", "script-error"},
    {"coop", "coop"},
    {"cookie-", "cookie"},
    {"script-refused-header", "forbidden-header"},
    {"script-forbidden-header", "forbidden-header"},
    {"gecko-forbidden-header", "forbidden-header"},
    {"script-get-unsafe", "unexposed-header"},
    {"preload-credentials", "preload"},
    {"chromium-status", "http-status"},
    {"script-failed-to-fetch", "bare-failure"},
    {"script-network-error", "bare-failure"},
    {"script-load-failed", "bare-failure"},
    {"script-axios", "bare-failure"},
    {"script-angular", "bare-failure"},
    {"script-xhr-send", "bare-failure"},
    {"script-failed-resource", "bare-failure"},
    {"library-superagent", "bare-failure"},
    {"chromium-net", "bare-failure"},
};
} // namespace

QByteArray kindOf(QByteArrayView row)
{
    const KindOfRow* best = nullptr;
    for (const KindOfRow& each : kindsOfRows) {
        if (row.startsWith(each.begin) && (!best || each.begin.size() > best->begin.size()))
            best = &each;
    }
    return best ? QByteArray(best->kind) : QByteArray();
}

} // namespace crosscheck::intake
