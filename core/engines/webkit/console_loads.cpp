#include "engines/webkit/lines.h"
#include "fetch/headers.h"
#include "fetch/mime.h"
#include "fetch/preflight.h"
#include "page/policies.h"

namespace crosscheck::engines {

using fetch::Failure;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

bool WebKitConsole::neverSent(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    const QByteArray& detail = failure.detail;
    const bool preloaded = m_ended.request.initiator == Initiator::Preload && failure.hop == 0;
    const bool foreignBlob = detail == "blob-not-found"_b && !m_ended.ownBlob(failure.url);
    if (preloaded && (detail == "unsafe-port"_b || detail == "local-file"_b || foreignBlob))
        return true;
    if (detail == "keepalive-too-large"_b) {
        if (m_ended.request.initiator == Initiator::Beacon) {
            beacon(url, m_lines.text("webkit-keepalive"));
            return true;
        }
        if (!inWorker())
            m_lines.add("webkit-keepalive");
        checks(url);
    } else if (detail == "unsafe-port"_b && preflightBlocked(failure)) {
        return true;
    } else if (detail == "unsafe-port"_b) {
        if (!m_ended.request.synchronous)
            m_lines.addLine(m_lines.text("webkit-port", {{Field::Token, QString::fromLatin1(failure.value)},
                                                         {Field::Url, whole(failure)}}));
        if (m_ended.request.initiator == Initiator::Beacon)
            m_lines.addLine(m_lines.text("webkit-beacon", {{Field::Url, url}}) +
                            u"Not allowed to use restricted network port"_s);
    } else if (detail == "local-file"_b || foreignBlob) {
        m_lines.add("webkit-local-resource", {{Field::Url, url}});
        if (!asksByScript())
            return true;
        m_lines.add("webkit-no-request");
        checks(url);
    } else if (detail == "bad-data-url"_b) {
        if (m_ended.isFetch() && !inWorker())
            m_lines.add("webkit-same-origin", {{Field::Url, url}});
        else if (m_ended.isXhr() && !inWorker() && !m_ended.request.synchronous)
            m_lines.add("webkit-xhr-refused", {{Field::Url, url}});
    } else {
        return false;
    }
    return true;
}

void WebKitConsole::unusable(const Failure& failure)
{
    const QByteArray& detail = failure.detail;
    if (detail == "integrity"_b || detail == "integrity-opaque"_b)
        return integrity(failure);
    if (detail == "eventsource-scheme"_b) {
        if (!inWorker())
            m_lines.add("webkit-http-only");
        return checks(QString::fromUtf8(failure.url));
    }
    const Initiator by = m_ended.request.initiator;
    if ((detail == "eventsource-type"_b && inWorker()) ||
        (detail != "eventsource-type"_b && detail != "mime-type"_b && detail != "nosniff"_b))
        return;
    const QList<QByteArray> typeLines = fetch::lines(m_ended.response.headers, "Content-Type");
    const QByteArray last =
        typeLines.isEmpty() ? QByteArray() : typeLines.last().split(';').first().trimmed();
    if (detail == "eventsource-type"_b)
        return m_lines.add(
            "webkit-event-stream",
            {{Field::Token, last.isEmpty()
                                ? u"application/octet-stream"_s
                                : QString::fromLatin1(last.split(',').first().split(' ').first())}});
    // whatever redirected it
    const Fields first{{Field::Url, QString::fromUtf8(withoutUserinfo(m_ended.hops.value(0)))}};
    switch (by) {
    case Initiator::Script:
        if (detail == "nosniff"_b)
            return m_lines.add("webkit-nosniff", first);
        return m_lines.add(
            "webkit-script-mime",
            {{Field::Url, failure.url.startsWith("data:") ? m_ended.url(0) : QString::fromUtf8(failure.url)},
             {Field::Token, QString::fromLatin1(imageType(last))}});
    case Initiator::Stylesheet:
        if (m_ended.response.status < 300) // of others nobody looks at the type
            m_lines.add("webkit-style-mime", first);
        return;
    case Initiator::Import:
    case Initiator::Worker:
        return;
    default:
        break;
    }
    // A type without a slash, or with a comma or a blank in it, is none to libsoup: it is sniffed, and what is no script is text.
    // (load-type-script-module-two, late-beside-type-script-module-0 and -2, double-type-script-module-slash-own)
    const bool readable = last.contains('/') && !last.contains(',') && !last.contains(' ') && last != "*/*"_b;
    const QString unread = // rest-security-types-script-module-first-comma
        last.startsWith(',') ? u"application/octet-stream"_s : u"text/plain"_s;
    m_lines.add("webkit-module-mime", {{Field::Token, readable ? QString::fromLatin1(last) : unread}});
}

QByteArray WebKitConsole::imageType(const QByteArray& type) const
{
    // libsoup's soup-content-sniffer.c: what is called an image is named by its first bytes (tests-loads-orb-script-dxf-png)
    const QByteArray& body = m_ended.response.body;
    if (!type.startsWith("image/") || fetch::isNosniff(m_ended.response.headers))
        return type;
    return body.startsWith("\x89PNG\r\n\x1A\n")                     ? QByteArray("image/png")
           : body.startsWith("GIF87a") || body.startsWith("GIF89a") ? QByteArray("image/gif")
           : body.startsWith("\xFF\xD8\xFF")                        ? QByteArray("image/jpeg")
                                                                    : type;
}

bool WebKitConsole::preflightBlocked(const Failure& failure)
{
    // Source/WebKit/NetworkProcess/NetworkCORSPreflightChecker.cpp; what is asked for first doesn't get so far.
    const auto target = failure.hop > 0 ? url::parseOrNull(failure.url) : std::nullopt;
    const bool closed =
        target && target->host &&
        ((target->port && page::isBadPort(*target->port)) || url::isUnspecified(*target->host));
    const QList<page::Wanted>& wire = m_ended.run.wire();
    if (!closed || !m_ended.asksWithCors() || wire.isEmpty() ||
        (wire.first().kind != page::Wanted::Kind::Preflight &&
         fetch::isSafelistedMethod(wire.last().request.method)))
        return false;
    m_lines.addLine(u"CORS-preflight request was blocked"_s);
    checks(QString::fromUtf8(failure.url));
    return true;
}

void WebKitConsole::transport(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    const auto target = url::parseOrNull(failure.url);
    if (preflightBlocked(failure))
        return;
    if (target && target->host && url::isUnspecified(*target->host)) // beside-open-nowhere-plain-img
        return m_lines.add("webkit-host", {{Field::Url, whole(failure)}});
    if (failure.preflight) {
        m_lines.addLine(library(failure));
        checks(url);
    }
    if (m_ended.request.initiator == Initiator::Beacon)
        beacon(url, library(failure));
}

QString WebKitConsole::library(const Failure& failure) const
{
    const auto parsed = url::parseOrNull(failure.url);
    QString host = parsed && parsed->host ? QString::fromLatin1(parsed->host->text) : QString();
    if (host.startsWith(u'['))
        host = host.sliced(1).chopped(1);
    switch (failure.network) {
    case NetworkFailure::ClosedWithoutAnswer:
        return m_lines.text("webkit-closed");
    case NetworkFailure::Reset:
        return m_lines.text("webkit-reset");
    case NetworkFailure::Refused:
        return m_lines.text("webkit-refused", {{Field::Any, host}});
    case NetworkFailure::Dns:
        return m_lines.text("webkit-dns", {{Field::Any, host}});
    case NetworkFailure::InvalidResponse:
        return m_lines.text("webkit-garbage");
    case NetworkFailure::TlsProtocol:
        return m_lines.text("webkit-tls-packet");
    case NetworkFailure::TlsUntrusted:
    case NetworkFailure::TlsName:
    case NetworkFailure::TlsExpired:
        return m_lines.text("webkit-tls");
    default:
        return m_lines.text("webkit-closed");
    }
}

void WebKitConsole::integrity(const Failure& failure)
{
    if (inWorker())
        return;
    // The length of a data: URL is known beforehand.
    const QByteArray usual =
        failure.url.startsWith("data:") ? fetch::decimal(m_ended.response.body.size()) : QByteArray("0");
    const QList<QByteArray> lengths = http::getAll(m_ended.response.headers, "Content-Length");
    const QByteArray& announced = lengths.isEmpty() ? usual : lengths.last();
    const bool unread = (m_ended.request.redirect == fetch::Redirect::Manual &&
                         fetch::isRedirectStatus(m_ended.response.status)) ||
                        ((m_ended.isFetch() || m_ended.request.initiator == Initiator::Stylesheet) &&
                         m_ended.response.body.isEmpty());
    m_lines.add(
        m_ended.isFetch() ? "webkit-integrity" : "webkit-integrity-script",
        {{Field::Url, m_ended.url(0)}, // whatever redirected it
         {Field::Kind, m_ended.request.initiator == Initiator::Stylesheet ? u"stylesheet"_s : u"script"_s},
         {Field::Any, u"%1, Expected content length: %2"_s.arg(
                          unread ? u"(no content)"_s : QString::number(m_ended.response.body.size()),
                          QString::fromLatin1(announced))},
         {Field::Token, QString::fromLatin1(failure.value)}});
    if (m_ended.isFetch())
        checks(m_ended.url(0));
    if (m_ended.request.initiator == Initiator::ScriptModule) // rest-integrity-script-module-redirect-wrong
        m_lines.addLine(u"TypeError: Cannot load script due to integrity mismatch"_s);
}

} // namespace crosscheck::engines
