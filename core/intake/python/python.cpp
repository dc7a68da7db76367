#include "intake/fetch/js.h"
#include "intake/importer.h"
#include "intake/python/to_script.h"
#include "intake/request_notes.h"
#include "intake/wrapping.h"
#include "url/url.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

using Kinds = JsValue::Kind;

const QList<QByteArray>& pythonMethods()
{
    static const QList<QByteArray> names{"get",    "post", "put",     "patch",
                                         "delete", "head", "options", "request"};
    return names;
}

/// What a text calls its sessions: s = requests.Session(), with requests.Session() as s.
QList<QByteArray> sessionsIn(const QString& text)
{
    static const QRegularExpression session(QStringLiteral(
        "(\\w+)\\s*=\\s*requests\\.[Ss]ession\\(|requests\\.[Ss]ession\\(\\)\\s+as\\s+(\\w+)"));
    QList<QByteArray> names;
    for (auto it = session.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        names.append(match.captured(match.lastCapturedIndex()).toUtf8());
    }
    return names;
}

double fit(QByteArrayView utf8)
{
    static const QRegularExpression call(
        QStringLiteral("\\brequests\\.(?:get|post|put|patch|delete|head|options|request|[Ss]ession)\\("));
    return call.match(QString::fromUtf8(utf8.first(qMin(utf8.size(), qsizetype(1) << 20)))).hasMatch() ? 0.965
                                                                                                       : 0;
}

/// The arguments of a call: those by place, and those by name.
struct Arguments
{
    QList<JsValue> placed;
    QHash<QByteArray, JsValue> named;

    explicit Arguments(const QList<JsValue>& all)
    {
        for (const JsValue& one : all) {
            if (one.members.size() == 1 && one.members.first().first.startsWith('='))
                named.insert(one.members.first().first.mid(1), one.members.first().second);
            else
                placed.append(one);
        }
    }
    /// By its name, or by its place where it has one.
    JsValue value(const QByteArray& name, qsizetype place = -1) const
    {
        return named.contains(name) ? named.value(name) : place >= 0 ? placed.value(place) : JsValue();
    }
};

/// Pairs of an object, or of a list of tuples; a value that is a list counts as several.
QList<std::pair<QByteArray, JsValue>> pairsOf(const JsValue& value)
{
    QList<std::pair<QByteArray, JsValue>> pairs;
    const auto add = [&pairs](const QByteArray& name, const JsValue& one) {
        if (one.kind == Kinds::Array) {
            for (const JsValue& item : one.items)
                pairs.append({name, item});
        } else if (!one.isNone()) {
            pairs.append({name, one});
        }
    };
    for (const auto& [name, one] : value.members)
        add(name, one);
    for (const JsValue& tuple : value.items) {
        if (tuple.items.size() == 2)
            add(tuple.items.at(0).shown(), tuple.items.at(1));
    }
    return pairs;
}

/// A value as str() writes it.
QByteArray pythonText(const JsValue& value)
{
    return value.kind == Kinds::Bool      ? QByteArray(value.text == "true" ? "True" : "False")
           : value.kind == Kinds::Unknown ? "${" + value.text + "}"
                                          : value.shown();
}

/// As urllib.parse.urlencode writes it, by which requests makes queries and forms.
QByteArray urlEncoded(const JsValue& value)
{
    QByteArray out;
    for (const auto& [name, one] : pairsOf(value)) {
        const QByteArray text = pythonText(one);
        out += (out.isEmpty() ? "" : "&") + name.toPercentEncoding("~").replace("%20", "+") + '=' +
               (one.kind == Kinds::Unknown ? text : text.toPercentEncoding("~").replace("%20", "+"));
    }
    return out;
}

bool isPlain(const JsValue& value)
{
    return value.kind == Kinds::Text || value.kind == Kinds::Number || value.kind == Kinds::Unknown;
}

void addBody(page::PageRequest& request, const Arguments& arguments, const JsValue& data, QList<Note>& noted,
             qsizetype position)
{
    const auto put = [&request](const QByteArray& bytes, const char* type) {
        request.body = page::Body{page::Body::Kind::Text, bytes, {}};
        if (type && !http::contains(request.headers, "content-type"))
            request.headers.append(http::Header{"Content-Type", type});
    };
    const JsValue json = arguments.value("json");
    if (const JsValue files = arguments.value("files"); !files.isNone())
        noted.append(Note{words::text(notes::generated, QStringLiteral("files")), position, -1});
    else if (isPlain(data) && !data.text.isEmpty())
        put(data.text, nullptr);
    else if (const QByteArray form = urlEncoded(data); !form.isEmpty())
        put(form, "application/x-www-form-urlencoded");
    else if (!json.isNone())
        put(pythonJson(json), "application/json");
}

void signIn(page::PageRequest& request, const QByteArray& userAndPassword)
{
    request.headers.append({"Authorization", "Basic " + userAndPassword.toBase64()});
}

/// https://requests.readthedocs.io/en/latest/api/#requests.request
page::PageRequest requestOf(const QByteArray& member, const JsCall& call, const JsValue& sessionHeaders,
                            QList<Note>& noted)
{
    const Arguments arguments(call.arguments);
    const bool anyMethod = member == "request";
    const qsizetype shift = anyMethod ? 1 : 0;
    const bool dataPlaced = member == "post" || member == "put" || member == "patch";
    page::PageRequest request;
    request.method = (anyMethod ? arguments.value("method", 0).shown() : member).toUpper();
    request.url = pythonText(arguments.value("url", shift));
    const JsValue params = arguments.value("params", member == "get" ? 1 : -1);
    const QByteArray query = isPlain(params) ? params.text : urlEncoded(params);
    if (!query.isEmpty())
        request.url += (request.url.contains('?') ? "&" : "?") + query;
    const QByteArray whole = request.url;
    if (!request.url.contains("${")) {
        const std::optional<QByteArray> address = requestUrl(request.url);
        if (!address)
            noted.append(Note{words::text(notes::relativeUrl, shown(request.url)), call.begin, -1});
        request.url = address.value_or(request.url);
    }
    for (const JsValue& headers : {sessionHeaders, arguments.value("headers")}) {
        for (const auto& [name, value] : pairsOf(headers)) {
            http::remove(request.headers, name.toLower());
            request.headers.append({name, http::normalizeValue(pythonText(value))});
        }
    }
    if (const JsValue auth = arguments.value("auth"); auth.items.size() == 2)
        signIn(request, pythonText(auth.items.at(0)) + ':' + pythonText(auth.items.at(1)));
    else if (const std::optional<url::Url> written = url::parseOrNull(whole);
             written && written->includesCredentials())
        signIn(request, QByteArray::fromPercentEncoding(written->username) + ':' +
                            QByteArray::fromPercentEncoding(written->password));
    QByteArray cookies;
    for (const auto& [name, value] : pairsOf(arguments.value("cookies")))
        cookies += (cookies.isEmpty() ? "" : "; ") + name + '=' + pythonText(value);
    if (!cookies.isEmpty())
        request.headers.append({"Cookie", cookies});
    addBody(request, arguments, arguments.value("data", dataPlaced ? 1 : -1), noted, call.begin);
    return request;
}

/// What is not known stands as Python has it in a text: {name}.
void writeAsPython(page::PageRequest& request, QList<Note>& noted)
{
    request.url.replace("${", "{");
    for (http::Header& header : request.headers)
        header.value.replace("${", "{");
    if (request.body)
        request.body->bytes.replace("${", "{");
    for (Note& note : noted) {
        for (QString& argument : note.text.arguments)
            argument.replace(QLatin1String("${"), QLatin1String("{"));
    }
}

Understood read(QByteArrayView utf8)
{
    Understood out;
    out.kind = Kind::Request;
    QList<QByteArray> objects = sessionsIn(QString::fromUtf8(utf8));
    objects.append("requests");
    const auto wanted = [&objects](QByteArrayView callee) {
        const qsizetype dot = callee.indexOf('.');
        const QByteArray object = callee.first(qMax<qsizetype>(0, dot)).toByteArray();
        const QByteArray member = callee.sliced(dot + 1).toByteArray();
        return objects.contains(object) && (pythonMethods().contains(member) || member == "headers.update");
    };
    const JsScript script = readJs(scriptOfPython(withoutFences(utf8)), wanted);
    out.error = script.error;
    JsValue sessionHeaders;
    for (const JsCall& call : script.calls) {
        const QByteArray member = call.callee.mid(call.callee.indexOf('.') + 1);
        if (member == "headers.update") {
            sessionHeaders = call.arguments.value(0);
            continue;
        }
        QList<Note> noted = call.notes;
        page::PageRequest request = requestOf(member, call, sessionHeaders, noted);
        writeAsPython(request, noted);
        addRequest(request, "python", noted, utf8, call.begin, out);
    }
    concludeRequests(out);
    keepInside(
        out,
        utf8.size()); // positions are those of the text that was made of it, which is longer by a few bytes
    return out;
}

const words::Sentence pythonWords{"paste.python", "intake",
                                  QT_TRANSLATE_NOOP("intake", "Python requests call")};

} // namespace

Importer make_python()
{
    return {"python", &pythonWords, fit, read};
}

} // namespace crosscheck::intake
