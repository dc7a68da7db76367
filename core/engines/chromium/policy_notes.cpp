#include "engines/chromium/policy_notes.h"

#include "engines/chromium/permission_notes.h"
#include "fetch/headers.h"
#include "fetch/referrer_policy.h"
#include "page/csp.h"
#include "url/encode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::engines {

namespace {

constexpr QByteArrayView directives[] = {
    "base-uri"_b,        "block-all-mixed-content"_b,
    "child-src"_b,       "connect-src"_b,
    "default-src"_b,     "fenced-frame-src"_b,
    "font-src"_b,        "form-action"_b,
    "frame-ancestors"_b, "frame-src"_b,
    "img-src"_b,         "manifest-src"_b,
    "media-src"_b,       "object-src"_b,
    "report-to"_b,       "report-uri"_b,
    "sandbox"_b,         "require-trusted-types-for"_b,
    "script-src"_b,      "script-src-attr"_b,
    "script-src-elem"_b, "style-src"_b,
    "style-src-attr"_b,  "style-src-elem"_b,
    "trusted-types"_b,   "treat-as-public-address"_b,
    "worker-src"_b,      "upgrade-insecure-requests"_b,
};
constexpr QByteArrayView sandboxFlags[] = {
    "allow-downloads"_b,
    "allow-forms"_b,
    "allow-modals"_b,
    "allow-orientation-lock"_b,
    "allow-pointer-lock"_b,
    "allow-popups"_b,
    "allow-popups-to-escape-sandbox"_b,
    "allow-presentation"_b,
    "allow-same-origin"_b,
    "allow-same-site-none-cookies"_b,
    "allow-scripts"_b,
    "allow-storage-access-by-user-activation"_b,
    "allow-top-navigation"_b,
    "allow-top-navigation-by-user-activation"_b,
    "allow-top-navigation-to-custom-protocols"_b,
};
constexpr QByteArrayView sourceKeywords[] = {
    "'self'"_b,
    "'none'"_b,
    "'unsafe-inline'"_b,
    "'unsafe-eval'"_b,
    "'unsafe-hashes'"_b,
    "'unsafe-allow-redirects'"_b,
    "'strict-dynamic'"_b,
    "'report-sample'"_b,
    "'wasm-unsafe-eval'"_b,
    "'wasm-eval'"_b,
    "'trusted-types-eval'"_b,
    "'inline-speculation-rules'"_b,
};
template <size_t Count> bool isAmong(const QByteArrayView (&list)[Count], QByteArrayView word)
{
    return std::any_of(std::begin(list), std::end(list),
                       [word](QByteArrayView one) { return http::sameName(one, word); });
}

bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool consistsOf(QByteArrayView text, QByteArrayView others)
{
    return std::all_of(text.begin(), text.end(),
                       [others](char c) { return isAlphanumeric(c) || others.contains(c); });
}

bool isHost(QByteArrayView text)
{
    if (text == "*"_b)
        return true;
    if (text.startsWith("*."_b))
        text = text.sliced(2);
    const QList<QByteArray> labels = text.toByteArray().split('.');
    return std::all_of(labels.begin(), labels.end(), [&](const QByteArray& label) {
        return consistsOf(label, "-_"_b) &&
               (!label.isEmpty() || (&label == &labels.last() && labels.size() > 1));
    });
}

/// Whether the digits of a base64 value, whatever pads them, are as many as whole bytes take.
bool standsForBytes(QByteArrayView digits)
{
    while (digits.endsWith('='))
        digits.chop(1);
    constexpr qsizetype group = 4;
    return digits.size() % group != 1;
}

bool isQuoted(QByteArrayView text)
{
    if (!text.endsWith('\'') || text.size() < 2)
        return false;
    const QByteArray inner = http::lowered(text.sliced(1, text.size() - 2));
    for (const QByteArrayView kind :
         {"nonce-"_b, "sha256-"_b, "sha384-"_b, "sha512-"_b, "sha-256-"_b, "sha-384-"_b, "sha-512-"_b}) {
        if (inner.startsWith(kind))
            return inner.size() > kind.size() && consistsOf(inner.sliced(kind.size()), "+/-_="_b) &&
                   (kind == "nonce-"_b || standsForBytes(inner.sliced(kind.size())));
    }
    return isAmong(sourceKeywords, text);
}

/// https://w3c.github.io/webappsec-csp/#grammardef-source-expression
bool isSource(QByteArrayView text)
{
    if (text.startsWith('\''))
        return isQuoted(text);
    const qsizetype colon = text.indexOf(':');
    const auto isScheme = [](QByteArrayView name) {
        return !name.isEmpty() && !(name.front() >= '0' && name.front() <= '9') && consistsOf(name, "+-."_b);
    };
    if (colon >= 0 && colon == text.size() - 1)
        return isScheme(text.first(colon));
    if (colon >= 0 && text.sliced(colon).startsWith("://"_b)) {
        if (!isScheme(text.first(colon)))
            return false;
        text = text.sliced(colon + 3);
    }
    const qsizetype slash = text.indexOf('/');
    const QByteArrayView authority = slash < 0 ? text : text.first(slash);
    const qsizetype port = authority.indexOf(':');
    if (port < 0)
        return isHost(authority);
    const QByteArrayView digits = authority.sliced(port + 1);
    return isHost(authority.first(port)) &&
           (digits == "*"_b || (!digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) {
                return c >= '0' && c <= '9';
            })));
}

/// https://w3c.github.io/webappsec-csp/#grammardef-ancestor-source
bool isAncestor(QByteArrayView text)
{
    return isSource(text) && (!text.startsWith('\'') || http::sameName(text, "'self'"_b));
}

QString shown(QByteArrayView text)
{
    return QString::fromUtf8(text);
}

/// The notes of one policy, directive by directive.
class Notes
{
public:
    Notes(bool reportOnly, Lines& lines) : m_reportOnly(reportOnly), m_lines(lines) {}

    void policy(const QByteArray& text)
    {
        const QList<QByteArray> all = text.split(';');
        for (const QByteArray& one : all) {
            const QByteArray trimmed = one.simplified();
            if (!trimmed.isEmpty())
                directive(trimmed);
        }
    }

private:
    /// One blank parts its words.
    void directive(const QByteArray& text)
    {
        QList<QByteArray> values = text.split(' ');
        const QByteArray name = values.takeFirst().toLower();
        if (!consistsOf(name, "-"_b))
            return invalidName(name);
        if (m_seen.contains(name))
            return m_lines.addLine(
                u"Ignoring duplicate Content-Security-Policy directive '%1'."_s.arg(shown(name)));
        m_seen.append(name);
        if (!page::isDirectiveText(QByteArrayView(text).sliced(qMin(name.size() + 1, text.size()))))
            return invalidValue(name);
        if (!isAmong(directives, name))
            return unknown(name);
        if (m_reportOnly && (name == "sandbox"_b || name == "upgrade-insecure-requests"_b))
            return m_lines.addLine(
                u"The Content Security Policy directive '%1' is ignored when delivered in a report-only policy."_s
                    .arg(shown(name)));
        if (name == "upgrade-insecure-requests"_b || name == "block-all-mixed-content"_b) {
            if (!values.isEmpty())
                m_lines.addLine(u"The Content Security Policy directive '%1' should be empty, but was "
                                u"delivered with a value "
                                "of '%2'. The directive has been applied, and the value ignored."_s.arg(
                                    shown(name), shown(values.join(' '))));
        } else if (name == "sandbox"_b) {
            sandbox(values);
        } else if (name.endsWith("-uri"_b) == (name == "base-uri"_b) && name != "report-to"_b &&
                   !name.contains("trusted-types"_b)) {
            sources(name, values);
        }
    }

    void invalidName(const QByteArray& name)
    {
        // What is no UTF-8 makes the whole line empty.
        if (!shown(name).contains(QChar::ReplacementCharacter))
            return m_lines.addLine(
                u"The Content-Security-Policy directive name '%1' contains one or more invalid characters. "
                u"Only "
                "ASCII alphanumeric characters or dashes '-' are allowed in directive names."_s.arg(
                    shown(name)));
        m_lines.addLine(QString());
    }

    void invalidValue(const QByteArray& name)
    {
        m_lines.addLine(
            u"The value for the Content-Security-Policy directive '%1' contains one or more invalid "
            "characters. In a source expression, non-whitespace characters outside ASCII 0x21-0x7E must be "
            "Punycode-encoded, as described in RFC 3492 (https://tools.ietf.org/html/rfc3492), if part of "
            "the hostname and percent-encoded, as described in RFC 3986, section 2.1 "
            "(http://tools.ietf.org/html/rfc3986#section-2.1), if part of the path."_s.arg(shown(name)));
    }

    void unknown(const QByteArray& name)
    {
        if (name == "plugin-types"_b)
            return m_lines.addLine(
                u"The Content-Security-Policy directive 'plugin-types' has been removed from the "
                u"specification. If "
                "you want to block plugins, consider specifying \"object-src 'none'\" instead."_s);
        if (name == "allow"_b)
            return m_lines.addLine(
                u"The 'allow' directive has been replaced with 'default-src'. Please use that "
                "directive instead, as 'allow' has no effect."_s);
        if (name == "policy-uri"_b)
            return m_lines.addLine(
                u"The 'policy-uri' directive has been removed from the specification. Please "
                "specify a complete policy via the Content-Security-Policy header."_s);
        m_lines.addLine(u"Unrecognized Content-Security-Policy directive '%1'."_s.arg(shown(name)));
    }

    void sandbox(const QList<QByteArray>& flags)
    {
        for (const QByteArray& flag : flags) {
            if (!isAmong(sandboxFlags, flag))
                m_lines.addLine(
                    u"Error while parsing the 'sandbox' Content Security Policy directive: '%1' is an "
                    "invalid sandbox flag."_s.arg(shown(flag)));
        }
    }

    /// The path of a source has neither a query nor a fragment (services/network: content_security_policy.cc).
    void path(const QByteArray& name, const QByteArray& source)
    {
        const qsizetype scheme = source.indexOf("://");
        const qsizetype slash = source.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        const qsizetype end = slash < 0 ? -1 : source.indexOf('?', slash);
        const qsizetype fragment = slash < 0 ? -1 : source.indexOf('#', slash);
        if (end < 0 && fragment < 0)
            return;
        m_lines.addLine(
            u"The source list for Content Security Policy directive '%1' contains a source with an invalid "
            u"path: "
            "'%2'. The %3 will be ignored."_s.arg(shown(name), shown(source.sliced(slash)),
                                                  end >= 0 ? u"query component, including the '?',"_s
                                                           : u"fragment identifier, including the '#',"_s));
    }

    void sources(const QByteArray& name, const QList<QByteArray>& values)
    {
        const bool alone = values.size() == 1;
        for (const QByteArray& value : values) {
            if (http::sameName(value, "'none'"_b)) {
                if (!alone)
                    m_lines.add("chromium-csp-none-and-more", {{Field::Token, shown(name)}});
            } else if (name == "frame-ancestors"_b && !isAncestor(value)) {
                m_lines.addLine(
                    u"The Content-Security-Policy directive 'frame-ancestors' does not support the "
                    u"source expression '%1'"_s.arg(shown(value)));
            } else if (!isSource(value)) {
                m_lines.addLine(u"The source list for the Content Security Policy directive '%1' contains an "
                                u"invalid source: "
                                "'%2'. It will be ignored."_s.arg(shown(name), shown(value)));
            } else if (http::sameName(value, "'inline-speculation-rules'"_b) && name != "script-src"_b &&
                       name != "script-src-elem"_b) {
                m_lines.addLine(
                    u"The Content-Security-Policy directive '%1' contains '%2' as a source expression that "
                    u"is "
                    "permitted only for 'script-src' and 'script-src-elem' directives. It will be ignored."_s
                        .arg(shown(name), shown(value)));
            } else {
                path(name, value);
            }
        }
    }

    const bool m_reportOnly;
    Lines& m_lines;
    QList<QByteArray> m_seen;
};

void policiesIn(const http::HeaderList& headers, QByteArrayView header, bool reportOnly, Lines& lines)
{
    for (const http::Header& line : headers) {
        if (!http::sameName(line.name, header))
            continue;
        const QByteArray value = http::sharedNormalizedValue(line.value);
        if (!value.contains(',')) {
            Notes(reportOnly, lines).policy(value);
            continue;
        }
        const QList<QByteArray> policies = value.split(',');
        for (const QByteArray& policy : policies)
            Notes(reportOnly, lines).policy(policy);
    }
}

/// https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header
void referrerPolicy(const http::HeaderList& pageHeaders, Lines& lines)
{
    const auto value = fetch::joined(pageHeaders, "Referrer-Policy");
    if (!value || !fetch::referrerPolicyIn(pageHeaders).isEmpty())
        return;
    lines.addLine(
        u"Failed to set referrer policy: The value '%1' is not one of 'no-referrer', "
        "'no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin', 'same-origin', "
        "'strict-origin', 'strict-origin-when-cross-origin', or 'unsafe-url'. The referrer policy has "
        "been left unchanged."_s.arg(shown(*value)));
}

/// https://html.spec.whatwg.org/multipage/browsers.html#obtain-coop: only secure contexts have one
void openerPolicy(const http::HeaderList& pageHeaders, Lines& lines)
{
    const auto isPolicy = [&](QByteArrayView header) {
        const auto value = fetch::joined(pageHeaders, header);
        const QByteArray token = value ? value->split(';').first().trimmed() : QByteArray();
        return token == "same-origin"_b || token == "same-origin-allow-popups"_b ||
               token == "noopener-allow-popups"_b;
    };
    if (isPolicy("Cross-Origin-Opener-Policy"_b) || isPolicy("Cross-Origin-Opener-Policy-Report-Only"_b))
        lines.addLine(
            u"The Cross-Origin-Opener-Policy header has been ignored, because the URL's origin was "
            "untrustworthy. It was defined either in the final response or a redirect. Please deliver the "
            "response using the HTTPS protocol. You can also use the 'localhost' origin instead. See "
            "https://www.w3.org/TR/powerful-features/#potentially-trustworthy-origin and "
            "https://html.spec.whatwg.org/#the-cross-origin-opener-policy-header."_s);
}

} // namespace

QByteArray chromiumSourceList(const QList<QByteArray>& sources)
{
    // services/network: content_security_policy.cc, ToString(CSPSourceList)
    QList<QByteArray> shown;
    for (const QByteArray& one : sources) {
        if (one == "*"_b)
            return one;
        if (http::sameName(one, "'self'"_b))
            shown.prepend("'self'");
        else if (!one.startsWith('\'') && isSource(one)) {
            const qsizetype scheme = one.indexOf("://"), host = scheme < 0 ? 0 : scheme + 3;
            const qsizetype slash = one.indexOf('/', host);
            QByteArray place = (slash < 0 ? one : one.first(slash)).toLower();
            // A port is a number, and a path has neither escapes nor a query.
            const qsizetype colon = place.lastIndexOf(':');
            bool isNumber = false;
            const int port = place.sliced(colon + 1).toInt(&isNumber);
            if (isNumber && colon > 0)
                place = place.first(colon + 1) + QByteArray::number(port);
            shown.append(slash < 0 ? place
                                   : place + url::percentDecoded(
                                                 one.sliced(slash).split('?').first().split('#').first()));
        }
    }
    return shown.isEmpty() ? QByteArray("'none'") : shown.join(' ');
}

void chromiumInheritedNotes(const http::HeaderList& pageHeaders, Lines& lines)
{
    policiesIn(pageHeaders, "Content-Security-Policy"_b, false, lines);
    policiesIn(pageHeaders, "Content-Security-Policy-Report-Only"_b, true, lines);
}

void chromiumPolicyNotes(const http::HeaderList& pageHeaders, bool secure, Lines& lines)
{
    if (pageHeaders.isEmpty())
        return;
    chromiumPermissionNotes(pageHeaders, lines);
    chromiumIntegrityNotes(pageHeaders, lines);
    referrerPolicy(pageHeaders, lines);
    chromiumInheritedNotes(pageHeaders, lines);
    if (!secure)
        openerPolicy(pageHeaders, lines);
}

} // namespace crosscheck::engines
