#pragma once

#include "engines/console.h"
#include "page/csp.h"

namespace crosscheck::engines {

/// What Chromium's console says of a run that has ended.
class ChromiumConsole
{
public:
    explicit ChromiumConsole(const Ended& ended) : m_ended(ended), m_lines(chromiumTexts()) {}
    QStringList all();

private:
    /// What is said of the page's headers by each document that reads them or inherits what they say.
    void pageNotes();
    /// What else the page's own answer makes the console say (console_page.cpp).
    void pageLoaded();
    /// The scripts that stand in a frame's document, where a policy that only reports names none of them.
    void inlineReports();
    /// What a directive says of what stands in the document itself, to the hash that it would have to list.
    static QString inlineRefusal(const QByteArray& directive, const QString& hash, const QString& fallback);
    /// Whether the style element that was to ask is what was refused; then that is told.
    bool styleRefused(const fetch::Failure& failure);
    /// The script of the worker that asks, where such a policy doesn't take it.
    void workerStart();
    void net(const char* code);
    /// Opaque Response Blocking gives the page nothing of it, and nobody waits for its end (files-load-cut-opaque-csv).
    bool isKeptBack() const;
    /// The answer's body isn't coded as it says.
    bool isBroken() const;
    /// A preload that is there and doesn't fit.
    void preloaded();
    void status();
    /// What is made of Clear-Site-Data (console_clearing.cpp).
    void clearSiteData();
    /// The same of any answer from a URL; `credentials`: the request carried them.
    void clearing(const http::HeaderList& headers, const QString& url, bool credentials);
    /// What a worker's script throws is told; what a page's throws isn't, it goes to the page's own handlers first.
    void workerFault();
    /// A URL that is none of a server is shown with its fragment.
    QByteArray whole(const fetch::Failure& failure) const;
    QByteArray withFragment(const QByteArray& url, int hop) const;
    /// A page of the browser's own always has a path: its schemes are like http to it (url/url_util.cc).
    static QByteArray withRootPath(QByteArray url);
    void blocked(const fetch::Failure& failure);
    /// What the reason of a blocked request names.
    static Fields inReason(const fetch::Failure& failure);
    /// Another origin's, where only the page's own is asked.
    void foreign(const fetch::Failure& failure);
    /// An SVG of another origin is used by nobody.
    void foreignUse(const fetch::Failure& failure);
    void failed(const fetch::Failure& failure);
    void other(const fetch::Failure& failure);
    /// Whether a frame says itself what is wrong, so that the console doesn't; what the console says of a download.
    bool navigationFailed(const fetch::Failure& failure);
    /// The error of a body that ends before its length or its last chunk.
    const char* truncation() const;
    void download(const fetch::Failure& failure);
    /// What the answer to a form says of the frames that may show it (console_framing.cpp).
    void framed();
    void frameAncestors(const page::ContentSecurityPolicy& policies, bool reportOnly);
    /// A frame of the page's own that came with X-Frame-Options that say nothing.
    void ownFrame();
    void invalidOptions(const QByteArray& origin, const http::HeaderList& headers);
    /// Whether the page's embedder policy keeps the frame empty, which nobody is told.
    bool byEmbedder() const;
    /// The status of an answer that no frame shows: its words are lost with it.
    void frameStatus();
    /// An error whose type no frame shows: the browser shows one of its own.
    bool isUnshownError() const;
    /// A frame that the policy forbids, or would.
    void framing(const QByteArray& directive, const QString& shown, bool reportOnly);
    /// What a policy that only reports says of the frame that asks, or of the one that a form is sent into.
    void reportOnlyFrame(bool ofForm);
    Fields where(const fetch::Failure& failure) const;
    void font(const Fields& where);
    void unusableType(const fetch::Failure& failure);
    /// What Chromium takes an answer without a type for (https://mimesniff.spec.whatwg.org/#rules-for-identifying-an-unknown-mime-type).
    QString sniffedEssence() const;
    QString essence() const;
    void scheme(const fetch::Failure& failure);
    QString mixedKind() const;
    QString mixedPage() const;
    /// What the engine says of an address of another origin; of a file everything is one.
    void unsafeAttempt(const QString& url, const QString& page);
    /// The same of what is shown though it is mixed content.
    QString shownKind() const;
    void mixed(const fetch::Failure& failure);
    /// What is said of a form whose address another program would open, or nobody.
    void formToOthers(const fetch::Failure& failure);
    /// A form of a secure page that would go out unencrypted.
    void mixedForm(const QString& page, const QByteArray& url);
    /// An image of this machine is neither upgraded nor blocked.
    void notUpgraded();
    /// A request that names its target's address space may go unencrypted, and the console says so.
    void hintLifted();
    void upgraded();
    static const char* loadedKind(QByteArrayView directive);
    void policy(const fetch::Failure& failure);
    /// The first URL as the element's request has it.
    QString asResource(const QString& url) const;
    void workerRefused(const fetch::Failure& failure);
    /// A preload that is redirected says nothing of the page's policies.
    bool isSilentPreload(int hop) const
    {
        return m_ended.request.initiator == page::Initiator::Preload && hop > 0 &&
               m_ended.request.as != "module";
    }
    /// The row of a violation: the directive that asks, and the one that answered.
    static const char* violationRow(QByteArrayView effective, QByteArrayView spoke, bool reportOnly);
    void violation(const page::ContentSecurityPolicy::Violation& violation, const QString& at,
                   bool reportOnly);
    void reportOnly();
    /// What of the integrity's text counts for nothing.
    void integrityNotes();
    void integrity(const fetch::Failure& failure);

    const Ended& m_ended;
    Lines m_lines;
};

} // namespace crosscheck::engines
