#include "engines/webkit/policy_notes.h"

#include "engines/sandbox_flags.h"
#include "fetch/headers.h"
#include "page/csp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::engines {

namespace {

bool isWebkitLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isWebkitDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSchemeName(QByteArrayView text)
{
    return !text.isEmpty() && isWebkitLetter(text.front()) &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return isWebkitLetter(c) || isWebkitDigit(c) || c == '+' || c == '-' || c == '.';
           });
}

/// "*", "*.host" or a host, of letters, digits and hyphens.
bool isHostPattern(QByteArrayView text)
{
    if (text == "*")
        return true;
    if (text.startsWith("*."))
        text = text.sliced(2);
    return !text.isEmpty() && !text.startsWith('.') && !text.toByteArray().contains("..") &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return isWebkitLetter(c) || isWebkitDigit(c) || c == '-' || c == '.'; });
}

/// https://w3c.github.io/webappsec-csp/#grammardef-base64-value; `decoded`: it has to stand for whole bytes too.
bool isBase64Value(QByteArrayView text, bool decoded)
{
    QByteArrayView digits = text;
    while (digits.endsWith('='))
        digits.chop(1);
    constexpr qsizetype group = 4;
    return !text.isEmpty() && !(decoded && digits.size() % group == 1) &&
           std::all_of(digits.begin(), digits.end(), [](char c) {
               return isWebkitLetter(c) || isWebkitDigit(c) || c == '+' || c == '/' || c == '-' || c == '_';
           });
}

bool isQuotedSource(QByteArrayView text)
{
    static constexpr const char* keywords[] = {"'unsafe-inline'",     "'unsafe-eval'",   "'unsafe-hashes'",
                                               "'strict-dynamic'",    "'report-sample'", "'wasm-unsafe-eval'",
                                               "'trusted-types-eval'"};
    static constexpr const char* values[] = {"'nonce-",   "'sha256-",  "'sha384-", "'sha512-",
                                             "'sha-256-", "'sha-384-", "'sha-512-"};
    const QByteArray lower = http::lowered(text);
    for (const char* one : values) {
        if (const QByteArrayView kind(one); lower.startsWith(kind) && lower.endsWith('\''))
            return isBase64Value(lower.sliced(kind.size(), lower.size() - kind.size() - 1),
                                 kind != "'nonce-");
    }
    // What stands behind 'self' is passed over (rest-notes-self-port).
    return lower.startsWith("'self'") || std::any_of(std::begin(keywords), std::end(keywords),
                                                     [&](const char* one) { return lower == one; });
}

/// https://w3c.github.io/webappsec-csp/#grammardef-source-expression
bool isSource(QByteArrayView text)
{
    if (text.startsWith('\''))
        return isQuotedSource(text);
    const qsizetype scheme = text.indexOf(':');
    if (scheme == text.size() - 1)
        return isSchemeName(text.first(scheme));
    if (scheme >= 0 && text.sliced(scheme).startsWith("://")) {
        if (!isSchemeName(text.first(scheme)))
            return false;
        text = text.sliced(scheme + 3);
    }
    const QByteArrayView authority = text.first(text.indexOf('/') < 0 ? text.size() : text.indexOf('/'));
    const qsizetype colon = authority.indexOf(':');
    if (colon < 0)
        return isHostPattern(authority);
    const QByteArrayView port = authority.sliced(colon + 1);
    return isHostPattern(authority.first(colon)) && !port.isEmpty() &&
           (port == "*" || std::all_of(port.begin(), port.end(), isWebkitDigit));
}

/// The path of a source with what stands behind it; empty where it has none.
QByteArrayView pathOf(const QByteArray& source)
{
    const qsizetype scheme = source.indexOf("://");
    const qsizetype slash = source.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    return slash < 0 ? QByteArrayView() : QByteArrayView(source).sliced(slash);
}

bool takesSources(QByteArrayView directive)
{
    static constexpr const char* others[] = {"base-uri", "form-action", "frame-ancestors"};
    return directive.endsWith("-src") || directive.endsWith("-src-elem") || directive.endsWith("-src-attr") ||
           std::any_of(std::begin(others), std::end(others),
                       [&](const char* one) { return directive == one; });
}

/// Whether a policy that only reports is told that the directive does more than that. What inherits a policy reads no
/// upgrade-insecure-requests in it.
bool isIgnoredWhereReported(QByteArrayView directive, bool inherited)
{
    return directive == "sandbox" || directive == "frame-ancestors" ||
           (directive == "upgrade-insecure-requests" && !inherited);
}

/// `flags`: what stands behind sandbox (https://html.spec.whatwg.org/multipage/browsers.html#parse-a-sandboxing-directive).
void sandboxNote(const QList<QByteArray>& flags, Lines& lines)
{
    QStringList wrong;
    for (const QByteArray& flag : flags) {
        if (!isSandboxFlag(flag))
            wrong.append(u'\'' + QString::fromUtf8(flag) + u'\'');
    }
    if (wrong.isEmpty())
        return;
    const QString are = wrong.size() > 1 ? u"are invalid sandbox flags."_s : u"is an invalid sandbox flag."_s;
    lines.addLine(u"Error while parsing the 'sandbox' Content Security Policy directive: %1 %2"_s.arg(
        wrong.join(u", "), are)); // last-page-29-xhr; several at once are unverified
}

/// `reported`: the policy only reports, and frame-ancestors isn't read.
void notesOf(QByteArrayView policy, bool reported, Lines& lines)
{
    QList<QByteArray> seen;
    const QList<QByteArray> directives = policy.toByteArray().split(';');
    for (const QByteArray& directive : directives) {
        const QList<QByteArray> tokens = directive.simplified().split(' ');
        const QByteArray name = http::lowered(tokens.first());
        if (name.isEmpty())
            continue;
        if (seen.contains(name)) {
            lines.addLine(u"Ignoring duplicate Content-Security-Policy directive '%1'."_s.arg(
                QString::fromUtf8(tokens.first())));
            continue;
        }
        seen.append(name);
        if (!page::isDirectiveText(directive)) {
            const QByteArrayView written = QByteArrayView(directive).trimmed();
            lines.addLine(
                u"The value for Content Security Policy directive '%1' contains an invalid character: '%2'. "
                "Non-whitespace characters outside ASCII 0x21-0x7E must be percent-encoded, as described in "
                "RFC 3986, "
                "section 2.1: http://tools.ietf.org/html/rfc3986#section-2.1."_s.arg(
                    QString::fromLatin1(tokens.first()),
                    QString::fromLatin1(written.sliced(tokens.first().size()).trimmed())));
            continue;
        }
        if (name == "sandbox" && !reported)
            sandboxNote(tokens.sliced(1), lines);
        if (!takesSources(name) || (reported && name == "frame-ancestors"))
            continue;
        for (const QByteArray& source : tokens.sliced(1)) {
            const bool elsewhere = http::sameName(source, "'strict-dynamic'") &&
                                   !name.startsWith("script-src") && name != "default-src";
            const QByteArrayView path = pathOf(source);
            if (isSource(source) && (path.contains('?') || path.contains('#')))
                lines.addLine(
                    u"The source list for Content Security Policy directive '%1' contains a source with an "
                    "invalid path: '%2'. The %3 will be ignored."_s.arg(
                        QString::fromUtf8(tokens.first()), QString::fromUtf8(path),
                        path.contains('?') ? u"query component, including the '?',"_s
                                           : u"fragment identifier, including the '#',"_s));
            const bool none = http::sameName(source, "'none'");
            if (none && tokens.size() > 2)
                lines.add("webkit-csp-none", {{Field::Token, QString::fromUtf8(tokens.first())},
                                              {Field::Value, QString::fromUtf8(source)}});
            if ((!isSource(source) || elsewhere) && !none)
                lines.addLine(
                    u"The source list for Content Security Policy directive '%1' contains an invalid source: '%2'. It will be ignored."_s
                        .arg(QString::fromUtf8(tokens.first()), QString::fromUtf8(source)));
        }
    }
}

QByteArrayView withoutLeadingBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    return text;
}

void notesOfReported(QByteArrayView written, bool inherited, Lines& lines)
{
    const QByteArray policy = written.toByteArray();
    const QList<QByteArray> directives = policy.split(';');
    bool told = false; // somewhere, which takes a value
    for (const QByteArray& directive : directives) {
        const QList<QByteArray> tokens = directive.simplified().split(' ');
        const QByteArray& name = tokens.first();
        told |=
            tokens.size() > 1 && (http::sameName(name, "report-uri") || http::sameName(name, "report-to"));
        if (isIgnoredWhereReported(http::lowered(name), inherited))
            lines.addLine(
                u"The Content Security Policy directive '%1' is ignored when delivered in a report-only policy."_s
                    .arg(QString::fromUtf8(name)));
    }
    if (!told)
        lines.add("webkit-csp-no-report", {{Field::Token, QString::fromUtf8(policy)}});
}

} // namespace

void webkitPolicyNotes(const page::ContentSecurityPolicy& policies, const http::HeaderList& pageHeaders,
                       bool inherited, Lines& lines)
{
    const QList<QByteArray> enforced = fetch::lines(pageHeaders, "Content-Security-Policy");
    for (const QByteArray& header : enforced) {
        const QList<QByteArray> each = header.split(',');
        for (const QByteArray& one : each)
            notesOf(one, false, lines);
    }
    // Lines are joined, and what stands between two policies belongs to the second; what is inherited has it cut off.
    const QByteArray reported =
        fetch::joined(pageHeaders, "Content-Security-Policy-Report-Only").value_or(QByteArray());
    const QList<QByteArray> each = reported.isEmpty() ? QList<QByteArray>() : reported.split(',');
    for (const QByteArray& one : each) {
        const QByteArrayView policy = inherited ? withoutLeadingBlanks(one) : QByteArrayView(one);
        notesOf(policy, true, lines);
        notesOfReported(policy, inherited, lines);
    }
    const QList<QByteArray> unknown = policies.unknownDirectives();
    for (const QByteArray& name : unknown)
        lines.add("webkit-csp-unknown", {{Field::Token, QString::fromLatin1(name)}});
}

} // namespace crosscheck::engines
