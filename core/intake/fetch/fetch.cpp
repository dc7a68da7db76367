#include "intake/fetch/form_body.h"
#include "intake/importer.h"
#include "intake/request_notes.h"
#include "url/origin.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

bool isFetch(QByteArrayView callee)
{
    return callee == "fetch" || callee == "window.fetch" || callee == "globalThis.fetch" ||
           callee == "nodeFetch" || callee == "node_fetch";
}

double fit(QByteArrayView utf8)
{
    static const QRegularExpression call(QStringLiteral(R"((?:^|[\s;=(.!>`{,])fetch\(\s*(["'`\w]|new\b))"));
    const auto match = call.match(QString::fromUtf8(utf8.first(qMin(utf8.size(), qsizetype(1) << 20))));
    if (!match.hasMatch())
        return 0;
    // Console messages and stack traces name fetch too; a call has its URL in quotes.
    const bool literal = QStringLiteral("\"'`").contains(match.captured(1));
    return literal ? 0.96 : 0.6;
}

std::optional<fetch::Mode> modeOf(const QByteArray& text)
{
    static const QHash<QByteArray, fetch::Mode> modes{{"cors", fetch::Mode::Cors},
                                                      {"no-cors", fetch::Mode::NoCors},
                                                      {"same-origin", fetch::Mode::SameOrigin},
                                                      {"navigate", fetch::Mode::Navigate}};
    return modes.contains(text) ? std::optional(modes.value(text)) : std::nullopt;
}

std::optional<fetch::Credentials> credentialsOf(const QByteArray& text)
{
    static const QHash<QByteArray, fetch::Credentials> modes{{"omit", fetch::Credentials::Omit},
                                                             {"same-origin", fetch::Credentials::SameOrigin},
                                                             {"include", fetch::Credentials::Include}};
    return modes.contains(text) ? std::optional(modes.value(text)) : std::nullopt;
}

std::optional<fetch::Redirect> redirectOf(const QByteArray& text)
{
    static const QHash<QByteArray, fetch::Redirect> modes{{"follow", fetch::Redirect::Follow},
                                                          {"error", fetch::Redirect::Error},
                                                          {"manual", fetch::Redirect::Manual}};
    return modes.contains(text) ? std::optional(modes.value(text)) : std::nullopt;
}

QByteArray member(const JsValue& init, const char* name)
{
    const JsValue* value = init.find(name);
    return value && !value->isNone() ? value->shown() : QByteArray();
}

void addBody(page::PageRequest& request, const JsValue& body, QList<Note>& noted)
{
    QByteArray type;
    page::Body made;
    switch (body.kind) {
    case JsValue::Kind::Params:
        made = {page::Body::Kind::UrlSearchParams, body.shown(), {}};
        type = "application/x-www-form-urlencoded;charset=UTF-8";
        break;
    case JsValue::Kind::Form:
        made = formBody(body, type, noted);
        break;
    default:
        made = {page::Body::Kind::Text, body.shown(), {}};
        if (body.kind != JsValue::Kind::Unknown)
            type = "text/plain;charset=UTF-8";
    }
    request.body = made;
    // https://fetch.spec.whatwg.org/#dom-request step 37: the body's type where the script gives none.
    if (!type.isEmpty() && !http::contains(request.headers, "content-type"))
        request.headers.append({"Content-Type", type});
}

page::PageRequest requestOf(const JsCall& call, QList<Note>& noted)
{
    page::PageRequest request;
    JsValue first = call.arguments.value(0), init = call.arguments.value(1);
    if (first.kind == JsValue::Kind::Request) {
        if (init.members.isEmpty())
            init = first.items.value(1);
        first = first.items.value(0);
    }
    const QByteArray target = first.shown();
    const bool known = first.kind != JsValue::Kind::Unknown && !target.contains("${");
    const std::optional<QByteArray> address = known ? requestUrl(target) : std::nullopt;
    request.url = address.value_or(target);
    if (known && !address && first.kind == JsValue::Kind::Text)
        noted.append(Note{words::text(notes::relativeUrl, shown(target)), call.begin, -1});
    if (const QByteArray method = member(init, "method"); !method.isEmpty()) {
        // https://fetch.spec.whatwg.org/#concept-method-normalize
        static const QList<QByteArray> normalized{"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"};
        request.method = normalized.contains(method.toUpper()) ? method.toUpper() : method;
    }
    if (const JsValue* headers = init.find("headers")) {
        for (const JsValue& pair : headers->items) {
            if (pair.items.size() == 2 && headers->members.isEmpty())
                request.headers.append(
                    {pair.items.at(0).shown(), http::normalizeValue(jsByteString(pair.items.at(1).shown()))});
        }
        for (const auto& [name, value] : headers->members)
            request.headers.append({name, http::normalizeValue(jsByteString(value.shown()))});
    }
    if (const JsValue* body = init.find("body"); body && !body->isNone())
        addBody(request, *body, noted);
    request.mode = modeOf(member(init, "mode"));
    request.credentials = credentialsOf(member(init, "credentials"));
    request.redirect = redirectOf(member(init, "redirect"));
    request.referrer = member(init, "referrer");
    request.referrerPolicy = member(init, "referrerPolicy");
    request.integrity = member(init, "integrity");
    request.cache = member(init, "cache");
    request.keepalive = member(init, "keepalive") == "true";
    return request;
}

/// What "Copy as fetch (Node.js)" writes: the cookie and the Referer stand among the headers, which no page may set.
bool isForNode(QByteArrayView utf8, const page::PageRequest& request)
{
    if (utf8.contains("node-fetch") || utf8.contains("undici") || utf8.contains("process.env"))
        return true;
    return http::contains(request.headers, "cookie") ||
           (http::contains(request.headers, "referer") && request.referrer.isEmpty());
}

Understood read(QByteArrayView utf8)
{
    Understood out;
    out.kind = Kind::Request;
    const JsScript script = readJs(utf8, isFetch);
    out.error = script.error;
    for (const JsCall& call : script.calls) {
        if (call.arguments.isEmpty())
            continue;
        QList<Note> noted = call.notes;
        const page::PageRequest request = requestOf(call, noted);
        addRequest(request, isForNode(utf8, request) ? "node-fetch" : "fetch", noted, utf8, call.begin, out);
        if (const std::optional<url::Url> page = url::parseOrNull(request.referrer); page && !out.pageOrigin)
            out.pageOrigin = url::originOf(*page).serialized();
    }
    concludeRequests(out);
    return out;
}

const words::Sentence fetchWords{"paste.fetch", "intake", QT_TRANSLATE_NOOP("intake", "fetch() call")};

} // namespace

Importer make_fetch()
{
    return {"fetch", &fetchWords, fit, read, Importer::Part::PageCall};
}

} // namespace crosscheck::intake
