#include "intake/curl/options.h"

#include "intake/curl/date.h"
#include "intake/curl/option_names.h"
#include "intake/request_notes.h"

namespace crosscheck::intake {

namespace {

QByteArray withoutLineEnds(QByteArray bytes)
{
    bytes.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return bytes;
}

class Reader
{
public:
    explicit Reader(const ShellCommand& command) : m_command(command) { m_line.groups.append(CurlOptions()); }

    CurlCommandLine read()
    {
        bool options = true;
        const QList<Word>& words = m_command.words;
        for (m_at = 1; m_at < words.size() && !m_line.error; ++m_at) {
            const Word word = words.at(m_at);
            if (options && word.text == "--")
                options = false;
            else if (options && word.text.startsWith("--"))
                readLong(word);
            else if (options && word.text == "-")
                fail(word.begin, words::text(refusals::optionUnknown, QStringLiteral("-")));
            else if (options && word.text.startsWith('-'))
                readShort(word);
            else if (options && longDash(word))
                continue;
            else
                group().urls.append(word);
        }
        return m_line;
    }

private:
    CurlOptions& group() { return m_line.groups.last(); }
    void note(const words::Sentence& sentence, const QByteArray& about, qsizetype position)
    {
        group().notes.append(Note{words::text(sentence, shown(about)), position, -1});
    }
    void fail(qsizetype position, const words::Text& reason)
    {
        if (!m_line.error)
            m_line.error = InputError{position, reason};
    }

    /// A dash that a word processor made long: "—data" was "--data", "–H" was "-H".
    bool longDash(const Word& word)
    {
        const bool em = word.text.startsWith("\xE2\x80\x94");
        if (!em && !word.text.startsWith("\xE2\x80\x93"))
            return false;
        note(notes::longDash, word.text, word.begin);
        Word plain = word;
        const QByteArray rest = word.text.mid(3);
        plain.text = (em || rest.size() > 1 ? "--" : "-") + rest;
        if (plain.text.startsWith("--"))
            readLong(plain);
        else
            readShort(plain);
        return true;
    }

    void readLong(const Word& word)
    {
        QByteArray name = word.text.mid(2);
        std::optional<QByteArray> value;
        bool on = true;
        std::optional<QByteArray> full = curlOptionName(name);
        if (!full && name.startsWith("no-")) {
            full = curlOptionName(name.mid(3));
            on = false;
            if (full && curlOptionTakesValue(*full))
                full.reset();
        }
        if (!full && name.startsWith("expand-"))
            full = curlOptionName(name.mid(7));
        if (!full) {
            fail(word.begin, words::text(refusals::optionUnknown, shown(word.text)));
            return;
        }
        if (curlOptionTakesValue(*full))
            withNext(*full, word);
        else
            flag(*full, on, word);
    }

    void readShort(const Word& word)
    {
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const char letter = word.text.at(i);
            const std::optional<QByteArray> found = curlOptionOfLetter(letter);
            if (!found) {
                fail(word.begin,
                     words::text(refusals::optionUnknown, QStringLiteral("-") + QLatin1Char(letter)));
                return;
            }
            const QByteArray name = *found;
            if (!curlOptionTakesValue(name)) {
                flag(name, true, word);
                continue;
            }
            if (i + 1 < word.text.size())
                option(name, Word{word.text.mid(i + 1), word.begin, word.end});
            else
                withNext(name, word);
            return;
        }
    }

    void withNext(const QByteArray& name, const Word& word)
    {
        if (m_at + 1 >= m_command.words.size()) {
            fail(word.begin, words::text(refusals::optionValue, shown(word.text)));
            return;
        }
        option(name, m_command.words.at(++m_at));
    }

    void flag(const QByteArray& name, bool on, const Word& word)
    {
        CurlOptions& o = group();
        if (name == "next") {
            if (!o.urls.isEmpty()) // without a URL the options go on
                m_line.groups.append(CurlOptions());
        } else if (name == "head") {
            o.head = on;
        } else if (name == "get") {
            o.get = on;
        } else if (name == "globoff") {
            o.noGlob = on;
        } else if (name == "path-as-is") {
            o.pathAsIs = on;
        } else if (name == "compressed") {
            o.compressed = on;
        } else if (name == "include" || name == "show-headers" || name == "remote-header-name") {
            (name == "remote-header-name" ? o.namesByHeader : o.showsHeaders) = on;
            if (o.namesByHeader && o.showsHeaders)
                fail(word.begin, words::text(refusals::twoMethods, QStringLiteral("--include"),
                                             QStringLiteral("--remote-header-name")));
        } else if (name == "tr-encoding") {
            o.transferEncoding = on;
        } else if (name == "form-escape") {
            o.formEscape = on;
        } else if (name == "basic" || name == "digest" || name == "ntlm" || name == "negotiate" ||
                   name == "anyauth" || name == "ntlm-wb") {
            o.ways.removeAll(name);
            if (on)
                o.ways.append(name);
        } else if (name == "netrc" || name == "netrc-optional") {
            note(notes::configFile, word.text, word.begin);
        } else if (name == "help" || name == "version" || name == "manual") {
            m_line.asksHelp = true;
        }
    }

    void addData(const QByteArray& bytes, bool separate)
    {
        CurlOptions& o = group();
        if (!o.data)
            o.data = bytes;
        else
            *o.data += (separate ? "&" : "") + bytes;
    }

    /// What a file holds: one that the text wrote before, /dev/null, or standard input, which can be read once. None where the
    /// text does not tell.
    std::optional<QByteArray> contentOf(const QByteArray& file)
    {
        if (file == "/dev/null")
            return QByteArray();
        if ((file == "-" || file == "/dev/stdin") && m_command.input && !m_command.input->startsWith('@'))
            return std::exchange(m_inputTaken, true) ? QByteArray() : *m_command.input;
        const auto written = m_command.files.constFind(file);
        return written == m_command.files.constEnd() ? std::nullopt : std::optional(*written);
    }
    /// Notes a file whose content the text does not tell. `written` as it stands: "@data.json".
    void noteFile(const QByteArray& written, qsizetype position)
    {
        note(written == "@-" || written == "-" ? notes::standardInput : notes::file, written, position);
    }

    void data(const QByteArray& name, const Word& value)
    {
        QByteArray bytes = value.text;
        if (name != "data-raw" && bytes.startsWith('@')) {
            if (const std::optional<QByteArray> content = contentOf(bytes.mid(1)))
                bytes = name == "data" || name == "data-ascii" ? withoutLineEnds(*content) : *content;
            else if (bytes == "@-" && m_command.input) // "< file", which the shell's reader noted
                bytes = *m_command.input;
            else
                noteFile(bytes, value.begin);
        }
        addData(bytes, name != "json");
        group().json = group().json || name == "json";
    }

    QByteArray urlEncoded(const Word& value, bool query)
    {
        const QByteArray& text = value.text;
        if (query && text.startsWith('+'))
            return text.mid(1);
        qsizetype cut = text.indexOf('=');
        if (cut == -1)
            cut = text.indexOf('@');
        const QByteArray name = cut == -1 ? QByteArray() : text.first(cut);
        QByteArray content;
        if (cut != -1 && text.at(cut) == '@') {
            const std::optional<QByteArray> known = contentOf(text.mid(cut + 1));
            if (known && known->isEmpty()) // curl then leaves out the name too
                return {};
            if (!known)
                noteFile(text.mid(cut), value.begin);
            content = known ? curlEscaped(*known, true) : text.mid(cut);
        } else {
            content = curlEscaped(text.mid(cut + 1), true);
        }
        return name.isEmpty() ? content : name + '=' + content;
    }

    void option(const QByteArray& name, const Word& value)
    {
        CurlOptions& o = group();
        if (name == "url") {
            o.urls.append(value);
        } else if (name == "request") {
            o.method = value.text;
        } else if (name == "header") {
            addHeader(value);
        } else if (name.startsWith("data") || name == "json") {
            if (name == "data-urlencode")
                addData(urlEncoded(value, false), true);
            else
                data(name, value);
        } else if (name == "form" || name == "form-string") {
            o.fields.append({value.text, name == "form-string", value.begin});
        } else if (name == "upload-file") {
            o.put = true;
            o.uploads.append(value.text);
        } else if (name == "user") {
            o.user = value.text;
            if (!value.text.contains(':') && !value.text.isEmpty())
                note(notes::password, value.text, value.begin);
        } else if (name == "oauth2-bearer") {
            o.bearer = value.text;
        } else if (name == "cookie") {
            if (value.text.contains('='))
                o.cookies.append(value.text);
            else if (!value.text.isEmpty())
                noteFile(value.text, value.begin);
        } else if (name == "referer") {
            o.referer = value.text.endsWith(";auto") ? value.text.chopped(5) : value.text;
        } else if (name == "user-agent") {
            o.userAgent = value.text;
        } else if (name == "range") {
            o.range = value.text;
        } else if (name == "continue-at" && value.text != "-") {
            o.range = value.text + '-';
        } else if (name == "request-target") {
            o.requestTarget = value.text;
        } else if (name == "url-query") {
            o.query = (o.query ? *o.query + '&' : QByteArray()) + urlEncoded(value, true);
        } else if (name == "proto-default") {
            o.schemeDefault = value.text;
        } else if (name == "config") {
            config(value);
        } else if (name == "netrc-file") {
            note(notes::configFile, value.text, value.begin);
        } else if (name == "aws-sigv4") {
            note(notes::generated, "Authorization", value.begin);
            o.signs = true;
        } else if (name == "time-cond") {
            timeCondition(value);
        } else if (name == "etag-compare") {
            note(notes::generated, "If-None-Match", value.begin);
        }
    }

    /// -H LINE, -H @FILE: a line end begins another header.
    void addHeader(const Word& value)
    {
        std::optional<QByteArray> content = value.text;
        if (value.text.startsWith('@')) {
            content = contentOf(value.text.mid(1));
            if (!content)
                noteFile(value.text, value.begin);
        }
        for (QByteArray line : content.value_or(QByteArray()).split('\n')) {
            if (line.endsWith('\r'))
                line.chop(1);
            Word header = value;
            header.text = line;
            if (!line.isEmpty() || value.text.isEmpty())
                group().headers.append(header);
        }
    }

    /// -z DATE; behind a minus it asks for what did not change since. A file's date nobody knows here.
    void timeCondition(const Word& value)
    {
        const bool until = value.text.startsWith('-');
        const char* name = until ? "If-Unmodified-Since" : "If-Modified-Since";
        if (const auto date = curlDate(QByteArrayView(value.text).sliced(until ? 1 : 0)))
            group().timeCondition = http::Header{name, *date};
        else
            note(notes::generated, name, value.begin);
    }

    /// -K FILE: the options in it, where the text tells what it holds.
    void config(const Word& value)
    {
        const std::optional<QByteArray> bytes = contentOf(value.text);
        if (!bytes || m_configs++ > 8) {
            note(notes::configFile, value.text, value.begin);
            return;
        }
        for (const auto& [name, written] : curlConfig(*bytes)) {
            const std::optional<QByteArray> full = curlOptionName(name);
            if (!full)
                fail(value.begin, words::text(refusals::optionUnknown, shown(name)));
            else if (curlOptionTakesValue(*full))
                option(*full, Word{written, value.begin, value.end});
            else
                flag(*full, true, Word{name, value.begin, value.end});
        }
    }

    const ShellCommand& m_command;
    CurlCommandLine m_line;
    int m_configs = 0; ///< files of settings that were read: one may name another
    qsizetype m_at = 1;
    bool m_inputTaken = false; ///< standard input can be read once
};

} // namespace

QByteArray curlEscaped(QByteArrayView bytes, bool plusForBlank)
{
    QByteArray out = bytes.toByteArray().toPercentEncoding();
    if (plusForBlank)
        out.replace("%20", "+");
    return out;
}

CurlCommandLine readCurlOptions(const ShellCommand& command)
{
    return Reader(command).read();
}

} // namespace crosscheck::intake
