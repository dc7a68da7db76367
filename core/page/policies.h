#pragma once

#include "fetch/machine.h"
#include "page/environment.h"

namespace crosscheck::page {

/// An http URL as an upgrade makes it: https, and without the port that https has anyway; none of another scheme
/// (https://www.w3.org/TR/upgrade-insecure-requests/#upgrade-request).
std::optional<url::Url> asHttps(url::Url url);

/// The policies of a page that main fetch asks before a URL is requested (steps 5 to 7) and HTTP fetch after an answer (step 5):
/// everything that is not the CORS protocol. They look at the machine and never change its verdict but by refusing.
class Policies
{
public:
    Policies(const Page& page, const Environment& environment, const PageRequest& request,
             const Surroundings& around, const fetch::Profile& profile)
        : m_page(page), m_environment(environment), m_request(request), m_around(around), m_profile(profile)
    {
    }

    /// Upgrades the URL where a policy says so (https://www.w3.org/TR/upgrade-insecure-requests/#upgrade-request,
    /// https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm).
    void upgrade(fetch::Machine& machine) const;
    struct Refusal
    {
        fetch::Failure failure;
        bool afterPreflight = false; ///< the engine sends the preflight first
    };
    /// https://fetch.spec.whatwg.org/#concept-main-fetch, step 7.
    std::optional<Refusal> beforeRequest(fetch::Machine& machine) const;
    /// https://fetch.spec.whatwg.org/#concept-http-fetch, step 5, and Opaque Response Blocking.
    std::optional<fetch::Failure> afterAnswer(fetch::Machine& machine) const;
    /// Why the worker that would ask is not started: the page's policy forbids its script, or turns it into one of another
    /// origin. None for pages that are no worker.
    std::optional<fetch::Failure> workerRefused(fetch::Recorder& recorder) const;
    /// What Local Network Access (https://wicg.github.io/local-network-access/#integration-with-fetch) would say if the page were public; none where the page's space is known or it says nothing.
    std::optional<fetch::Failure> localNetworkWarning(const fetch::Machine& machine) const;

private:
    /// A page that its own policy sandboxes has no origin that a script could be of.
    fetch::Failure workerOfSandbox(fetch::Recorder& recorder) const;
    std::optional<fetch::Failure> workerForbidden(const url::Url& script, fetch::Recorder& recorder) const;
    std::optional<fetch::Failure> workerUpgraded(const url::Url& script, fetch::Recorder& recorder) const;
    /// A page that treats itself as public and isn't secure may not begin a worker from where it came from.
    std::optional<fetch::Failure> workerLessPublic(const url::Url& script, fetch::Recorder& recorder) const;
    std::optional<fetch::Failure> danglingMarkup(fetch::Machine& machine) const;
    std::optional<fetch::Failure> integrityPolicy(fetch::Machine& machine) const;
    std::optional<fetch::Failure> badPort(fetch::Machine& machine) const;
    std::optional<fetch::Failure> embeddedCredentials(fetch::Machine& machine) const;
    std::optional<fetch::Failure> mixedContent(fetch::Machine& machine) const;
    /// Whether a document's request may go on when the document is gone.
    bool outlivesDocument(const fetch::Machine& machine) const;
    /// Whether a source's path counts, though a redirect led there.
    bool comparesPaths(const fetch::Machine& machine) const;
    /// Where the page's policy takes no style element, and one was to ask.
    std::optional<fetch::Failure> styleForbidden(fetch::Machine& machine) const;
    std::optional<fetch::Failure> contentSecurityPolicy(fetch::Machine& machine) const;
    /// The same for the document of a frame, which a form is sent into.
    std::optional<fetch::Failure> frameForbidden(fetch::Machine& machine) const;
    std::optional<Refusal> localNetworkAccess(fetch::Machine& machine) const;
    /// Local Network Access is asked of a connection: where none comes about, TLS included, that is what the page hears of.
    bool isUnconnected(const url::Url& url) const;
    /// The server is in another address space than the request's targetAddressSpace says.
    std::optional<fetch::Failure> wrongAddressSpace(const fetch::Machine& machine, AddressSpace target,
                                                    fetch::Recorder record) const;
    /// The page is public, the server isn't, and the page may not reach it.
    std::optional<fetch::Failure> lessPublicTarget(const fetch::Machine& machine, AddressSpace target,
                                                   fetch::Recorder record) const;
    std::optional<fetch::Failure> workerEmbedder(fetch::Machine& machine) const;
    std::optional<fetch::Failure> resourcePolicy(fetch::Machine& machine) const;
    /// The same of what a frame is to show.
    std::optional<fetch::Failure> frameResourcePolicy(fetch::Machine& machine) const;
    std::optional<fetch::Failure> opaqueResponseBlocking(fetch::Machine& machine) const;

    enum class Upgrade { None, ByPolicy, AsMixedContent };
    Upgrade upgradeOf(const fetch::Machine& machine) const;
    /// Whether the request may only go to the page's own origin, which is asked before any policy.
    bool isOwnOnly(const fetch::Machine& machine) const;
    /// Its mode refuses the request where it goes to another origin.
    bool isRefusedByMode(const fetch::Machine& machine) const;
    bool isOwn(const fetch::Machine& machine) const;
    /// https://fetch.spec.whatwg.org/#subresource-request: everything here but a form's navigation.
    static bool fetchesSubresource(const fetch::Machine& machine);
    /// Whether a scheme other than http is mixed content.
    bool isInsecureScheme(const fetch::Machine& machine) const;
    /// Whether the URL would be mixed content.
    bool isInsecure(const fetch::Machine& machine) const;
    /// Whether this engine takes the URL for secure though it may be http: of this machine.
    bool isTrustedAsItIs(const url::Url& url) const;
    std::optional<AddressSpace> pageSpace() const;
    std::optional<AddressSpace> spaceOf(const url::Url& url) const;

    const Page& m_page;
    const Environment& m_environment;
    const PageRequest& m_request;
    const Surroundings& m_around;
    const fetch::Profile& m_profile;
};

/// The directives that a request asks, the effective one first (https://w3c.github.io/webappsec-csp/#effective-directive-for-a-request).
const QList<QByteArray>& directivesFor(const PageRequest& request);
/// What the page's policies look at of what is loaded, where that is a script. The request must outlive it.
ScriptLoad scriptIn(const PageRequest& request, const fetch::Profile& profile);
/// The directives that a worker's script asks.
const QList<QByteArray>& directivesForWorker();
/// Whether what a policy refused is not the request but the style element that would have made it.
bool isStyleForbidden(const PageRequest& request, const fetch::Failure& failure);
/// The directives that a policy's refusal asked: of a form's request those of the frame that it is sent into, where these refused.
const QList<QByteArray>& directivesThatRefused(const PageRequest& request, const fetch::Failure& failure);
/// Whether there is a protocol for the URL, or without CORS another program that may know it, so that a policy may be asked of it
/// (fetch::Profile::Policies::policiesAskedOfKnownSchemes).
bool isAskedOf(const url::Url& url, fetch::Mode mode);
/// Whether no part of a browser loads such a URL, so that another program may; there "*" stands for every scheme.
bool isLeftToOthers(const url::Url& url);
/// https://fetch.spec.whatwg.org/#bad-port
bool isBadPort(quint16 port);

} // namespace crosscheck::page
