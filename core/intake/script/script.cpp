#include "intake/fetch/form_body.h"
#include "intake/importer.h"
#include "intake/request_notes.h"
#include "intake/script/parts.h"
#include "url/url.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

using namespace script;

const words::Sentence axiosWords{"paste.axios", "intake", QT_TRANSLATE_NOOP("intake", "axios call")};
const words::Sentence jqueryWords{"paste.jquery", "intake", QT_TRANSLATE_NOOP("intake", "jQuery call")};
const words::Sentence xhrWords{"paste.xhr", "intake", QT_TRANSLATE_NOOP("intake", "XMLHttpRequest code")};
const words::Sentence callWords{"paste.call", "intake", QT_TRANSLATE_NOOP("intake", "JavaScript call")};

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

const QRegularExpression& nodeName()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(([A-Za-z_$][\w$]*)\s*=\s*https?\.(?:request|get)\()"));
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
        R"((?:^|[\s;=(.!{>])(?:axios(?:\s*\.(?:get|delete|head|options|post|put|patch|request|create))?\(\s*["'`{\w]|(?:\$|jQuery)\s*\.(?:ajax|get|post|getJSON)\(\s*["'`{\w]|)"
        R"((?:got|ky)(?:\s*\.(?:get|delete|head|post|put|patch))?\(\s*["'`{]|\w*[hH]ttp(?:Client)?\s*\.(?:get|delete|head|options|post|put|patch)(?:<[^()]{0,200}>)?\(\s*["'`\w]|)"
        R"(https?\.(?:request|get)\(\s*["'`{\w]|superagent(?:\s*\.\w+)?\(\s*["'`\w]|)"
        R"((?:request|agent)\s*\.(?:get|post|put|patch|delete|del|head)\([^()]*\)\s*\.(?:set|send|query|type|accept|auth|withCredentials)\(|)"
        R"((?:navigator|window\.navigator)\.sendBeacon\(|new\s+EventSource\(|new\s+(?:window\.)?XMLHttpRequest\b))"));
    return call.match(QString::fromUtf8(utf8.first(qMin(utf8.size(), qsizetype(1) << 20)))).hasMatch() ? 0.955
                                                                                                       : 0;
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
        for (auto matches = nodeName().globalMatch(wide); matches.hasNext();)
            m_nodes.append(matches.next().captured(1).toUtf8());
    }

    Understood read()
    {
        m_out.kind = Kind::Request;
        const JsScript script = readJs(m_text, [this](QByteArrayView callee) { return wanted(callee); });
        m_out.error = script.error;
        for (const JsCall& call : script.calls)
            take(call);
        sendNode();
        concludeRequests(m_out);
        return m_out;
    }

private:
    struct Open ///< an XMLHttpRequest between open() and send(), a request of Node's before its end()
    {
        page::PageRequest request;
        QList<Note> notes;
        qsizetype begin = 0;
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
        if (m_nodes.contains(object))
            return member == "write" || member == "end" || member == "setHeader";
        if (isNode(object, member))
            return true;
        if (m_instances.contains(object) || (m_instances.contains(callee.toByteArray()) && member.isEmpty()))
            return member.isEmpty() || methods().contains(member);
        if (object == "axios")
            return member.isEmpty() || member == "create" || methods().contains(member);
        if (callee == "new EventSource" || callee.endsWith("navigator.sendBeacon"))
            return true;
        if (object == "got" || object == "ky")
            return member.isEmpty() || methods().contains(member);
        if (isSuperagent(object, member))
            return true;
        if (isAngular(object))
            return member != "request" && methods().contains(member);
        return (object == "$" || object == "jQuery") &&
               (member == "ajax" || member == "get" || member == "post" || member == "getJSON");
    }

    /// By its own name, or by the one that its manual gives it.
    static bool isSuperagent(const QByteArray& object, const QByteArray& member)
    {
        return (object == "superagent" &&
                (member.isEmpty() || member == "del" || methods().contains(member))) ||
               ((object == "request" || object == "agent") && member != "request" &&
                (member == "del" || methods().contains(member)));
    }

    void takeSuperagent(const JsCall& call, const QByteArray& member)
    {
        if (!call.callee.startsWith("superagent") && call.links.isEmpty())
            return;
        JsValue form;
        QList<Note> notes = call.notes;
        page::PageRequest request = superagentRequest(member, call, form);
        if (form.kind == Kinds::Form)
            takeForm(request, form, notes);
        add(request, notes, "superagent", call.begin);
    }

    static bool isNode(const QByteArray& object, const QByteArray& member)
    {
        return (object == "http" || object == "https") &&
               (member == "request" || (member == "get" && object == "https"));
    }

    /// this.http, http, httpClient: what a component calls its HttpClient. Node's http.get(URL) asks for the same.
    static bool isAngular(const QByteArray& object)
    {
        const QByteArray name = object.mid(object.lastIndexOf('.') + 1).toLower();
        return name.endsWith("http") || name.endsWith("httpclient");
    }

    void take(const JsCall& call)
    {
        const auto [object, member] = split(call.callee);
        if (m_xhrs.contains(object))
            takeXhr(call, object, member);
        else if (isNode(object, member) || m_nodes.contains(object))
            takeNode(call, object, member);
        else if (member == "create")
            m_defaults = call.arguments.value(0); // of the instance; scripts with several are rare
        else if (call.callee == "new EventSource")
            add(eventSourceRequest(call.arguments), call.notes, "eventsource", call.begin);
        else if (member == "sendBeacon")
            add(beaconRequest(call.arguments), call.notes, "beacon", call.begin);
        else if (object == "got" || object == "ky")
            add(gotRequest(member, call.arguments), call.notes, "got", call.begin);
        else if (isSuperagent(object, member))
            takeSuperagent(call, member);
        else if (isAngular(object))
            add(angularRequest(member, call.arguments), call.notes, "angular", call.begin);
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
            open = {page::PageRequest(), call.notes, call.begin};
            const QByteArray method = call.arguments.value(0).shown();
            static const QList<QByteArray> normalized{"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"};
            open.request.method = normalized.contains(method.toUpper()) ? method.toUpper() : method;
            open.request.url = call.arguments.value(1).shown();
            open.request.initiator = page::Initiator::Xhr;
        } else if (member == "setRequestHeader") {
            open.request.headers.append(
                {call.arguments.value(0).shown(),
                 http::normalizeValue(jsByteString(call.arguments.value(1).shown()))});
        } else if (!open.request.url.isEmpty()) {
            static const QString credentials = QStringLiteral(R"(\b%1\.withCredentials\s*=\s*(?:true|!0)\b)");
            const QRegularExpression sets(
                credentials.arg(QRegularExpression::escape(QString::fromUtf8(object))));
            open.request.withCredentials = sets.match(QString::fromUtf8(m_text)).hasMatch();
            if (const JsValue body = call.arguments.value(0);
                !body.isNone() && open.request.method != "GET" && open.request.method != "HEAD") {
                open.request.body = page::Body{page::Body::Kind::Text, body.shown(), {}};
                if (body.kind == Kinds::Form)
                    takeForm(open.request, body, open.notes);
                else if (body.kind == Kinds::Params)
                    setType(open.request, "application/x-www-form-urlencoded;charset=UTF-8");
                else if (body.kind != Kinds::Unknown)
                    setType(open.request, "text/plain;charset=UTF-8");
            }
            add(open.request, open.notes, "xhr", call.begin);
            open = Open();
        }
    }

    /// What req.write(…) and req.end(…) hand over goes with the request before them.
    void takeNode(const JsCall& call, const QByteArray& object, const QByteArray& member)
    {
        if (isNode(object, member)) {
            sendNode();
            m_node = Open{nodeRequest(object, call.arguments), call.notes, call.begin};
        }
        if (!m_node)
            return;
        const JsValue given = call.arguments.value(0);
        if (member == "setHeader") {
            m_node->request.headers.append({given.shown(), call.arguments.value(1).shown()});
        } else if ((member == "write" || member == "end") && !given.isNone()) {
            if (!m_node->request.body)
                m_node->request.body = page::Body{page::Body::Kind::Text, {}, {}};
            m_node->request.body->bytes += given.shown();
            m_node->notes += call.notes;
        }
        if (member == "get" || member == "end")
            sendNode();
    }

    void sendNode()
    {
        if (const std::optional<Open> sent = std::exchange(m_node, std::nullopt))
            add(sent->request, sent->notes, "node-http", sent->begin);
    }

    /// Whether a configuration names what only axios's adapter for Node knows.
    static bool isForNode(const JsValue& config)
    {
        static constexpr QByteArrayView names[] = {
            "maxBodyLength", "httpAgent", "httpsAgent", "maxRedirects", "proxy", "socketPath", "decompress"};
        return std::any_of(std::begin(names), std::end(names),
                           [&config](QByteArrayView name) { return config.find(name) != nullptr; });
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
            addQuery(request.url, from ? query(*from, Query::Axios) : QByteArray());
        addHeaders(request, defaults.find("headers"));
        addHeaders(request, config.find("headers"));
        request.withCredentials =
            text(config, "withCredentials") == "true" || text(defaults, "withCredentials") == "true";
        QList<Note> notes = call.notes;
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
            else if (data.kind == Kinds::Form)
                takeForm(request, data, notes);
            else if (data.kind == Kinds::Params)
                setType(request, "application/x-www-form-urlencoded;charset=utf-8");
            else if (data.kind == Kinds::Text)
                setType(request, "application/x-www-form-urlencoded");
        } else if (data.kind == Kinds::Undefined && !isForNode(config)) {
            // https://github.com/axios/axios/blob/v1.x/lib/adapters/xhr.js: the type of nothing is taken out
            request.headers.removeIf(
                [](const http::Header& one) { return http::sameName(one.name, "content-type"); });
        }
        add(request, notes, "axios", call.begin);
    }

    /// A form names its own boundary: clients leave out a type that was given without one.
    static void takeForm(page::PageRequest& request, const JsValue& form, QList<Note>& notes)
    {
        QByteArray type;
        request.body = formBody(form, type, notes);
        request.headers.removeIf([](const http::Header& one) {
            return one.name.compare("content-type", Qt::CaseInsensitive) == 0 &&
                   one.value.startsWith("multipart/form-data") && !one.value.contains("boundary=");
        });
        setType(request, type.constData());
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
        QList<Note> notes = call.notes;
        if (data.isNone() || data.kind == Kinds::Unknown
                ? false
                : request.method == "GET" || request.method == "HEAD") {
            addQuery(request.url, query(data, Query::Plain));
        } else if (data.kind == Kinds::Form) {
            takeForm(request, data, notes);
        } else if (!data.isNone()) {
            request.body = page::Body{page::Body::Kind::Text,
                                      data.kind == Kinds::Object ? query(data, Query::Plain) : data.shown(),
                                      {}};
            setType(request,
                    type.isEmpty() ? "application/x-www-form-urlencoded; charset=UTF-8" : type.constData());
        }
        add(request, notes, "jquery", call.begin);
    }

    void add(page::PageRequest request, QList<Note> found, const char* form, qsizetype position)
    {
        if (!request.url.contains("${")) {
            const std::optional<QByteArray> address = requestUrl(request.url);
            if (!address)
                found.append(Note{words::text(notes::relativeUrl, shown(request.url)), position, -1});
            request.url = address.value_or(request.url);
        }
        addRequest(request, form, found, m_text, position, m_out);
        static const QHash<QByteArray, const words::Sentence*> called{
            {"axios", &axiosWords}, {"xhr", &xhrWords}, {"jquery", &jqueryWords}};
        m_out.what = words::text(*called.value(form, &callWords));
    }

    QByteArrayView m_text;
    QList<QByteArray> m_xhrs, m_instances, m_nodes;
    JsValue m_defaults;
    QHash<QByteArray, Open> m_open;
    std::optional<Open> m_node;
    Understood m_out;
};

Understood read(QByteArrayView utf8)
{
    return ScriptReader(utf8).read();
}

} // namespace

Importer make_script()
{
    return {"script", &axiosWords, fit, read, Importer::Part::PageCall};
}

} // namespace crosscheck::intake
