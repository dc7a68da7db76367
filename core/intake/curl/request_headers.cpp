#include "intake/curl/request.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

/// The name of a header line; empty where it has neither colon nor semicolon, as then curl does not take it for one.
QByteArray nameOf(const QByteArray& header)
{
    qsizetype end = header.indexOf(':');
    if (end == -1)
        end = header.indexOf(';');
    return header.left(qMax(qsizetype(0), end));
}

bool typed(const CurlOptions& options, const QByteArray& name)
{
    return std::any_of(options.headers.begin(), options.headers.end(),
                       [name](const Word& header) { return http::sameName(nameOf(header.text), name); });
}

/// The line as curl puts it on the wire; none where the header only removes one of curl's own.
std::optional<http::Header> headerOf(const QByteArray& text)
{
    const qsizetype colon = text.indexOf(':');
    if (colon != -1) {
        QByteArray value = text.mid(colon + 1);
        while (!value.isEmpty() &&
               (value.at(0) == ' ' || value.at(0) == '\t' || value.at(0) == '\r' || value.at(0) == '\n'))
            value.remove(0, 1);
        if (value.isEmpty())
            return std::nullopt;
        return http::Header{text.left(colon), value};
    }
    const qsizetype semicolon = text.indexOf(';');
    if (semicolon > 0 && semicolon + 1 == text.size())
        return http::Header{text.left(semicolon), QByteArray()};
    return std::nullopt;
}

class HeaderWriter
{
public:
    HeaderWriter(const CurlOptions& options, const std::optional<CurlForm>& form, page::PageRequest& request)
        : m_options(options), m_form(form), m_request(request)
    {
    }

    QList<Note> write(const CurlUrl& url, const QByteArray& contentType)
    {
        const auto add = [this](const char* name, const QByteArray& value) {
            m_request.headers.append({name, value});
        };
        for (const Word& header : m_options.headers) {
            std::optional<http::Header> line = headerOf(header.text);
            // Blanks alone are a value here.
            const QByteArray name = nameOf(header.text);
            if (!line && http::sameName(name, "host") && header.text.size() > name.size() + 1)
                line = http::Header{name, {}};
            if (line && http::sameName(line->name, "host")) {
                m_request.headers.append(*line);
                break;
            }
        }
        addAuthorization(url);
        addRange();
        if (m_options.userAgent && !m_options.userAgent->isEmpty() && !typed(m_options, "user-agent"))
            add("User-Agent", *m_options.userAgent);
        if (m_options.transferEncoding && !typed(m_options, "te")) {
            add("Connection", "TE");
            add("TE", "gzip");
        }
        if (m_options.compressed && !typed(m_options, "accept-encoding"))
            add("Accept-Encoding", "deflate, gzip, br, zstd");
        if (!m_options.referer.isEmpty() && !typed(m_options, "referer"))
            add("Referer", m_options.referer);
        if (!m_options.cookies.isEmpty() && !typed(m_options, "cookie"))
            add("Cookie", m_options.cookies.join(';'));
        if (m_options.timeCondition && !typed(m_options, m_options.timeCondition->name))
            m_request.headers.append(*m_options.timeCondition);
        bool host = false;
        std::optional<QByteArray> formType; // a form's type is written behind the other headers
        for (const Word& header : m_options.headers) {
            const std::optional<http::Header> line = headerOf(header.text);
            if (line && line->name.isEmpty()) // curl leaves out ": value"
                continue;
            if (!line && !formType && header.text.toLower().trimmed() == "content-type:")
                formType = QByteArray(); // curl takes the empty type for one
            if (!line) {
                if (!header.text.contains(':') && !header.text.contains(';'))
                    m_notes.append(
                        Note{words::text(notes::headerDropped, shown(header.text)), header.begin, -1});
                continue;
            }
            if (!host && http::sameName(line->name, "host")) {
                host = true;
                continue;
            }
            if (m_form && http::sameName(line->name, "content-type")) {
                if (!formType)
                    formType = line->value;
                continue;
            }
            m_request.headers.append(*line);
        }
        if (m_options.json) {
            if (!typed(m_options, "content-type"))
                add("Content-Type", "application/json");
            if (!typed(m_options, "accept"))
                add("Accept", "application/json");
        } else if (m_form) {
            add("Content-Type", formType.value_or(contentType) + "; boundary=" + m_form->boundary);
        } else if (!contentType.isEmpty() && !typed(m_options, "content-type")) {
            add("Content-Type", contentType);
        }
        return m_notes;
    }

private:
    /// curl asks for a range with GET and HEAD, says of which one a body is with POST and PUT, and does neither with a form.
    void addRange()
    {
        if (m_options.range.isEmpty() || m_form)
            return;
        if (!m_request.body && !m_options.put) {
            // A lone number gets the dash that it lacks.
            const QByteArray dash = m_options.range.contains('-') ? "" : "-";
            if (!typed(m_options, "range"))
                m_request.headers.append({"Range", "bytes=" + m_options.range + dash});
        } else if (m_options.put) {
            m_notes.append(Note{words::text(notes::generated, QStringLiteral("Content-Range")), -1, -1});
        } else if (!typed(m_options, "content-range")) {
            m_request.headers.append({"Content-Range", "bytes " + m_options.range + '/' +
                                                           QByteArray::number(m_request.body->bytes.size())});
        }
    }

    void addAuthorization(const CurlUrl& url)
    {
        if (typed(m_options, "authorization"))
            return;
        // Asked for several ways to sign in, curl waits for the server to choose one.
        if (!m_options.bearer.isEmpty() && m_options.ways.isEmpty()) {
            m_request.headers.append({"Authorization", "Bearer " + m_options.bearer});
            return;
        }
        QByteArray userinfo;
        if (m_options.user)
            userinfo = m_options.user->contains(':') ? *m_options.user : *m_options.user + ':';
        else if (url.hasUser)
            userinfo = url.user + ':' + url.password;
        if (userinfo.isEmpty() && m_options.bearer.isEmpty())
            return;
        if (m_options.bearer.isEmpty() && !m_options.signs &&
            (m_options.ways.isEmpty() || m_options.ways == QList<QByteArray>{"basic"}))
            m_request.headers.append({"Authorization", "Basic " + userinfo.toBase64()});
        else
            m_notes.append(Note{words::text(notes::generated, QStringLiteral("Authorization")), -1, -1});
    }

    const CurlOptions& m_options;
    const std::optional<CurlForm>& m_form;
    page::PageRequest& m_request;
    QList<Note> m_notes;
};

} // namespace

QList<Note> curlHeaders(const CurlOptions& options, const CurlUrl& url, const QByteArray& contentType,
                        const std::optional<CurlForm>& form, page::PageRequest& request)
{
    return HeaderWriter(options, form, request).write(url, contentType);
}

} // namespace crosscheck::intake
