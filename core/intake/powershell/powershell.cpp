#include "intake/curl/request.h"
#include "intake/importer.h"
#include "intake/powershell/reader.h"
#include "intake/request_notes.h"
#include "url/url.h"

#include <QRegularExpression>

#include <cstring>

namespace crosscheck::intake {

namespace {

/// The script that powershell -Command "…" is given by another shell; none where the text is no such command. A quote with a
/// backslash is one of the script.
std::optional<CleanText> handedScript(QByteArrayView utf8)
{
    static const QRegularExpression command(
        QStringLiteral(
            R"(^\s*(?:[A-Z]:[^>\n]*>|\$)?\s*(?:powershell|pwsh)(?:\.exe)?\s(?:[^"'\n]*\s)?-c(?:ommand)?\s+(["'])(.*)\1(?:\s*\d?>{1,2}\s*&?\w+)*\s*$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    constexpr qsizetype longest = 1 << 16;
    const auto match = command.match(QString::fromLatin1(utf8.first(qMin(utf8.size(), longest))));
    if (!match.hasMatch())
        return std::nullopt;
    CleanText clean;
    const qsizetype end = match.capturedEnd(2);
    for (qsizetype at = match.capturedStart(2); at < end; ++at) {
        at += utf8[at] == '\\' && at + 1 < end && (utf8[at + 1] == '"' || utf8[at + 1] == '$') ? 1 : 0;
        clean.append(utf8.sliced(at, 1), at);
    }
    if (clean.origins.isEmpty())
        clean.origins.append(end);
    return clean;
}

double fit(QByteArrayView whole)
{
    const std::optional<CleanText> script = handedScript(whole);
    const QByteArrayView utf8 = script ? QByteArrayView(script->bytes) : whole;
    static const QRegularExpression cmdlet(
        QStringLiteral(
            R"((?:^|[\s;|(=>{])(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm|New-Object\s+(?:System\.)?Net\.WebClient|)"
            R"((?:\[|New-Object\s+)(?:System\.)?Net\.(?:WebClient|Http\.HttpClient)\]?(?:::new\(\))?)[\s)]+\S|)"
            R"(\[(?:System\.)?Net\.(?:Http)?WebRequest\]::Create\()"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = cmdlet.match(QString::fromUtf8(utf8.first(qMin(utf8.size(), qsizetype(1) << 20))));
    if (!match.hasMatch()) {
        // Windows PowerShell calls its own cmdlet curl and wget.
        static const QRegularExpression alias(
            QStringLiteral(
                R"((?:^|[\s;|(=>{])(?:curl|wget)\s(?:(?:[^\n]|`\r?\n)*?\s)??-(?:Uri|Method|Headers|Body|ContentType|UseBasicParsing|OutFile|WebSession)(?=\s|$))"),
            QRegularExpression::CaseInsensitiveOption);
        // A copy that was cut off before its cmdlet.
        static const QRegularExpression session(
            QStringLiteral(
                R"(^\s*\$\w+\s*=\s*New-Object (?:Microsoft\.PowerShell\.Commands\.)?WebRequestSession\b)"),
            QRegularExpression::CaseInsensitiveOption);
        const QString start = QString::fromUtf8(utf8.first(qMin(utf8.size(), qsizetype(1) << 16)));
        return alias.match(start).hasMatch() ? 0.98 : session.match(start).hasMatch() ? 0.9 : 0;
    }
    return match.captured().contains(u'-') ? 0.98 : 0.7;
}

/// ToString of a value: of a list it is its type.
QByteArray toString(const PsValue& value)
{
    return value.kind == PsValue::Kind::List && isKnown(value) ? QByteArray("System.Object[]")
                                                               : value.shown();
}

QByteArray formEncoded(const PsValue& map)
{
    QByteArray out;
    for (const auto& [key, value] : map.map)
        out += (out.isEmpty() ? "" : "&") + dotNetFormEncoded(key) + '=' + dotNetFormEncoded(toString(value));
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

/// What the session gives: its agent, its headers, its cookies.
void addSession(const PsValue& session, http::HeaderList& headers)
{
    for (const auto& [name, value] : session.map) {
        const QByteArray lower = name.toLower();
        if (lower == "useragent")
            setHeader(headers, "User-Agent", value.shown());
        else if (value.kind == PsValue::Kind::Text && lower != "cookies" && lower != "proxy")
            setHeader(headers, name, value.shown());
    }
    QByteArray cookies;
    for (const PsValue& cookie : session.items) {
        if (cookie.items.size() > 1)
            cookies += (cookies.isEmpty() ? "" : "; ") + cookie.items.at(0).shown() + '=' +
                       cookie.items.at(1).shown();
    }
    if (!cookies.isEmpty())
        setHeader(headers, "Cookie", cookies);
}

/// -Authentication with -Token or -Credential. A credential alone waits for the server to ask for it.
void addAuthentication(const PsCall& call, http::HeaderList& headers, QList<Note>& noted)
{
    const PsValue *kind = call.find("authentication"), *token = call.find("token"),
                  *credential = call.find("credential");
    if (kind && token)
        setHeader(headers, "Authorization", "Bearer " + token->shown());
    else if (kind && credential && credential->kind == PsValue::Kind::Credential &&
             credential->items.size() > 1)
        setHeader(headers, "Authorization",
                  "Basic " +
                      (credential->items.at(0).shown() + ':' + credential->items.at(1).shown()).toBase64());
    else if (credential)
        noted.append(Note{words::text(notes::generated, QStringLiteral("Authorization")), call.begin, -1});
}

http::HeaderList headersOf(const PsCall& call, QList<Note>& noted)
{
    http::HeaderList headers;
    if (const PsValue* given = call.find("headers")) {
        for (const auto& [name, value] : given->map) {
            if (name.startsWith(':'))
                noted.append(Note{words::text(notes::pseudoHeader, shown(name)), call.begin, -1});
            else if (value.kind != PsValue::Kind::Null)
                headers.append({name, toString(value)});
        }
    }
    if (const PsValue* session = call.find("websession"))
        addSession(*session, headers);
    if (const PsValue* agent = call.find("useragent"))
        setHeader(headers, "User-Agent", agent->shown());
    addAuthentication(call, headers, noted);
    return headers;
}

/// The type that -ContentType names; POST has one anyway.
void addContentType(const PsCall& call, page::PageRequest& request)
{
    const PsValue* type = call.find("contenttype");
    if (type && type->kind == PsValue::Kind::Null)
        return;
    if (type) {
        http::remove(request.headers, "content-type");
        request.headers.append({"Content-Type", type->shown()});
    } else if (request.method == "POST") {
        setHeader(request.headers, "Content-Type", "application/x-www-form-urlencoded");
    }
}

/// -Form, and a MultipartFormDataContent as -Body.
void addForm(const PsValue& form, const PsCall& call, page::PageRequest& request, QList<Note>& noted)
{
    const PsForm made = psForm(form);
    request.body = page::Body{page::Body::Kind::Form, made.body, {}};
    http::remove(request.headers, "content-type");
    request.headers.append({"Content-Type", "multipart/form-data; boundary=\"" + made.boundary + '"'});
    for (const QByteArray& file : made.files)
        noted.append(Note{words::text(notes::file, shown(file)), call.begin, -1});
}

/// The body, and what of it goes into the URL: a table that a GET is given.
void addBody(const PsCall& call, page::PageRequest& request, QByteArray& target, QList<Note>& noted)
{
    const PsValue* body = call.find("body");
    if (body && body->kind == PsValue::Kind::Map && request.method == "GET") {
        target += (target.contains('?') ? "&" : "?") + formEncoded(*body);
        return;
    }
    addContentType(call, request);
    if (body && body->kind == PsValue::Kind::Object && body->text == "multipartformdatacontent") {
        addForm(*body, call, request, noted);
    } else if (body && body->kind != PsValue::Kind::Null) {
        const bool map = body->kind == PsValue::Kind::Map;
        request.body = page::Body{page::Body::Kind::Text, map ? formEncoded(*body) : body->shown(), {}};
    } else if (const PsValue* form = call.find("form")) {
        addForm(*form, call, request, noted);
    } else if (const PsValue* file = call.find("infile")) {
        request.body = page::Body{page::Body::Kind::Text, "@" + file->shown(), {}};
        noted.append(Note{words::text(notes::file, shown("@" + file->shown())), call.begin, -1});
    }
}

/// As WebRequestPSCmdlet puts it together.
/// https://github.com/PowerShell/PowerShell/blob/master/src/Microsoft.PowerShell.Commands.Utility/commands/utility/WebCmdlet/Common/WebRequestPSCmdlet.Common.cs
page::PageRequest requestOf(const PsCall& call, QList<Note>& noted)
{
    page::PageRequest request;
    const PsValue* uri = call.find("uri");
    for (auto row = call.parameters.begin(); !uri && row != call.parameters.end(); ++row)
        uri = row->first.isEmpty() ? &row->second : nullptr;
    QByteArray target = uri ? uri->shown() : QByteArray();
    const PsValue* method = call.find("method");
    if (!method)
        method = call.find("custommethod");
    if (method)
        request.method = method->shown().toUpper();
    request.headers = headersOf(call, noted);
    addBody(call, request, target, noted);
    if (!target.contains("://") && !target.startsWith('$'))
        target.prepend("http://");
    const bool known = uri && isKnown(*uri);
    request.url = known ? dotNetUrl(target) : target; // what is not known stands as it is written
    return request;
}

Understood read(QByteArrayView utf8)
{
    Understood out;
    out.kind = Kind::Request;
    const CleanText clean = handedScript(utf8).value_or(cleanCommands(utf8, Shell::PowerShell));
    const PsScript script = readPowerShell(clean);
    out.error = script.error;
    for (const PsCall& call : script.calls) {
        if (!call.cmdlet)
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
