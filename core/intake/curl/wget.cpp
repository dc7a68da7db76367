#include "intake/curl/wget.h"

#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

/// The long options that take a value and say nothing of the request.
bool isElsewhere(const QByteArray& name)
{
    static const QList<QByteArray> names{"output-document",
                                         "output-file",
                                         "append-output",
                                         "directory-prefix",
                                         "tries",
                                         "timeout",
                                         "wait",
                                         "waitretry",
                                         "quota",
                                         "execute",
                                         "base",
                                         "input-file",
                                         "level",
                                         "accept",
                                         "reject",
                                         "domains",
                                         "dns-timeout",
                                         "connect-timeout",
                                         "read-timeout",
                                         "limit-rate",
                                         "ca-certificate",
                                         "ca-directory",
                                         "certificate",
                                         "private-key",
                                         "certificate-type",
                                         "private-key-type",
                                         "secure-protocol",
                                         "load-cookies",
                                         "save-cookies",
                                         "max-redirect",
                                         "bind-address",
                                         "cut-dirs",
                                         "prefer-family",
                                         "local-encoding",
                                         "remote-encoding",
                                         "progress",
                                         "proxy-user",
                                         "proxy-password",
                                         "restrict-file-names"};
    return names.contains(name);
}

class WgetReader
{
public:
    explicit WgetReader(const ShellCommand& command) : m_command(command), m_words(command.words) {}

    ShellCommand read()
    {
        while (m_at < m_words.size()) {
            const Word& word = m_words.at(m_at++);
            if (m_plain || !word.text.startsWith('-') || word.text == "-")
                m_urls.append(word);
            else if (word.text == "--")
                m_plain = true;
            else if (word.text.startsWith("--"))
                readLong(word);
            else
                readShort(word);
        }
        return written();
    }

private:
    static Word part(const Word& word, qsizetype from)
    {
        Word out = word;
        out.text = word.text.mid(from);
        return out;
    }

    Word next(const Word& option)
    {
        return m_at < m_words.size() ? m_words.at(m_at++) : part(option, option.text.size());
    }

    void readLong(const Word& word)
    {
        const qsizetype equals = word.text.indexOf('=');
        const QByteArray name = word.text.sliced(2, (equals < 0 ? word.text.size() : equals) - 2);
        static const QList<QByteArray> withValue{
            "header",    "post-data",  "post-file", "body-data", "body-file",     "method",     "user",
            "http-user", "user-agent", "password",  "referer",   "http-password", "http-passwd"};
        if (withValue.contains(name))
            set(name, equals < 0 ? next(word) : part(word, equals + 1));
        else if (equals < 0 && isElsewhere(name))
            next(word);
        else if (name == "spider")
            m_method = m_method ? m_method : Word{"HEAD", word.begin, word.end};
        else if (name == "auth-no-challenge")
            m_signsInAtOnce = true;
    }

    /// -qO-, -T5: letters in a row, the one with a value takes the rest or the next word.
    void readShort(const Word& word)
    {
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const char letter = word.text.at(i);
            if (letter == 'n') { // -nv, -nc: two letters
                ++i;
                continue;
            }
            if (!QByteArrayView("OoaPtTQwUeBilARDXI").contains(letter))
                continue;
            const Word value = i + 1 < word.text.size() ? part(word, i + 1) : next(word);
            if (letter == 'U')
                set("user-agent", value);
            return;
        }
    }

    void set(const QByteArray& name, const Word& value)
    {
        if (name == "header")
            m_headers.append(value);
        else if (name.endsWith("-data") || name.endsWith("-file"))
            m_body = {name.endsWith("-file"), value, name.startsWith("post")};
        else if (name == "method")
            m_method = value;
        else if (name == "user" || name == "http-user")
            m_user = value;
        else if (name == "user-agent")
            m_agent = value;
        else if (name == "referer")
            m_referer = value;
        else
            m_password = value;
    }

    void write(ShellCommand& out, const QByteArray& option, Word value) const
    {
        out.words.append(Word{option, value.begin, value.begin});
        out.words.append(std::move(value));
    }

    ShellCommand written() const
    {
        ShellCommand out = m_command;
        const Word program = m_words.first();
        out.words = {Word{"curl", program.begin, program.end}, Word{"-g", program.begin, program.end}};
        if (m_method) {
            Word method = *m_method;
            method.text = method.text.toUpper();
            if (method.text == "HEAD" && !m_body)
                out.words.append(Word{"--head", method.begin, method.end});
            else
                write(out, "-X", method);
        } else if (m_body && !m_body->post) {
            write(out, "-X", Word{"GET", m_body->value.begin, m_body->value.end});
        }
        for (Word header : m_headers) {
            // curl takes "Name:" as the wish to send none, wget sends it empty.
            static const QRegularExpression empty(QStringLiteral("^([^:]+):\\s*$"));
            const auto match = empty.match(QString::fromUtf8(header.text));
            if (match.hasMatch())
                header.text = match.captured(1).toUtf8() + ';';
            write(out, "-H", header);
        }
        if (m_agent)
            write(out, "-A", *m_agent);
        if (m_referer)
            write(out, "-e", *m_referer);
        if (m_signsInAtOnce && m_user) {
            Word both = *m_user;
            both.text += ':' + (m_password ? m_password->text : QByteArray());
            write(out, "-u", both);
        }
        if (m_body) {
            Word value = m_body->value;
            if (m_body->file)
                value.text.prepend('@');
            write(out, m_body->file ? "--data-binary" : "--data-raw", value);
        }
        for (const Word& word : m_urls)
            write(out, "--url", address(word));
        return out;
    }

    /// wget writes blanks as %20 and keeps the sign-in of an address until it is asked for it.
    Word address(Word word) const
    {
        word.text.replace(' ', "%20");
        static const QRegularExpression signIn(QStringLiteral("^(https?://)[^/?#@]*@"),
                                               QRegularExpression::CaseInsensitiveOption);
        const auto match = signIn.match(QString::fromUtf8(word.text));
        if (match.hasMatch() && !m_signsInAtOnce)
            word.text = match.captured(1).toUtf8() + word.text.mid(match.captured().toUtf8().size());
        return word;
    }

    struct Body
    {
        bool file;
        Word value;
        bool post; ///< --post-…, that is POST by itself
    };

    const ShellCommand& m_command;
    const QList<Word>& m_words;
    qsizetype m_at = 1;
    bool m_plain = false, m_signsInAtOnce = false;
    QList<Word> m_urls, m_headers;
    std::optional<Word> m_method, m_user, m_password, m_agent, m_referer;
    std::optional<Body> m_body;
};

} // namespace

bool isWget(QByteArrayView word)
{
    for (const char separator : {'/', '\\'}) {
        if (const qsizetype at = word.lastIndexOf(separator); at != -1)
            word = word.sliced(at + 1);
    }
    return word == "wget" || (word.size() == 8 && qstrnicmp(word.data(), 8, "wget.exe", 8) == 0);
}

ShellCommand curlCommandOf(const ShellCommand& wget)
{
    return WgetReader(wget).read();
}

} // namespace crosscheck::intake
