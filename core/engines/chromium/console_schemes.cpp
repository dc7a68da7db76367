#include "engines/chromium/lines.h"
#include "engines/chromium/names.h"

#include <algorithm>

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

namespace {
/// Schemes of the browser's own pages, which no other page may show.
bool isOfBrowser(const QByteArray& scheme)
{
    return scheme == "chrome" || scheme == "view-source" || scheme == "devtools";
}
} // namespace

QByteArray ChromiumConsole::withRootPath(QByteArray url)
{
    const auto parsed = url::parseOrNull(url);
    const qsizetype authority = url.indexOf("://") + 3;
    if (!parsed || !isOfBrowser(parsed->scheme) || parsed->scheme == "view-source" || authority < 3)
        return url;
    qsizetype end = authority;
    while (end < url.size() && !QByteArrayView("/?#").contains(url[end]))
        ++end;
    return end < url.size() && url[end] == '/' ? url : url.insert(end, '/');
}

bool ChromiumConsole::navigationFailed(const Failure& failure)
{
    if (failure.detail == "download") {
        download(failure);
        return true;
    }
    if (failure.detail == "url-scheme" && isOfBrowser(failure.value))
        return false;
    if (failure.detail == "url-scheme"_b || failure.detail == "redirect-scheme"_b)
        formToOthers(failure);
    return failure.symptom == Symptom::UnsupportedScheme || failure.symptom == Symptom::RedirectDenied ||
           failure.symptom == Symptom::LocalNetworkPermission ||
           failure.symptom == Symptom::InsecureContextPrivateNetwork ||
           failure.network != NetworkFailure::None || failure.detail == "blob-not-found";
}

void ChromiumConsole::formToOthers(const Failure& failure)
{
    static const QList<QByteArray> local{"about", "data", "blob", "file", "filesystem", "javascript"};
    if (local.contains(failure.value))
        return;
    const bool redirected = failure.detail == "redirect-scheme"_b;
    const QString url = QString::fromUtf8(redirected ? failure.next : failure.url);
    if (!redirected && m_ended.pageUrl().startsWith(u"https:") && failure.value != "wss")
        mixedForm(m_ended.pageUrl(), failure.url);
    if (failure.value == "ws"_b || failure.value == "wss"_b || failure.value == "ftp"_b)
        return;
    // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#submit-mailto-body: the form's one field
    const bool letter = !redirected && failure.value == "mailto"_b;
    const QString body = !letter ? QString() : url.contains(u'?') ? u"&body=a%3Db"_s : u"?body=a%3Db"_s;
    m_lines.addLine(u"Not allowed to launch '%1%2' because a user gesture is required."_s.arg(url, body));
}

void ChromiumConsole::download(const Failure& failure)
{
    constexpr int noContent = 204, resetContent = 205, notModified = 304;
    if (failure.status == noContent || failure.status == resetContent || failure.status == notModified)
        return; // there is nothing to keep
    if (page::isSandboxedWithout(m_ended.page, "allow-downloads"))
        return m_lines.addLine(u"Download is disallowed. The frame initiating or instantiating the download "
                               u"is sandboxed, but the "
                               "flag ‘allow-downloads’ is not set. See "
                               "https://www.chromestatus.com/feature/5706745674465280 for more "
                               "details."_s);
    const auto isInsecure = [](const QByteArray& address) {
        const auto parsed = url::parseOrNull(address);
        return parsed && !url::isPotentiallyTrustworthy(*parsed);
    };
    const bool onTheWay =
        !isInsecure(failure.url) && std::any_of(m_ended.hops.begin(), m_ended.hops.end(), isInsecure);
    if (onTheWay || isInsecure(failure.url) || !url::isPotentiallyTrustworthy(m_ended.environment.top))
        m_lines.addLine(
            u"The file at '%1' was %2 an insecure connection. This file should be served over HTTPS."_s.arg(
                QString::fromUtf8(failure.url), onTheWay ? u"redirected through"_s : u"loaded over"_s));
}

void ChromiumConsole::scheme(const Failure& failure)
{
    if (failure.detail == "url-scheme") {
        if (failure.value == "ftp" && m_ended.isXhr())
            return m_lines.add("chromium-ftp");
        if (failure.value == "chrome-extension")
            return net("ERR_FAILED"); // no extension is there
        if (isOfBrowser(failure.value) && (!m_ended.isFetch() || failure.value == "devtools"))
            return m_lines.add("chromium-local-resource",
                               {{Field::Url, QString::fromUtf8(withRootPath(failure.url))}});
        if (!m_ended.isFetch() && !m_ended.isXhr() && !m_ended.asksWithCors())
            return net("ERR_UNKNOWN_URL_SCHEME");
        if (failure.value == "file")
            return m_ended.page.kind == page::PageKind::File
                       ? blocked(failure)
                       : m_lines.add("chromium-local-resource",
                                     {{Field::Url, QString::fromUtf8(failure.url)}});
        if (m_ended.isFetch())
            return m_lines.add("chromium-url-scheme", {{Field::Url, QString::fromUtf8(whole(failure))},
                                                       {Field::Token, QString::fromLatin1(failure.value)}});
        if (failure.value == "filesystem" && m_ended.isXhr())
            return net("ERR_FILE_NOT_FOUND");
        if (failure.value == "blob")
            return m_lines.add("chromium-local-resource", {{Field::Url, QString::fromUtf8(failure.url)}});
        return blocked(failure);
    }
    if (m_ended.request.initiator == Initiator::Worker)
        return; // where a worker's script is redirected to is told to nobody (draw-one-126, console-blob-worker-own-page)
    // Schemes that the network stack itself never follows.
    static const QList<QByteArray> unsafe{"data",  "blob",   "file",     "filesystem",
                                          "about", "chrome", "devtools", "chrome-extension"};
    if (unsafe.contains(failure.value))
        return net("ERR_UNSAFE_REDIRECT");
    if (isOfBrowser(failure.value))
        return m_lines.add("chromium-local-resource", {{Field::Url, QString::fromUtf8(failure.next)}});
    if (m_ended.request.initiator == Initiator::SvgUse)
        return foreignUse(failure); // console-svg-foo
    if (m_ended.isFetch() && m_ended.request.mode == fetch::Mode::SameOrigin)
        return m_lines.add("chromium-unsafe-attempt",
                           {{Field::Url, QString::fromUtf8(failure.next)}, {Field::Page, m_ended.pageUrl()}});
    if (m_ended.request.initiator == Initiator::Track && !m_ended.asksWithCors())
        return foreign(failure); // unused-redirect-scheme-track-script
    if (!m_ended.asksWithCors())
        return net("ERR_UNKNOWN_URL_SCHEME");
    blocked(failure);
}

} // namespace crosscheck::engines
