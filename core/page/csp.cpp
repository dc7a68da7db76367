#include "page/csp.h"

#include "fetch/headers.h"
#include "page/integrity.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

QByteArray trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text.toByteArray();
}

QList<QByteArray> words(QByteArrayView text)
{
    QList<QByteArray> all;
    QByteArray word;
    for (const char c : text) {
        if (!isBlank(c)) {
            word += c;
        } else if (!word.isEmpty()) {
            all.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        all.append(word);
    return all;
}

} // namespace

bool isNonceOrHash(QByteArrayView source)
{
    return (source.startsWith("'nonce-"_b) && source.size() > qsizetype(sizeof("'nonce-'")) - 1) ||
           source.startsWith("'sha256-"_b) || source.startsWith("'sha384-"_b) ||
           source.startsWith("'sha512-"_b) || source.startsWith("'sha-256-"_b) ||
           source.startsWith("'sha-384-"_b) || source.startsWith("'sha-512-"_b);
}

bool isDirectiveText(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return isBlank(c) || (c > 0x20 && c < 0x7F); });
}

namespace {

/// https://w3c.github.io/webappsec-csp/#scheme-part-match: http also covers https.
bool schemeMatches(QByteArrayView allowed, QByteArrayView actual, bool wsCoversHttp = true)
{
    return http::sameName(allowed, actual) || (http::sameName(allowed, "http") && actual == "https") ||
           (http::sameName(allowed, "ws") &&
            (actual == "wss" || (wsCoversHttp && (actual == "http" || actual == "https")))) ||
           (http::sameName(allowed, "wss") && wsCoversHttp && actual == "https");
}

/// https://w3c.github.io/webappsec-csp/#host-part-match
bool hostMatches(QByteArrayView pattern, QByteArrayView host)
{
    if (pattern == "*")
        return true;
    if (pattern.startsWith("*."))
        return http::lowered(host).endsWith(http::lowered(pattern.sliced(1)));
    return http::sameName(pattern, host);
}

/// https://w3c.github.io/webappsec-csp/#port-part-match
bool portMatches(QByteArrayView pattern, const url::Url& url)
{
    const std::optional<quint16> actual = url.effectivePort();
    if (pattern == "*")
        return true;
    if (pattern.isEmpty())
        return !url.port;
    const int port = pattern.toByteArray().toInt();
    return actual == port || (port == 80 && actual == 443);
}

/// https://w3c.github.io/webappsec-csp/#path-part-match
bool pathMatches(QByteArrayView pattern, QByteArrayView path)
{
    if (pattern.isEmpty() || pattern == "/")
        return true;
    const QByteArray wanted = QByteArray::fromPercentEncoding(pattern.toByteArray());
    const QByteArray actual = QByteArray::fromPercentEncoding(path.toByteArray());
    return wanted.endsWith('/') ? actual.startsWith(wanted) : actual == wanted;
}

QByteArrayView withoutQuery(QByteArrayView path)
{
    const auto end = std::find_if(path.begin(), path.end(), [](char c) { return c == '?' || c == '#'; });
    return path.first(end - path.begin());
}

/// https://w3c.github.io/webappsec-csp/#match-url-to-source-expression
bool sourceMatches(QByteArrayView source, const url::Url& url, const url::Origin& self, bool redirected,
                   const ContentSecurityPolicy::Reading& reading, QByteArrayView directive)
{
    const bool shown = reading.starCoversShownData &&
                       ((url.scheme == "data"_b && directive == "img-src"_b) ||
                        ((url.scheme == "data"_b || url.scheme == "blob"_b) && directive == "media-src"_b));
    if (source == "*")
        return shown || url.isHttp() || url.scheme == "ws" || url.scheme == "wss" ||
               url.scheme == self.scheme;
    if (http::sameName(source, "'self'")) {
        // see fetch::Profile::Policies::cspSelfHasNoSchemeInSandbox
        if (!self.opaque && self.scheme.isEmpty())
            return url.scheme == "https"_b || url.scheme == "wss"_b;
        if (url.scheme == "blob"_b)
            return false; // browsers look at the scheme, which has to be named
        const url::Origin target = url::originOf(url);
        if (url::isSameOrigin(target, self))
            return true;
        const auto portOf = [](const url::Origin& o) {
            return o.port.value_or(o.scheme == "https" ? 443 : 80);
        };
        const bool defaults =
            (portOf(self) == 80 || portOf(self) == 443) && (portOf(target) == 80 || portOf(target) == 443);
        return !self.opaque && !target.opaque && target.host == self.host &&
               schemeMatches(self.scheme, target.scheme) && (portOf(self) == portOf(target) || defaults);
    }
    if (source.startsWith('\''))
        return false;
    QByteArrayView rest = source;
    const qsizetype colon = rest.indexOf(':');
    if (colon > 0 && colon == rest.size() - 1)
        return schemeMatches(rest.first(colon), url.scheme, reading.wsCoversHttp);
    const qsizetype scheme = rest.toByteArray().indexOf("://");
    if (scheme > 0) {
        if (!schemeMatches(rest.first(scheme), url.scheme, reading.wsCoversHttp))
            return false;
        rest = rest.sliced(scheme + 3);
    } else if (!self.opaque && !schemeMatches(self.scheme, url.scheme)) {
        return false;
    } else if (reading.starWithPortIsNone && rest.startsWith("*:")) {
        return false;
    }
    const qsizetype slash = rest.indexOf('/');
    const QByteArrayView whole = slash < 0 ? rest : rest.first(slash);
    if (whole.startsWith("*?"))
        return false;
    const QByteArrayView authority = reading.hostMayHaveQuery ? withoutQuery(whole) : whole;
    // Every browser passes over a query and a fragment (open-source-query-same).
    const QByteArrayView path = slash < 0 ? QByteArrayView() : withoutQuery(rest.sliced(slash));
    const qsizetype port = authority.lastIndexOf(':');
    const bool hasPort = port >= 0 && !authority.endsWith(']');
    return url.host && hostMatches(hasPort ? authority.first(port) : authority, url.host->text) &&
           portMatches(hasPort ? authority.sliced(port + 1) : QByteArrayView(), url) &&
           (redirected || pathMatches(path, url.path));
}

/// https://w3c.github.io/webappsec-csp/#script-pre-request, step 1.2: each hash of the element's integrity is among the sources.
bool listsEachHash(const QList<QByteArray>& sources, QByteArrayView integrity)
{
    if (integrity.isEmpty())
        return false;
    QList<IntegrityItem> items = integrityItems(integrity);
    items.removeIf([](const IntegrityItem& item) { return item.fault != IntegrityItem::Fault::None; });
    const auto isListed = [&](const IntegrityItem& item) {
        const QByteArray digest = QByteArray(item.digest).replace('-', '+').replace('_', '/');
        return std::any_of(sources.begin(), sources.end(), [&](const QByteArray& source) {
            const qsizetype hyphen = source.indexOf('-');
            return hyphen > 1 && source.startsWith('\'') && source.endsWith('\'') &&
                   http::sameName(QByteArrayView(source).sliced(1, hyphen - 1), item.algorithm) &&
                   source.sliced(hyphen + 1).chopped(1).replace('-', '+').replace('_', '/') == digest;
        });
    };
    return !items.isEmpty() && std::all_of(items.begin(), items.end(), isListed);
}

} // namespace

ContentSecurityPolicy::ContentSecurityPolicy(const http::HeaderList& pageHeaders, const Reading& reading)
    : m_reading(reading), m_policies(read(pageHeaders, "Content-Security-Policy")),
      m_reportOnly(read(pageHeaders, "Content-Security-Policy-Report-Only"))
{
}

QList<ContentSecurityPolicy::Policy> ContentSecurityPolicy::read(const http::HeaderList& headers,
                                                                 QByteArrayView name) const
{
    QList<Policy> policies;
    if (headers.isEmpty())
        return policies;
    const QList<QByteArray> values = fetch::lines(headers, name);
    for (const QByteArray& value : values) {
        const QList<QByteArray> serialized = value.split(',');
        for (const QByteArray& one : serialized) {
            Policy policy;
            const QList<QByteArray> directives = one.split(';');
            for (const QByteArray& directive : directives) {
                QList<QByteArray> tokens = words(directive);
                // No engine reads a directive in which a byte is none of the grammar's.
                if (tokens.isEmpty() || !isDirectiveText(directive))
                    continue;
                const QByteArray lower = http::lowered(tokens.takeFirst());
                if (std::none_of(policy.begin(), policy.end(),
                                 [&](const Directive& d) { return d.name == lower; }))
                    policy.append({lower,
                                   tokens.isEmpty()
                                       ? lower
                                       : lower + ' ' + trimmed(trimmed(directive).sliced(lower.size())),
                                   tokens});
            }
            if (!policy.isEmpty())
                policies.append(policy);
        }
    }
    return policies;
}

bool ContentSecurityPolicy::isStrictDynamic(const Directive& directive) const
{
    const bool ofWorkers = directive.name == "worker-src"_b || directive.name == "child-src"_b;
    return !(ofWorkers && m_reading.strictDynamicOfScriptsOnly) &&
           std::any_of(directive.sources.begin(), directive.sources.end(),
                       [](const QByteArray& source) { return http::sameName(source, "'strict-dynamic'"); });
}

const ContentSecurityPolicy::Directive* ContentSecurityPolicy::speakingOf(const Policy& policy,
                                                                          const QList<QByteArray>& directives)
{
    for (const QByteArray& name : directives) {
        const auto found =
            std::find_if(policy.begin(), policy.end(), [&](const Directive& d) { return d.name == name; });
        if (found != policy.end())
            return &*found;
    }
    return nullptr;
}

bool ContentSecurityPolicy::hasStrictDynamic(const QList<QByteArray>& directives) const
{
    const auto is = [&](const Policy& policy) {
        const Directive* speaks = speakingOf(policy, directives);
        return speaks && isStrictDynamic(*speaks);
    };
    return std::any_of(m_policies.begin(), m_policies.end(), is) ||
           std::any_of(m_reportOnly.begin(), m_reportOnly.end(), is);
}

QList<QByteArray> ContentSecurityPolicy::reportUrisOf(const Policy& policy)
{
    QList<QByteArray> uris;
    for (const Directive& directive : policy) {
        if (directive.name == "report-to"_b)
            return {};
        if (directive.name == "report-uri"_b)
            uris = directive.sources;
    }
    return uris;
}

QList<ContentSecurityPolicy::Violation>
ContentSecurityPolicy::violationsIn(const QList<Policy>& policies, const url::Url& url,
                                    const QList<QByteArray>& directives, const url::Origin& self,
                                    bool redirected, const ScriptLoad& script) const
{
    QList<Violation> all;
    const bool isScript = directives.first() == "script-src-elem"_b;
    if (isScript && m_reading.strictDynamicLooksAtElements && !script.classic && hasStrictDynamic(directives))
        return all;
    for (const Policy& policy : policies) {
        const Directive* speaks = speakingOf(policy, directives);
        if (!speaks)
            continue;
        const bool allowed =
            std::any_of(speaks->sources.begin(), speaks->sources.end(), [&](const QByteArray& source) {
                return sourceMatches(source, url, self, redirected, m_reading, speaks->name);
            });
        // https://w3c.github.io/webappsec-csp/#strict-dynamic-usage: what a script that may run loads may run too
        const bool byScript = (isScript || directives.first() == "worker-src"_b) && isStrictDynamic(*speaks);
        if (!allowed && !byScript && !(isScript && listsEachHash(speaks->sources, script.integrity)))
            all.append(Violation{directives.first(), speaks->text, reportUrisOf(policy)});
    }
    return all;
}

QList<ContentSecurityPolicy::Violation> ContentSecurityPolicy::violations(const url::Url& url,
                                                                          const QList<QByteArray>& directives,
                                                                          bool redirected,
                                                                          const ScriptLoad& script) const
{
    return violationsIn(m_policies, url, directives, m_self, redirected, script);
}

std::optional<ContentSecurityPolicy::Violation>
ContentSecurityPolicy::violation(const url::Url& url, const QList<QByteArray>& directives, bool redirected,
                                 const ScriptLoad& script) const
{
    const QList<Violation> all = violations(url, directives, redirected, script);
    return all.isEmpty() ? std::nullopt : std::optional<Violation>(all.first());
}

std::optional<ContentSecurityPolicy::Violation>
ContentSecurityPolicy::violationWithSelf(const url::Origin& self, const url::Url& url,
                                         const QList<QByteArray>& directives, bool redirected) const
{
    const QList<Violation> all = violationsIn(m_policies, url, directives, self, redirected, {});
    return all.isEmpty() ? std::nullopt : std::optional<Violation>(all.first());
}

bool ContentSecurityPolicy::has(QByteArrayView directive) const
{
    return std::any_of(m_policies.begin(), m_policies.end(), [&](const Policy& policy) {
        return std::any_of(policy.begin(), policy.end(),
                           [&](const Directive& d) { return d.name == directive; });
    });
}

bool ContentSecurityPolicy::wantsTrustedScripts() const
{
    return std::any_of(m_policies.begin(), m_policies.end(), [](const Policy& policy) {
        return std::any_of(policy.begin(), policy.end(), [](const Directive& d) {
            return d.name == "require-trusted-types-for"_b && d.sources.contains("'script'"_b);
        });
    });
}

QList<ContentSecurityPolicy::Violation>
ContentSecurityPolicy::reportOnlyViolations(const url::Url& url, const QList<QByteArray>& directives,
                                            bool redirected, const ScriptLoad& script) const
{
    return violationsIn(m_reportOnly, url, directives, m_self, redirected, script);
}

QList<ContentSecurityPolicy::Violation>
ContentSecurityPolicy::reportOnlyViolationsWithSelf(const url::Origin& self, const url::Url& url,
                                                    const QList<QByteArray>& directives, bool redirected,
                                                    const ScriptLoad& script) const
{
    return violationsIn(m_reportOnly, url, directives, self, redirected, script);
}

// https://w3c.github.io/webappsec-csp/#allow-all-inline
QList<ContentSecurityPolicy::Violation>
ContentSecurityPolicy::inlineViolationsIn(const QList<Policy>& policies, const QList<QByteArray>& directives)
{
    const bool isScript = directives.first() == "script-src-elem"_b;
    QList<Violation> all;
    for (const Policy& policy : policies) {
        const Directive* speaks = speakingOf(policy, directives);
        if (!speaks)
            continue;
        bool allowed = false, guarded = false;
        for (const QByteArray& source : speaks->sources) {
            const QByteArray lower = http::lowered(source);
            allowed |= lower == "'unsafe-inline'"_b;
            guarded |= (isScript && lower == "'strict-dynamic'"_b) || isNonceOrHash(lower);
        }
        if (!allowed || guarded)
            all.append({directives.first(), speaks->text, reportUrisOf(policy)});
    }
    return all;
}

QList<ContentSecurityPolicy::Violation> ContentSecurityPolicy::reportOnlyInlineViolations() const
{
    static const QList<QByteArray> scripts{"script-src-elem", "script-src", "default-src"};
    return inlineViolationsIn(m_reportOnly, scripts);
}

QList<ContentSecurityPolicy::Violation> ContentSecurityPolicy::inlineStyleViolations() const
{
    static const QList<QByteArray> styles{"style-src-elem", "style-src", "default-src"};
    return inlineViolationsIn(m_policies, styles);
}

QList<QByteArray> ContentSecurityPolicy::directiveTexts() const
{
    QList<QByteArray> texts;
    for (const QList<Policy>* policies : {&m_policies, &m_reportOnly}) {
        for (const Policy& policy : *policies) {
            for (const Directive& directive : policy) {
                if (!directive.sources.isEmpty() && !texts.contains(directive.text))
                    texts.append(directive.text);
            }
        }
    }
    return texts;
}

QList<QByteArray> ContentSecurityPolicy::unknownDirectives() const
{
    static const QList<QByteArray> known{"base-uri",
                                         "block-all-mixed-content",
                                         "child-src",
                                         "connect-src",
                                         "default-src",
                                         "font-src",
                                         "form-action",
                                         "frame-ancestors",
                                         "frame-src",
                                         "img-src",
                                         "media-src",
                                         "object-src",
                                         "plugin-types",
                                         "prefetch-src",
                                         "report-to",
                                         "report-uri",
                                         "require-trusted-types-for",
                                         "sandbox",
                                         "script-src",
                                         "script-src-attr",
                                         "script-src-elem",
                                         "style-src",
                                         "style-src-attr",
                                         "style-src-elem",
                                         "trusted-types",
                                         "upgrade-insecure-requests",
                                         "worker-src"};
    QList<QByteArray> names;
    for (const Policy& policy : m_policies + m_reportOnly) {
        for (const Directive& d : policy) {
            if (!known.contains(d.name))
                names.append(d.name);
        }
    }
    return names;
}

bool ContentSecurityPolicy::sandboxesWithout(QByteArrayView flag) const
{
    return std::any_of(m_policies.begin(), m_policies.end(), [&](const Policy& policy) {
        return std::any_of(policy.begin(), policy.end(), [&](const Directive& d) {
            return d.name == "sandbox" &&
                   std::none_of(d.sources.begin(), d.sources.end(),
                                [&](const QByteArray& allowed) { return http::sameName(allowed, flag); });
        });
    });
}

} // namespace crosscheck::page
