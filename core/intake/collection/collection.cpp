#include "intake/collection/collection.h"

#include "intake/importer.h"
#include "intake/request_notes.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace crosscheck::intake {

namespace collection {

QByteArray text(const QJsonObject& object, QLatin1StringView name)
{
    return object.value(name).toVariant().toString().toUtf8();
}

http::HeaderList pairs(const QJsonArray& list, QLatin1StringView name)
{
    http::HeaderList out;
    for (const QJsonValue& one : list) {
        const QJsonObject pair = one.toObject();
        const QByteArray key = text(pair, name);
        if (!key.isEmpty() && !pair.value(QLatin1StringView("disabled")).toBool())
            out.append({key, text(pair, QLatin1StringView("value"))});
    }
    return out;
}

QByteArray formFields(const http::HeaderList& fields)
{
    const auto encoded = [](const QByteArray& bytes) {
        return bytes.toPercentEncoding("*{}").replace("%20", "+").replace("~", "%7E");
    };
    QByteArray out;
    for (const http::Header& field : fields)
        out += (out.isEmpty() ? "" : "&") + encoded(field.name) + '=' + encoded(field.value);
    return out;
}

void setParts(Kept& kept, const http::HeaderList& fields)
{
    const QByteArray boundary("--------------------------3243f6a8885a308d31319");
    QByteArray body;
    for (const http::Header& field : fields) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.name + '"';
        if (field.value.startsWith('@')) {
            body +=
                "; filename=\"" + field.value.mid(field.value.lastIndexOf('/') + 1).replace("@", "") + '"';
            kept.notes.append(Note{words::text(notes::file, shown(field.value)), -1, -1});
        }
        body += "\r\n\r\n" + field.value + "\r\n";
    }
    kept.request.body = page::Body{page::Body::Kind::Form, body + "--" + boundary + "--\r\n", {}};
    addUnlessThere(kept.request.headers, "Content-Type", "multipart/form-data; boundary=" + boundary);
    kept.notes.append(Note{words::text(notes::boundary, shown(boundary)), -1, -1});
}

void addUnlessThere(http::HeaderList& headers, const QByteArray& name, const QByteArray& value)
{
    if (!http::contains(headers, name))
        headers.append({name, value});
}

QByteArray basic(const QByteArray& user, const QByteArray& password)
{
    return "Basic " + (user + ':' + password).toBase64();
}

void addQuery(QByteArray& url, const http::HeaderList& parameters)
{
    if (!parameters.isEmpty())
        url += (url.contains('?') ? "&" : "?") + formFields(parameters);
}

void add(Kept kept, const Values& values, const QByteArray& form, QByteArrayView utf8, Understood& out)
{
    static const QRegularExpression named(
        QStringLiteral("\\{\\{\\s*(?:_\\.)?([\\w.$-]+)\\s*\\}\\}")); // Insomnia's begin with "_."
    const auto fill = [&values](QByteArray& bytes) {
        constexpr int deepest = 5; // a value may name another one
        constexpr qsizetype longest = 1 << 22;
        for (int round = 0; round < deepest && bytes.contains("{{"); ++round) {
            QByteArray filled;
            qsizetype at = 0;
            const QString now = QString::fromUtf8(bytes);
            for (const QRegularExpressionMatch& match : named.globalMatch(now)) {
                if (filled.size() > longest)
                    return;
                const auto known = values.constFind(match.captured(1).toUtf8());
                filled += QStringView(now).sliced(at, match.capturedStart() - at).toUtf8() +
                          (known == values.constEnd() ? match.captured().toUtf8() : *known);
                at = match.capturedEnd();
            }
            filled += QStringView(now).sliced(at).toUtf8();
            if (filled == bytes)
                break;
            bytes = filled;
        }
    };
    page::PageRequest& request = kept.request;
    fill(request.url);
    for (http::Header& header : request.headers)
        fill(header.value);
    if (request.body)
        fill(request.body->bytes);
    if (request.url.isEmpty())
        return;
    if (!request.url.contains("://") && !request.url.startsWith("{{"))
        request.url.prepend("http://");
    request.url = requestUrl(request.url).value_or(request.url);
    if (request.method.isEmpty())
        request.method = "GET";
    addRequest(request, form, kept.notes, utf8, 0, out);
}

namespace {

double fit(QByteArrayView utf8)
{
    QByteArrayView start = utf8.first(qMin(utf8.size(), qsizetype(1) << 16)).trimmed();
    if (start.startsWith('{')) {
        const bool postman = start.contains("\"item\"") &&
                             (start.contains("schema.getpostman.com") || start.contains("_postman_id"));
        const bool insomnia = start.contains("\"__export_format\"") && start.contains("\"resources\"");
        return postman || insomnia ? 0.995 : 0;
    }
    return isBruno(start) ? 0.98 : 0;
}

Understood read(QByteArrayView utf8)
{
    Understood out;
    out.kind = Kind::Request;
    if (utf8.trimmed().startsWith('{')) {
        QJsonParseError broken;
        const QJsonObject document =
            QJsonDocument::fromJson(QByteArray::fromRawData(utf8.data(), utf8.size()), &broken).object();
        if (document.isEmpty())
            out.error =
                InputError{qBound(0, broken.offset, int(utf8.size())), words::text(refusals::jsonExpected)};
        else if (document.contains(QLatin1StringView("item")))
            readPostman(document, utf8, out);
        else
            readInsomnia(document, utf8, out);
    } else {
        readBruno(utf8, out);
    }
    if (out.requests.isEmpty() && !out.error)
        out.error = InputError{0, words::text(refusals::noRequest)};
    return out;
}

const words::Sentence collectionWords{"paste.collection", "intake",
                                      QT_TRANSLATE_NOOP("intake", "requests of an API client")};

} // namespace

} // namespace collection

Importer make_collection()
{
    return {"collection", &collection::collectionWords, collection::fit, collection::read};
}

} // namespace crosscheck::intake
