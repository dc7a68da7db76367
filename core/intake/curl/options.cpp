#include "intake/curl/options.h"

#include "intake/request_notes.h"

#include <QSet>

namespace crosscheck::intake {

namespace {

// Facts of curl's own --help: which options take a value.
constexpr const char* withValue = "abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type "
                                  "ciphers config connect-timeout connect-to continue-at "
                                  "cookie cookie-jar create-file-mode crlfile curves data data-ascii "
                                  "data-binary data-raw data-urlencode delegation "
                                  "dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header "
                                  "ech egd-file engine etag-compare etag-save "
                                  "expect100-timeout form form-string ftp-account ftp-alternative-to-user "
                                  "ftp-method ftp-port ftp-ssl-ccc-mode "
                                  "happy-eyeballs-timeout-ms haproxy-clientip header hostpubmd5 "
                                  "hostpubsha256 hsts interface ip-tos ipfs-gateway json "
                                  "keepalive-cnt keepalive-time key key-type krb libcurl limit-rate "
                                  "local-port login-options mail-auth mail-from mail-rcpt "
                                  "max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output "
                                  "output-dir parallel-max pass pinnedpubkey preproxy "
                                  "proto proto-default proto-redir proxy proxy-cacert proxy-capath "
                                  "proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile "
                                  "proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey "
                                  "proxy-service-name proxy-tls13-ciphers "
                                  "proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 "
                                  "pubkey quote random-file range rate referer request "
                                  "request-target resolve retry retry-delay retry-max-time sasl-authzid "
                                  "service-name sigalgs socks4 socks4a socks5 "
                                  "socks5-gssapi-service socks5-hostname speed-limit speed-time stderr "
                                  "telnet-option tftp-blksize time-cond tls-max "
                                  "tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii "
                                  "trace-config unix-socket upload-file upload-flags url "
                                  "url-query user user-agent variable vlan-priority write-out";
constexpr const char* withoutValue = "alpn anyauth append basic buffer ca-native cert-status clobber "
                                     "compressed compressed-ssh create-dirs crlf digest disable "
                                     "disable-eprt disable-epsv disallow-username-in-url doh-cert-status "
                                     "doh-insecure dump-ca-embed eprt epsv fail fail-early "
                                     "fail-with-body false-start follow form-escape ftp-create-dirs ftp-pasv "
                                     "ftp-pret ftp-skip-pasv-ip ftp-ssl ftp-ssl-ccc "
                                     "ftp-ssl-control ftp-ssl-reqd get globoff haproxy-protocol head help "
                                     "http0.9 http1.0 http1.1 http2 http2-prior-knowledge "
                                     "http3 http3-only ignore-content-length include insecure ipv4 ipv6 "
                                     "junk-session-cookies keepalive list-only location "
                                     "location-trusted mail-rcpt-allowfails manual metalink mptcp negotiate "
                                     "netrc netrc-optional next npn ntlm ntlm-wb out-null "
                                     "parallel parallel-immediate path-as-is post301 post302 post303 "
                                     "progress-bar progress-meter proxy-anyauth proxy-basic "
                                     "proxy-ca-native proxy-digest proxy-http2 proxy-insecure "
                                     "proxy-negotiate proxy-ntlm proxy-ssl-allow-beast "
                                     "proxy-ssl-auto-client-cert proxy-tlsv1 proxytunnel raw "
                                     "remote-header-name remote-name remote-name-all remote-time "
                                     "remove-on-error retry-all-errors retry-connrefused sasl-ir sessionid "
                                     "show-error show-headers silent skip-existing "
                                     "socks5-basic socks5-gssapi socks5-gssapi-nec ssl ssl-allow-beast "
                                     "ssl-auto-client-cert ssl-no-revoke ssl-reqd "
                                     "ssl-revoke-best-effort sslv2 sslv3 styled-output "
                                     "suppress-connect-headers tcp-fastopen tcp-nodelay tftp-no-options "
                                     "tls-earlydata tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding "
                                     "trace-ids trace-time use-ascii verbose version xattr";

struct ShortOption
{
    char letter;
    const char* name;
};
constexpr ShortOption shortOptions[] = {
    {'a', "append"},
    {'E', "cert"},
    {'K', "config"},
    {'C', "continue-at"},
    {'b', "cookie"},
    {'c', "cookie-jar"},
    {'d', "data"},
    {'q', "disable"},
    {'D', "dump-header"},
    {'f', "fail"},
    {'F', "form"},
    {'P', "ftp-port"},
    {'G', "get"},
    {'g', "globoff"},
    {'I', "head"},
    {'H', "header"},
    {'h', "help"},
    {'0', "http1.0"},
    {'i', "include"},
    {'k', "insecure"},
    {'4', "ipv4"},
    {'6', "ipv6"},
    {'j', "junk-session-cookies"},
    {'l', "list-only"},
    {'L', "location"},
    {'M', "manual"},
    {'m', "max-time"},
    {'n', "netrc"},
    {':', "next"},
    {'N', "buffer"},
    {'o', "output"},
    {'Z', "parallel"},
    {'#', "progress-bar"},
    {'x', "proxy"},
    {'U', "proxy-user"},
    {'p', "proxytunnel"},
    {'Q', "quote"},
    {'r', "range"},
    {'e', "referer"},
    {'J', "remote-header-name"},
    {'O', "remote-name"},
    {'R', "remote-time"},
    {'X', "request"},
    {'S', "show-error"},
    {'s', "silent"},
    {'Y', "speed-limit"},
    {'y', "speed-time"},
    {'2', "sslv2"},
    {'3', "sslv3"},
    {'t', "telnet-option"},
    {'z', "time-cond"},
    {'1', "tlsv1"},
    {'T', "upload-file"},
    {'B', "use-ascii"},
    {'u', "user"},
    {'A', "user-agent"},
    {'v', "verbose"},
    {'V', "version"},
    {'w', "write-out"},
};

QList<QByteArray> names(const char* list)
{
    return QByteArray(list).split(' ');
}

/// The full name of a long option; none where it is unknown or stands for several.
std::optional<QByteArray> longName(const QByteArray& written)
{
    static const QList<QByteArray> all = names(withValue) + names(withoutValue);
    if (all.contains(written))
        return written;
    QByteArray found;
    for (const QByteArray& name : all) {
        if (!name.startsWith(written))
            continue;
        if (!found.isEmpty())
            return std::nullopt;
        found = name;
    }
    return found.isEmpty() ? std::nullopt : std::optional(found);
}

bool takesValue(const QByteArray& name)
{
    static const QList<QByteArray> all = names(withValue);
    return all.contains(name);
}

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
        std::optional<QByteArray> full = longName(name);
        if (!full && name.startsWith("no-")) {
            full = longName(name.mid(3));
            on = false;
            if (full && takesValue(*full))
                full.reset();
        }
        if (!full && name.startsWith("expand-"))
            full = longName(name.mid(7));
        if (!full) {
            fail(word.begin, words::text(refusals::optionUnknown, shown(word.text)));
            return;
        }
        if (takesValue(*full))
            withNext(*full, word);
        else
            flag(*full, on, word);
    }

    void readShort(const Word& word)
    {
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const char letter = word.text.at(i);
            const auto* row =
                std::find_if(std::begin(shortOptions), std::end(shortOptions),
                             [letter](const ShortOption& option) { return option.letter == letter; });
            if (row == std::end(shortOptions)) {
                fail(word.begin,
                     words::text(refusals::optionUnknown, QStringLiteral("-") + QLatin1Char(letter)));
                return;
            }
            const QByteArray name = row->name;
            if (!takesValue(name)) {
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
            if (o.urls.isEmpty())
                fail(word.begin, words::text(refusals::noUrl));
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

    void data(const QByteArray& name, const Word& value)
    {
        QByteArray bytes = value.text;
        if (name != "data-raw" && bytes.startsWith('@')) {
            const bool fromInput = bytes == "@-";
            if (fromInput && m_command.input && !m_command.input->startsWith('@')) {
                bytes = std::exchange(m_inputTaken, true) ? QByteArray() : *m_command.input;
                if (name == "data" || name == "data-ascii")
                    bytes = withoutLineEnds(bytes);
            } else if (m_command.files.contains(bytes.mid(1))) {
                bytes = m_command.files.value(bytes.mid(1));
                if (name == "data" || name == "data-ascii")
                    bytes = withoutLineEnds(bytes);
            } else if (fromInput && m_command.input) { // "< file", which the shell's reader noted
                bytes = *m_command.input;
            } else {
                note(fromInput ? notes::standardInput : notes::file, bytes, value.begin);
            }
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
            const bool fromInput = text.mid(cut) == "@-";
            if (fromInput && m_command.input && !m_command.input->startsWith('@')) {
                content =
                    std::exchange(m_inputTaken, true) ? QByteArray() : curlEscaped(*m_command.input, true);
            } else if (m_command.files.contains(text.mid(cut + 1))) {
                content = curlEscaped(m_command.files.value(text.mid(cut + 1)), true);
            } else {
                note(fromInput ? notes::standardInput : notes::file, text.mid(cut), value.begin);
                content = text.mid(cut);
            }
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
            if (value.text.startsWith('@'))
                note(value.text == "@-" ? notes::standardInput : notes::file, value.text, value.begin);
            else
                o.headers.append(value);
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
                note(value.text == "-" ? notes::standardInput : notes::file, value.text, value.begin);
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
            o.query += (o.query.isEmpty() ? "" : "&") + urlEncoded(value, true);
        } else if (name == "proto-default") {
            o.schemeDefault = value.text;
        } else if (name == "config") {
            config(value);
        } else if (name == "netrc-file") {
            note(notes::configFile, value.text, value.begin);
        } else if (name == "aws-sigv4") {
            note(notes::generated, "Authorization", value.begin);
            o.signs = true;
        } else if (name == "time-cond" || name == "etag-compare") {
            note(notes::generated, name == "time-cond" ? "If-Modified-Since" : "If-None-Match", value.begin);
        }
    }

    /// -K FILE: the options in it, where the text tells what it holds.
    void config(const Word& value)
    {
        std::optional<QByteArray> bytes;
        if (value.text == "-" && m_command.input && !m_command.input->startsWith('@') &&
            !std::exchange(m_inputTaken, true))
            bytes = m_command.input;
        else if (m_command.files.contains(value.text))
            bytes = m_command.files.value(value.text);
        if (!bytes || m_configs++ > 8) {
            if (value.text != "/dev/null")
                note(notes::configFile, value.text, value.begin);
            return;
        }
        for (const auto& [name, written] : curlConfig(*bytes)) {
            const std::optional<QByteArray> full = longName(name);
            if (!full)
                fail(value.begin, words::text(refusals::optionUnknown, shown(name)));
            else if (takesValue(*full))
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

QByteArray curlLongName(QByteArrayView letter)
{
    for (const ShortOption& option : shortOptions) {
        if (letter.size() == 1 && letter[0] == option.letter)
            return option.name;
    }
    return letter.toByteArray();
}

CurlCommandLine readCurlOptions(const ShellCommand& command)
{
    return Reader(command).read();
}

} // namespace crosscheck::intake
