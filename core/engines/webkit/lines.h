#pragma once

#include "engines/console.h"

namespace crosscheck::engines {

/// What WebKit's console says of a run that has ended.
class WebKitConsole
{
public:
    explicit WebKitConsole(const Ended& ended) : m_ended(ended), m_lines(webkitTexts()) {}
    QStringList all();

private:
    /// What the use of a preload makes the console say.
    void preloadUsed();
    /// What the answer to a form says of the frames that may show it (console_framing.cpp).
    void framed();
    void frameAncestors(const page::ContentSecurityPolicy& policies);
    /// A frame of the page's own that came with X-Frame-Options that say nothing.
    void ownFrame();
    void invalidOptions(const QString& url, const http::HeaderList& headers);
    /// "… cannot load … due to access control checks.", which not every initiator prints.
    void checks(QString url);
    /// The same of a worker's script that is redirected to where the page may not ask.
    void workerChecks(const QString& url);
    /// A worker isn't started: what the policy made of its script is another origin's.
    void workerRefused(const fetch::Failure& failure);
    /// Whether the style element that was to ask is what was refused; then that is told.
    bool styleRefused(const fetch::Failure& failure);
    /// The URL of a failure with the fragment that it has.
    QString whole(const fetch::Failure& failure) const;
    const page::ContentSecurityPolicy& policies() const { return m_ended.environment.policies; }
    /// Requests of an API; what an element asks for is refused before it becomes a load.
    bool asksByScript() const;
    QString headerName(const QByteArray& lowered) const;
    bool inWorker() const;
    QString reason(const fetch::Failure& failure) const;
    void failed(const fetch::Failure& failure);
    void cors(const fetch::Failure& failure);
    /// "Cross-origin redirection to … denied by Cross-Origin Resource Sharing policy: ", which the reason follows.
    QString redirectFrame(const QString& next) const;
    /// A beacon is told of by itself, with the reason in the same line.
    void beacon(const QString& url, const QString& why);
    void userinfo(const fetch::Failure& failure);
    void sameOriginMode(const fetch::Failure& failure);
    void resourcePolicy(const fetch::Failure& failure);
    void redirectDenied(const fetch::Failure& failure);
    /// A URL that nobody can load.
    void unknownScheme(const fetch::Failure& failure);
    /// A redirect to what isn't http.
    /// Whether a secure page takes what has the scheme for mixed content.
    static bool isInsecureScheme(QByteArrayView scheme);
    void redirectScheme(const fetch::Failure& failure);
    void beaconRedirect(const fetch::Failure& failure);
    /// A request that the engine itself keeps back, by its port, its size or where it leads; false where it is none of these.
    bool neverSent(const fetch::Failure& failure);
    /// An answer of a type or with bytes that what asked can't use.
    void unusable(const fetch::Failure& failure);
    /// A type as the console names it where it is an image's.
    QByteArray imageType(const QByteArray& type) const;
    /// The preflight of a redirect that leads where no page may ask.
    bool preflightBlocked(const fetch::Failure& failure);
    void transport(const fetch::Failure& failure);
    /// The words of the network library, which only a preflight and a beacon let through.
    QString library(const fetch::Failure& failure) const;
    void integrity(const fetch::Failure& failure);
    void mixed(const fetch::Failure& failure);
    /// A secure page's form that names an insecure address, whatever becomes of it.
    void insecureForm();
    /// Where a redirect leads: an image's or a medium's address is upgraded before anything is asked of it.
    QString asUpgraded(const QString& next) const;
    /// As the redirect named it, which may have been upgraded since.
    QString asNamed(const QString& url) const;
    /// Images and media.
    bool isShown() const;
    /// The URL of a hop as the loader has it: a redirect's user name and password are taken out before anybody looks at it, and so
    /// are those of an element that asks with CORS.
    QString asLoaded(const QByteArray& url, int hop) const;
    /// The same, or an image that is fetched for later.
    bool isShownOrPreloaded() const;
    void upgraded();
    /// An image or a media file of this machine stays as it is on a secure page, and the console says so.
    void notUpgraded();
    /// The directive as this engine names it: it knows none for elements.
    static QByteArray named(const QByteArray& directive);
    QString refused(const page::ContentSecurityPolicy::Violation& violation, const QString& url) const;
    void policy(const fetch::Failure& failure);
    void forbiddenHeaders();
    void scriptRan();
    void eventStreamCharset();
    /// XMLHttpRequest's send() says it of every ArrayBuffer (XMLHttpRequest.cpp).
    void deprecated();
    void referrerPolicy();
    /// What the policies themselves are told when the page comes.
    void reportOnly();
    /// What such a policy says of the worker that asks, or of the scripts that stand in a frame's document.
    void ownScripts();
    /// The frame that asks itself, and the one that a form is sent into.
    void reportOnlyFrame();
    /// How many of the documents came with the page's headers.
    int documentsWithHeaders() const;
    /// How many documents have the page's policy: a frame's begins empty and inherits it, and so does what replaces it.
    int documents() const;
    /// The same without what a form adds.
    int documentsAround() const;
    /// How often the policy is asked for the first address: by the API, and once more by the loader if it comes so far.
    int timesAsked() const;

    const Ended& m_ended;
    Lines m_lines;
};

} // namespace crosscheck::engines
