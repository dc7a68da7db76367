#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/policies.h"
#include "page/sniff.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence corpForbids{
    "policy.corp-forbids", "page",
    QT_TRANSLATE_NOOP("page", "Cross-Origin-Resource-Policy is “%1”, and the page is not.")};
constexpr Sentence coepForbids{
    "policy.coep-forbids", "page",
    QT_TRANSLATE_NOOP("page", "The page's Cross-Origin-Embedder-Policy asks every foreign answer for a "
                              "Cross-Origin-Resource-Policy, and there is none.")};
constexpr Sentence workerAsksLess{
    "policy.worker-embedder", "page",
    QT_TRANSLATE_NOOP("page", "The page has a Cross-Origin-Embedder-Policy, and the worker's script comes "
                              "without one.")};
constexpr Sentence corpAllows{
    "policy.corp-allows", "page",
    QT_TRANSLATE_NOOP("page", "Cross-Origin-Resource-Policy lets the page have it.")};
constexpr Sentence orbBlocks{
    "policy.orb-blocks", "page",
    QT_TRANSLATE_NOOP(
        "page", "An answer of type “%1” is nothing that this element could use; the browser keeps it back.")};
constexpr Sentence orbAllows{"policy.orb-allows", "page",
                             QT_TRANSLATE_NOOP("page", "The answer may be what the element needs.")};

enum class EmbedderPolicy { UnsafeNone, Credentialless, RequireCorp };

EmbedderPolicy embedderPolicyOf(const http::HeaderList& headers, const url::Origin& top,
                                const fetch::Profile& profile)
{
    // https://html.spec.whatwg.org/multipage/browsers.html#obtain-an-embedder-policy; only secure pages have one.
    if (!url::isPotentiallyTrustworthy(top))
        return EmbedderPolicy::UnsafeNone;
    const QByteArray value = fetch::joined(headers, "Cross-Origin-Embedder-Policy").value_or(QByteArray());
    const QByteArray token = value.split(';').first().trimmed();
    if (token == "require-corp"_b)
        return EmbedderPolicy::RequireCorp;
    return token == "credentialless"_b && profile.policies.knowsCredentialless
               ? EmbedderPolicy::Credentialless
               : EmbedderPolicy::UnsafeNone;
}

/// https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check, for one policy.
bool corpAllowsOrigin(QByteArrayView policy, const url::Origin& page, const url::Origin& resource)
{
    if (policy == "same-origin"_b)
        return url::isSameOrigin(page, resource);
    if (policy == "same-site"_b)
        return url::isSchemelesslySameSite(page, resource) &&
               (page.scheme == "https"_b || resource.scheme != "https"_b);
    return true;
}

/// https://github.com/annevk/orb: types that are blocked before anybody looks at the bytes.
bool isNeverSniffed(QByteArrayView essence)
{
    static constexpr QByteArrayView types[] = {
        "application/gzip"_b,
        "application/msexcel"_b,
        "application/mspowerpoint"_b,
        "application/msword"_b,
        "application/msword-template"_b,
        "application/pdf"_b,
        "application/vnd.ces-quickpoint"_b,
        "application/vnd.ces-quicksheet"_b,
        "application/vnd.ces-quickword"_b,
        "application/vnd.ms-excel"_b,
        "application/vnd.ms-excel.sheet.macroenabled.12"_b,
        "application/vnd.ms-powerpoint"_b,
        "application/vnd.ms-powerpoint.presentation.macroenabled.12"_b,
        "application/vnd.ms-word"_b,
        "application/vnd.ms-word.document.12"_b,
        "application/vnd.ms-word.document.macroenabled.12"_b,
        "application/vnd.msword"_b,
        "application/vnd.openxmlformats-officedocument.presentationml.presentation"_b,
        "application/vnd.openxmlformats-officedocument.presentationml.template"_b,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_b,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template"_b,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"_b,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template"_b,
        "application/vnd.presentation-openxml"_b,
        "application/vnd.presentation-openxmlm"_b,
        "application/vnd.spreadsheet-openxml"_b,
        "application/vnd.wordprocessing-openxml"_b,
        "application/x-gzip"_b,
        "application/x-protobuf"_b,
        "application/x-protobuffer"_b,
        "application/zip"_b,
        "multipart/byteranges"_b,
        "multipart/signed"_b,
        "text/csv"_b,
        "text/event-stream"_b,
        "text/vtt"_b,
    };
    return std::any_of(std::begin(types), std::end(types),
                       [&](QByteArrayView type) { return essence == type; });
}

/// Types that hold a list of media; both engines that block let them through though the proposal doesn't.
bool isManifest(QByteArrayView essence)
{
    return essence == "application/dash+xml"_b || essence == "application/vnd.apple.mpegurl"_b ||
           essence == "audio/mpegurl"_b || essence == "text/vtt"_b;
}

/// https://github.com/annevk/orb: the first part of a partial answer begins at the first byte.
bool isFirstPart(const http::HeaderList& headers)
{
    return fetch::joined(headers, "Content-Range").value_or(QByteArray()).startsWith("bytes 0-");
}

bool isEmptyForSure(const http::Response& response)
{
    constexpr int noContent = 204, resetContent = 205, notModified = 304;
    return response.status == noContent || response.status == resetContent ||
           response.status == notModified || fetch::joined(response.headers, "Content-Length") == "0"_b;
}

bool isBlocklisted(QByteArrayView essence)
{
    return essence == "text/html"_b || fetch::isJsonType(essence) ||
           (fetch::isXmlType(essence) && essence != "image/svg+xml"_b);
}

} // namespace

std::optional<Failure> Policies::workerEmbedder(Machine& machine) const
{
    // https://html.spec.whatwg.org/multipage/browsers.html#check-a-global-object's-embedder-policy: a worker's script must ask
    // for as much as the page that starts it
    if (m_request.initiator != Initiator::Worker || !machine.request().url.isHttp() ||
        fetch::isRedirectStatus(machine.response().status) ||
        embedderPolicyOf(m_page.headers, m_environment.top, m_profile) == EmbedderPolicy::UnsafeNone ||
        embedderPolicyOf(machine.response().headers, m_environment.top, m_profile) !=
            EmbedderPolicy::UnsafeNone)
        return std::nullopt;
    Failure failure = machine.failure(Symptom::CoepBlocked, "worker-embedder");
    failure.header = "cross-origin-embedder-policy";
    failure.status = machine.response().status;
    failure.step = machine.recorder().at("worker-embedder.1").fail(fetch::Because(workerAsksLess));
    return failure;
}

std::optional<Failure> Policies::afterAnswer(Machine& machine) const
{
    if (auto failure = workerEmbedder(machine))
        return failure;
    if (machine.tainting() != fetch::ResponseTainting::Opaque)
        return std::nullopt;
    if (auto failure = resourcePolicy(machine))
        return failure;
    return opaqueResponseBlocking(machine);
}

std::optional<Failure> Policies::resourcePolicy(Machine& machine) const
{
    // https://fetch.spec.whatwg.org/#concept-http-fetch, step 5
    fetch::Recorder record = machine.recorder();
    record.at("http-fetch.5");
    const QByteArray value =
        fetch::joined(machine.response().headers, "Cross-Origin-Resource-Policy").value_or(QByteArray());
    const bool known = value == "same-origin"_b || value == "same-site"_b || value == "cross-origin"_b;
    const url::Origin resource = url::originOf(machine.request().url);
    const url::Origin& page = machine.request().origin;
    const auto forbidden = [&](Symptom symptom, const QByteArray& detail, fetch::Because because) {
        Failure failure = machine.failure(symptom, detail, value);
        failure.header = "cross-origin-resource-policy";
        failure.status = machine.response().status;
        if (const auto next = machine.redirectsTo())
            failure.next = next->href();
        failure.step = record.fail(std::move(because));
        return failure;
    };
    if (known && !corpAllowsOrigin(value, page, resource))
        return forbidden(Symptom::CorpBlocked, value, fetch::Because(corpForbids, value));
    const EmbedderPolicy policy = embedderPolicyOf(m_page.headers, m_environment.top, m_profile);
    const bool asks = policy == EmbedderPolicy::RequireCorp ||
                      (policy == EmbedderPolicy::Credentialless && machine.includesCredentials());
    if (!known && asks && !url::isSameOrigin(page, resource))
        return forbidden(Symptom::CoepBlocked, "require-corp", fetch::Because(coepForbids));
    record.pass(fetch::Because(corpAllows));
    return std::nullopt;
}

std::optional<Failure> Policies::opaqueResponseBlocking(Machine& machine) const
{
    const QByteArray& destination = machine.request().destination;
    const bool asked = destination == "image"_b || destination == "script"_b || destination == "audio"_b ||
                       destination == "video"_b || destination == "style"_b;
    const bool redirects = fetch::isRedirectStatus(machine.response().status) &&
                           fetch::joined(machine.response().headers, "Location");
    if (!m_profile.responseBlocking.enabled || !asked || redirects)
        return std::nullopt;
    fetch::Recorder record = machine.recorder();
    record.at("orb.1");
    const http::Response& response = machine.response();
    const QByteArray essence = fetch::extractedMimeEssence(response.headers);
    const QByteArray type = fetch::joined(response.headers, "Content-Type").value_or(QByteArray());
    const auto blocked = [&](const QByteArray& detail) {
        Failure failure = machine.failure(Symptom::OrbCorbBlocked, detail, type);
        failure.status = response.status;
        failure.step = record.fail(fetch::Because(orbBlocks, type));
        return failure;
    };
    const auto passed = [&]() -> std::optional<Failure> {
        record.pass(fetch::Because(orbAllows));
        return std::nullopt;
    };
    constexpr int partialContent = 206;
    const bool byBytes = m_profile.responseBlocking.sniffing == fetch::OrbSniffing::ByBytes;
    const bool parsed = m_profile.responseBlocking.sniffing == fetch::OrbSniffing::Parsed;
    if (isManifest(essence))
        return passed();
    if (essence == "text/css"_b || essence == "image/svg+xml"_b || fetch::isJavaScriptType(essence))
        return byBytes && essence != "image/svg+xml"_b && beginsLikeData(response.body)
                   ? blocked("javascript-validation")
                   : passed();
    // Firefox asks nosniff's own rule for scripts first, which names the type, and what no script may be at all.
    if (parsed && (destination == "script"_b || destination == "style"_b) &&
        fetch::isNosniff(response.headers))
        return passed();
    if (parsed && destination == "script"_b && fetch::isRefusedForScripts(essence))
        return passed();
    if (isNeverSniffed(essence) && essence != "text/vtt"_b)
        return blocked("never-sniffed");
    if (response.status == partialContent && isBlocklisted(essence))
        return blocked("range");
    const bool nosniff = fetch::isNosniff(response.headers);
    if (nosniff && essence == "text/plain"_b && parsed)
        return passed(); // as Chromium once did (dom/netwerk: "spec breaking")
    if (nosniff && (isBlocklisted(essence) || essence == "text/plain"_b))
        return blocked("nosniff");
    const bool medium = destination == "audio"_b || destination == "video"_b;
    if (!byBytes && !medium && response.status == partialContent && !isFirstPart(response.headers))
        return blocked("partial");
    if (parsed && medium &&
        (response.status == partialContent || http::contains(response.headers, "Content-Range")))
        return passed();
    const bool untyped = essence.isEmpty() && !type.contains('/');
    if (byBytes && untyped)
        return passed();
    if (looksLikeImage(response.body) || looksLikeMedia(response.body))
        return passed();
    const bool player = essence.startsWith("audio/") || essence.startsWith("video/");
    if (byBytes && player && !nosniff && destination == "script"_b)
        return passed(); // the script's own check of its type refuses it
    if (byBytes)
        return beginsLikeData(response.body) ? blocked("javascript-validation") : passed();
    if (destination == "audio"_b || destination == "video"_b)
        return blocked("media-request");
    if (nosniff)
        return blocked("nosniff-after-sniff");
    if (response.status < 200 || response.status > 299)
        return blocked("status");
    if (untyped)
        return passed();
    if (player || essence.startsWith("image/")) {
        // Bytes that nobody kept say nothing against what the server calls an image.
        return response.body.isEmpty() && !isEmptyForSure(response)
                   ? passed()
                   : std::optional<Failure>(blocked("media"));
    }
    // "<!--" also begins a comment of JavaScript: such bytes may be both.
    const bool markup = looksLikeMarkup(response.body) && !response.body.trimmed().startsWith("<!--");
    const bool notScript =
        parsed ? isJson(response.body) || isNoScript(response.body) : looksLikeJson(response.body);
    return markup || notScript ? std::optional<Failure>(blocked("javascript-validation")) : passed();
}

} // namespace crosscheck::page
