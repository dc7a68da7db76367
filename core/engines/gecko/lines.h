#pragma once

#include "engines/console.h"

namespace crosscheck::engines {

/// What Firefox's console says of a run that has ended.
class GeckoConsole
{
public:
    explicit GeckoConsole(const Ended& ended) : m_ended(ended), m_lines(geckoTexts()) {}

    QStringList all();

private:
    // What is said whatever becomes of the request (console.cpp).

    /// Every document that is loaded with the policy parses it; what inherits it doesn't say it again.
    void policyNotes();
    void forbiddenHeaders();
    /// A policy that tells a cross-site server more of the page's address than this engine lets it.
    void referrerPolicy();
    /// The policy that the request begins with; empty where none is set.
    QByteArray firstReferrerPolicy() const;
    /// Whether something of the page's address is left for what a redirect leads to.
    bool keepsReferrer(const QByteArray& policy, int hop) const;
    bool isCrossSite(const QByteArray& href) const;
    /// A script with integrity that failed: what didn't come is read all the same.
    bool readsNothing() const;
    /// What is said of its digest; false where no digest counts.
    bool wrongDigestOfNothing(const fetch::Failure& failure);
    /// The type of what is run as a script, whatever it is.
    void scriptType();
    void upgraded();
    void reportMissingIntegrity();
    void reportOnly();
    /// What a policy that only reports says of what the document has already.
    void reportKept();
    /// What it says of the worker that asks, or of the scripts that stand in a frame's document (console_page.cpp).
    void ownScripts();
    /// What the frame's attribute `allow` names that isn't known.
    void allowNotes();
    /// The Link headers' preloads that the page asks nothing for.
    QStringList ignoredPreloads() const;
    /// The frame that asks itself, and the one that a form is sent into.
    void reportOnlyFrame();
    bool hasNoAddress() const
    {
        return m_ended.page.kind == page::PageKind::Blob || m_ended.page.kind == page::PageKind::Data;
    }
    /// A mask with a fragment may be an element of an SVG, which only the page's own origin may lend.
    void maskReference();
    /// What the answer to a form says of the frames that may show it (console_framing.cpp).
    void framed();
    void frameAncestors(const page::ContentSecurityPolicy& policies, bool reportOnly);
    /// A frame of the page's own that came with X-Frame-Options that say nothing.
    void ownFrame();
    void invalidOptions(const QString& url);
    /// A form's answer is shown in a frame of the page, and names no encoding.
    void framedForm();
    /// What the console says of an answer that came, whatever became of it.
    void answered();
    /// What is made of Clear-Site-Data (console_clearing.cpp).
    void clearSiteData();
    /// The same of any answer from an address.
    void clearing(const http::HeaderList& headers, const QString& address);
    void nosniffWarning();
    /// What X-Content-Type-Options says where that isn't "nosniff".
    static std::optional<QString> unknownTypeOption(const http::HeaderList& headers);
    void mixedTrack();
    /// A document or an image whose bytes are no XML.
    void emptyWorker();
    void xmlParsed(const fetch::Failure* failure);
    void scriptRead(const fetch::Failure* failure);
    /// What is said of bytes that are no script.
    void faultRead(const QByteArray& body);
    /// What a module imports by a name that nothing maps.
    void bareSpecifier(const QByteArray& body);
    static QString syntaxError(const QString& token);

    // What integrity says (integrity.cpp).

    /// What the engine finds in the text of integrity, and in the digests that it holds the answer against.
    void integrityNotes();
    bool checksIntegrity() const;
    /// The answer isn't what the digests say.
    void wrongDigest(const fetch::Failure& failure);

    // Why it failed (console_failed.cpp).

    void failed(const fetch::Failure& failure);
    void other(const fetch::Failure& failure);
    /// The worker that would ask isn't started.
    void workerRefused(const fetch::Failure& failure);
    /// Whether the style element that was to ask is what was refused; then that is told.
    bool styleRefused(const fetch::Failure& failure);
    void cors(const fetch::Failure& failure);
    /// A preflight that is answered with a redirect to what the page may not load: that is told in place of what CORS has against it
    /// (console_preflight.cpp). False where it has nothing of the kind.
    bool ledPreflight(const fetch::Failure& failure);
    /// What the policies that only report say of where a preflight is led.
    void reportsOfLedPreflight();
    void reason(const char* row, const fetch::Failure& failure);
    void didNotSucceed(const QString& url);
    void afterRedirect(const fetch::Failure& failure);
    /// The page's policy forbids it.
    void forbidden(const fetch::Failure& failure);
    void resourcePolicy(const fetch::Failure& failure);
    /// No usable answer came.
    void transport(const fetch::Failure& failure, bool crossOrigin);
    bool afterPreflight(const fetch::Failure& failure) const;
    /// The page as a security error names it: by its principal, which of a blob's document is no address but its origin, and of
    /// an opaque one a number that is made anew each time.
    QString pageName() const;
    /// The same of the document alone, where a worker asks.
    QString documentName() const;
    /// The URL of a failure with the fragment that it has.
    QString whole(const fetch::Failure& failure) const;
    /// The first URL as it was asked for, before a policy made it https.
    QString beforeUpgrade() const;

    // An address that nobody may load (console_schemes.cpp).

    void badUrl();
    void sameOriginMode(const fetch::Failure& failure);
    /// A URL that nobody can load.
    void unknownScheme(const fetch::Failure& failure);
    /// A redirect to what isn't http.
    static QString asBlockedData(QByteArrayView url);
    void redirectScheme(const fetch::Failure& failure);
    static bool leadsToOwnBlob(const fetch::Failure& failure);
    /// Where a redirect leads, as it is named in what is told.
    static QString asOpened(const fetch::Failure& failure);
    void blobRedirect(const fetch::Failure& failure);
    /// "CORS request not http", where it would be one.
    void notHttp(const fetch::Failure& failure);
    /// Where a redirect may lead nobody: a file, and what is the browser's own.
    static bool leadsWhereNobodyMay(const fetch::Failure& failure);
    /// Where a redirect leads that no channel is opened for, so that nobody asks what type it has or whether it is http.
    static bool isNeverOpened(const fetch::Failure& failure);
    /// An address that a page may not lead to; a form throws besides.
    void mayNotLink(const QString& url);
    /// Addresses of the browser's own parts.
    static bool isInternalScheme(QByteArrayView scheme);
    /// Whether it is a socket's, of which nothing else is loaded.
    static bool isOfSockets(QByteArrayView scheme);
    /// The URL of a failure as this engine serialises it: such an address always has a path.
    static QString withPath(const fetch::Failure& failure);

    // An answer of a type that what asked can't use (console_types.cpp).

    /// The line of a type that no script, module or style sheet may have; false where the type is fine.
    bool typeRefused(const fetch::Failure& failure);
    /// An answer that what asked can't use, or an address that nothing may be read from.
    void unusable(const fetch::Failure& failure);
    void wrongType(const fetch::Failure& failure);
    bool untypedBeforeStatus(const fetch::Failure& failure) const;
    /// The body as it is read: with some statuses it is left where it is.
    QByteArray readBody() const;
    /// What the XML parser says of an SVG image that is none: where the name that it begins with ends.
    void notXml(const QString& url);
    /// Whether a part says which one it is, or nothing of it.
    static bool hasReadableRange(const http::HeaderList& headers);
    /// A medium of a type that none is of isn't looked at.
    void mediaRefused(const fetch::Failure& failure, const Fields& where);
    QString essence() const;

    // What the element or API that asked adds to the reason (console_loads.cpp).

    struct Ending;
    void elementFailed(const fetch::Failure& failure);
    /// A redirect of the page's own server to data:, or to a blob that the page has: it fails without a word of CORS.
    bool staysInside(const fetch::Failure& failure, const Ending& ending) const;
    void eventSourceFailed(const fetch::Failure& failure, const Ending& ending);
    /// Whether a module's redirect was stopped, so that nothing with a type came.
    static bool isStoppedModule(const fetch::Failure& failure, const Ending& ending);
    void untypedModule(const fetch::Failure& failure, const Ending& ending);
    void moduleFailed(const fetch::Failure& failure, const Ending& ending);
    void scriptFailed(const fetch::Failure& failure, const Ending& ending);
    void mediaFailed(const fetch::Failure& failure);
    void fontFailed(const fetch::Failure& failure, const Ending& ending);
    /// A font that came and can't be used, or that mixed content stops.
    void font(const fetch::Failure& failure, Fields where);
    QString fontFamily() const;
    /// The row of a violation of the directive that asks.
    static const char* policyRow(QByteArrayView effective, bool reportOnly);
    /// One line for each policy that forbids the URL.
    void policy(const fetch::Failure& failure);
    /// A directive as this engine shows it: what it made of the text, not the text.
    QString asParsed(const QByteArray& directive) const;
    void mixed(const QString& url);
    /// The answer was cut off before the first byte of its body.
    bool neverBegun() const { return m_ended.response.bodyTruncated && m_ended.response.body.isEmpty(); }
    bool blocksAllMixed() const { return m_ended.environment.policies.has("block-all-mixed-content"); }
    /// What becomes of a beacon behind a redirect is told to nobody but what a policy refuses.
    bool isBeacon() const { return m_ended.request.initiator == page::Initiator::Beacon; }
    /// Whether the first URL was upgraded from this one.
    bool isFirst(const QByteArray& from) const { return m_ended.hops.value(0) == "https" + from.mid(4); }
    /// What goes on without the page is loaded for nobody that could be told.
    bool outlivesPage() const { return m_ended.isFetch() && m_ended.request.keepalive; }
    void orbLines(const QByteArray& href, int hop, const QByteArray& why);
    /// Where a policy stops a redirect of another origin its own answer is left, and is blocked as nothing that an element may use.
    bool leavesRedirect(const fetch::Failure& failure) const;
    void redirectLeft(const fetch::Failure& failure);

    const Ended& m_ended;
    Lines m_lines;
};

} // namespace crosscheck::engines
