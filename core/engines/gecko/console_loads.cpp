#include "engines/gecko/lines.h"
#include "engines/gecko/policy_notes.h"
#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/csp.h"
#include "page/policies.h"
#include "page/sniff.h"

#include <QCryptographicHash>

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

void GeckoConsole::badUrl()
{
    const QString url = QString::fromUtf8(m_ended.request.url);
    if (m_ended.request.initiator == Initiator::Script ||
        m_ended.request.initiator == Initiator::ScriptModule)
        m_lines.addLine(u"‘src’ attribute of <script> element is not a valid URI: “%1”"_s.arg(url));
    else if (m_ended.request.initiator == Initiator::Media)
        m_lines.addLine(u"Invalid URI. Load of media resource %1 failed."_s.arg(url));
}

void GeckoConsole::policy(const Failure& failure)
{
    const auto target = url::parseOrNull(failure.url);
    if (!target)
        return;
    const QList<QByteArray> directives = page::directivesFor(m_ended.request);
    const char* id = directives.first() == "script-src-elem"  ? "gecko-csp-script"
                     : directives.first() == "style-src-elem" ? "gecko-csp-style"
                                                              : "gecko-csp";
    const auto all = m_ended.environment.policies.violations(*target, directives, m_ended.environment.top,
                                                             failure.hop > 0);
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

void GeckoConsole::scriptFailed()
{
    if (m_ended.request.initiator == Initiator::Script)
        m_lines.add("gecko-script-failed", {{Field::Url, m_ended.url(0)}});
}

QString GeckoConsole::essence() const
{
    return QString::fromLatin1(m_ended.essenceAsShown());
}

void GeckoConsole::orb(const Failure& failure)
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
    const QString why = reasons.value(failure.detail, u"Javascript validation failed"_s);
    const auto parsed = url::parseOrNull(failure.url);
    const QByteArray shown = parsed ? parsed->withoutCredentials().href(true) : failure.url;
    m_lines.add("gecko-orb", {{Field::Url, QString::fromUtf8(shown)}, {Field::Token, why}});
    // Behind a redirect, or an upgrade, which is one, the document itself isn't told.
    if (failure.hop == 0 && m_ended.run.upgraded().isEmpty())
        m_lines.add("gecko-orb-blank");
    scriptFailed();
}

} // namespace crosscheck::engines
