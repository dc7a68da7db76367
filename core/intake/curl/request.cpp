#include "intake/curl/request.h"

#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

class Builder
{
public:
    Builder(CurlOptions& options, const ShellCommand& command, CurlRequests& out)
        : m_options(options), m_command(command), m_out(out)
    {
    }

    void build()
    {
        if (!m_options.fields.isEmpty()) {
            m_form = curlForm(m_options, m_command.input, m_command.files);
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
        if (m_out.requests.size() >= mostRequests)
            return;
        // What is not known stands aside while the URL is taken apart: its characters are not those that curl will see.
        m_unknown = word.unknown;
        m_schemeUnknown = !m_unknown.isEmpty() && word.text.startsWith(m_unknown.first());
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
            for (const QByteArray& one : urls) {
                if (m_out.requests.size() < mostRequests)
                    buildOne(one, word, file);
            }
        }
    }

    void buildOne(const QByteArray& text, const Word& word, const QByteArray& upload)
    {
        const std::optional<QByteArray>& query =
            m_options.get && m_options.data ? m_options.data : m_options.query;
        QByteArray refused = text;
        std::optional<CurlUrl> parsed = curlUrl(text, m_options.schemeDefault, m_options.pathAsIs);
        if (parsed && query && query->isEmpty() && parsed->query.isEmpty()) {
            parsed->hasQuery = false;
        } else if (parsed && query) {
            // curl puts the parts together as text and takes the result apart again.
            QByteArray added = *query;
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
            parsed->path +=
                curlEscaped(upload.mid(qMax(upload.lastIndexOf('/'), upload.lastIndexOf('\\')) + 1), false);
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
            // Behind the colon of user:password no digits are wanted.
            const qsizetype path = text.indexOf('/', at);
            const bool port = at > 0 && text.at(at - 1) == ':' && !text.left(at).endsWith("//:") &&
                              text.left(at).count('/') <= 2 && !text.mid(at, path - at).contains('@');
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
        if (m_schemeUnknown && text.startsWith("http://"))
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

    void add(CurlUrl url, const QByteArray& upload)
    {
        page::PageRequest request;
        request.url = restored(url.text());
        url.user = restored(url.user);
        url.password = restored(url.password);
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
        for (Note noted : curlHeaders(m_options, url, contentType, m_form, request)) {
            noted.request = int(m_out.requests.size());
            m_out.notes.append(noted);
        }
        const int index = int(m_out.requests.size());
        m_out.requests.append(request);
        QList<Note> about = m_options.notes;
        if (m_form)
            about += m_form->notes;
        if (!upload.isEmpty() && !readByText(upload))
            about.append(
                Note{words::text(notes::file, shown(uploaded(upload))), m_options.urls.first().begin, -1});
        if (m_form)
            about.append(Note{words::text(notes::boundary, shown(m_form->boundary)), -1, -1});
        for (Note noted : about) {
            noted.request = index;
            m_out.notes.append(noted);
        }
    }

    /// What the file of -T holds, where the text itself wrote it or its standard input.
    std::optional<QByteArray> readByText(const QByteArray& file) const
    {
        if (file == "-" || file == ".")
            return m_command.input;
        const auto written = m_command.files.constFind(file);
        return written == m_command.files.constEnd() ? std::nullopt : std::optional(*written);
    }
    QByteArray uploaded(const QByteArray& file) const
    {
        return readByText(file).value_or(file == "." ? QByteArray("@-") : '@' + file);
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

    CurlOptions& m_options;
    const ShellCommand& m_command;
    CurlRequests& m_out;
    std::optional<CurlForm> m_form;
    bool m_schemeUnknown = false; ///< what stands for the URL's beginning is not known
    QList<QByteArray> m_unknown;  ///< of the URL that is being built
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
            out.error = InputError{command.words.isEmpty() ? 0 : command.words.first().begin,
                                   words::text(refusals::noUrl)};
            continue;
        }
        Builder(options, command, out).build();
    }
    return out;
}

} // namespace crosscheck::intake
