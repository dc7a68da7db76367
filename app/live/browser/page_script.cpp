#include "browser/page_script.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;
using page::Initiator;

namespace {
QString quoted(const QJsonValue& value)
{
    const QString array = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    QString out = array.mid(1, array.size() - 2);
    // Line separators end a string of older scripts.
    out.replace(QChar(0x2028), u"\\u2028"_s);
    out.replace(QChar(0x2029), u"\\u2029"_s);
    return out;
}

QString latin(const QByteArray& bytes)
{
    return quoted(QString::fromLatin1(bytes));
}

QString utf8(const QByteArray& bytes)
{
    return quoted(QString::fromUtf8(bytes));
}

QString bodyExpression(const page::Body& body)
{
    using Kind = page::Body::Kind;
    const QString bytes =
        u"Uint8Array.from(atob(%1), c => c.charCodeAt(0))"_s.arg(latin(body.bytes.toBase64()));
    switch (body.kind) {
    case Kind::Text:
        return utf8(body.bytes);
    case Kind::Blob:
        return u"new Blob([%1], {type: %2})"_s.arg(bytes, latin(body.type));
    case Kind::UrlSearchParams:
        return u"new URLSearchParams(%1)"_s.arg(utf8(body.bytes));
    case Kind::Form:
        return u"(() => { const f = new FormData(); for (const [n, v] of new URLSearchParams(%1)) "
               u"f.append(n, v); "
               "return f; })()"_s.arg(utf8(body.bytes));
    case Kind::Buffer:
        return bytes;
    case Kind::Stream:
        return u"new Blob([%1]).stream()"_s.arg(bytes);
    }
    return u"null"_s;
}

QByteArray word(fetch::Mode mode)
{
    switch (mode) {
    case fetch::Mode::Cors:
        return "cors";
    case fetch::Mode::NoCors:
        return "no-cors";
    case fetch::Mode::SameOrigin:
        return "same-origin";
    default:
        return "navigate";
    }
}

QByteArray word(fetch::Credentials credentials)
{
    return credentials == fetch::Credentials::Include ? "include"
           : credentials == fetch::Credentials::Omit  ? "omit"
                                                      : "same-origin";
}

QByteArray word(fetch::Redirect redirect)
{
    return redirect == fetch::Redirect::Error    ? "error"
           : redirect == fetch::Redirect::Manual ? "manual"
                                                 : "follow";
}

QString headersExpression(const http::HeaderList& headers)
{
    QStringList rows;
    for (const http::Header& header : headers)
        rows += u"[%1, %2]"_s.arg(latin(header.name), latin(header.value));
    return u'[' + rows.join(u", "_s) + u']';
}

QString fetchScript(const page::PageRequest& request)
{
    QStringList init{u"method: "_s + latin(request.method)};
    const auto member = [&init](const char* name, const QByteArray& value) {
        if (!value.isEmpty())
            init += QLatin1StringView(name) + u": "_s + latin(value);
    };
    if (!request.headers.isEmpty())
        init += u"headers: "_s + headersExpression(request.headers);
    if (request.body)
        init += u"body: "_s + bodyExpression(*request.body);
    if (request.mode)
        member("mode", word(*request.mode));
    if (request.credentials)
        member("credentials", word(*request.credentials));
    if (request.redirect)
        member("redirect", word(*request.redirect));
    member("cache", request.cache);
    member("referrer", request.referrer);
    if (request.withholdsReferrer)
        init += u"referrer: ''"_s;
    member("referrerPolicy", request.referrerPolicy);
    member("integrity", request.integrity);
    member("duplex", request.duplex);
    member("targetAddressSpace", request.targetAddressSpace);
    if (request.keepalive)
        init += u"keepalive: true"_s;
    return u"fetch(%1, {%2}).then(r => ({outcome: r.type === 'opaque' || r.type === 'opaqueredirect' ? "
           u"'opaque' : 'ok', "
           "type: r.type, status: r.status}))"_s.arg(utf8(request.url), init.join(u", "_s));
}

QString xhrScript(const page::PageRequest& request)
{
    QString lines = u"const x = new XMLHttpRequest(); x.open(%1, %2, %3); "_s.arg(
        latin(request.method), utf8(request.url), request.synchronous ? u"false"_s : u"true"_s);
    if (request.withCredentials || request.credentials == fetch::Credentials::Include)
        lines += u"x.withCredentials = true; "_s;
    for (const http::Header& header : request.headers)
        lines += u"x.setRequestHeader(%1, %2); "_s.arg(latin(header.name), latin(header.value));
    if (request.uploadListener)
        lines += u"x.upload.addEventListener('progress', () => {}); "_s;
    return u"new Promise((done, fail) => { %1"
           "x.onload = () => done({outcome: 'ok', type: 'cors', status: x.status}); "
           "x.onerror = () => fail(new TypeError('error event')); x.ontimeout = x.onerror; "
           "x.send(%2); })"_s.arg(lines, request.body ? bodyExpression(*request.body) : u"null"_s);
}

/// An element with src or href, whose load and error events tell.
QString elementScript(const QString& make, const page::PageRequest& request, const QString& address,
                      const QString& loaded)
{
    QString lines;
    if (request.crossorigin)
        lines += u"e.setAttribute('crossorigin', %1); "_s.arg(latin(*request.crossorigin));
    if (!request.integrity.isEmpty())
        lines += u"e.integrity = %1; "_s.arg(latin(request.integrity));
    return u"new Promise((done, fail) => { const e = %1; %2"
           "e.%5 = () => done({outcome: 'ok', type: 'element', status: 0}); "
           "e.onerror = () => fail(new TypeError('error event')); "
           "e.%3 = %4; if (e.tagName !== 'IMG') document.head.append(e); })"_s.arg(make, lines, address,
                                                                                   utf8(request.url), loaded);
}
} // namespace

std::optional<QString> requestScript(const page::PageRequest& request)
{
    QString made;
    const QString onload = u"onload"_s;
    switch (request.initiator) {
    case Initiator::Fetch:
        made = fetchScript(request);
        break;
    case Initiator::Xhr:
        made = xhrScript(request);
        break;
    case Initiator::Img:
        made = elementScript(u"new Image()"_s, request, u"src"_s, onload);
        break;
    case Initiator::Script:
        made = elementScript(u"document.createElement('script')"_s, request, u"src"_s, onload);
        break;
    case Initiator::ScriptModule:
        made = elementScript(u"Object.assign(document.createElement('script'), {type: 'module'})"_s, request,
                             u"src"_s, onload);
        break;
    case Initiator::Stylesheet:
        made = elementScript(u"Object.assign(document.createElement('link'), {rel: 'stylesheet'})"_s, request,
                             u"href"_s, onload);
        break;
    case Initiator::Preload:
        made = elementScript(u"Object.assign(document.createElement('link'), {rel: 'preload', as: %1})"_s.arg(
                                 latin(page::preloadedAs(request))),
                             request, u"href"_s, onload);
        break;
    case Initiator::Media:
        made = elementScript(u"document.createElement('video')"_s, request, u"src"_s, u"onloadedmetadata"_s);
        break;
    case Initiator::Font:
        made = u"new FontFace('crosscheck', 'url(' + JSON.stringify(%1) + ')').load()"
               ".then(() => ({outcome: 'ok', type: 'element', status: 0}))"_s.arg(utf8(request.url));
        break;
    case Initiator::Import:
        made =
            u"import(%1).then(() => ({outcome: 'ok', type: 'element', status: 0}))"_s.arg(utf8(request.url));
        break;
    case Initiator::EventSource:
        made = u"new Promise((done, fail) => { const e = new EventSource(%1, {withCredentials: %2}); "
               "e.onopen = () => { e.close(); done({outcome: 'ok', type: 'cors', status: 200}); }; "
               "e.onerror = () => { e.close(); fail(new TypeError('error event')); }; })"_s.arg(
                   utf8(request.url), request.withCredentials ? u"true"_s : u"false"_s);
        break;
    case Initiator::Beacon:
        made =
            u"Promise.resolve(navigator.sendBeacon(%1, %2)).then(() => ({outcome: 'unknown', type: 'beacon', status: 0}))"_s
                .arg(utf8(request.url), request.body ? bodyExpression(*request.body) : u"null"_s);
        break;
    default:
        return std::nullopt;
    }
    return u"(async () => { try { return await (%1); } "
           "catch (e) { return {outcome: 'error', name: String(e.name), message: String(e.message), status: 0}; } })()"_s
               .arg(made);
}

QByteArray emptyPage()
{
    return "<!doctype html><html><head><meta charset=\"utf-8\"><title>Crosscheck</title>"
           "<link rel=\"icon\" href=\"data:,\"></head><body></body></html>";
}

} // namespace crosscheck::browser
