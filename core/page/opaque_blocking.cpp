#include "page/opaque_blocking.h"

#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/sniff.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

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

/// The types that Firefox lets through as its setting browser.opaqueResponseBlocking.mediaExceptionsStrategy stands.
bool isSoundLetThrough(QByteArrayView essence)
{
    return essence == "audio/mpeg"_b || essence == "audio/aac"_b || essence == "audio/aacp"_b;
}

/// https://github.com/annevk/orb: the first part of a partial answer begins at the first byte.
bool isFirstPart(const http::HeaderList& headers)
{
    return fetch::joined(headers, "Content-Range").value_or(QByteArray()).startsWith("bytes 0-");
}

/// Chromium's reading of the same: only a range that it can read and that begins later is none.
bool isLaterPart(const http::HeaderList& headers)
{
    const QByteArray range = fetch::joined(headers, "Content-Range").value_or(QByteArray());
    if (!range.startsWith("bytes "))
        return false;
    bool isNumber = false;
    const qlonglong first = range.sliced(6).split('-').first().toLongLong(&isNumber);
    return isNumber && first > 0;
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
           essence == "application/json+protobuf"_b ||
           (fetch::isXmlType(essence) && essence != "image/svg+xml"_b);
}

/// The checks of one answer. Each is asked in turn and either ends the matter, with the name of what blocks or with `passes`, or
/// leaves it to the next one.
class OpaqueBlocking
{
public:
    OpaqueBlocking(const http::Response& response, QByteArrayView destination, fetch::OrbSniffing sniffing,
                   fetch::TypeEnd typeEnds)
        : m_response(response), m_body(response.body), m_script(destination == "script"_b),
          m_style(destination == "style"_b), m_player(destination == "audio"_b || destination == "video"_b),
          m_byBytes(sniffing == fetch::OrbSniffing::ByBytes),
          m_parsed(sniffing == fetch::OrbSniffing::Parsed),
          m_essence(fetch::extractedMimeEssence(response.headers, typeEnds)),
          m_nosniff(fetch::isNosniff(response.headers))
    {
    }

    const char* judge() const
    {
        const End early = beforeTheWholeBody();
        return early ? *early : remaining();
    }

    /// Nothing that comes before decided, and what all of its bytes are lets it through.
    bool needsWholeBody() const
    {
        return m_parsed && !beforeTheWholeBody() && remaining() == QByteArrayView(passes);
    }

private:
    using End = std::optional<const char*>;
    static constexpr const char* passes = "";

    End beforeTheWholeBody() const
    {
        for (const auto check :
             {&OpaqueBlocking::safeType, &OpaqueBlocking::leftToOtherChecks, &OpaqueBlocking::blockedType,
              &OpaqueBlocking::part, &OpaqueBlocking::bytesOfMedia, &OpaqueBlocking::bytesAlone}) {
            if (const auto end = (this->*check)())
                return end;
        }
        return std::nullopt;
    }

    static constexpr int partialContent = 206;

    bool declaresPlayable() const { return m_essence.startsWith("audio/") || m_essence.startsWith("video/"); }
    /// No type at all, or none that could be read.
    bool isUntyped() const
    {
        const QByteArray type = fetch::joined(m_response.headers, "Content-Type").value_or(QByteArray());
        return m_essence.isEmpty() && (!type.contains('/') || fetch::mimeEssence(type) == "*/*"_b);
    }

    End safeType() const
    {
        if (isManifest(m_essence) || (m_parsed && isSoundLetThrough(m_essence)))
            return passes;
        const bool script = fetch::isJavaScriptType(m_essence);
        if (!script && m_essence != "text/css"_b && m_essence != "image/svg+xml"_b)
            return std::nullopt;
        return m_byBytes && script && beginsLikeData(m_body) ? "javascript-validation" : passes;
    }

    /// Firefox asks nosniff's own rule for scripts first, which names the type, and what no script may be at all.
    End leftToOtherChecks() const
    {
        const bool byNosniff = (m_script || m_style) && m_nosniff;
        const bool byType = m_script && fetch::isRefusedForScripts(m_essence);
        return m_parsed && (byNosniff || byType) ? End(passes) : std::nullopt;
    }

    End blockedType() const
    {
        if (isNeverSniffed(m_essence))
            return "never-sniffed";
        if (!m_byBytes && m_response.status == partialContent && isBlocklisted(m_essence))
            return "range";
        const bool text = m_essence == "text/plain"_b;
        if (m_nosniff && text && m_parsed)
            return passes; // as Chromium once did (dom/netwerk: "spec breaking")
        return m_nosniff && (text || isBlocklisted(m_essence)) ? End("nosniff") : std::nullopt;
    }

    End part() const
    {
        const bool partial = m_response.status == partialContent;
        const bool isLater = m_byBytes ? isLaterPart(m_response.headers) : !isFirstPart(m_response.headers);
        // A player's range is its own matter, but for who parses.
        const bool own = m_player && !m_parsed;
        return !own && partial && isLater ? End("partial") : std::nullopt;
    }

    End bytesOfMedia() const
    {
        const bool unread = m_byBytes && isUntyped();
        return unread || looksLikeImage(m_body) || looksLikeMedia(m_body) ? End(passes) : std::nullopt;
    }

    End bytesAlone() const
    {
        if (!m_byBytes)
            return std::nullopt;
        // The script's own check of its type refuses a medium: tests-loads-orb-script-mp4-json-nosniff.
        const bool leftToScript = (declaresPlayable() || m_essence == "application/ogg"_b) && m_script;
        return !leftToScript && beginsLikeData(m_body) ? "javascript-validation" : passes;
    }

    const char* remaining() const
    {
        if (m_player)
            return "media-request";
        if (m_nosniff)
            return "nosniff-after-sniff";
        if (m_response.status < 200 || m_response.status > 299)
            return "status";
        if (isUntyped())
            return passes;
        // Bytes that nobody kept say nothing against what the server calls an image.
        if (declaresPlayable() || m_essence.startsWith("image/"))
            return m_body.isEmpty() && !isEmptyForSure(m_response) ? passes : "media";
        // "<!--" also begins a comment of JavaScript: such bytes may be both.
        const bool markup = looksLikeMarkup(m_body) && !m_body.trimmed().startsWith("<!--");
        const bool notScript = m_parsed ? isJson(m_body) || isNoScript(m_body) : looksLikeJson(m_body);
        return markup || notScript ? "javascript-validation" : passes;
    }

    const http::Response& m_response;
    const QByteArray& m_body;
    const bool m_script, m_style, m_player;
    const bool m_byBytes, m_parsed;
    const QByteArray m_essence;
    const bool m_nosniff;
};

} // namespace

QByteArray whyOpaqueIsBlocked(const http::Response& response, QByteArrayView destination,
                              fetch::OrbSniffing sniffing, fetch::TypeEnd typeEnds)
{
    return OpaqueBlocking(response, destination, sniffing, typeEnds).judge();
}

bool passesByItsWholeBody(const http::Response& response, QByteArrayView destination,
                          fetch::OrbSniffing sniffing, fetch::TypeEnd typeEnds)
{
    return OpaqueBlocking(response, destination, sniffing, typeEnds).needsWholeBody();
}

} // namespace crosscheck::page
