#include "intake/curl/request.h"
#include "intake/importer.h"
#include "intake/powershell/reader.h"
#include "intake/request_notes.h"
#include "url/url.h"

#include <QRegularExpression>

#include <cstring>

namespace crosscheck::intake {

namespace {

double fit(QByteArrayView utf8)
{
    static const QRegularExpression cmdlet(
        QStringLiteral(R"((?:^|[\s;|(=>{])(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\s+\S)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = cmdlet.match(QString::fromUtf8(utf8.first(qMin(utf8.size(), qsizetype(1) << 20))));
    if (!match.hasMatch()) {
        // Windows PowerShell calls its own cmdlet curl and wget.
        static const QRegularExpression alias(
            QStringLiteral(
                R"((?:^|[\s;|(=>{])(?:curl|wget)\s(?:(?:[^\n]|`\r?\n)*?\s)??-(?:Uri|Method|Headers|Body|ContentType|UseBasicParsing|OutFile|WebSession)(?=\s|$))"),
            QRegularExpression::CaseInsensitiveOption);
        return alias.match(QString::fromUtf8(utf8.first(qMin(utf8.size(), qsizetype(1) << 16)))).hasMatch()
                   ? 0.98
                   : 0;
    }
    return match.captured().contains(u'-') ? 0.98 : 0.7;
}

QByteArray formEncoded(const PsValue& map)
{
    QByteArray out;
    for (const auto& [key, value] : map.map)
        out += (out.isEmpty() ? "" : "&") + curlEscaped(key, true) + '=' + curlEscaped(value.shown(), true);
    return out;
}

void setHeader(http::HeaderList& headers, const QByteArray& name, const QByteArray& value)
{
    if (!http::contains(headers, name))
        headers.append({name, value});
}

/// Path and query as .NET writes them: what RFC 3986 reserves or leaves alone stays, everything else becomes %XX.
QByteArray dotNetEscaped(const QByteArray& text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        const bool escape = c == '%' && i + 2 < text.size() && isxdigit(uchar(text.at(i + 1))) &&
                            isxdigit(uchar(text.at(i + 2)));
        if (escape || isalnum(uchar(c)) || (c != '\0' && strchr("-._~:/?#[]@!$&'()*+,;=", c)))
            out += c;
        else
            out += '%' + QByteArray::number(uchar(c), 16).toUpper().rightJustified(2, '0');
    }
    return out;
}

/// A URL without its user and fragment, as HttpClient asks for it.
QByteArray dotNetUrl(const QByteArray& target)
{
    std::optional<url::Url> parsed = url::parseOrNull(target);
    if (!parsed)
        return target;
    parsed->username.clear();
    parsed->password.clear();
    QByteArray query = target.left(target.indexOf('#') == -1 ? target.size() : target.indexOf('#'));
    query = query.contains('?') ? query.mid(query.indexOf('?') + 1) : QByteArray();
    parsed->path = dotNetEscaped(parsed->path);
    if (parsed->query)
        parsed->query = dotNetEscaped(query);
    return parsed->href(true);
}

page::PageRequest requestOf(const PsCall& call, QList<Note>& noted)
{
    page::PageRequest request;
    QList<PsValue> positional;
    for (const auto& [name, value] : call.parameters) {
        if (name.isEmpty())
            positional.append(value);
    }
    const PsValue* uri = call.find("uri");
    QByteArray target = uri ? uri->shown() : positional.isEmpty() ? QByteArray() : positional.first().shown();
    const PsValue* method = call.find("method");
    if (!method)
        method = call.find("custommethod");
    if (method)
        request.method = method->shown().toUpper();
    if (const PsValue* headers = call.find("headers")) {
        for (const auto& [name, value] : headers->map) {
            if (name.startsWith(':')) {
                noted.append(Note{words::text(notes::pseudoHeader, shown(name)), call.begin, -1});
                continue;
            }
            request.headers.append({name, value.shown()});
        }
    }
    if (const PsValue* session = call.find("websession")) {
        for (const auto& [name, value] : session->map) {
            if (name.toLower() == "useragent")
                setHeader(request.headers, "User-Agent", value.shown());
            else if (value.kind == PsValue::Kind::Text && name.toLower() != "cookies" &&
                     name.toLower() != "proxy")
                setHeader(request.headers, name, value.shown());
        }
        QByteArray cookies;
        for (const PsValue& cookie : session->items) {
            if (cookie.items.size() > 1)
                cookies += (cookies.isEmpty() ? "" : "; ") + cookie.items.at(0).shown() + '=' +
                           cookie.items.at(1).shown();
        }
        if (!cookies.isEmpty())
            setHeader(request.headers, "Cookie", cookies);
    }
    if (const PsValue* agent = call.find("useragent"))
        setHeader(request.headers, "User-Agent", agent->shown());
    const PsValue* token = call.find("token");
    if (token && call.find("authentication"))
        setHeader(request.headers, "Authorization", "Bearer " + token->shown());
    else if (call.find("credential"))
        noted.append(Note{words::text(notes::generated, QStringLiteral("Authorization")), call.begin, -1});
    if (const PsValue* type = call.find("contenttype")) {
        http::remove(request.headers, "content-type");
        request.headers.append({"Content-Type", type->shown()});
    }
    if (const PsValue* body = call.find("body"); body && body->kind != PsValue::Kind::Null) {
        if (body->kind == PsValue::Kind::Map && (request.method == "GET" || request.method == "HEAD")) {
            target += (target.contains('?') ? "&" : "?") + formEncoded(*body);
        } else {
            const bool map = body->kind == PsValue::Kind::Map;
            request.body = page::Body{page::Body::Kind::Text, map ? formEncoded(*body) : body->shown(), {}};
            if (map || request.method == "POST")
                setHeader(request.headers, "Content-Type", "application/x-www-form-urlencoded");
        }
    } else if (const PsValue* form = call.find("form")) {
        CurlOptions options;
        for (const auto& [key, value] : form->map)
            options.fields.append({key + '=' + value.shown(), true, call.begin});
        const CurlForm made = curlForm(options);
        request.body = page::Body{page::Body::Kind::Form, made.body, {}};
        request.headers.append({"Content-Type", "multipart/form-data; boundary=\"" + made.boundary + '"'});
    } else if (const PsValue* file = call.find("infile")) {
        request.body = page::Body{page::Body::Kind::Text, "@" + file->shown(), {}};
        noted.append(Note{words::text(notes::file, shown("@" + file->shown())), call.begin, -1});
    }
    if (!target.contains("://") && !target.startsWith('$'))
        target.prepend("http://");
    request.url =
        target.contains('$') ? target : dotNetUrl(target); // what is not known stands as it is written
    return request;
}

Understood read(QByteArrayView utf8)
{
    Understood out;
    out.kind = Kind::Request;
    const CleanText clean = cleanCommands(utf8, Shell::PowerShell);
    const PsScript script = readPowerShell(clean);
    out.error = script.error;
    for (const PsCall& call : script.calls) {
        const QByteArray lower = call.name.toLower();
        if (!isWebCmdlet(call.name) && lower != "curl" && lower != "wget")
            continue;
        QList<Note> noted = call.notes;
        const page::PageRequest request = requestOf(call, noted);
        addRequest(request, "powershell", noted, utf8, call.begin, out);
    }
    concludeRequests(out);
    return out;
}

const words::Sentence powershellWords{"paste.powershell", "intake",
                                      QT_TRANSLATE_NOOP("intake", "PowerShell command")};

} // namespace

Importer make_powershell()
{
    return {"powershell", &powershellWords, fit, read};
}

} // namespace crosscheck::intake
