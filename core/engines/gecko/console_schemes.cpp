#include "engines/gecko/lines.h"
#include "fetch/mime.h"
#include "url/encode.h"

namespace crosscheck::engines {

using fetch::Failure;
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

void GeckoConsole::sameOriginMode(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    const QString next = QString::fromUtf8(failure.next);
    const Initiator by = m_ended.request.initiator;
    if (url.startsWith(u"chrome:") || url.startsWith(u"moz-extension:") ||
        (url.startsWith(u"javascript:") && by != Initiator::Worker))
        return;
    if ((by == Initiator::Worker && (url == u"about:srcdoc" || url.startsWith(u"resource:"))) ||
        url.startsWith(u"ws:") || url.startsWith(u"wss:"))
        return; // nothing that opens such an address
    m_lines.add("gecko-same-origin", {{Field::Page, pageName()},
                                      {Field::Url, !next.isEmpty()           ? next
                                                   : by == Initiator::SvgUse ? url
                                                                             : whole(failure)}});
    if (by == Initiator::Worker && !next.isEmpty() && !fetch::isJavaScriptType(m_ended.essence()))
        m_lines.add("gecko-worker-mime", {{Field::Url, url}, {Field::Token, essence()}});
}

void GeckoConsole::mayNotLink(const QString& url)
{
    m_lines.add("gecko-may-not-link", {{Field::Page, pageName()}, {Field::Url, url}});
    if (m_ended.request.initiator == Initiator::FormPost)
        m_lines.addLine(u"NS_ERROR_DOM_BAD_URI: Access to restricted URI denied"_s);
}

void GeckoConsole::unknownScheme(const Failure& failure)
{
    const bool own = isInternalScheme(failure.value) || failure.value == "ws" || failure.value == "wss" ||
                     failure.value == "javascript";
    const Fields where{{Field::Page, pageName()}, {Field::Url, QString::fromUtf8(failure.url)}};
    // Of the pages that "about:" has only one is there for everybody; this one is there, and not for pages.
    if (failure.url == "about:config")
        m_lines.add("gecko-may-not-link", where);
    if (failure.value == "about" && failure.url != "about:blank")
        return;
    if (m_ended.request.initiator == Initiator::FormPost) {
        static const QList<QByteArray> known{"about", "blob", "data", "view-source", "mailto", "javascript"};
        if (isOfSockets(failure.value))
            return mayNotLink(QString::fromUtf8(failure.url));
        if (!known.contains(failure.value) && !isInternalScheme(failure.value))
            return m_lines.addLine(u"Prevented navigation to “%1” due to an unknown protocol."_s.arg(
                QString::fromUtf8(failure.url)));
    }
    if (m_ended.request.initiator == Initiator::Preload && !m_ended.isModule()) {
        // What another program would open is left alone without a word.
        const bool toOthers = !own && failure.value != "about" && failure.value != "file" &&
                              failure.value != "blob" && failure.value != "view-source";
        if ((failure.value == "javascript" || (toOthers && m_ended.request.as != "fetch")) &&
            m_ended.asksWithCors())
            return reason("gecko-not-http", failure);
        if (toOthers)
            return;
    }
    if (!m_ended.asksWithCors() && failure.value != "file" && failure.value != "blob" &&
        failure.value != "view-source")
        return;
    if (failure.value == "file" && m_ended.page.kind == page::PageKind::File)
        return; // a file may ask for a file: there is none
    if ((failure.value == "file" && m_ended.page.kind != page::PageKind::File) ||
        failure.value == "view-source")
        m_lines.add("gecko-may-not-link", where);
    else if (failure.value == "blob" && m_ended.request.method == "GET")
        m_lines.add("gecko-same-origin", where);
    else if (failure.value != "blob" && (!own || failure.value == "javascript"))
        reason("gecko-not-http", failure);
}

bool GeckoConsole::isOfSockets(QByteArrayView scheme)
{
    return scheme == "ws" || scheme == "wss";
}

bool GeckoConsole::isInternalScheme(QByteArrayView scheme)
{
    return scheme == "chrome" || scheme == "resource" || scheme == "moz-extension";
}

QString GeckoConsole::withPath(const Failure& failure)
{
    const QString url = QString::fromUtf8(failure.url);
    const bool hasPath = url.indexOf(u'/', failure.value.size() + qsizetype(sizeof "://") - 1) >= 0;
    return hasPath ? url : url + u'/';
}

void GeckoConsole::blobRedirect(const Failure& failure)
{
    const QString server = QString::fromUtf8(failure.url), next = QString::fromUtf8(failure.next);
    const auto blob = url::parseOrNull(failure.next);
    const bool nobodys = !blob || url::originOf(*blob).opaque;
    if (leadsToOwnBlob(failure)) {
        // The server may lead to a blob of its own origin; the page may have one of its own alone. There is none of either.
        if (!m_ended.ownBlob(failure.next))
            m_lines.add("gecko-same-origin", {{Field::Page, pageName()}, {Field::Url, next}});
    } else if (m_ended.isXhr() && !nobodys) {
        notHttp(failure);
    } else {
        const bool byPage = nobodys && (m_ended.isXhr() || !m_ended.asksWithCors());
        m_lines.add("gecko-same-origin", {{Field::Page, byPage ? pageName() : server}, {Field::Url, next}});
    }
}

void GeckoConsole::notHttp(const Failure& failure)
{
    if (!m_ended.asksWithCors() || isBeacon())
        return;
    Failure at = failure;
    if (!failure.next.isEmpty())
        at.url = failure.next;
    reason("gecko-not-http", at);
}

QString GeckoConsole::asOpened(const Failure& failure)
{
    // What is to be shown as a source is a URL of its own, parsed against the one that leads to it.
    static const QByteArray source("view-source:");
    const auto base = url::parseOrNull(failure.url);
    const auto shown = failure.next.startsWith(source) && base
                           ? url::parseOrNull(failure.next.sliced(source.size()), &*base)
                           : std::nullopt;
    return QString::fromUtf8(shown ? source + shown->href() : failure.next);
}

QString GeckoConsole::asBlockedData(QByteArrayView url)
{
    // nsContentSecurityManager.cpp: cut first, decoded then
    constexpr qsizetype longest = 50;
    const QByteArray cut =
        url.size() > longest ? url.first(longest).toByteArray() + "..." : url.toByteArray();
    return QString::fromUtf8(url::percentDecoded(cut));
}

void GeckoConsole::redirectScheme(const Failure& failure)
{
    static const QList<QByteArray> unopened{"ws", "wss", "javascript"};
    const Initiator by = m_ended.request.initiator;
    const QByteArray& scheme = failure.value;
    const QString next = asOpened(failure);
    const bool wasCrossOrigin = m_ended.isCrossOriginCors(failure.hop);
    // No channel is opened for these, so that nobody asks whether it is http.
    const bool silent = unopened.contains(scheme) || isInternalScheme(scheme);
    // The page asks for an XMLHttpRequest, and for the others with CORS the server that redirects.
    const bool byServer = !m_ended.isXhr() && m_ended.asksWithCors();
    const Fields mayNotLink{{Field::Page, byServer ? QString::fromUtf8(failure.url) : pageName()},
                            {Field::Url, next}};
    const bool ownOnly = m_ended.isFetch() && m_ended.request.mode == fetch::Mode::SameOrigin;
    if (ownOnly && scheme != "data" && scheme != "blob" && scheme != "chrome" && scheme != "javascript" &&
        scheme != "ws" && scheme != "wss" && scheme != "resource" && scheme != "moz-extension")
        m_lines.add("gecko-same-origin", {{Field::Page, pageName()}, {Field::Url, next}});
    else if (scheme == "data")
        m_lines.add("gecko-data-redirect", {{Field::Url, asBlockedData(failure.next)}});
    else if (scheme == "blob")
        blobRedirect(failure);
    else if ((by == Initiator::SvgUse || by == Initiator::Worker) && !silent)
        m_lines.add("gecko-same-origin", {{Field::Page, pageName()}, {Field::Url, next}});
    else if (by == Initiator::FormPost && !silent && scheme != "file" && scheme != "about" &&
             scheme != "mailto")
        m_lines.addLine(u"Prevented navigation to “%1” due to an unknown protocol."_s.arg(
            QString::fromUtf8(failure.url)));
    else if (leadsWhereNobodyMay(failure))
        m_lines.add("gecko-may-not-link", mayNotLink);
    else if (!silent && (scheme != "about" || failure.next == "about:blank"))
        notHttp(failure);
    const bool shown = by == Initiator::Img || by == Initiator::Webgl || by == Initiator::CssBackground;
    const bool unknown = !isInternalScheme(scheme) && scheme != "view-source" && scheme != "data" &&
                         scheme != "blob" && scheme != "about" && scheme != "file" && scheme != "javascript";
    if (shown && !m_ended.asksWithCors() && unknown && m_ended.isElsewhere(failure.hop))
        orbLines(failure.url, failure.hop, "status");
    // The redirect is cancelled, which the request that was under way reports once more.
    if (wasCrossOrigin)
        didNotSucceed(QString::fromUtf8(failure.url));
}

bool GeckoConsole::leadsToOwnBlob(const Failure& failure)
{
    const auto from = url::parseOrNull(failure.url), to = url::parseOrNull(failure.next);
    return from && to && url::isSameOrigin(url::originOf(*from), url::originOf(*to));
}

} // namespace crosscheck::engines
