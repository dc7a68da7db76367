#pragma once

#include "fetch/request.h"

#include <QHash>

namespace crosscheck::page {

enum class PageKind { Normal, Frame, Sandbox, Srcdoc, Data, Blob, Worker, SharedWorker, File };
/// https://wicg.github.io/local-network-access/#ip-address-space-section
enum class AddressSpace { Public, Local, Loopback };

/// The page that makes a request.
struct Page
{
    QByteArray
        origin;     ///< serialised; of the top page. "null" for file: and opaque pages, app schemes allowed
    QByteArray url; ///< address of the page, the base of relative URLs; empty: the origin's root
    PageKind kind = PageKind::Normal;
    http::HeaderList headers;          ///< response headers of the page (CSP, COEP, Referrer-Policy …)
    QByteArray frameAttributes;        ///< attributes of the iframe, for PageKind::Sandbox and its like
    std::optional<AddressSpace> space; ///< where the page was loaded from; none: unknown, never guessed
    QByteArray documentUrl =
        {};                    ///< address of the frame's own document, where a frame asks; empty: the page's
    QByteArray workerUrl = {}; ///< address of the worker's script, where a worker asks; empty: unknown

    bool operator==(const Page&) const = default;
};

enum class Initiator {
    Fetch,
    Xhr,
    Img,
    Script,
    ScriptModule,
    Stylesheet,
    Preload,
    Media,
    Track,
    Webgl,
    Font,
    FontCss,
    Import,
    EventSource,
    Beacon,
    Worker,
    CssMask,
    CssShape,
    CssBackground,
    SvgUse,
    FormPost,
};
/// The word of the scenario format ("fetch", "font-css" …).
QByteArray slug(Initiator initiator);
std::optional<Initiator> initiatorFromSlug(QByteArrayView slug);

/// A body as the script gives it.
struct Body
{
    enum class Kind { Text, Blob, Form, UrlSearchParams, Buffer, Stream };
    Kind kind = Kind::Text;
    QByteArray bytes;
    QByteArray type; ///< MIME type of a Blob

    bool operator==(const Body&) const = default;
};

/// A request as a page writes it: what the API is given, before the standard makes a request of it.
struct PageRequest
{
    Initiator initiator = Initiator::Fetch;
    QByteArray url;            ///< as written; relative to the page
    QByteArray method = "GET"; ///< as written
    http::HeaderList headers;  ///< as written, in order
    std::optional<Body> body;
    std::optional<fetch::Mode> mode;
    std::optional<fetch::Credentials> credentials;
    std::optional<fetch::Redirect> redirect;
    QByteArray cache, referrer, referrerPolicy, integrity, duplex, targetAddressSpace;
    bool withholdsReferrer = false;        ///< fetch()'s referrer is "": nobody is told
    QByteArray as;                         ///< of a preload
    std::optional<QByteArray> crossorigin; ///< attribute of an element, where it is set by itself
    bool withCredentials = false;
    bool keepalive = false;
    bool synchronous = false;
    bool uploadListener = false;
    bool uploadListenerLate = false;
    bool resourceTiming = false;
    QByteArray
        unknownMember; ///< "mode: foo": a member of fetch()'s init with a value that the API does not know

    bool operator==(const PageRequest&) const = default;
};

/// The initiator whose load it is: of a preload the one that `as` stands for (https://html.spec.whatwg.org/multipage/links.html#preload);
/// Fetch where none uses such a thing.
Initiator loadedAs(const PageRequest& request);
/// What a preload is loaded as: its `as`, and "fetch" where a scenario or a hand-made request names none.
QByteArray preloadedAs(const PageRequest& request);

/// The referrer policy that a request names where its API has a place for it; empty where not.
QByteArray ownReferrerPolicy(const PageRequest& request);

/// What is known of the network around a run. What is not known is not in it.
struct Surroundings
{
    QHash<QByteArray, AddressSpace> spaces; ///< "host:port" or "host" -> address space of the server there
    bool permissionGranted = false;         ///< the Local Network Access permission was given
    bool localNetworkChecks = true;         ///< false: as a browser with these checks off
    bool certificateTrusted = false;        ///< the person trusts this endpoint's certificate
    /// Why no connection to the server of a URL comes about; null: nobody knows before it was tried.
    http::NetworkFailure (*unreached)(const url::Url&) = nullptr;

    bool operator==(const Surroundings&) const = default;
};

/// The word of the standard ("public", "local", "loopback").
QByteArray slug(AddressSpace space);
std::optional<AddressSpace> addressSpaceFromSlug(QByteArrayView slug);
/// The address space of a literal IP or localhost; none for names.
std::optional<AddressSpace> addressSpaceOf(const url::Host& host);

class ContentSecurityPolicy;
/// Whether the page is a sandboxed frame whose attribute sandbox doesn't name the flag ("allow-forms").
bool isSandboxedWithout(const Page& page, QByteArrayView flag);
/// Whether a document of this kind, with these policies, has an opaque origin: sandboxed frames, data: and file: pages.
bool hasOpaqueOrigin(const Page& page, const ContentSecurityPolicy& policies);
/// The origin that requests of the page carry: opaque for sandboxed frames, data: and file: pages.
url::Origin originOf(const Page& page);
/// The origin of the top page, which decides what is secure.
url::Origin topOriginOf(const Page& page);

} // namespace crosscheck::page
