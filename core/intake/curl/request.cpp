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

bool typed(const CurlOptions& options, const char* name)
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

class Builder
{
public:
    Builder(CurlOptions& options, const std::optional<QByteArray>& input, CurlRequests& out)
        : m_options(options), m_input(input), m_out(out)
    {
    }

    void build()
    {
        if (!m_options.fields.isEmpty()) {
            m_form = curlForm(m_options, m_input);
            if (m_form->error) {
                m_out.error = m_form->error;
                return;
            }
        }
        if (!checkMethods())
            return;
        for (qsizetype i = 0; i < m_options.urls.size(); ++i)
            buildUrl(m_options.urls.at(i), m_options.uploads.value(i));
    }

private:
    void fail(qsizetype position, const words::Text& reason)
    {
        if (!m_out.error)
            m_out.error = InputError{position, reason};
    }

    /// curl takes one of GET, HEAD, POST and PUT by its options, not two.
    bool checkMethods()
    {
        QStringList asked;
        if (m_options.head)
            asked.append(QStringLiteral("--head"));
        if (m_options.put)
            asked.append(QStringLiteral("--upload-file"));
        if (m_form)
            asked.append(QStringLiteral("--form"));
        if (m_options.data && !m_options.get)
            asked.append(QStringLiteral("--data"));
        else if (m_options.data && !m_options.head)
            asked.append(QStringLiteral("--get"));
        if (asked.size() > 1)
            fail(m_options.urls.isEmpty() ? 0 : m_options.urls.first().begin,
                 words::text(refusals::twoMethods, asked.at(0), asked.at(1)));
        return !m_out.error;
    }

    void buildUrl(const Word& word, const QByteArray& upload)
    {
        // What is not known stands aside while the URL is taken apart: its characters are not those that curl will see.
        m_unknown = word.unknown;
        const QByteArray text = hidden(word.text);
        QList<QByteArray> urls{text};
        if (!m_options.noGlob) {
            const std::optional<QList<QByteArray>> expanded = curlGlob(text);
            if (!expanded) {
                fail(word.begin, words::text(refusals::globMalformed, shown(word.text)));
                // A host or a value in braces was meant as it stands: {{host}}, [id].
                if (text.contains("{{") || text.contains('<'))
                    addMeant(text);
                return;
            }
            urls = *expanded;
        }
        // -T takes a pattern as a URL does.
        const std::optional<QList<QByteArray>> files =
            upload.isEmpty() || m_options.noGlob ? std::nullopt : curlGlob(upload);
        for (const QByteArray& file : files.value_or(QList<QByteArray>{upload})) {
            for (const QByteArray& one : urls)
                buildOne(one, word, file);
        }
    }

    void buildOne(const QByteArray& text, const Word& word, const QByteArray& upload)
    {
        QByteArray added = m_options.get && m_options.data ? *m_options.data : m_options.query;
        QByteArray refused = text;
        std::optional<CurlUrl> parsed = curlUrl(text, m_options.schemeDefault, m_options.pathAsIs);
        if (parsed && !added.isEmpty()) {
            // curl puts the parts together as text and takes the result apart again.
            lowerEscapes(added);
            const bool separate = !parsed->query.isEmpty() && !parsed->query.endsWith('&');
            refused = parsed->text() + (!parsed->hasQuery ? "?" : separate ? "&" : "") + added;
            std::optional<CurlUrl> whole = curlUrl(refused, m_options.schemeDefault, m_options.pathAsIs);
            if (whole) {
                whole->user = parsed->user;
                whole->password = parsed->password;
                whole->hasUser = parsed->hasUser;
            }
            parsed = whole;
        }
        if (!parsed) {
            fail(word.begin, words::text(refusals::urlMalformed, shown(restored(refused))));
            if (!refused.isEmpty())
                addMeant(refused);
            return;
        }
        if (parsed->scheme != "http" && parsed->scheme != "https") {
            m_out.notes.append(Note{words::text(notes::notHttp, shown(restored(text))), word.begin, -1});
            return;
        }
        if (!upload.isEmpty() && (parsed->path.isEmpty() || parsed->path.endsWith('/')) && upload != "-" &&
            upload != ".") {
            if (parsed->path.isEmpty())
                parsed->path = "/";
            parsed->path += curlEscaped(upload.mid(upload.lastIndexOf('/') + 1), false);
        }
        if (!m_options.requestTarget.isEmpty()) {
            parsed->path = m_options.requestTarget;
            parsed->hasQuery = false;
        }
        add(*parsed, upload);
    }

    /// Characters that curl takes nowhere in a URL, percent-encoded.
    static QByteArray withoutBlanks(const QByteArray& text)
    {
        QByteArray out;
        for (const char c : text) {
            const bool refused = uchar(c) <= 0x20 || c == 0x7F;
            out += refused ? '%' + QByteArray::number(uchar(c), 16).rightJustified(2, '0') : QByteArray(1, c);
        }
        return out;
    }

    static void lowerEscapes(QByteArray& text)
    {
        for (qsizetype i = 0; i + 2 < text.size(); ++i) {
            if (text.at(i) == '%' && isxdigit(uchar(text.at(i + 1))) && isxdigit(uchar(text.at(i + 2))))
                text.replace(i + 1, 2, text.mid(i + 1, 2).toLower());
        }
    }

    QByteArray token(qsizetype index, bool port) const
    {
        return port ? QByteArray::number(65000 + index) : "zqx" + QByteArray::number(index) + "xqz";
    }
    QByteArray hidden(QByteArray text) const
    {
        for (qsizetype i = 0; i < m_unknown.size(); ++i) {
            const qsizetype at = text.indexOf(m_unknown.at(i));
            if (at == -1)
                continue;
            const bool port = at > 0 && text.at(at - 1) == ':' && !text.left(at).endsWith("//:") &&
                              text.left(at).count('/') <= 2;
            text.replace(at, m_unknown.at(i).size(), token(i, port));
        }
        return text;
    }
    QByteArray restored(QByteArray text) const
    {
        for (qsizetype i = 0; i < m_unknown.size(); ++i) {
            text.replace(token(i, false), m_unknown.at(i));
            text.replace(':' + token(i, true), ':' + m_unknown.at(i));
        }
        if (!m_unknown.isEmpty() &&
            text.startsWith("http://" + m_unknown.first())) // the scheme is not known either
            text.remove(0, 7);
        return text;
    }

    /// A URL that curl refuses, though what is meant is plain: the request as it stands.
    void addMeant(QByteArray text)
    {
        const qsizetype hash = text.indexOf('#');
        if (hash != -1)
            text.truncate(hash);
        CurlUrl plain;
        const qsizetype scheme = text.indexOf("://");
        plain.scheme = scheme > 0 ? text.left(scheme).toLower() : QByteArray("http");
        QByteArray rest = scheme > 0 ? text.mid(scheme + 3) : text;
        const qsizetype question = rest.indexOf('?');
        if (question != -1) {
            plain.query = rest.mid(question + 1);
            plain.hasQuery = true;
            rest.truncate(question);
        }
        const qsizetype slash = rest.indexOf('/');
        plain.host = slash == -1 ? rest : rest.left(slash);
        plain.path = slash == -1 ? QByteArray() : rest.mid(slash);
        if (plain.host.isEmpty() || (plain.scheme != "http" && plain.scheme != "https"))
            return;
        for (QByteArray* piece : {&plain.path, &plain.query})
            *piece = withoutBlanks(*piece);
        add(plain, {});
    }

    void add(const CurlUrl& url, const QByteArray& upload)
    {
        page::PageRequest request;
        request.url = restored(url.text());
        request.method = method(upload);
        QByteArray contentType;
        if (m_form) {
            request.body = page::Body{page::Body::Kind::Form, m_form->body, {}};
            contentType = "multipart/form-data";
        } else if (m_options.data && !m_options.get) {
            request.body = page::Body{page::Body::Kind::Text, *m_options.data, {}};
            contentType = m_options.json ? "application/json" : "application/x-www-form-urlencoded";
        } else if (!upload.isEmpty()) {
            request.body = page::Body{page::Body::Kind::Text, uploaded(upload), {}};
        }
        addHeaders(request, url, contentType);
        const int index = int(m_out.requests.size());
        m_out.requests.append(request);
        QList<Note> about = m_options.notes;
        if (m_form)
            about += m_form->notes;
        if (!upload.isEmpty() && uploaded(upload).startsWith('@'))
            about.append(
                Note{words::text(notes::file, shown(uploaded(upload))), m_options.urls.first().begin, -1});
        if (m_form)
            about.append(Note{words::text(notes::boundary, shown(m_form->boundary)), -1, -1});
        for (Note noted : about) {
            noted.request = index;
            m_out.notes.append(noted);
        }
    }

    QByteArray uploaded(const QByteArray& file) const
    {
        if (file != "-" && file != ".")
            return "@" + file;
        return m_input.value_or("@-");
    }

    QByteArray method(const QByteArray& upload) const
    {
        if (!m_options.method.isEmpty())
            return m_options.method;
        if (m_options.head)
            return "HEAD";
        if (!upload.isEmpty())
            return "PUT";
        return m_form || (m_options.data && !m_options.get) ? "POST" : "GET";
    }

    void addHeaders(page::PageRequest& request, const CurlUrl& url, const QByteArray& contentType)
    {
        const auto add = [&request](const char* name, const QByteArray& value) {
            request.headers.append({name, value});
        };
        for (const Word& header : m_options.headers) {
            const std::optional<http::Header> line = headerOf(header.text);
            if (line && http::sameName(line->name, "host")) {
                request.headers.append(*line);
                break;
            }
        }
        addAuthorization(request, url);
        addRange(request);
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
                    m_out.notes.append(Note{words::text(notes::headerDropped, shown(header.text)),
                                            header.begin, int(m_out.requests.size())});
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
            request.headers.append(*line);
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
    }

    /// curl asks for a range with GET and HEAD, says of which one a body is with POST and PUT, and does neither with a form.
    void addRange(page::PageRequest& request)
    {
        if (m_options.range.isEmpty() || m_form)
            return;
        if (!request.body && !m_options.put) {
            if (!typed(m_options, "range"))
                request.headers.append({"Range", "bytes=" + m_options.range});
        } else if (m_options.put) {
            m_out.notes.append(Note{words::text(notes::generated, QStringLiteral("Content-Range")), -1,
                                    int(m_out.requests.size())});
        } else if (!typed(m_options, "content-range")) {
            request.headers.append({"Content-Range", "bytes " + m_options.range + '/' +
                                                         QByteArray::number(request.body->bytes.size())});
        }
    }

    void addAuthorization(page::PageRequest& request, const CurlUrl& url)
    {
        if (typed(m_options, "authorization"))
            return;
        // Asked for several ways to sign in, curl waits for the server to choose one.
        if (!m_options.bearer.isEmpty() && m_options.ways.isEmpty()) {
            request.headers.append({"Authorization", "Bearer " + m_options.bearer});
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
            request.headers.append({"Authorization", "Basic " + userinfo.toBase64()});
        else
            m_out.notes.append(Note{words::text(notes::generated, QStringLiteral("Authorization")), -1,
                                    int(m_out.requests.size())});
    }

    CurlOptions& m_options;
    const std::optional<QByteArray>& m_input;
    CurlRequests& m_out;
    std::optional<CurlForm> m_form;
    QList<QByteArray> m_unknown; ///< of the URL that is being built
};

} // namespace

CurlRequests curlRequests(const ShellCommand& command)
{
    CurlRequests out;
    CurlCommandLine line = readCurlOptions(command);
    out.error = line.error;
    if (line.asksHelp || line.error)
        return out;
    for (CurlOptions& options : line.groups) {
        options.notes = command.notes + options.notes;
        if (options.urls.isEmpty()) {
            out.error = InputError{command.words.first().begin, words::text(refusals::noUrl)};
            continue;
        }
        Builder(options, command.input, out).build();
    }
    return out;
}

} // namespace crosscheck::intake
