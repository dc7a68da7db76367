#include "page/element_use.h"

#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/framing.h"
#include "page/opaque_blocking.h"
#include "page/prepare.h"
#include "page/shown_types.h"
#include "page/sniff.h"

namespace crosscheck::page {

using fetch::Failure;
using fetch::Symptom;
using uses::badStatus;
using uses::noContent;
using uses::notDecodable;
using uses::notModified;
using uses::resetContent;
using uses::wrongType;

namespace {

using words::Sentence;
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

/// Judges by the rules of who asked.
class ElementUse
{
public:
    explicit ElementUse(const Received& received)
        : m_received(received), m_request(received.request), m_profile(received.profile),
          m_machine(received.machine), m_response(received.response)
    {
    }

    std::optional<Failure> judge(fetch::Recorder& record) const
    {
        switch (m_request.initiator) {
        case Initiator::Fetch:
        case Initiator::Xhr:
            return m_received.unless(isUnread() || !m_response.bodyTruncated, record, "truncated-body",
                                     cutShort);
        case Initiator::Script:
            return wholeScriptOrStyle(record, true);
        case Initiator::ScriptModule:
            return wholeScriptOrStyle(record, isModuleType());
        case Initiator::Import:
            return importedModule(record);
        case Initiator::Worker:
            return worker(record);
        case Initiator::Stylesheet:
            return wholeScriptOrStyle(record, isStyle(m_received.essence()) ||
                                                  m_profile.loads.stylesheetsOfAnyTypeLoad);
        case Initiator::Preload:
            return preload(record);
        case Initiator::Img:
        case Initiator::Webgl:
            return image(record, m_received.essence());
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

private:
    /// A script may have it and sees nothing of it: nobody waits for its body.
    bool isUnread() const
    {
        return m_received.opaque &&
               !(m_profile.responseBlocking.enabled &&
                 passesByItsWholeBody(m_response, m_machine.request().destination,
                                      m_profile.responseBlocking.sniffing, m_profile.loads.typeEnds));
    }

    /// A load that is used at once fails where the rest of it never came.
    std::optional<Failure> whole(fetch::Recorder& record) const
    {
        return m_received.unless(!m_response.bodyTruncated, record, "truncated-body", cutShort);
    }

    std::optional<Failure> scriptOrStyle(fetch::Recorder& record, bool typeFits) const
    {
        if (auto failure = m_received.unless(m_received.isOkStatus(), record, "status", badStatus))
            return failure;
        return m_received.unless(typeFits, record, "mime-type", wrongType);
    }

    bool isDownloaded() const
    {
        const QByteArray said =
            fetch::joined(m_response.headers, "Content-Disposition").value_or(QByteArray());
        const QByteArray essence = m_received.essence();
        return http::lowered(said).startsWith("attachment") || !isShownType(essence) ||
               m_profile.loads.downloadedTypes.contains(essence);
    }

    bool isStyle(const QByteArray& essence) const
    {
        if (loadedAs(m_request) == Initiator::Stylesheet && m_machine.hop() > 0 &&
            m_profile.loads.redirectedStylesNeedType)
            return essence == "text/css"_b;
        return essence == "text/css"_b || m_received.contentType().isEmpty() ||
               (essence.isEmpty() && m_profile.loads.stylesheetsOfUnreadableTypeLoad);
    }

    std::optional<Failure> image(fetch::Recorder& record, const QByteArray& essence) const
    {
        const QByteArray& body = m_received.body();
        const bool isSvg = essence == "image/svg+xml"_b;
        const bool byType =
            isSvg && (m_profile.loads.svgByTypeAlone ||
                      (m_profile.loads.svgByTypeWhereNosniff && fetch::isNosniff(m_response.headers)));
        // A picture that ends behind its signature shows nothing.
        const bool begun = !body.startsWith("\x89PNG") || body.contains("IHDR");
        return m_received.unless((looksLikeImage(body) && begun && !byType) ||
                                     (isSvg && looksLikeSvg(body)) || m_received.isUnknownBody("image/"),
                                 record, "not-decodable", notDecodable);
    }

    std::optional<Failure> framed(fetch::Recorder& record) const
    {
        // https://html.spec.whatwg.org/multipage/browsing-the-web.html#loading-a-document: nothing, or a download
        const int status = m_response.status;
        const bool last = m_profile.loads.framesAskedLast;
        const bool empty = status == noContent || status == resetContent || (status == notModified && last);
        const auto forbidden = [&] { return framingForbidden(m_received.environment, m_profile, m_machine); };
        if (auto failure = m_profile.loads.framesAskedFirst ? forbidden() : std::nullopt)
            return failure;
        if (auto failure = m_received.unless(!empty || !last, record, "download", badStatus))
            return failure;
        // An answer with an error status is no file to an engine that shows errors itself, and nothing else.
        constexpr int firstOther = 300;
        const bool shownAsError = m_profile.loads.failedFramesShowErrors && m_response.status >= firstOther;
        const bool stored = !empty && isDownloaded();
        if (stored && shownAsError)
            return std::nullopt;
        if (auto failure = m_received.unless(!stored, record, "download", wrongType))
            return failure;
        if (auto failure = m_profile.loads.framesAskedFirst ? std::nullopt : forbidden())
            return failure;
        if (auto failure = m_received.unless(!empty, record, "download", badStatus))
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
        const bool linked =
            bareSpecifier(m_received.body()).isEmpty() && !exportsUndeclared(m_received.body());
        return m_received.unless(isParsed() && linked, record, "not-decodable", notDecodable);
    }

    bool isParsed() const
    {
        const ScriptFault::Kind fault = scriptFault(m_received.body()).kind;
        // A module and a worker's script are UTF-8, whatever their charset says: no text of UTF-16 is one.
        return fault != ScriptFault::Syntax && fault != ScriptFault::EndsEarly &&
               !hasOpenComment(m_received.body()) && !m_received.body().contains('\0');
    }

    std::optional<Failure> worker(fetch::Recorder& record) const
    {
        if (auto failure = wholeScriptOrStyle(record, isModuleType()))
            return failure;
        return m_received.unless(isParsed() || !m_profile.loads.unparsedWorkersFail, record, "not-decodable",
                                 notDecodable);
    }

    /// https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-classic-worker-script: only a server's type counts
    bool isModuleType() const
    {
        const bool anyType = m_request.initiator == Initiator::Worker &&
                             (m_profile.loads.workersTakeAnyType || !m_machine.request().url.isHttp());
        return anyType || fetch::isJavaScriptType(m_received.essence());
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
        const QByteArray essence = m_received.essence();
        if (as == "module"_b)
            return scriptOrStyle(record,
                                 m_profile.loads.preloadsIgnoreType || fetch::isJavaScriptType(essence));
        if (as == "style"_b && m_profile.loads.preloadsCheckStyleType && !isStyle(essence))
            return m_received.unless(false, record, "mime-type", wrongType);
        if (as == "image"_b && (m_profile.loads.preloadedImagesAreDecoded || isData))
            return image(record, essence);
        if (as == "image"_b && m_response.status == noContent)
            return m_received.unless(false, record, "not-decodable", notDecodable);
        const bool anyStatus = as == "image"_b ||
                               (as == "fetch"_b && m_profile.loads.fetchPreloadsOfAnyStatusLoad) ||
                               (as == "track"_b && m_profile.loads.tracksOfAnyStatusLoad);
        return m_received.unless(anyStatus || m_received.isOkStatus(), record, "status", badStatus);
    }

    std::optional<Failure> font(fetch::Recorder& record) const
    {
        if (auto failure = whole(record))
            return failure;
        if (auto failure = m_received.unless(m_received.isOkStatus(), record, "status", badStatus))
            return failure;
        return m_received.unless(looksLikeFont(m_received.body()) || m_received.isUnknownBody("font/") ||
                                     m_received.isUnknownBody("application/"),
                                 record, "not-decodable", notDecodable);
    }

    std::optional<Failure> medium(fetch::Recorder& record) const
    {
        if (auto failure = m_received.unless(m_received.isOkStatus(), record, "status", badStatus))
            return failure;
        const QByteArray& body = m_received.body();
        return m_received.unless(isPlayable(body) ||
                                     (m_profile.loads.playersTakeImages && looksLikeImage(body)) ||
                                     m_received.isUnknownBody("audio/") || m_received.isUnknownBody("video/"),
                                 record, "not-decodable", notDecodable);
    }

    std::optional<Failure> track(fetch::Recorder& record) const
    {
        if (auto failure = whole(record))
            return failure;
        const bool anyStatus = m_profile.loads.tracksOfAnyStatusLoad;
        if (auto failure =
                m_received.unless(anyStatus || m_received.isOkStatus(), record, "status", badStatus))
            return failure;
        const QByteArray& body = m_received.body();
        return m_received.unless(body.startsWith("WEBVTT") || body.startsWith("\xEF\xBB\xBFWEBVTT") ||
                                     m_received.isUnknownBody("text/vtt"),
                                 record, "not-decodable", notDecodable);
    }

    std::optional<Failure> eventStream(fetch::Recorder& record) const
    {
        constexpr int ok = 200;
        const bool http = m_machine.request().url.isHttp() || !m_profile.loads.eventSourceNeedsHttp;
        if (auto failure = m_received.unless(http, record, "eventsource-scheme", streamNeedsHttp))
            return failure;
        if (auto failure = m_received.unless(m_response.status == ok, record, "status", badStatus))
            return failure;
        const bool fits = m_received.essence() == "text/event-stream"_b;
        if (auto failure = m_received.unless(fits, record, "eventsource-type", wrongType))
            return failure;
        const QByteArray charset = fetch::extractedCharset(m_response.headers);
        const bool utf8 = charset.isEmpty() || http::sameName(charset, "utf-8"_b);
        return m_received.unless(utf8 || !m_profile.loads.eventStreamsNeedUtf8, record, "eventsource-charset",
                                 wrongType);
    }

    const Received& m_received;
    const PageRequest& m_request;
    const fetch::Profile& m_profile;
    fetch::Machine& m_machine;
    const http::Response& m_response;
};

} // namespace

std::optional<Failure> judgeElementUse(const Received& received, fetch::Recorder& record)
{
    return ElementUse(received).judge(record);
}

} // namespace crosscheck::page
