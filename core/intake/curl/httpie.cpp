#include "intake/curl/httpie.h"

#include "intake/curl/httpie_json.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// The options whose value is the next word.
bool httpieTakesValue(const QByteArray& name)
{
    static const QList<QByteArray> names{
        "auth",         "auth-type",     "print",    "pretty", "style",          "format-options",
        "output",       "session",       "timeout",  "raw",    "max-redirects",  "session-read-only",
        "max-headers",  "proxy",         "verify",   "ssl",    "ciphers",        "cert",
        "cert-key",     "cert-key-pass", "boundary", "sorted", "default-scheme", "response-charset",
        "response-mime"};
    return names.contains(name);
}

/// The long name of a letter that has a value or changes the request; empty for the others.
QByteArray httpieOption(char letter)
{
    switch (letter) {
    case 'a':
        return "auth";
    case 'A':
        return "auth-type";
    case 'p':
        return "print";
    case 's':
        return "style";
    case 'o':
        return "output";
    case 'f':
        return "form";
    case 'j':
        return "json";
    default:
        return {};
    }
}

/// JSON that a person typed, as Python writes it again: one blank behind a colon and a comma and no others, no noughts that end a
/// fraction.
QByteArray rewritten(const QByteArray& json)
{
    static const QRegularExpression token(QStringLiteral(
        "(\"(?:[^\"\\\\]|\\\\.)*\")|(-?\\d+\\.\\d*?[1-9]|-?\\d+\\.0)0*(?![\\deE])|([:,])|\\s+|(.)"));
    QByteArray out;
    auto it = token.globalMatch(QString::fromUtf8(json));
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        if (match.hasCaptured(1)) {
            for (const QChar c : match.captured(1))
                out += c.unicode() > 0x7E ? httpieCharacter(c) : QByteArray(1, c.toLatin1());
        } else {
            out += match.captured(2).toUtf8() + match.captured(4).toUtf8();
            if (match.hasCaptured(3))
                out += match.captured(3).toUtf8() + ' ';
        }
    }
    return out;
}

QByteArray formEncoded(const QByteArray& text)
{
    return text.toPercentEncoding(" ", {}).replace(' ', '+');
}

class HttpieReader
{
public:
    explicit HttpieReader(const ShellCommand& command)
        : m_command(command), m_words(command.words),
          m_scheme(m_words.first().text.endsWith('s') ? "https" : "http")
    {
    }

    ShellCommand read()
    {
        QList<Word> places;
        bool plain = false;
        while (m_at < m_words.size()) {
            const Word& word = m_words.at(m_at++);
            if (plain || word.text.size() < 2 || !word.text.startsWith('-'))
                places.append(word);
            else if (word.text == "--")
                plain = true;
            else
                readOption(word);
        }
        static const QRegularExpression method(QStringLiteral("^[A-Za-z]+$"));
        if (places.size() > 1 && method.match(QString::fromUtf8(places.first().text)).hasMatch())
            m_method = places.takeFirst();
        if (places.isEmpty())
            return ShellCommand{};
        m_url = places.takeFirst();
        for (const Word& item : std::as_const(places))
            readItem(item);
        return written();
    }

private:
    void readOption(const Word& word)
    {
        const auto value = [this, &word](qsizetype from) {
            Word out = word;
            out.text = word.text.mid(from);
            return !out.text.isEmpty() || m_at >= m_words.size() ? out : m_words.at(m_at++);
        };
        if (word.text.startsWith("--")) {
            const qsizetype equals = word.text.indexOf('=');
            const QByteArray name = word.text.sliced(2, (equals < 0 ? word.text.size() : equals) - 2);
            set(name, httpieTakesValue(name) ? value(equals < 0 ? word.text.size() : equals + 1) : word);
            return;
        }
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const QByteArray name = httpieOption(word.text.at(i));
            if (httpieTakesValue(name)) {
                set(name, value(i + 1));
                return;
            }
            set(name, word);
        }
    }

    void set(const QByteArray& name, const Word& value)
    {
        if (name == "auth")
            m_auth = value;
        else if (name == "auth-type")
            m_bearer = value.text == "bearer";
        else if (name == "form" || name == "multipart")
            (name == "form" ? m_form : m_multipart) = true;
        else if (name == "json")
            m_json = true;
        else if (name == "raw")
            m_raw = value;
        else if (name == "default-scheme")
            m_scheme = value.text;
    }

    /// "name=value" and its relatives: the first mark of the word decides, the longest where several begin there.
    void readItem(const Word& word)
    {
        static const QList<QByteArray> marks{":=@", "=@", ":=", "==", ":@", "=", ":", "@"};
        Word name = word, value = word;
        name.text.clear();
        QByteArray mark;
        for (qsizetype i = 0; i < word.text.size() && mark.isEmpty(); ++i) {
            if (word.text.at(i) == '\\' && i + 1 < word.text.size() &&
                QByteArrayView(":=@;").contains(word.text.at(i + 1))) {
                name.text += word.text.at(++i);
                continue;
            }
            for (const QByteArray& one : marks) {
                if (QByteArrayView(word.text).sliced(i).startsWith(one)) {
                    mark = one;
                    value.text = word.text.mid(i + one.size());
                    break;
                }
            }
            if (mark.isEmpty())
                name.text += word.text.at(i);
        }
        if (mark.isEmpty()) {
            if (word.text.endsWith(';')) // a header without a value
                m_headers.append(word);
        } else if (mark == ":" || mark == ":@") {
            Word header = word;
            header.text =
                name.text +
                (value.text.isEmpty() ? ":" : ": " + (mark == ":" ? value.text : fileText(value.text)));
            m_headers.append(header);
        } else if (mark == "==") {
            m_query +=
                (m_query.isEmpty() ? "" : "&") + formEncoded(name.text) + '=' + formEncoded(value.text);
        } else {
            const bool file = mark.endsWith('@') && mark.size() > 1;
            m_fields.append(
                {name, file ? fileText(value.text) : value.text, mark.startsWith(':'), mark == "@"});
        }
    }

    QByteArray fileText(const QByteArray& name) const { return m_command.files.value(name, '@' + name); }

    void write(ShellCommand& out, const QByteArray& option, Word value) const
    {
        out.words.append(Word{option, value.begin, value.begin});
        out.words.append(std::move(value));
    }

    Word made(const Word& from, const QByteArray& text) const
    {
        Word word = from;
        word.text = text;
        return word;
    }

    bool hasHeader(QByteArrayView name) const
    {
        return std::any_of(m_headers.begin(), m_headers.end(), [name](const Word& header) {
            const QByteArray& text = header.text;
            const qsizetype end = text.indexOf(text.contains(':') ? ':' : ';');
            return QByteArrayView(text).first(qMax<qsizetype>(0, end)).compare(name, Qt::CaseInsensitive) ==
                   0;
        });
    }

    /// The body of fields, and what it needs to be told with.
    Word body() const
    {
        Word out = m_fields.isEmpty() ? m_url : m_fields.first().name;
        out.unknown.clear();
        QByteArray text;
        HttpieJson json;
        for (const Item& item : m_fields) {
            out.unknown += item.name.unknown;
            out.end = item.name.end;
            const QByteArray value = item.json ? rewritten(item.value) : httpieString(item.value);
            if (m_form)
                text +=
                    (text.isEmpty() ? "" : "&") + formEncoded(item.name.text) + '=' + formEncoded(item.value);
            else if (!json.set(item.name.text, value)) // refused by HTTPie; meant as it stands
                json.set(QByteArray(item.name.text).replace('[', "\\[").replace(']', "\\]"), value);
        }
        out.text = m_form ? text : json.text();
        return out;
    }

    ShellCommand written() const
    {
        ShellCommand out = m_command;
        const Word program = m_words.first();
        out.words = {made(program, "curl"), made(program, "-g")};
        out.input.reset();
        const bool files =
            std::any_of(m_fields.begin(), m_fields.end(), [](const Item& item) { return item.file; });
        const bool parts = m_multipart || files;
        const bool sends = !m_fields.isEmpty() || m_raw || m_command.input;
        const QByteArray method = m_method ? m_method->text.toUpper() : sends ? "POST" : "GET";
        if (method == "HEAD" && !sends)
            out.words.append(made(program, "--head"));
        else if (method != "GET" || sends)
            write(out, "-X", made(m_method.value_or(program), method));
        if (m_json || (sends && !m_form && !parts)) {
            if (!hasHeader("Accept"))
                write(out, "-H", made(program, "Accept: application/json, */*;q=0.5"));
            if (!hasHeader("Content-Type"))
                write(out, "-H", made(program, "Content-Type: application/json"));
        } else if (m_form && sends && !parts && !hasHeader("Content-Type")) {
            write(out, "-H", made(program, "Content-Type: application/x-www-form-urlencoded; charset=utf-8"));
        }
        for (const Word& header : m_headers)
            write(out, "-H", header);
        if (m_auth && m_bearer)
            write(out, "-H", made(*m_auth, "Authorization: Bearer " + m_auth->text));
        else if (m_auth)
            write(out, "-u", *m_auth);
        if (m_raw)
            write(out, "--data-raw", *m_raw);
        else if (parts)
            for (const Item& item : m_fields)
                write(out, item.file ? "-F" : "--form-string",
                      made(item.name, item.name.text + (item.file ? "=@" : "=") + item.value));
        else if (!m_fields.isEmpty())
            write(out, "--data-raw", body());
        else if (m_command.input)
            write(out, "--data-raw", made(m_url, *m_command.input));
        write(out, "--url", address());
        return out;
    }

    /// ":8000/x" is this machine's; an address without its scheme has the program's.
    Word address() const
    {
        Word out = m_url;
        static const QRegularExpression port(QStringLiteral("^:(?!:)(\\d*)"));
        const auto match = port.match(QString::fromUtf8(out.text));
        if (match.hasMatch()) {
            const QByteArray number = match.captured(1).toUtf8();
            out.text =
                "localhost" + (number.isEmpty() ? number : ':' + number) + out.text.mid(1 + number.size());
        }
        if (out.text.startsWith("://"))
            out.text.remove(0, 3);
        static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*://"));
        if (!scheme.match(QString::fromUtf8(out.text)).hasMatch() && !out.text.startsWith('$'))
            out.text.prepend(m_scheme + "://");
        if (!m_query.isEmpty())
            out.text += (out.text.contains('?') ? '&' : '?') + m_query;
        return out;
    }

    struct Item
    {
        Word name;
        QByteArray value;
        bool json; ///< the value is JSON, not a string
        bool file; ///< the value names a file
    };

    const ShellCommand& m_command;
    const QList<Word>& m_words;
    qsizetype m_at = 1;
    QByteArray m_scheme, m_query;
    Word m_url;
    std::optional<Word> m_method, m_auth, m_raw;
    QList<Word> m_headers;
    QList<Item> m_fields;
    bool m_form = false, m_multipart = false, m_json = false, m_bearer = false;
};

} // namespace

bool isHttpie(QByteArrayView word)
{
    return word == "http" || word == "https" || word == "xh" || word == "xhs";
}

ShellCommand curlCommandOfHttpie(const ShellCommand& httpie)
{
    return HttpieReader(httpie).read();
}

} // namespace crosscheck::intake
