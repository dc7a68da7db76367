#include "engines/gecko/lines.h"
#include "engines/gecko/policy_notes.h"
#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/csp.h"
#include "page/policies.h"
#include "page/sniff.h"

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
    explicit Ending(const Failure& failure, bool elsewhere)
        : policy(failure.symptom == Symptom::CspBlocked), mixed(failure.symptom == Symptom::MixedContent),
          cors(isCorsReason(failure.symptom)), transport(isTransport(failure)),
          badPort(failure.network == NetworkFailure::UnsafePort),
          redirect(failure.symptom == Symptom::RedirectDenied),
          redirectScheme(failure.symptom == Symptom::UnsupportedScheme && !failure.next.isEmpty()),
          userinfo(failure.symptom == Symptom::UrlHasCredentials),
          byOrb(failure.symptom == Symptom::OrbCorbBlocked), status(failure.detail == "status" && !byOrb),
          type(failure.detail == "mime-type" || failure.detail == "nosniff"),
          truncated(failure.detail == "truncated-body"), behindRedirect(failure.hop > 0),
          crossOrigin(elsewhere)
    {
    }

    const bool policy, mixed, cors, transport, badPort, redirect, redirectScheme, userinfo, byOrb, status,
        type, truncated, behindRedirect;
    const bool crossOrigin; ///< the request took part in CORS where it ended
};

void GeckoConsole::elementFailed(const Failure& failure)
{
    const Ending ending(failure, m_ended.isCrossOriginCors(failure.hop));
    switch (m_ended.request.initiator) {
    case Initiator::EventSource:
        return eventSourceFailed(failure, ending);
    case Initiator::ScriptModule:
    case Initiator::Import:
        return moduleFailed(failure, ending);
    case Initiator::Preload:
        if (m_ended.isModule() && isStoppedModule(failure, ending))
            untypedModule(failure, ending);
        return;
    case Initiator::Script:
        return scriptFailed(failure, ending);
    case Initiator::Media:
        return mediaFailed(failure);
    case Initiator::FormPost:
        if (ending.policy)
            m_lines.addLine(u": "_s);
        return;
    case Initiator::Img:
        if (failure.detail == "not-decodable" && essence() == u"image/svg+xml")
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
    const bool wrongType = failure.detail == "eventsource-type";
    if (!ending.cors && !ending.transport && !ending.status && !wrongType && !ending.badPort &&
        !ending.redirectScheme && !ending.userinfo && !ending.redirect && !ending.mixed)
        return;
    // A stream is asked for at where it has moved to for good; an upgrade is such a move.
    const Fields where{{Field::Url, m_ended.url(std::min(m_ended.run.permanentHop(), failure.hop))}};
    m_lines.add("gecko-event-source", where);
    // Mostly twice: by who reads the head, and by who is told that the reading ended.
    if (wrongType)
        m_lines.add("gecko-event-source", where);
}

bool GeckoConsole::isStoppedModule(const Failure& failure, const Ending& ending)
{
    return (ending.behindRedirect && (ending.policy || ending.mixed)) || ending.userinfo ||
           failure.detail == "redirect-response";
}

void GeckoConsole::untypedModule(const Failure& failure, const Ending& ending)
{
    // The redirect is what came last.
    const int last = ending.policy || ending.mixed ? failure.hop - 1 : failure.hop;
    m_lines.add("gecko-module-mime", {{Field::Url, m_ended.url(last)}, {Field::Token, QString()}});
}

void GeckoConsole::moduleFailed(const Failure& failure, const Ending& ending)
{
    const bool stopped = isStoppedModule(failure, ending);
    // A module whose redirect is stopped has no type.
    if (stopped || (ending.redirectScheme && failure.value != "blob" && failure.value != "data"))
        untypedModule(failure, ending);
    const bool failed = ending.transport || ending.redirect || ending.type;
    const Fields where{{Field::Url, beforeUpgrade()}};
    if (m_ended.isWorker() || m_ended.isSharedWorker())
        return;
    if (ending.cors || stopped || ending.redirectScheme || (failed && ending.crossOrigin))
        m_lines.add("gecko-module", where);
    else if (failed || ending.mixed || ending.policy || ending.status || ending.badPort || ending.truncated)
        m_lines.add("gecko-module-failed", where);
}

void GeckoConsole::scriptFailed(const Failure& failure, const Ending& ending)
{
    const bool stopped =
        ending.behindRedirect && (ending.mixed || (ending.policy && m_ended.isElsewhere(failure.hop - 1)));
    const bool failed = ending.transport || ending.redirect || ending.type;
    const Fields where{{Field::Url, beforeUpgrade()}};
    if (ending.cors || stopped || (failed && ending.crossOrigin) ||
        (ending.redirectScheme && m_ended.asksWithCors()))
        m_lines.add("gecko-script", where);
    else if (failed || ending.mixed || ending.policy || ending.status || ending.badPort || ending.truncated ||
             ending.byOrb || ending.redirectScheme || failure.symptom == Symptom::CorpBlocked ||
             failure.symptom == Symptom::CoepBlocked || failure.detail == "bad-encoding")
        m_lines.add("gecko-script-failed", where);
}

void GeckoConsole::mediaFailed(const Failure& failure)
{
    const bool wasUpgraded = beforeUpgrade() != m_ended.url(0);
    const QString asked =
        wasUpgraded ? beforeUpgrade() : QString::fromUtf8(m_ended.run.hopsWithFragments().value(0));
    if (failure.detail == "not-decodable")
        mediaRefused(failure, {{Field::Url, asked}});
    if (failure.detail == "status" && failure.status > 0)
        m_lines.addLine(u"HTTP load failed with status %1. Load of media resource %2 failed."_s.arg(
            QString::number(failure.status), asked));
}

void GeckoConsole::fontFailed(const Failure& failure, const Ending& ending)
{
    const Fields where{{Field::Url, beforeUpgrade()}, {Field::Token, fontFamily()}};
    const bool lost = ending.redirect && (ending.crossOrigin || failure.detail != "too-many-redirects");
    if (ending.cors || ending.transport || ending.redirectScheme ||
        (ending.policy && ending.behindRedirect) || ending.userinfo || lost)
        m_lines.add("gecko-font", where);
    else if (failure.detail == "not-decodable")
        m_lines.add("gecko-font-rejected", where);
    else
        font(failure, where);
}

void GeckoConsole::badUrl()
{
    const QString url = QString::fromUtf8(m_ended.request.url);
    if (m_ended.request.initiator == Initiator::Script ||
        m_ended.request.initiator == Initiator::ScriptModule)
        m_lines.addLine(u"‘src’ attribute of <script> element is not a valid URI: “%1”"_s.arg(url));
    else if (m_ended.request.initiator == Initiator::Media)
        m_lines.addLine(u"Invalid URI. Load of media resource %1 failed."_s.arg(url));
}

const char* GeckoConsole::policyRow(QByteArrayView effective, bool reportOnly)
{
    if (effective == "script-src-elem")
        return reportOnly ? "gecko-csp-report-script" : "gecko-csp-script";
    if (effective == "style-src-elem")
        return reportOnly ? "gecko-csp-report-style" : "gecko-csp-style";
    if (effective == "worker-src")
        return reportOnly ? "gecko-csp-report-worker" : "gecko-csp-worker";
    return reportOnly ? "gecko-csp-report" : "gecko-csp";
}

void GeckoConsole::policy(const Failure& failure)
{
    const auto target = url::parseOrNull(failure.url);
    if (!target)
        return;
    const QList<QByteArray>& directives = page::directivesFor(m_ended.request);
    const char* id = policyRow(directives.first(), false);
    const auto all = m_ended.environment.policies.violations(*target, directives, failure.hop > 0);
    for (const auto& violation : all)
        m_lines.add(id, {{Field::Url, QString::fromUtf8(failure.url)},
                         {Field::Kind, QString::fromLatin1(violation.effective)},
                         {Field::Token, QString::fromUtf8(asParsed(violation.directive))}});
}

QByteArray GeckoConsole::asParsed(const QByteArray& directive) const
{
    return geckoDirective(directive, m_ended.environment.top);
}

void GeckoConsole::notXml(const QString& url)
{
    const QByteArray& body = m_ended.response.body;
    const bool nothing = body.isEmpty() && m_ended.request.initiator == Initiator::SvgUse;
    if (nothing)
        return m_lines.addLine(
            u"XML Parsing Error: no root element found\nLocation: %1\nLine Number 1, Column 1:"_s.arg(url));
    if (body.isEmpty() || body.startsWith('<') || uchar(body.front()) > 0x7F)
        return;
    qsizetype end = 0;
    while (end < body.size() &&
           (QChar::isLetterOrNumber(uchar(body[end])) || QByteArrayView("._-:").contains(body[end])))
        ++end;
    const bool word = end > 0 && (end == body.size() || QByteArrayView(" \t\r\n>),|").contains(body[end]));
    m_lines.addLine(u"XML Parsing Error: %1\nLocation: %2\nLine Number 1, Column %3:"_s.arg(
        word ? u"syntax error"_s : u"not well-formed"_s, url, QString::number(word ? 1 : end + 1)));
}

void GeckoConsole::mediaRefused(const Failure& failure, const Fields& where)
{
    const QString type = essence();
    constexpr int partialContent = 206;
    if (failure.status == partialContent || m_ended.response.bodyTruncated)
        return;
    const bool sniffs = !fetch::isNosniff(m_ended.response.headers) ||
                        !http::contains(m_ended.response.headers, "Content-Type");
    const bool sniffed = sniffs && (type.isEmpty() || type == u"application/octet-stream");
    const bool isMedia =
        sniffed || type.startsWith(u"audio/") || type.startsWith(u"video/") || type == u"application/ogg";
    if (isMedia)
        m_lines.add("gecko-media-decode", where);
    else
        m_lines.add("gecko-media-type", {{Field::Url, QString::fromUtf8(failure.url)},
                                         {Field::Token, type.isEmpty() ? u"text/plain"_s : type}});
}

void GeckoConsole::mixed(const QString& url)
{
    if (m_ended.isWorker() || m_ended.isSharedWorker() || outlivesPage())
        return; // there is no document that could be told
    if (m_ended.environment.policies.has("block-all-mixed-content"))
        m_lines.addLine(u"Content-Security-Policy: Blocking insecure request ‘%1’."_s.arg(url));
    else
        m_lines.add("gecko-mixed", {{Field::Url, url}});
}

void GeckoConsole::font(const Failure& failure, Fields where)
{
    if (failure.detail == "truncated-body") {
        where.insert(Field::Any, u"2152398924"_s); // NS_ERROR_NET_PARTIAL_TRANSFER
        return m_lines.add("gecko-font-status", where);
    }
    if (failure.detail == "too-many-redirects") {
        where.insert(Field::Any, u"2152398879"_s); // NS_ERROR_REDIRECT_LOOP
        return m_lines.add("gecko-font-status", where);
    }
    if (failure.network == NetworkFailure::UnsafePort) {
        where.insert(Field::Any, u"2152398867"_s); // NS_ERROR_PORT_ACCESS_NOT_ALLOWED
        return m_lines.add("gecko-font-not-started", where);
    }
    if (failure.detail == "status") {
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

QString GeckoConsole::essence() const
{
    return QString::fromLatin1(m_ended.essenceAsShown());
}

bool GeckoConsole::leavesRedirect(const Failure& failure) const
{
    const Initiator by = m_ended.request.initiator;
    const bool shown = by == Initiator::Img || by == Initiator::Webgl || by == Initiator::Media ||
                       by == Initiator::CssBackground;
    const bool guarded = shown || by == Initiator::Script || by == Initiator::Stylesheet ||
                         (by == Initiator::Preload && m_ended.request.as != "fetch");
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
    const auto parsed = url::parseOrNull(href);
    const QByteArray shown = parsed ? parsed->withoutCredentials().href(true) : href;
    m_lines.add("gecko-orb", {{Field::Url, QString::fromUtf8(shown)},
                              {Field::Token, reasons.value(why, u"Javascript validation failed"_s)}});
    // Behind a redirect, or an upgrade, which is one, the document itself isn't told.
    if (hop == 0 && m_ended.run.upgraded().isEmpty())
        m_lines.add("gecko-orb-blank");
}

} // namespace crosscheck::engines
