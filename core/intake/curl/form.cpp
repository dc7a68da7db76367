#include "intake/curl/request.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

struct Part
{
    QByteArray name, content, filename, type, encoding;
    QList<QByteArray> headers;
    bool hasFilename = false;
    QList<Part> parts{}; ///< several files of one field
};

/// The type that curl takes from the end of a name; empty where it knows none.
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
    return {};
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
        } else if (rest.startsWith("encoder=")) {
            at += 8;
            part.encoding = formWord(text, at, commaEnds);
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

QByteArray encoded(const QByteArray& content, const QByteArray& encoding)
{
    if (encoding.toLower() != "base64")
        return content;
    QByteArray out;
    const QByteArray plain = content.toBase64();
    for (qsizetype i = 0; i < plain.size(); i += 76)
        out += (i > 0 ? "\r\n" : "") + plain.mid(i, 76);
    return out;
}

class FormReader
{
public:
    FormReader(const CurlOptions& options, const std::optional<QByteArray>& input,
               const QHash<QByteArray, QByteArray>& files)
        : m_options(options), m_input(input), m_files(files)
    {
    }

    CurlForm read()
    {
        m_form.boundary = "------------------------5f3759df15b4a2c1";
        for (const CurlOptions::Field& field : m_options.fields) {
            const qsizetype equals = field.text.indexOf('=');
            if (equals == -1) {
                m_form.error =
                    InputError{field.position, words::text(refusals::unexpected, shown(field.text))};
                return m_form;
            }
            readField(field, field.text.left(equals), field.text.mid(equals + 1));
        }
        // curl calls the parts of a form attachments where the Content-Type given is not that of a form.
        QByteArray disposition = "form-data";
        for (const Word& header : m_options.headers) {
            const QByteArray line = header.text.toLower();
            if (line == "content-type;" ||
                (line.startsWith("content-type:") && !line.contains("multipart/form-data")))
                disposition = "attachment";
        }
        for (const Part& part : m_parts)
            write(part, disposition, m_form.boundary);
        m_form.body += "--" + m_form.boundary + "--\r\n";
        return m_form;
    }

private:
    void readField(const CurlOptions::Field& field, const QByteArray& name, const QByteArray& value)
    {
        Part part;
        part.name = name;
        qsizetype at = 0;
        if (field.literal) {
            part.content = value;
            m_parts.append(part);
            return;
        }
        if (!value.startsWith('@') && !value.startsWith('<')) {
            while (at < value.size() && (value.at(at) == ' ' || value.at(at) == '\t') &&
                   value.trimmed().startsWith('"'))
                ++at;
            part.content = formWord(value, at, false);
            formParameters(value, at, false, part);
            if (part.hasFilename && part.type.isEmpty())
                part.type = typeOf(part.filename);
            m_parts.append(part);
            return;
        }
        const bool file = value.startsWith('@');
        QList<Part> files;
        do {
            ++at;
            Part one = part;
            const QByteArray path = formWord(value, at, file);
            formParameters(value, at, file, one);
            addFile(field, file, path, one);
            files.append(one);
        } while (file && at < value.size() && value.at(at) == ',');
        if (files.size() == 1) {
            m_parts.append(files);
            return;
        }
        for (Part& one : files)
            one.name.clear();
        part.parts = files;
        m_parts.append(part);
    }

    void addFile(const CurlOptions::Field& field, bool file, const QByteArray& path, Part& part)
    {
        if (path == "-" && m_input && !m_input->startsWith('@')) {
            part.content = *m_input;
        } else if (path == "-") {
            part.content = "@-";
            m_form.notes.append(
                Note{words::text(notes::standardInput, QStringLiteral("-")), field.position, -1});
        } else if (const auto written = m_files.constFind(path); written != m_files.constEnd()) {
            part.content = *written;
        } else {
            part.content = "@" + path; // what it holds is not known, however the option names it
            m_form.notes.append(Note{words::text(notes::file, shown("@" + path)), field.position, -1});
        }
        if (file && part.type.isEmpty() && part.hasFilename)
            part.type = typeOf(part.filename);
        if (file && path != "-" && part.type.isEmpty()) {
            part.type = typeOf(path);
            if (part.type.isEmpty())
                part.type = "application/octet-stream";
        }
        if (file && !part.hasFilename) {
            part.filename =
                path.mid(qMax(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1); // of either system
            part.hasFilename = true;
        }
    }

    void write(const Part& part, const QByteArray& disposition, const QByteArray& boundary)
    {
        QByteArray& body = m_form.body;
        body += "--" + boundary + "\r\n";
        if (disposition != "attachment" || !part.name.isEmpty() || part.hasFilename) {
            body += "Content-Disposition: " + disposition;
            if (!part.name.isEmpty())
                body += "; name=\"" + escapedName(part.name, m_options.formEscape) + '"';
            if (part.hasFilename)
                body += "; filename=\"" + escapedName(part.filename, m_options.formEscape) + '"';
            body += "\r\n";
        }
        if (!part.parts.isEmpty()) {
            const QByteArray inner =
                "------------------------2b7e151628aed2a" + QByteArray::number(m_nested++, 16);
            body += "Content-Type: multipart/mixed; boundary=" + inner + "\r\n\r\n";
            for (const Part& one : part.parts)
                write(one, "attachment", inner);
            body += "--" + inner + "--\r\n\r\n";
            return;
        }
        if (!part.type.isEmpty())
            body += "Content-Type: " + part.type + "\r\n";
        if (!part.encoding.isEmpty())
            body += "Content-Transfer-Encoding: " + part.encoding.toLower() + "\r\n";
        for (const QByteArray& header : part.headers)
            body += header + "\r\n";
        body += "\r\n" + encoded(part.content, part.encoding) + "\r\n";
    }

    const CurlOptions& m_options;
    const std::optional<QByteArray>& m_input;
    const QHash<QByteArray, QByteArray>& m_files;
    CurlForm m_form;
    QList<Part> m_parts;
    int m_nested = 0;
};

} // namespace

CurlForm curlForm(const CurlOptions& options, const std::optional<QByteArray>& input,
                  const QHash<QByteArray, QByteArray>& files)
{
    return FormReader(options, input, files).read();
}

} // namespace crosscheck::intake
