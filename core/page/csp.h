#pragma once

#include "http/header.h"
#include "url/origin.h"

namespace crosscheck::page {

/// Whether all is what the grammar of a directive's value has: visible ASCII and blanks (https://w3c.github.io/webappsec-csp/#grammardef-directive-value).
bool isDirectiveText(QByteArrayView text);

/// Whether a source, in lower case, names a nonce or a hash (https://w3c.github.io/webappsec-csp/#grammardef-nonce-source): nobody reads
/// 'nonce-' without a value or 'sha1-…' as one.
bool isNonceOrHash(QByteArrayView source);

/// What a policy looks at of a script besides its address.
struct ScriptLoad
{
    QByteArrayView integrity; ///< what it is asked to hash to
    bool classic = true;      ///< an element loads it, and not as a module
};

/// The enforced policies of a page (https://w3c.github.io/webappsec-csp/), as far as they decide what may be fetched.
/// Report-only policies are read apart and forbid nothing.
class ContentSecurityPolicy
{
public:
    /// How a browser reads the sources of a directive.
    struct Reading
    {
        bool wsCoversHttp = true;         ///< see fetch::Profile::Policies::cspWsCoversHttp
        bool hostMayHaveQuery = false;    ///< see fetch::Profile::Policies::cspHostMayHaveQuery
        bool starWithPortIsNone = false;  ///< see fetch::Profile::Policies::cspStarWithPortIsNone
        bool starCoversShownData = false; ///< see fetch::Profile::Policies::cspStarCoversShownData
        /// see fetch::Profile::Policies::cspStrictDynamicOfScriptsOnly
        bool strictDynamicOfScriptsOnly = false;
        /// see fetch::Profile::Policies::cspStrictDynamicLooksAtElements
        bool strictDynamicLooksAtElements = false;
    };
    ContentSecurityPolicy() = default;
    explicit ContentSecurityPolicy(const http::HeaderList& pageHeaders)
        : ContentSecurityPolicy(pageHeaders, Reading())
    {
    }
    ContentSecurityPolicy(const http::HeaderList& pageHeaders, const Reading& reading);
    /// No policy of either kind: nothing is forbidden or reported.
    bool isEmpty() const { return m_policies.isEmpty() && m_reportOnly.isEmpty(); }
    /// Whether there is a report-only policy.
    bool hasReportOnly() const { return !m_reportOnly.isEmpty(); }

    struct Violation
    {
        QByteArray effective; ///< the directive that asks ("connect-src")
        QByteArray directive; ///< the one that answers, its name in lower case ("default-src 'self'")
        QList<QByteArray> reportUris =
            {}; ///< the policy's report-uri, as written; none where it has a report-to
        bool operator==(const Violation&) const = default;
    };
    /// The origin that 'self' stands for, and whose scheme a host without one has (https://w3c.github.io/webappsec-csp/#policy-self-origin).
    void setSelf(url::Origin self) { m_self = std::move(self); }

    /// The first violation (https://w3c.github.io/webappsec-csp/#should-block-request), none where every policy lets the URL
    /// pass. `directives`: the effective one, then those that it falls back to. `redirected`: paths don't count.
    std::optional<Violation> violation(const url::Url& url, const QList<QByteArray>& directives,
                                       bool redirected, const ScriptLoad& script = {}) const;
    /// The same where 'self' stands for another origin, see fetch::Profile::Policies::dataPagesAreAskedAgain.
    std::optional<Violation> violationWithSelf(const url::Origin& self, const url::Url& url,
                                               const QList<QByteArray>& directives, bool redirected) const;
    const url::Origin& self() const { return m_self; }
    /// One of each policy that forbids the URL.
    QList<Violation> violations(const url::Url& url, const QList<QByteArray>& directives, bool redirected,
                                const ScriptLoad& script = {}) const;
    /// The same of the report-only policies.
    QList<Violation> reportOnlyViolations(const url::Url& url, const QList<QByteArray>& directives,
                                          bool redirected, const ScriptLoad& script = {}) const;
    /// One of each report-only policy that takes no script which stands in the document itself
    /// (https://w3c.github.io/webappsec-csp/#allow-all-inline).
    QList<Violation> reportOnlyInlineViolations() const;
    /// One of each policy that takes no style element with rules of its own.
    QList<Violation> inlineStyleViolations() const;
    QList<Violation> reportOnlyViolationsWithSelf(const url::Origin& self, const url::Url& url,
                                                  const QList<QByteArray>& directives, bool redirected,
                                                  const ScriptLoad& script = {}) const;

    /// https://www.w3.org/TR/upgrade-insecure-requests/
    bool upgradesInsecureRequests() const { return has("upgrade-insecure-requests"); }
    /// Whether a directive sandbox doesn't name the flag ("allow-forms").
    bool sandboxesWithout(QByteArrayView flag) const;
    /// The directive sandbox without allow-same-origin.
    bool sandboxesOrigin() const { return sandboxesWithout("allow-same-origin"); }
    bool has(QByteArrayView directive) const;
    /// Whether a string is no address of a script (https://w3c.github.io/trusted-types/dist/spec/#require-trusted-types-for-csp-directive).
    bool wantsTrustedScripts() const;
    /// Every directive of every policy that has sources, as Violation::directive has it.
    QList<QByteArray> directiveTexts() const;
    /// The directives that no standard knows.
    QList<QByteArray> unknownDirectives() const;

private:
    struct Directive
    {
        QByteArray name; ///< lower case
        QByteArray text; ///< as the page has it
        QList<QByteArray> sources;
    };
    using Policy = QList<Directive>;

    static const Directive* speakingOf(const Policy& policy, const QList<QByteArray>& directives);
    bool isStrictDynamic(const Directive& directive) const;
    /// Whether one policy of either kind trusts what scripts load.
    bool hasStrictDynamic(const QList<QByteArray>& directives) const;
    static QList<QByteArray> reportUrisOf(const Policy& policy);
    static QList<Violation> inlineViolationsIn(const QList<Policy>& policies,
                                               const QList<QByteArray>& directives);
    QList<Policy> read(const http::HeaderList& headers, QByteArrayView name) const;
    QList<Violation> violationsIn(const QList<Policy>& policies, const url::Url& url,
                                  const QList<QByteArray>& directives, const url::Origin& self,
                                  bool redirected, const ScriptLoad& script) const;

    Reading m_reading;
    QList<Policy> m_policies, m_reportOnly;
    url::Origin m_self;
};

} // namespace crosscheck::page
