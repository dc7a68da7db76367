#include "intake/curl/request.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

struct Part
{
    QByteArray name, content, filename, type;
    QList<QByteArray> headers;
    bool hasFilename = false;
};

QByteArray typeOf(const QByteArray& filename)
{
    static const std::pair<const char*, const char*> types[] = {
        {".gif", "image/gif"},      {".jpg", "image/jpeg"},    {".jpeg", "image/jpeg"},
        {".png", "image/png"},      {".svg", "image/svg+xml"}, {".txt", "text/plain"},
        {".htm", "text/html"},      {".html", "text/html"},    {".pdf", "application/pdf"},
        {".xml", "application/xml"}};
    for (const auto& [ending, type] : types) {
        if (filename.toLower().endsWith(ending))
            return type;
    }
    return "application/octet-stream";
}

/// A word of a -F value: up to `;` or `,`, or within double quotes.
QByteArray formWord(const QByteArray& text, qsizetype& at, bool commaEnds)
{
    if (at < text.size() && text.at(at) == '"') {
        QByteArray out;
        qsizetype i = at + 1;
        for (; i < text.size() && text.at(i) != '"'; ++i) {
            if (text.at(i) == '\\' && i + 1 < text.size() &&
                (text.at(i + 1) == '"' || text.at(i + 1) == '\\'))
                ++i;
            out += text.at(i);
        }
        if (i < text.size()) {
            ++i;
            while (i < text.size() && text.at(i) != ';' && !(commaEnds && text.at(i) == ','))
                ++i;
            at = i;
            return out;
        }
    }
    const qsizetype from = at;
    while (at < text.size() && text.at(at) != ';' && !(commaEnds && text.at(at) == ','))
        ++at;
    return text.mid(from, at - from).trimmed();
}

/// ";type=…;filename=…;headers=…" behind a word.
void formParameters(const QByteArray& text, qsizetype& at, bool commaEnds, Part& part)
{
    while (at < text.size() && text.at(at) == ';') {
        ++at;
        while (at < text.size() && (text.at(at) == ' ' || text.at(at) == '\t'))
            ++at;
        const QByteArray rest = text.mid(at);
        if (rest.startsWith("type=")) {
            at += 5;
            // A type may itself have parameters: "text/plain; charset=utf-8".
            part.type = formWord(text, at, commaEnds);
            while (at < text.size() && text.at(at) == ';') {
                const QByteArray next = text.mid(at + 1).trimmed();
                if (next.startsWith("filename=") || next.startsWith("headers=") ||
                    next.startsWith("encoder=") || next.startsWith("type="))
                    break;
                const qsizetype from = at++;
                formWord(text, at, commaEnds);
                part.type += text.mid(from, at - from);
            }
            part.type = part.type.trimmed();
        } else if (rest.startsWith("filename=")) {
            at += 9;
            part.filename = formWord(text, at, commaEnds);
            part.hasFilename = true;
        } else if (rest.startsWith("headers=")) {
            at += 8;
            part.headers.append(formWord(text, at, commaEnds));
        } else {
            formWord(text, at, commaEnds);
        }
    }
}

QByteArray escapedName(QByteArray name, bool backslash)
{
    if (backslash)
        return name.replace('\\', "\\\\").replace('"', "\\\"");
    return name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
}

} // namespace

CurlForm curlForm(const CurlOptions& options)
{
    CurlForm form;
    form.boundary = "------------------------5f3759df15b4a2c1";
    QList<Part> parts;
    for (const CurlOptions::Field& field : options.fields) {
        const qsizetype equals = field.text.indexOf('=');
        if (equals == -1) {
            form.error = InputError{field.position, words::text(refusals::unexpected, shown(field.text))};
            return form;
        }
        Part part;
        part.name = field.text.left(equals);
        const QByteArray value = field.text.mid(equals + 1);
        qsizetype at = 0;
        if (field.literal) {
            part.content = value;
            parts.append(part);
        } else if (value.startsWith('@') || value.startsWith('<')) {
            const bool file = value.startsWith('@');
            do {
                ++at;
                Part one = part;
                const QByteArray path = formWord(value, at, true);
                formParameters(value, at, true, one);
                form.notes.append(Note{words::text(notes::file, shown(QByteArray(1, value.at(0)) + path)),
                                       field.position, -1});
                one.content = value.at(0) + path;
                if (file && !one.hasFilename && path != "-") {
                    one.filename = path.mid(qMax(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
                    one.hasFilename = true;
                }
                if (file && one.type.isEmpty())
                    one.type = typeOf(one.filename);
                parts.append(one);
            } while (at < value.size() && value.at(at) == ',');
        } else {
            while (at < value.size() && (value.at(at) == ' ' || value.at(at) == '\t') &&
                   value.trimmed().startsWith('"'))
                ++at;
            part.content = formWord(value, at, false);
            formParameters(value, at, false, part);
            if (part.hasFilename && part.type.isEmpty())
                part.type = typeOf(part.filename);
            parts.append(part);
        }
    }
    // curl calls the parts of a form attachments where the Content-Type given is not that of a form.
    QByteArray disposition = "form-data";
    for (const Word& header : options.headers) {
        if (header.text.toLower().startsWith("content-type:") &&
            !header.text.toLower().contains("multipart/form-data"))
            disposition = "attachment";
    }
    for (const Part& part : parts) {
        form.body += "--" + form.boundary + "\r\nContent-Disposition: " + disposition;
        if (!part.name.isEmpty())
            form.body += "; name=\"" + escapedName(part.name, options.formEscape) + '"';
        if (part.hasFilename)
            form.body += "; filename=\"" + escapedName(part.filename, options.formEscape) + '"';
        form.body += "\r\n";
        if (!part.type.isEmpty())
            form.body += "Content-Type: " + part.type + "\r\n";
        for (const QByteArray& header : part.headers)
            form.body += header + "\r\n";
        form.body += "\r\n" + part.content + "\r\n";
    }
    form.body += "--" + form.boundary + "--\r\n";
    return form;
}

} // namespace crosscheck::intake
