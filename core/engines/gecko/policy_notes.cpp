#include "engines/gecko/policy_notes.h"

#include "engines/sandbox_flags.h"
#include "fetch/headers.h"
#include "page/csp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::engines {

namespace {

constexpr const char* directives[] = {
    "base-uri",        "block-all-mixed-content",
    "child-src",       "connect-src",
    "default-src",     "font-src",
    "form-action",     "frame-ancestors",
    "frame-src",       "img-src",
    "manifest-src",    "media-src",
    "object-src",      "report-to",
    "report-uri",      "require-trusted-types-for",
    "sandbox",         "script-src",
    "script-src-attr", "script-src-elem",
    "style-src",       "style-src-attr",
    "style-src-elem",  "trusted-types",
    "worker-src",      "upgrade-insecure-requests",
};
constexpr const char* keywords[] = {
    "self",           "none",          "unsafe-inline",    "unsafe-eval",     "unsafe-hashes",
    "strict-dynamic", "report-sample", "wasm-unsafe-eval", "allow-duplicates"};

template <size_t Count> bool isIn(const char* const (&list)[Count], QByteArrayView word)
{
    return std::any_of(std::begin(list), std::end(list),
                       [&](const char* one) { return http::sameName(one, word); });
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHostChar(char c)
{
    return isLetter(c) || isDigit(c) || c == '-';
}

/// https://www.rfc-editor.org/rfc/rfc3986#section-3.3
bool isPath(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isLetter(c) || isDigit(c) || QByteArrayView("-._~!$&'()*+,;=:@%/").contains(c);
    });
}

QString shown(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes);
}

/// https://w3c.github.io/webappsec-csp/#grammardef-base64-value
bool isBase64Value(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isLetter(c) || isDigit(c) || QByteArrayView("+/-_=").contains(c);
    });
}

/// One policy, directive by directive.
class Parser
{
public:
    explicit Parser(const url::Origin& self) : m_self(self) {}

    void policy(QByteArrayView text, bool reportOnly)
    {
        m_seen.clear();
        const QList<QByteArray> all = text.toByteArray().split(';');
        for (const QByteArray& one : all) {
            if (!page::isDirectiveText(one)) {
                invalidCharacters(one);
                continue;
            }
            const QList<QByteArray> tokens = one.simplified().split(' ');
            if (!tokens.first().isEmpty())
                directive(tokens);
        }
        if (reportOnly && m_seen.contains("sandbox"))
            note(u"Ignoring sandbox directive when delivered in a report-only policy ‘%1’"_s.arg(
                shown(text.trimmed())));
    }

    void invalidCharacters(QByteArray text)
    {
        for (char& c : text)
            c = QByteArrayView("\t\n\f\r").contains(c) ? ' ' : c;
        QList<QByteArray> tokens = text.split(' ');
        tokens.removeAll(QByteArray());
        const auto bad = std::find_if(tokens.begin(), tokens.end(),
                                      [](const QByteArray& token) { return !page::isDirectiveText(token); });
        note(u"Ignoring directive ‘%1’ because the token contains invalid characters ‘%2’"_s.arg(
            QString::fromLatin1(tokens.first()), QString::fromLatin1(*bad)));
    }

    void directive(const QList<QByteArray>& tokens)
    {
        const QByteArray name = http::lowered(tokens.first());
        const QString asWritten = shown(tokens.first());
        if (name == "reflected-xss") // rows-policy-directive-worker-21
            return note(
                u"Not supporting directive ‘%1’. Directive and values will be ignored."_s.arg(asWritten));
        if (!isIn(directives, name))
            return note(u"Couldn’t process unknown directive ‘%1’"_s.arg(asWritten));
        if (m_seen.contains(name))
            return note(
                u"Duplicate %1 directives detected.  All but the first instance will be ignored."_s.arg(
                    asWritten));
        m_seen.append(name);
        if (name == "block-all-mixed-content")
            note(
                u"Ignoring ‘%1’ because mixed content display upgrading makes block-all-mixed-content obsolete."_s
                    .arg(asWritten));
        if (name == "block-all-mixed-content" || name == "upgrade-insecure-requests") {
            if (tokens.size() > 1)
                note(u"Ignoring srcs for directive ‘%1’"_s.arg(shown(name)));
        } else if (name == "sandbox") {
            for (const QByteArray& flag : tokens.sliced(1)) {
                if (!isSandboxFlag(flag))
                    note(u"Couldn’t parse invalid sandbox flag ‘%1’"_s.arg(shown(flag)));
            }
        } else if (name == "report-uri" || name == "report-to") {
            if (tokens.size() == 1)
                note(u"Ignoring ‘%1’ since it does not contain any parameters."_s.arg(asWritten));
        } else if (!name.contains("trusted-types")) {
            sources(tokens);
        }
    }

    /// The sources of a directive as they are shown, those that don't parse left out.
    QList<QByteArray> sources(const QList<QByteArray>& tokens)
    {
        QList<QByteArray> all;
        bool none = false, inlineSeen = false, guarded = false, strict = false;
        for (const QByteArray& token : tokens.sliced(1)) {
            const QByteArray lower = http::lowered(token);
            none |= lower == "'none'";
            if (lower == "'none'")
                continue;
            if (lower == "'unsafe-inline'" && inlineSeen) {
                note(u"Ignoring duplicate source %1"_s.arg(shown(token)));
                invalidHost(token); // it isn't taken for a keyword then: drawn-one-policed-07
                continue;
            }
            inlineSeen |= lower == "'unsafe-inline'";
            strict |= lower == "'strict-dynamic'";
            guarded |= lower.startsWith("'nonce-") || lower.startsWith("'sha");
            const QByteArray made = source(token);
            if (!made.isEmpty())
                all.append(made);
        }
        if (none && !all.isEmpty())
            note(u"Ignoring unknown option 'none'"_s);
        if (all.isEmpty())
            all.append("'none'");
        const QByteArray name = http::lowered(tokens.first());
        const bool forScripts = name.startsWith("script-src");
        const bool evaluates = all.contains("'unsafe-eval'") || all.contains("'wasm-unsafe-eval'");
        if (evaluates && (name == "script-src-elem" || name == "script-src-attr"))
            note(u"Ignoring ‘unsafe-eval’ or ‘wasm-unsafe-eval’ inside “%1”."_s.arg(shown(name)));
        if (strict && name != "default-src") // rest-csp-preload-font-dynamic
            ignoredForStrictDynamic(all, tokens.first(), guarded);
        if (strict && !forScripts && name != "default-src")
            note(u"Ignoring source “strict-dynamic” (Only supported within script-src)."_s);
        if (guarded && inlineSeen && (forScripts || name.startsWith("style-src") || name == "default-src"))
            note(u"Ignoring “'unsafe-inline'” within %1: nonce-source or hash-source specified"_s.arg(
                shown(tokens.first())));
        return all;
    }

    const QStringList& notes() const { return m_notes; }
    void note(const QString& text) { m_notes.append(u"Content-Security-Policy: "_s + text); }

private:
    void ignoredForStrictDynamic(const QList<QByteArray>& all, const QByteArray& name, bool guarded)
    {
        for (const QByteArray& one : all) {
            static const QList<QByteArray> stay{"'strict-dynamic'", "'unsafe-eval'", "'wasm-unsafe-eval'",
                                                "'unsafe-hashes'"};
            if (!stay.contains(one) && !one.startsWith("'nonce-") && !one.startsWith("'sha"))
                note(u"Ignoring “%1” within %2: ‘strict-dynamic’ specified"_s.arg(shown(one), shown(name)));
        }
        if (!guarded)
            note(
                u"Keyword ‘strict-dynamic’ within “%1” with no valid nonce or hash might block all scripts from loading"_s
                    .arg(shown(name)));
    }

    QByteArray source(const QByteArray& token)
    {
        const QByteArray lower = http::lowered(token);
        if (token.startsWith('\'') && token.endsWith('\'') && token.size() > 2) {
            const QByteArray inside = lower.sliced(1, lower.size() - 2);
            if (isIn(keywords, inside))
                return lower;
            for (const char* kind : {"nonce-", "sha256-", "sha384-", "sha512-"}) {
                if (inside.startsWith(kind) && isBase64Value(QByteArrayView(inside).sliced(qstrlen(kind))))
                    return token;
            }
        }
        if (token == "*")
            return token;
        qsizetype at = 0;
        while (at < token.size() &&
               (isLetter(token[at]) ||
                (at > 0 && (isDigit(token[at]) || QByteArrayView("+-.").contains(token[at])))))
            ++at;
        const bool colon = at > 0 && at < token.size() && token[at] == ':';
        const char next = at + 1 < token.size() ? token[at + 1] : '\0';
        if (!colon || isDigit(next) || next == '*')
            return host(token, m_self.scheme, 0);
        if (at + 1 == token.size())
            return lower;
        if (!token.sliced(at + 1).startsWith("//")) {
            note(u"Failed to parse unrecognized source %1"_s.arg(shown(token)));
            return {};
        }
        return host(token, lower.first(at), at + 3);
    }

    QByteArray invalidHost(const QByteArray& token)
    {
        note(u"Couldn’t parse invalid host %1"_s.arg(shown(token)));
        return {};
    }

    QByteArray host(const QByteArray& token, const QByteArray& scheme, qsizetype at)
    {
        const qsizetype begin = at;
        const auto peek = [&](char c) { return at < token.size() && token[at] == c; };
        const auto atEnd = [&] { return at >= token.size() || peek('?') || peek('#'); };
        bool alone = false;
        if (peek('*')) {
            ++at;
            alone = at >= token.size() || peek(':');
            if (!alone && !peek('.'))
                return invalidHost(token);
            at += alone ? 0 : 1;
        }
        if (!alone && (at >= token.size() || !isHostChar(token[at])))
            return invalidHost(token);
        while (!alone && !atEnd() && !peek(':') && !peek('/')) {
            if (peek('.') && (at + 1 >= token.size() || !isHostChar(token[at + 1])))
                return invalidHost(token);
            if (!peek('.') && !isHostChar(token[at]))
                return invalidHost(token);
            ++at;
        }
        const QByteArray name = http::lowered(token.sliced(begin, at - begin));
        if (isIn(keywords, name))
            note(
                u"Interpreting %1 as a hostname, not a keyword. If you intended this to be a keyword, use ‘%2’ (wrapped in single quotes)."_s
                    .arg(shown(token), shown(name)));
        QByteArray port;
        if (peek(':')) {
            const qsizetype from = ++at;
            if (peek('*'))
                ++at;
            else
                while (at < token.size() && isDigit(token[at]))
                    ++at;
            port = token.sliced(from, at - from);
            if (port.isEmpty()) {
                note(u"Couldn’t parse port in %1"_s.arg(shown(token)));
                return {};
            }
        }
        QByteArray path;
        if (!atEnd()) {
            qsizetype end = at;
            while (end < token.size() && token[end] != '?' && token[end] != '#')
                ++end;
            path = token.sliced(at, end - at);
            if (!path.startsWith('/') || path.startsWith("//") || !isPath(path)) {
                note(u"Couldn’t parse invalid source %1"_s.arg(shown(token)));
                return {};
            }
            path = QByteArray::fromPercentEncoding(path);
        }
        QByteArray text = scheme.isEmpty() ? name : scheme + "://" + name;
        if (!port.isEmpty())
            text += ':' + port;
        return text + path;
    }

    const url::Origin& m_self;
    QList<QByteArray> m_seen;
    QStringList m_notes;
};

/// Whether a policy has a report-uri or a report-to; one without a value is left out.
bool saysWhereToReport(const QByteArray& policy)
{
    const QList<QByteArray> directives = http::lowered(policy).split(';');
    return std::any_of(directives.begin(), directives.end(), [](const QByteArray& directive) {
        const QList<QByteArray> tokens = directive.simplified().split(' ');
        return tokens.size() > 1 && (tokens.first() == "report-uri" || tokens.first() == "report-to");
    });
}

} // namespace

QStringList geckoPolicyNotes(const http::HeaderList& pageHeaders, const url::Origin& self)
{
    Parser parser(self);
    for (const char* name : {"Content-Security-Policy", "Content-Security-Policy-Report-Only"}) {
        const bool reportOnly = QByteArrayView(name).endsWith("Only");
        const QList<QByteArray> values = fetch::lines(pageHeaders, name);
        for (const QByteArray& value : values) {
            for (const QByteArray& one : value.split(',')) {
                if (one.trimmed().isEmpty())
                    continue;
                parser.policy(one, reportOnly);
                if (reportOnly && !saysWhereToReport(one))
                    parser.note(u"This site (%1) has a Report-Only policy without a report-uri directive nor "
                                u"a report-to directive. "
                                "CSP will not block and cannot report violations of this policy."_s.arg(
                                    shown(self.serialized())));
            }
        }
    }
    return parser.notes();
}

QByteArray geckoDirective(QByteArrayView directive, const url::Origin& self)
{
    const QList<QByteArray> tokens = directive.toByteArray().simplified().split(' ');
    Parser parser(self);
    return http::lowered(tokens.first()) + ' ' + parser.sources(tokens).join(' ');
}

} // namespace crosscheck::engines
