#include "engines/gecko/lines.h"
#include "engines/gecko/policy_notes.h"
#include "fetch/mime.h"
#include "page/csp.h"
#include "page/policies.h"

#include <algorithm>

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

/// How a load ended, as far as the elements' own lines differ by it.
struct GeckoConsole::Ending
{
    Ending(const Failure& failure, bool elsewhere, bool neverBegun)
        : policy(failure.symptom == Symptom::CspBlocked || failure.detail == "integrity-policy"_b),
          mixed(failure.symptom == Symptom::MixedContent), cors(isCorsReason(failure.symptom)),
          transport(isTransport(failure) || neverBegun),
          badPort(failure.network == NetworkFailure::UnsafePort),
          redirect(failure.symptom == Symptom::RedirectDenied),
          redirectScheme(failure.symptom == Symptom::UnsupportedScheme && !failure.next.isEmpty()),
          userinfo(failure.symptom == Symptom::UrlHasCredentials),
          byOrb(failure.symptom == Symptom::OrbCorbBlocked), status(failure.detail == "status"_b && !byOrb),
          type(failure.detail == "mime-type"_b || failure.detail == "nosniff"_b),
          truncated(failure.detail == "truncated-body"_b), behindRedirect(failure.hop > 0),
          crossOrigin(elsewhere)
    {
    }

    /// Asked for, and no byte of it came to who asked.
    bool lost() const { return cors || transport || redirect; }

    const bool policy, mixed, cors, transport, badPort, redirect, redirectScheme, userinfo, byOrb, status,
        type, truncated, behindRedirect;
    const bool crossOrigin; ///< the request took part in CORS where it ended
};

void GeckoConsole::elementFailed(const Failure& failure)
{
    const Ending ending(failure, m_ended.isCrossOriginCors(failure.hop), neverBegun());
    switch (m_ended.request.initiator) {
    case Initiator::EventSource:
        return eventSourceFailed(failure, ending);
    case Initiator::ScriptModule:
    case Initiator::Import:
        return moduleFailed(failure, ending);
    case Initiator::Preload:
        if (ending.lost() && wrongDigestOfNothing(failure))
            return;
        if (m_ended.isModule() && isStoppedModule(failure, ending))
            untypedModule(failure, ending);
        return;
    case Initiator::Script:
        return scriptFailed(failure, ending);
    case Initiator::Media:
        return mediaFailed(failure);
    case Initiator::FormPost:
        if (ending.policy && failure.detail != "frame-src"_b)
            m_lines.addLine(u": "_s);
        return;
    case Initiator::Img:
        if (failure.detail == "not-decodable"_b && essence() == u"image/svg+xml")
            notXml(QString::fromUtf8(failure.url));
        return;
    case Initiator::Font:
    case Initiator::FontCss:
        return fontFailed(failure, ending);
    default:
        return;
    }
}

void GeckoConsole::eventSourceFailed(const Failure& failure, const Ending& ending)
{
    const bool wrongType = failure.detail == "eventsource-type"_b;
    if (!ending.cors && !ending.transport && !ending.status && !wrongType && !ending.badPort &&
        !ending.redirectScheme && !ending.userinfo && !ending.redirect && !ending.mixed)
        return;
    // A stream is asked for at where it has moved to for good; an upgrade is such a move.
    // It hasn't moved to what is mixed content: sibling-one-111.
    const int reached = ending.mixed && ending.behindRedirect ? failure.hop - 1 : failure.hop;
    const Fields where{{Field::Url, m_ended.url(m_ended.run.permanentHop(reached))}};
    m_lines.add("gecko-event-source", where);
    // Mostly twice: by who reads the head, and by who is told that the reading ended before the first is through.
    constexpr int resetContent = 205;
    if (wrongType ||
        (ending.status && (!m_ended.response.body.isEmpty() || m_ended.response.status == resetContent)))
        m_lines.add("gecko-event-source", where);
}

bool GeckoConsole::isStoppedModule(const Failure& failure, const Ending& ending)
{
    return (ending.behindRedirect && (ending.policy || ending.mixed)) || ending.userinfo ||
           failure.detail == "redirect-response"_b;
}

void GeckoConsole::untypedModule(const Failure& failure, const Ending& ending)
{
    // The redirect is what came last.
    const int last = ending.policy || ending.mixed ? failure.hop - 1 : failure.hop;
    if (!fetch::isJavaScriptType(essence().toLatin1()))
        m_lines.add("gecko-module-mime", {{Field::Url, m_ended.url(last)}, {Field::Token, essence()}});
}

void GeckoConsole::moduleFailed(const Failure& failure, const Ending& ending)
{
    const bool stopped = isStoppedModule(failure, ending);
    const bool ownBlob = failure.value == "blob"_b && ending.redirectScheme && leadsToOwnBlob(failure);
    const bool refused = ending.redirectScheme && isNeverOpened(failure);
    const bool inside = staysInside(failure, ending) || (refused && !ending.crossOrigin);
    if (ownBlob && !inside)
        m_lines.add("gecko-module-mime",
                    {{Field::Url, QString::fromUtf8(failure.url)}, {Field::Token, essence()}});
    // A module whose redirect is stopped has no type.
    if (stopped || (ending.redirectScheme && failure.value != "blob"_b && !refused))
        untypedModule(failure, ending);
    if (failure.detail == "blob-not-found"_b && m_ended.ownBlob(failure.url))
        return m_lines.addLine(u"Module source URI is malformed: “%1”."_s.arg(beforeUpgrade()));
    const bool unloadable = failure.detail == "url-scheme"_b;
    const bool internal = unloadable && isInternalScheme(failure.value);
    const bool socket = unloadable && isOfSockets(failure.value);
    const bool failed = ending.transport || ending.redirect || ending.type || internal || socket || inside ||
                        untypedBeforeStatus(failure);
    const Fields where{{Field::Url, internal ? withPath(failure) : beforeUpgrade()}};
    if (m_ended.isWorker() || m_ended.isSharedWorker())
        return;
    if (ending.lost() && wrongDigestOfNothing(failure))
        return;
    if (ending.cors || stopped || (ending.redirectScheme && !inside) ||
        (unloadable && !internal && !socket) ||
        (failed && ending.crossOrigin && !internal && !socket && !failure.url.startsWith("data:")))
        m_lines.add("gecko-module", where);
    else if (failed || ending.mixed || ending.policy || ending.status || ending.badPort || ending.truncated ||
             failure.detail == "bad-encoding"_b)
        m_lines.add("gecko-module-failed", where);
}

bool GeckoConsole::staysInside(const Failure& failure, const Ending& ending) const
{
    const bool blob = failure.value == "blob"_b && m_ended.ownBlob(failure.next) && leadsToOwnBlob(failure);
    return ending.redirectScheme && (blob || (failure.value == "data"_b && !ending.crossOrigin));
}

bool GeckoConsole::isNeverOpened(const Failure& failure)
{
    static const QList<QByteArray> unopened{"ws", "wss", "javascript", "data"};
    return unopened.contains(failure.value) || isInternalScheme(failure.value) ||
           leadsWhereNobodyMay(failure) || (failure.value == "blob"_b && !leadsToOwnBlob(failure));
}

bool GeckoConsole::leadsWhereNobodyMay(const Failure& failure)
{
    return failure.value == "file"_b || failure.value == "view-source"_b || failure.next == "about:config"_b;
}

void GeckoConsole::scriptFailed(const Failure& failure, const Ending& ending)
{
    const bool stopped = ending.behindRedirect && (ending.mixed || ending.policy);
    const bool failed = ending.transport || ending.redirect || ending.type;
    const bool unloadable = failure.detail == "url-scheme"_b;
    const bool internal = unloadable && isInternalScheme(failure.value);
    const Fields where{{Field::Url, internal ? withPath(failure) : beforeUpgrade()}};
    if (ending.lost() && wrongDigestOfNothing(failure))
        return;
    const bool foreignBlob = failure.url.startsWith("blob:") && failure.hop == 0 && !ending.policy &&
                             !m_ended.ownBlob(failure.url); // rows-loads-src-script-08
    if (failure.detail == "blob-not-found"_b && m_ended.ownBlob(failure.url))
        m_lines.addLine(u"<script> source URI is malformed: “%1”."_s.arg(beforeUpgrade()));
    else if (ending.cors || stopped || (failed && ending.crossOrigin) || failure.url == "about:config"_b ||
             (unloadable && failure.value == "view-source"_b) || foreignBlob ||
             (unloadable && m_ended.asksWithCors() && !internal && !isOfSockets(failure.value)) ||
             (ending.userinfo && m_ended.asksWithCors()) ||
             (ending.redirectScheme && !staysInside(failure, ending) &&
              (m_ended.asksWithCors() || leadsWhereNobodyMay(failure))))
        m_lines.add("gecko-script", where);
    else if (failed || ending.mixed || ending.policy || ending.status || ending.badPort || ending.truncated ||
             ending.byOrb || ending.redirectScheme || (unloadable && failure.value != "about"_b) ||
             failure.symptom == Symptom::CorpBlocked || failure.symptom == Symptom::CoepBlocked ||
             failure.detail == "bad-encoding"_b)
        m_lines.add("gecko-script-failed", where);
}

void GeckoConsole::mediaFailed(const Failure& failure)
{
    const bool wasUpgraded = beforeUpgrade() != m_ended.url(0);
    const QString asked =
        wasUpgraded ? beforeUpgrade() : QString::fromUtf8(m_ended.run.hopsWithFragments().value(0));
    if (failure.detail == "not-decodable"_b)
        mediaRefused(failure, {{Field::Url, asked}});
    if (failure.detail == "status"_b && failure.status > 0)
        m_lines.addLine(u"HTTP load failed with status %1. Load of media resource %2 failed."_s.arg(
            QString::number(failure.status), asked));
}

void GeckoConsole::fontFailed(const Failure& failure, const Ending& ending)
{
    Fields where{{Field::Url, beforeUpgrade()}, {Field::Token, fontFamily()}};
    if (failure.detail == "url-scheme"_b && isInternalScheme(failure.value)) {
        const bool extension =
            failure.value == "moz-extension"_b; // NS_ERROR_NOT_AVAILABLE, else NS_ERROR_FAILURE
        where.insert(Field::Any, extension ? u"2147746065"_s : u"2147500037"_s);
        return m_lines.add("gecko-font-not-started", where);
    }
    if (staysInside(failure, ending)) {
        where.insert(Field::Any, u"2152398877"_s); // NS_ERROR_CORRUPTED_CONTENT
        return m_lines.add("gecko-font-status", where);
    }
    if (failure.detail == "url-scheme"_b && isOfSockets(failure.value)) {
        where.insert(Field::Any, u"2147500033"_s); // NS_ERROR_NOT_IMPLEMENTED
        return m_lines.add("gecko-font-not-started", where);
    }
    if (failure.detail == "url-scheme"_b && failure.value != "about"_b)
        return m_lines.addLine(
            u"downloadable font: failed to start download (font-family: \"%1\" style:normal "
            "weight:400 stretch:100 src index:0): bad URI or cross-site access not allowed "
            "source: %2"_s.arg(fontFamily(), QString::fromUtf8(failure.url)));
    if (failure.detail == "blob-not-found"_b && m_ended.ownBlob(failure.url)) {
        where.insert(Field::Any, u"2152398858"_s); // NS_ERROR_MALFORMED_URI
        return m_lines.add("gecko-font-not-started", where);
    }
    const bool inside = failure.url.startsWith("data:") && !ending.behindRedirect;
    if (inside)
        m_lines.addLine(
            u"downloadable font: font load failed (font-family: \"%1\" style:normal weight:400 stretch:100 "
            "src index:0)%2 source: %3"_s.arg(fontFamily(),
                                              ending.policy ? u": content blocked"_s : QString(),
                                              QString::fromUtf8(failure.url)));
    if (inside && failure.detail != "not-decodable"_b)
        return;
    const bool brokenOff =
        failure.network == NetworkFailure::Reset || failure.network == NetworkFailure::ClosedWithoutAnswer;
    if (brokenOff && !ending.crossOrigin) {
        where.insert(Field::Any, u"2152398868"_s); // NS_ERROR_NET_RESET
        return m_lines.add("gecko-font-status", where);
    }
    const bool lost = ending.redirect && (ending.crossOrigin || failure.detail != "too-many-redirects"_b);
    if (ending.cors || ending.transport || ending.redirectScheme ||
        (ending.policy && ending.behindRedirect) || ending.userinfo || lost)
        m_lines.add("gecko-font", where);
    else if (failure.detail == "not-decodable"_b)
        m_lines.add("gecko-font-rejected", where);
    else
        font(failure, where);
}

const char* GeckoConsole::policyRow(QByteArrayView effective, bool reportOnly)
{
    if (effective == "script-src-elem"_b)
        return reportOnly ? "gecko-csp-report-script" : "gecko-csp-script";
    if (effective == "style-src-elem"_b)
        return reportOnly ? "gecko-csp-report-style" : "gecko-csp-style";
    if (effective == "worker-src"_b)
        return reportOnly ? "gecko-csp-report-worker" : "gecko-csp-worker";
    return reportOnly ? "gecko-csp-report" : "gecko-csp";
}

void GeckoConsole::policy(const Failure& failure)
{
    const auto target = url::parseOrNull(failure.url);
    if (!target)
        return;
    const QList<QByteArray>& directives = page::directivesThatRefused(m_ended.request, failure);
    const char* id = policyRow(directives.first(), false);
    const auto all = m_ended.environment.policies.violations(*target, directives,
                                                             Ended::ignoresPaths(failure), m_ended.script());
    for (const auto& violation : all)
        m_lines.add(id, {{Field::Url, QString::fromUtf8(failure.url)},
                         {Field::Kind, QString::fromLatin1(violation.effective)},
                         {Field::Token, asParsed(violation.directive)}});
    // The path of a source counts for the preflight alone, which fails by it: again-policy-put-slash.
    if (failure.item == "path"_b)
        didNotSucceed(QString::fromUtf8(failure.url));
    if (!all.isEmpty())
        return;
    // The page has nothing against it, but its preflight (see Profile::Policies::preflightsOfDataPagesHaveNoSelf).
    m_lines.add(id, {{Field::Url, QString::fromUtf8(failure.url)},
                     {Field::Kind, QString::fromLatin1(failure.detail)},
                     {Field::Token, asParsed(failure.value)}});
    didNotSucceed(QString::fromUtf8(failure.url));
}

QString GeckoConsole::asParsed(const QByteArray& directive) const
{
    for (const auto& [text, shown] : m_ended.notes.directives) {
        if (text == directive)
            return shown;
    }
    return QString::fromUtf8(geckoDirective(directive, m_ended.environment.top));
}

void GeckoConsole::mixed(const QString& url)
{
    if (m_ended.isWorker() || m_ended.isSharedWorker() || outlivesPage())
        return; // there is no document that could be told
    if (blocksAllMixed())
        m_lines.addLine(u"Content-Security-Policy: Blocking insecure request ‘%1’."_s.arg(url));
    else
        m_lines.add("gecko-mixed", {{Field::Url, url}});
}

void GeckoConsole::font(const Failure& failure, Fields where)
{
    if (failure.detail == "truncated-body"_b) {
        where.insert(Field::Any, m_ended.response.badChunk
                                     ? u"2147549183"_s   // NS_ERROR_UNEXPECTED
                                     : u"2152398924"_s); // NS_ERROR_NET_PARTIAL_TRANSFER
        return m_lines.add("gecko-font-status", where);
    }
    if (failure.detail == "bad-encoding"_b) {
        where.insert(Field::Any, u"2152398875"_s); // NS_ERROR_INVALID_CONTENT_ENCODING
        return m_lines.add("gecko-font-status", where);
    }
    if (failure.detail == "too-many-redirects"_b) {
        where.insert(Field::Any, u"2152398879"_s); // NS_ERROR_REDIRECT_LOOP
        return m_lines.add("gecko-font-status", where);
    }
    if (failure.network == NetworkFailure::UnsafePort && failure.hop > 0)
        return m_lines.add("gecko-font", where); // further-hop-load-03
    if (failure.network == NetworkFailure::UnsafePort) {
        where.insert(Field::Any, u"2152398867"_s); // NS_ERROR_PORT_ACCESS_NOT_ALLOWED
        return m_lines.add("gecko-font-not-started", where);
    }
    if (failure.detail == "status"_b) {
        where.insert(Field::Any, u"2147746065"_s); // NS_ERROR_NOT_AVAILABLE
        m_lines.add("gecko-font-status", where);
    } else if (failure.symptom == Symptom::MixedContent && failure.hop > 0) {
        m_lines.add("gecko-font", where);
    } else if (failure.symptom == Symptom::MixedContent) {
        if (m_ended.request.initiator == Initiator::FontCss)
            mixed(QString::fromUtf8(failure.url));
        m_lines.add("gecko-font-blocked",
                    {{Field::Token, fontFamily()}, {Field::Url, QString::fromUtf8(failure.url)}});
    }
}

QString GeckoConsole::fontFamily() const
{
    return m_ended.request.initiator == Initiator::FontCss ? u"labcss"_s : u"labfont"_s;
}

bool GeckoConsole::leavesRedirect(const Failure& failure) const
{
    const Initiator by = m_ended.request.initiator;
    const bool shown = by == Initiator::Img || by == Initiator::Webgl || by == Initiator::Media ||
                       by == Initiator::CssBackground;
    const bool guarded = shown || by == Initiator::Script || by == Initiator::Stylesheet ||
                         (by == Initiator::Preload && m_ended.request.as != "fetch"_b);
    return failure.hop > 0 && guarded && !m_ended.asksWithCors() && m_ended.isElsewhere(failure.hop - 1);
}

void GeckoConsole::redirectLeft(const Failure& failure)
{
    if (leavesRedirect(failure))
        orbLines(m_ended.hops.value(failure.hop - 1), failure.hop - 1,
                 m_ended.request.initiator == Initiator::Media ? "media-request" : "status");
}

void GeckoConsole::orbLines(const QByteArray& href, int hop, const QByteArray& why)
{
    static const QHash<QByteArray, QString> reasons{
        {"never-sniffed", u"mimeType is an opaque-blocklisted-never-sniffed MIME type"_s},
        {"nosniff",
         u"nosniff is true and mimeType is an opaque-blocklisted MIME type or its essence is 'text/plain'"_s},
        {"media-request", u"after sniff: media request"_s},
        {"nosniff-after-sniff", u"after sniff: nosniff is true"_s},
        {"status", u"after sniff: status code is not in allowed range"_s},
        {"partial", u"response status is 206 and not first partial response"_s},
        {"range", u"response's status is 206 and mimeType is an opaque-blocklisted MIME type"_s},
        {"media", u"after sniff: content-type declares image/video/audio, but sniffing fails"_s},
    };
    // As it was asked for, its fragment too: tests-api-location-img-07.
    const QByteArray whole = m_ended.run.hopsWithFragments().value(hop);
    const auto parsed = url::parseOrNull(whole.startsWith(href) ? whole : href);
    const QByteArray shown = parsed ? parsed->withoutCredentials().href() : href;
    m_lines.add("gecko-orb", {{Field::Url, QString::fromUtf8(shown)},
                              {Field::Token, reasons.value(why, u"Javascript validation failed"_s)}});
    // Behind a redirect, or an upgrade, which is one, the document itself isn't told.
    if (hop == 0 && m_ended.run.upgraded().isEmpty())
        m_lines.add("gecko-orb-blank");
}

} // namespace crosscheck::engines
