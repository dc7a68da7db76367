#include "intake/fetch/js.h"
#include "intake/importer.h"
#include "intake/request_notes.h"
#include "url/url.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

const words::Sentence axiosWords{"paste.axios", "intake", QT_TRANSLATE_NOOP("intake", "axios call")};
const words::Sentence jqueryWords{"paste.jquery", "intake", QT_TRANSLATE_NOOP("intake", "jQuery call")};
const words::Sentence xhrWords{"paste.xhr", "intake", QT_TRANSLATE_NOOP("intake", "XMLHttpRequest code")};

using Kinds = JsValue::Kind;

const QRegularExpression& xhrName()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(([A-Za-z_$][\w$]*)\s*=\s*new\s+(?:window\.)?XMLHttpRequest\b)"));
    return pattern;
}
const QRegularExpression& instanceName()
{
    static const QRegularExpression pattern(QStringLiteral(R"(([A-Za-z_$][\w$]*)\s*=\s*axios\.create\()"));
    return pattern;
}

const QList<QByteArray>& methods()
{
    static const QList<QByteArray> names{"get",  "delete", "head",  "options",
                                         "post", "put",    "patch", "request"};
    return names;
}

double fit(QByteArrayView utf8)
{
    static const QRegularExpression call(QStringLiteral(
        R"((?:^|[\s;=(.!{>])(?:axios(?:\.(?:get|delete|head|options|post|put|patch|request|create))?\(\s*["'`{\w]|(?:\$|jQuery)\.(?:ajax|get|post|getJSON)\(\s*["'`{\w]|new\s+(?:window\.)?XMLHttpRequest\b))"));
    return call.match(QString::fromUtf8(utf8.first(qMin(utf8.size(), qsizetype(1) << 20)))).hasMatch() ? 0.95
                                                                                                       : 0;
}

QByteArray text(const JsValue& object, const char* name)
{
    const JsValue* value = object.find(name);
    return value && !value->isNone() ? value->shown() : QByteArray();
}

/// A query as the library writes it: encodeURIComponent, and axios leaves a few characters alone.
QByteArray query(const JsValue& params, bool axios)
{
    if (params.kind == Kinds::Text || params.kind == Kinds::Params)
        return params.shown();
    QByteArray out;
    const auto add = [&](const QByteArray& name, const JsValue& value) {
        if (value.isNone())
            return;
        const auto escaped = [axios](const QByteArray& part) {
            QByteArray one = part.toPercentEncoding("!'()*");
            one.replace("%20", "+");
            if (axios)
                one.replace("%3A", ":")
                    .replace("%24", "$")
                    .replace("%2C", ",")
                    .replace("%5B", "[")
                    .replace("%5D", "]");
            return one;
        };
        out += (out.isEmpty() ? "" : "&") + escaped(name) + '=' +
               (value.kind == Kinds::Unknown ? "${" + value.text + "}" : escaped(value.shown()));
    };
    for (const auto& [name, value] : params.members) {
        if (value.kind == Kinds::Array) {
            for (const JsValue& item : value.items)
                add(name + "[]", item);
        } else {
            add(name, value);
        }
    }
    return out;
}

void addQuery(QByteArray& url, const QByteArray& query)
{
    if (!query.isEmpty())
        url += (url.contains('?') ? "&" : "?") + query;
}

void addHeaders(page::PageRequest& request, const JsValue* headers)
{
    if (!headers)
        return;
    static const QList<QByteArray> groups{"common", "get", "delete", "head", "post", "put", "patch"};
    for (const auto& [name, value] : headers->members) {
        if (groups.contains(name) && value.kind == Kinds::Object)
            addHeaders(request, &value);
        else if (!value.isNone())
            request.headers.append({name, http::normalizeValue(value.shown())});
    }
}

void setType(page::PageRequest& request, const char* type)
{
    if (!http::contains(request.headers, "content-type"))
        request.headers.append(http::Header{"Content-Type", type});
}

class ScriptReader
{
public:
    explicit ScriptReader(QByteArrayView utf8) : m_text(utf8)
    {
        const QString wide = QString::fromUtf8(utf8.first(qMin(utf8.size(), qsizetype(1) << 20)));
        for (auto matches = xhrName().globalMatch(wide); matches.hasNext();)
            m_xhrs.append(matches.next().captured(1).toUtf8());
        for (auto matches = instanceName().globalMatch(wide); matches.hasNext();)
            m_instances.append(matches.next().captured(1).toUtf8());
    }

    Understood read()
    {
        m_out.kind = Kind::Request;
        const JsScript script = readJs(m_text, [this](QByteArrayView callee) { return wanted(callee); });
        m_out.error = script.error;
        for (const JsCall& call : script.calls)
            take(call);
        m_out.pageOrigin = pageOriginOf(m_out.requests);
        if (m_out.requests.isEmpty() && !m_out.error)
            m_out.error = InputError{0, words::text(refusals::noRequest)};
        return m_out;
    }

private:
    struct Open ///< an XMLHttpRequest between open() and send()
    {
        page::PageRequest request;
        QList<Note> notes;
    };

    static std::pair<QByteArray, QByteArray> split(QByteArrayView callee)
    {
        const qsizetype dot = callee.lastIndexOf('.');
        return dot == -1 ? std::pair(callee.toByteArray(), QByteArray())
                         : std::pair(callee.first(dot).toByteArray(), callee.sliced(dot + 1).toByteArray());
    }
    bool wanted(QByteArrayView callee) const
    {
        const auto [object, member] = split(callee);
        if (m_xhrs.contains(object))
            return member == "open" || member == "send" || member == "setRequestHeader";
        if (m_instances.contains(object) || (m_instances.contains(callee.toByteArray()) && member.isEmpty()))
            return member.isEmpty() || methods().contains(member);
        if (object == "axios")
            return member.isEmpty() || member == "create" || methods().contains(member);
        return (object == "$" || object == "jQuery") &&
               (member == "ajax" || member == "get" || member == "post" || member == "getJSON");
    }

    void take(const JsCall& call)
    {
        const auto [object, member] = split(call.callee);
        if (m_xhrs.contains(object))
            takeXhr(call, object, member);
        else if (member == "create")
            m_defaults = call.arguments.value(0); // of the instance; scripts with several are rare
        else if (object == "$" || object == "jQuery")
            takeJquery(call, member);
        else if (!call.arguments.isEmpty())
            takeAxios(call, m_instances.contains(object) ? m_defaults : JsValue(), member);
    }

    /// https://xhr.spec.whatwg.org/#the-open()-method and its send()
    void takeXhr(const JsCall& call, const QByteArray& object, const QByteArray& member)
    {
        Open& open = m_open[object];
        open.notes += call.notes;
        if (member == "open") {
            open = {page::PageRequest(), call.notes};
            const QByteArray method = call.arguments.value(0).shown();
            static const QList<QByteArray> normalized{"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"};
            open.request.method = normalized.contains(method.toUpper()) ? method.toUpper() : method;
            open.request.url = call.arguments.value(1).shown();
            open.request.initiator = page::Initiator::Xhr;
        } else if (member == "setRequestHeader") {
            open.request.headers.append(
                {call.arguments.value(0).shown(), http::normalizeValue(call.arguments.value(1).shown())});
        } else if (!open.request.url.isEmpty()) {
            static const QString credentials = QStringLiteral(R"(\b%1\.withCredentials\s*=\s*(?:true|!0)\b)");
            const QRegularExpression sets(
                credentials.arg(QRegularExpression::escape(QString::fromUtf8(object))));
            open.request.withCredentials = sets.match(QString::fromUtf8(m_text)).hasMatch();
            if (const JsValue body = call.arguments.value(0);
                !body.isNone() && open.request.method != "GET" && open.request.method != "HEAD") {
                open.request.body = page::Body{page::Body::Kind::Text, body.shown(), {}};
                if (body.kind == Kinds::Params)
                    setType(open.request, "application/x-www-form-urlencoded;charset=UTF-8");
                else if (body.kind != Kinds::Unknown && body.kind != Kinds::Form)
                    setType(open.request, "text/plain;charset=UTF-8");
            }
            add(open.request, open.notes, "xhr", call.begin);
            open = Open();
        }
    }

    void takeAxios(const JsCall& call, const JsValue& defaults, const QByteArray& member)
    {
        const bool direct = member.isEmpty() || member == "request";
        const bool urlFirst = call.arguments.first().kind != Kinds::Object;
        const bool withData = member == "post" || member == "put" || member == "patch";
        const JsValue config = call.arguments.value(direct && !urlFirst ? 0 : withData ? 2 : 1);
        page::PageRequest request;
        request.initiator = page::Initiator::Xhr;
        request.method = (direct ? text(config, "method") : member).toUpper();
        if (request.method.isEmpty())
            request.method = "GET";
        request.url = urlFirst ? call.arguments.first().shown() : text(config, "url");
        const QByteArray base =
            text(config, "baseURL").isEmpty() ? text(defaults, "baseURL") : text(config, "baseURL");
        if (!base.isEmpty() && !request.url.contains("://")) {
            while (request.url.startsWith('/'))
                request.url.remove(0, 1);
            request.url = (base.endsWith('/') ? base : base + '/') + request.url;
        }
        for (const JsValue* from : {defaults.find("params"), config.find("params")})
            addQuery(request.url, from ? query(*from, true) : QByteArray());
        addHeaders(request, defaults.find("headers"));
        addHeaders(request, config.find("headers"));
        request.withCredentials =
            text(config, "withCredentials") == "true" || text(defaults, "withCredentials") == "true";
        const JsValue* found = config.find("data");
        if (const JsValue data = withData && !direct ? call.arguments.value(1)
                                 : found             ? JsValue(*found)
                                                     : JsValue();
            !data.isNone() && request.method != "GET") {
            const bool json = data.kind == Kinds::Object || data.kind == Kinds::Array ||
                              data.kind == Kinds::Number || data.kind == Kinds::Bool;
            request.body = page::Body{page::Body::Kind::Text, json ? jsJson(data) : data.shown(), {}};
            if (json)
                setType(request, "application/json");
            else if (data.kind == Kinds::Params)
                setType(request, "application/x-www-form-urlencoded;charset=utf-8");
            else if (data.kind == Kinds::Text)
                setType(request, "application/x-www-form-urlencoded");
        }
        add(request, call.notes, "axios", call.begin);
    }

    /// jQuery: https://api.jquery.com/jQuery.ajax/
    void takeJquery(const JsCall& call, const QByteArray& member)
    {
        const bool urlFirst = call.arguments.value(0).kind != Kinds::Object;
        const JsValue settings = call.arguments.value(urlFirst && member == "ajax" ? 1 : 0);
        page::PageRequest request;
        request.initiator = page::Initiator::Xhr;
        request.url = urlFirst ? call.arguments.value(0).shown() : text(settings, "url");
        request.method = member == "post" ? QByteArray("POST") : text(settings, "method").toUpper();
        if (request.method.isEmpty())
            request.method =
                text(settings, "type").isEmpty() ? QByteArray("GET") : text(settings, "type").toUpper();
        addHeaders(request, settings.find("headers"));
        const JsValue* fields = settings.find("xhrFields");
        request.withCredentials = fields && text(*fields, "withCredentials") == "true";
        const JsValue* found = urlFirst && member != "ajax" ? nullptr : settings.find("data");
        const JsValue data = urlFirst && member != "ajax" ? call.arguments.value(1)
                             : found                      ? JsValue(*found)
                                                          : JsValue();
        const QByteArray type = text(settings, "contentType");
        if (data.isNone() || data.kind == Kinds::Unknown
                ? false
                : request.method == "GET" || request.method == "HEAD") {
            addQuery(request.url, query(data, false));
        } else if (!data.isNone()) {
            request.body = page::Body{
                page::Body::Kind::Text, data.kind == Kinds::Object ? query(data, false) : data.shown(), {}};
            setType(request,
                    type.isEmpty() ? "application/x-www-form-urlencoded; charset=UTF-8" : type.constData());
        }
        add(request, call.notes, "jquery", call.begin);
    }

    void add(page::PageRequest request, const QList<Note>& found, const char* form, qsizetype position)
    {
        const std::optional<url::Url> parsed =
            request.url.contains("${") ? std::nullopt : url::parseOrNull(request.url);
        const int index = int(m_out.requests.size());
        if (parsed) {
            url::Url plain = *parsed;
            plain.username.clear();
            plain.password.clear();
            request.url = plain.href(true);
        } else if (!request.url.contains("${")) {
            m_out.notes.append(Note{words::text(notes::relativeUrl, shown(request.url)), position, index});
        }
        for (Note note : found) {
            note.request = index;
            m_out.notes.append(note);
        }
        notePlaceholders(request, index, m_text, position, m_out.notes);
        m_out.requests.append(request);
        m_out.forms.append(form);
        if (QByteArrayView(form) == "xhr")
            m_out.what = words::text(xhrWords);
        else if (QByteArrayView(form) == "jquery")
            m_out.what = words::text(jqueryWords);
    }

    QByteArrayView m_text;
    QList<QByteArray> m_xhrs, m_instances;
    JsValue m_defaults;
    QHash<QByteArray, Open> m_open;
    Understood m_out;
};

Understood read(QByteArrayView utf8)
{
    return ScriptReader(utf8).read();
}

} // namespace

Importer make_script()
{
    return {"script", &axiosWords, fit, read};
}

} // namespace crosscheck::intake
