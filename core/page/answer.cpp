#include "page/answer.h"

#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/framing.h"
#include "page/integrity.h"
#include "page/prepare.h"
#include "page/shown_types.h"
#include "page/sniff.h"

#include <algorithm>

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using fetch::Symptom;

namespace {

constexpr int noContent = 204, resetContent = 205;

using words::Sentence;
constexpr Sentence usable{"use.usable", "page", QT_TRANSLATE_NOOP("page", "The answer can be used.")};
constexpr Sentence noMatch{"use.integrity", "page",
                           QT_TRANSLATE_NOOP("page", "No hash in “%1” fits the answer's body.")};
constexpr Sentence closedToHash{
    "use.integrity-opaque", "page",
    QT_TRANSLATE_NOOP("page", "An answer loaded without CORS is closed, so its hash can't be compared.")};
constexpr Sentence wrongTypeNosniff{
    "use.nosniff", "page",
    QT_TRANSLATE_NOOP("page",
                      "The type is “%1”, and X-Content-Type-Options: nosniff forbids to guess another.")};
constexpr Sentence wrongType{"use.mime-type", "page",
                             QT_TRANSLATE_NOOP("page", "The type “%1” is none that can be used here.")};
constexpr Sentence badStatus{"use.status", "page",
                             QT_TRANSLATE_NOOP("page", "Status %1 counts as an error here.")};
constexpr Sentence cutShort{
    "use.truncated", "page",
    QT_TRANSLATE_NOOP("page", "The connection ended before the whole body had come.")};
constexpr Sentence nobodyAllows{
    "use.data-preload", "page",
    QT_TRANSLATE_NOOP("page",
                      "What the address itself holds came from nobody who could let the page have it.")};
constexpr Sentence streamNeedsHttp{
    "use.stream-scheme", "page",
    QT_TRANSLATE_NOOP("page", "This browser reads a stream of events over http and https only.")};
constexpr Sentence notDecodable{"use.not-decodable", "page",
                                QT_TRANSLATE_NOOP("page", "The bytes are not what the element needs.")};

QByteArray contentType(const http::Response& response)
{
    return fetch::joined(response.headers, "Content-Type").value_or(QByteArray());
}

/// A body that nobody kept can't be looked at; the type then has to do.
bool isUnknownBody(const http::Response& response, QByteArrayView typePrefix)
{
    constexpr int notModified = 304;
    const bool bodiless =
        response.status == noContent || response.status == resetContent || response.status == notModified;
    return !bodiless && response.body.isEmpty() && !response.bodyTruncated &&
           fetch::joined(response.headers, "Content-Length") != "0"_b &&
           fetch::extractedMimeEssence(response.headers).startsWith(typePrefix);
}

/// Judges one use.
class Use
{
public:
    Use(const Environment& environment, const PageRequest& request, const fetch::Profile& profile,
        Machine& machine)
        : m_environment(environment), m_request(request), m_profile(profile), m_machine(machine),
          m_response(machine.response()), m_opaque(machine.tainting() == fetch::ResponseTainting::Opaque),
          m_decoding(decodingOf(m_response, machine.request().method, profile.network,
                                machine.request().url.scheme == "https"_b))
    {
    }

    std::optional<Failure> judge(bool unfollowed)
    {
        if (unfollowed)
            return integrity(m_profile.loads.unfollowedHash);
        if (auto failure = unsignedAnswer())
            return failure;
        if (auto failure = blockedByType())
            return failure;
        const bool ended = m_profile.loads.statusBeforeHash && !givesResponse(m_request.initiator) &&
                           !isOkStatus(m_response.status);
        if (auto failure = ended ? std::nullopt : integrity(std::nullopt))
            return failure;
        fetch::Recorder record = m_machine.recorder();
        record.at("use.1");
        // https://www.rfc-editor.org/rfc/rfc9110#section-8.4: a body that isn't coded as it says can't be read
        if (isUnreadable()) {
            Failure failure = failed(
                "bad-encoding", fetch::joined(m_response.headers, "Content-Encoding").value_or(QByteArray()));
            failure.step = record.fail(fetch::Because(notDecodable));
            return failure;
        }
        std::optional<Failure> failure = byApi(record);
        if (!failure)
            record.pass(fetch::Because(usable));
        return failure;
    }

private:
    /// A body that isn't coded as it says, where anybody would read it.
    bool isUnreadable() const
    {
        if (m_decoding != Decoding::Broken)
            return false;
        if (m_request.initiator == Initiator::EventSource && m_profile.loads.streamsOpenUnread)
            return false;
        const bool unread = m_opaque && m_request.initiator == Initiator::Fetch;
        const auto coding = fetch::joined(m_response.headers, "Content-Encoding").value_or(QByteArray());
        return !unread || m_profile.network.refusesBadEncoding ||
               (m_profile.network.refusesBadNewCodings && (coding.contains("br") || coding.contains("zstd")));
    }

    /// What is left of the body when it is decoded, where that can be told.
    const QByteArray& body() const
    {
        static const QByteArray nothing;
        return m_decoding == Decoding::Nothing ? nothing : m_response.body;
    }

    Failure failed(const QByteArray& detail, const QByteArray& value = {}) const
    {
        Failure failure = m_machine.failure(Symptom::NotCorsOther, detail, value);
        failure.status = m_response.status;
        return failure;
    }

    QByteArray essenceOfAnswer() const
    {
        if (!m_profile.loads.firstMimeTypeCounts)
            return fetch::extractedMimeEssence(m_response.headers, m_profile.loads.typeEnds);
        // A module's bytes are sniffed, so that a type which is none isn't cut to one that is.
        const bool module =
            m_request.initiator == Initiator::ScriptModule || m_request.initiator == Initiator::Import;
        const bool byLine = module || m_request.initiator == Initiator::EventSource ||
                            m_request.initiator == Initiator::Worker;
        if (byLine && m_profile.loads.lastTypeLineCounts) {
            const QList<QByteArray> typeLines = fetch::lines(m_response.headers, "Content-Type");
            const QByteArray last = typeLines.isEmpty() ? QByteArray() : typeLines.last();
            return module ? fetch::mimeEssence(last)
                          : fetch::mimeEssence(last.split(',').first(), m_profile.loads.typeEnds);
        }
        return fetch::mimeEssence(QByteArray(contentType(m_response)).split(',').first(),
                                  m_profile.loads.typeEnds);
    }

    bool isOkStatus(int status) const
    {
        const bool upTo399 = m_profile.loads.elementsFailFrom400 && m_request.initiator != Initiator::Worker;
        return upTo399 ? status < 400 : status >= 200 && status <= 299;
    }

    bool isScript() const
    {
        return m_machine.request().destination == "script"_b || m_machine.request().destination == "worker"_b;
    }

    std::optional<Failure> blockedByType() const
    {
        // https://fetch.spec.whatwg.org/#concept-main-fetch, step 20: MIME type, then nosniff
        if (m_request.initiator == Initiator::Preload &&
            (m_profile.loads.preloadsIgnoreType ||
             (m_profile.loads.preloadedScriptsIgnoreType && m_request.as == "script"_b)))
            return std::nullopt;
        const QByteArray& destination = m_machine.request().destination;
        // A worker's script that no server sent may be of any type (files-load-data-worker-3).
        const bool serverless = m_request.initiator == Initiator::Worker &&
                                m_profile.loads.workersTakeAnyType && !m_machine.request().url.isHttp();
        if ((!isScript() && destination != "style"_b) || serverless)
            return std::nullopt;
        const QByteArray essence = essenceOfAnswer();
        const bool nosniff = fetch::isNosniff(m_response.headers);
        const bool byType = isScript() && fetch::isRefusedForScripts(essence);
        const bool byNosniff = nosniff && ((isScript() && !fetch::isJavaScriptType(essence)) ||
                                           (destination == "style"_b && essence != "text/css"_b));
        if (!byType && !byNosniff)
            return std::nullopt;
        Failure failure = failed(byNosniff ? "nosniff" : "mime-type", contentType(m_response));
        const QByteArray type = contentType(m_response);
        failure.step =
            m_machine.recorder()
                .at("main-fetch.20")
                .fail(byNosniff ? fetch::Because(wrongTypeNosniff, type) : fetch::Because(wrongType, type));
        return failure;
    }

    /// Whether nobody compares what a preload says of its hash.
    bool isUncomparedPreload() const
    {
        const bool font = m_request.as == "font"_b && m_profile.loads.fontsKnowIntegrity;
        const bool known =
            m_request.as == "script"_b || m_request.as == "style"_b || m_request.as == "module"_b || font;
        return m_request.initiator == Initiator::Preload &&
               (m_profile.loads.preloadsCompareNoHash || (!known && m_profile.loads.preloadsIgnoreIntegrity));
    }

    Failure hashFailure(const QByteArray& detail, fetch::Because&& why) const
    {
        Failure failure = failed(detail, m_machine.request().integrity);
        failure.step = m_machine.recorder().at("main-fetch.23").fail(std::move(why));
        return failure;
    }

    std::optional<Failure> unsignedAnswer() const
    {
        // https://wicg.github.io/signature-based-sri/#matching; no signature is looked into here, and none was seen to fit
        const QByteArray& metadata = m_machine.request().integrity;
        if (metadata.isEmpty() || !m_profile.loads.integrityNamesKeys || !m_machine.request().url.isHttp() ||
            isUncomparedPreload() || !namesKey(metadata))
            return std::nullopt;
        Failure failure = hashFailure("integrity", fetch::Because(noMatch, metadata));
        failure.item = "unsigned";
        return failure;
    }

    /// `unfollowed`: of a redirect that isn't followed, and what becomes of it.
    std::optional<Failure> integrity(std::optional<fetch::UnfollowedHash> unfollowed) const
    {
        // https://fetch.spec.whatwg.org/#concept-main-fetch, step 23
        if (isUncomparedPreload())
            return std::nullopt;
        const QByteArray& metadata = m_machine.request().integrity;
        const fetch::HashNames names = m_profile.loads.hashNames;
        // fetch() in mode no-cors is told as little of its answer as of a redirect that it doesn't follow.
        const bool says = m_profile.loads.unfollowedHash != fetch::UnfollowedHash::FailsKnown ||
                          !metadata.trimmed().isEmpty();
        const bool any = m_profile.loads.closedFailAnyHash && !metadata.trimmed().isEmpty();
        const bool closed = m_opaque && (m_request.initiator == Initiator::Fetch ? says : any);
        if (closed)
            unfollowed = fetch::UnfollowedHash::Fails;
        const bool unread = unfollowed ? *unfollowed != fetch::UnfollowedHash::Compared : m_opaque;
        if (metadata.isEmpty() || (unread ? !failsUnread(metadata, names, unfollowed)
                                          : matchesIntegrity(m_response.body, metadata, names)))
            return std::nullopt;
        return hashFailure(unread ? "integrity-opaque" : "integrity",
                           unread ? fetch::Because(closedToHash) : fetch::Because(noMatch, metadata));
    }

    std::optional<Failure> unless(bool good, fetch::Recorder& record, const char* word,
                                  const words::Sentence& why) const
    {
        if (good)
            return std::nullopt;
        const QByteArray detail(word);
        const bool byStatus = detail == "status"_b;
        const QByteArray type = contentType(m_response);
        Failure failure = failed(detail, byStatus ? QByteArray::number(m_response.status) : type);
        failure.step = record.fail(byStatus ? fetch::Because(why, fetch::decimal(m_response.status))
                                            : fetch::Because(why, type));
        return failure;
    }

    /// A load that is used at once fails where the rest of it never came.
    std::optional<Failure> whole(fetch::Recorder& record) const
    {
        return unless(!m_response.bodyTruncated, record, "truncated-body", cutShort);
    }

    std::optional<Failure> scriptOrStyle(fetch::Recorder& record, bool typeFits) const
    {
        if (auto failure = unless(isOkStatus(m_response.status), record, "status", badStatus))
            return failure;
        return unless(typeFits, record, "mime-type", wrongType);
    }

    bool isDownloaded() const
    {
        const QByteArray said =
            fetch::joined(m_response.headers, "Content-Disposition").value_or(QByteArray());
        const QByteArray essence = essenceOfAnswer();
        return http::lowered(said).startsWith("attachment") || !isShownType(essence) ||
               m_profile.loads.downloadedTypes.contains(essence);
    }

    bool isStyle(const QByteArray& essence) const
    {
        if (loadedAs(m_request) == Initiator::Stylesheet && m_machine.hop() > 0 &&
            m_profile.loads.redirectedStylesNeedType)
            return essence == "text/css"_b;
        return essence == "text/css"_b || contentType(m_response).isEmpty() ||
               (essence.isEmpty() && m_profile.loads.stylesheetsOfUnreadableTypeLoad);
    }

    std::optional<Failure> image(fetch::Recorder& record, const QByteArray& essence) const
    {
        const QByteArray& body = this->body();
        const bool isSvg = essence == "image/svg+xml"_b;
        const bool byType =
            isSvg && (m_profile.loads.svgByTypeAlone ||
                      (m_profile.loads.svgByTypeWhereNosniff && fetch::isNosniff(m_response.headers)));
        // A picture that ends behind its signature shows nothing.
        const bool begun = !body.startsWith("\x89PNG") || body.contains("IHDR");
        return unless((looksLikeImage(body) && begun && !byType) || (isSvg && looksLikeSvg(body)) ||
                          isUnknownBody(m_response, "image/"),
                      record, "not-decodable", notDecodable);
    }

    std::optional<Failure> byApi(fetch::Recorder& record) const
    {
        switch (m_request.initiator) {
        case Initiator::Fetch:
        case Initiator::Xhr:
            return unless(m_opaque || !m_response.bodyTruncated, record, "truncated-body", cutShort);
        case Initiator::Script:
            return wholeScriptOrStyle(record, true);
        case Initiator::ScriptModule:
            return wholeScriptOrStyle(record, isModuleType());
        case Initiator::Import:
            return importedModule(record);
        case Initiator::Worker:
            return worker(record);
        case Initiator::Stylesheet:
            return wholeScriptOrStyle(record,
                                      isStyle(essenceOfAnswer()) || m_profile.loads.stylesheetsOfAnyTypeLoad);
        case Initiator::Preload:
            return preload(record);
        case Initiator::Img:
        case Initiator::Webgl:
            return image(record, essenceOfAnswer());
        case Initiator::Font:
        case Initiator::FontCss:
            return font(record);
        case Initiator::Media:
            return medium(record);
        case Initiator::Track:
            return track(record);
        case Initiator::EventSource:
            return eventStream(record);
        case Initiator::Beacon:
        case Initiator::CssMask:
        case Initiator::CssShape:
        case Initiator::CssBackground:
        case Initiator::SvgUse:
            break;
        case Initiator::FormPost:
            return framed(record);
        }
        return std::nullopt;
    }

    std::optional<Failure> framed(fetch::Recorder& record) const
    {
        // https://html.spec.whatwg.org/multipage/browsing-the-web.html#loading-a-document: nothing, or a download
        constexpr int notModified = 304;
        const int status = m_response.status;
        const bool last = m_profile.loads.framesAskedLast;
        const bool empty = status == noContent || status == resetContent || (status == notModified && last);
        const auto forbidden = [&] { return framingForbidden(m_environment, m_profile, m_machine); };
        if (auto failure = m_profile.loads.framesAskedFirst ? forbidden() : std::nullopt)
            return failure;
        if (auto failure = unless(!empty || !last, record, "download", badStatus))
            return failure;
        // An answer with an error status is no file to an engine that shows errors itself, and nothing else.
        constexpr int firstOther = 300;
        const bool shownAsError = m_profile.loads.failedFramesShowErrors && m_response.status >= firstOther;
        const bool stored = !empty && isDownloaded();
        if (stored && shownAsError)
            return std::nullopt;
        if (auto failure = unless(!stored, record, "download", wrongType))
            return failure;
        if (auto failure = m_profile.loads.framesAskedFirst ? std::nullopt : forbidden())
            return failure;
        if (auto failure = unless(!empty, record, "download", badStatus))
            return failure;
        return whole(record);
    }

    std::optional<Failure> wholeScriptOrStyle(fetch::Recorder& record, bool typeFits) const
    {
        if (auto failure = whole(record))
            return failure;
        return scriptOrStyle(record, typeFits);
    }

    /// https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-module-script-tree: what doesn't parse, or names what isn't there
    std::optional<Failure> importedModule(fetch::Recorder& record) const
    {
        if (auto failure = wholeScriptOrStyle(record, isModuleType()))
            return failure;
        const bool linked = bareSpecifier(body()).isEmpty() && !exportsUndeclared(body());
        return unless(isParsed() && linked, record, "not-decodable", notDecodable);
    }

    bool isParsed() const
    {
        const ScriptFault::Kind fault = scriptFault(body()).kind;
        return fault != ScriptFault::Syntax && fault != ScriptFault::EndsEarly && !hasOpenComment(body());
    }

    std::optional<Failure> worker(fetch::Recorder& record) const
    {
        if (auto failure = wholeScriptOrStyle(record, isModuleType()))
            return failure;
        return unless(isParsed() || !m_profile.loads.unparsedWorkersFail, record, "not-decodable",
                      notDecodable);
    }

    /// https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-classic-worker-script: only a server's type counts
    bool isModuleType() const
    {
        const bool anyType = m_request.initiator == Initiator::Worker &&
                             (m_profile.loads.workersTakeAnyType || !m_machine.request().url.isHttp());
        return anyType || fetch::isJavaScriptType(essenceOfAnswer());
    }

    std::optional<Failure> preload(fetch::Recorder& record) const
    {
        // https://html.spec.whatwg.org/multipage/links.html#preload: what isn't read to its end is a network error
        if (auto failure = whole(record))
            return failure;
        const QByteArray& as = m_request.as;
        const bool isData = m_machine.request().url.scheme == "data"_b;
        if (isData && m_profile.loads.preloadedDataNeedsLeave &&
            m_machine.request().mode == fetch::Mode::Cors) {
            Failure failure = m_machine.failure(Symptom::AcaoMissing);
            failure.status = m_response.status;
            failure.step = record.fail(fetch::Because(nobodyAllows));
            return failure;
        }
        const QByteArray essence = essenceOfAnswer();
        if (as == "module"_b)
            return scriptOrStyle(record,
                                 m_profile.loads.preloadsIgnoreType || fetch::isJavaScriptType(essence));
        if (as == "style"_b && m_profile.loads.preloadsCheckStyleType && !isStyle(essence))
            return unless(false, record, "mime-type", wrongType);
        if (as == "image"_b && (m_profile.loads.preloadedImagesAreDecoded || isData))
            return image(record, essence);
        if (as == "image"_b && m_response.status == noContent)
            return unless(false, record, "not-decodable", notDecodable);
        const bool anyStatus = as == "image"_b ||
                               (as == "fetch"_b && m_profile.loads.fetchPreloadsOfAnyStatusLoad) ||
                               (as == "track"_b && m_profile.loads.tracksOfAnyStatusLoad);
        return unless(anyStatus || isOkStatus(m_response.status), record, "status", badStatus);
    }

    std::optional<Failure> font(fetch::Recorder& record) const
    {
        if (auto failure = whole(record))
            return failure;
        if (auto failure = unless(isOkStatus(m_response.status), record, "status", badStatus))
            return failure;
        return unless(looksLikeFont(body()) || isUnknownBody(m_response, "font/") ||
                          isUnknownBody(m_response, "application/"),
                      record, "not-decodable", notDecodable);
    }

    std::optional<Failure> medium(fetch::Recorder& record) const
    {
        if (auto failure = unless(isOkStatus(m_response.status), record, "status", badStatus))
            return failure;
        const QByteArray& body = this->body();
        return unless(looksLikeMedia(body) || (m_profile.loads.playersTakeImages && looksLikeImage(body)) ||
                          isUnknownBody(m_response, "audio/") || isUnknownBody(m_response, "video/"),
                      record, "not-decodable", notDecodable);
    }

    std::optional<Failure> track(fetch::Recorder& record) const
    {
        if (auto failure = whole(record))
            return failure;
        const bool anyStatus = m_profile.loads.tracksOfAnyStatusLoad;
        if (auto failure = unless(anyStatus || isOkStatus(m_response.status), record, "status", badStatus))
            return failure;
        const QByteArray& body = this->body();
        return unless(body.startsWith("WEBVTT") || body.startsWith("\xEF\xBB\xBFWEBVTT") ||
                          isUnknownBody(m_response, "text/vtt"),
                      record, "not-decodable", notDecodable);
    }

    std::optional<Failure> eventStream(fetch::Recorder& record) const
    {
        constexpr int ok = 200;
        const bool http = m_machine.request().url.isHttp() || !m_profile.loads.eventSourceNeedsHttp;
        if (auto failure = unless(http, record, "eventsource-scheme", streamNeedsHttp))
            return failure;
        if (auto failure = unless(m_response.status == ok, record, "status", badStatus))
            return failure;
        const bool fits = essenceOfAnswer() == "text/event-stream"_b;
        if (auto failure = unless(fits, record, "eventsource-type", wrongType))
            return failure;
        const QByteArray charset = fetch::extractedCharset(m_response.headers);
        const bool utf8 = charset.isEmpty() || http::sameName(charset, "utf-8"_b);
        return unless(utf8 || !m_profile.loads.eventStreamsNeedUtf8, record, "eventsource-charset",
                      wrongType);
    }

    const Environment& m_environment;
    const PageRequest& m_request;
    const fetch::Profile& m_profile;
    Machine& m_machine;
    const http::Response& m_response;
    const bool m_opaque;
    const Decoding m_decoding;
};

} // namespace

std::optional<Failure> judgeUse(const Environment& environment, const PageRequest& request,
                                const fetch::Profile& profile, Machine& machine, bool unfollowed)
{
    return Use(environment, request, profile, machine).judge(unfollowed);
}

} // namespace crosscheck::page
