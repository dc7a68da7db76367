#pragma once

#include "fetch/verdict.h"
#include "page/environment.h"

#include <memory>
#include <vector>

namespace crosscheck::page {

/// What a document has of its earlier requests and gives to a later one without asking for it again: the list of available images
/// (https://html.spec.whatwg.org/multipage/images.html#list-of-available-images), the module map
/// (https://html.spec.whatwg.org/multipage/webappapis.html#module-map), the map of preloads
/// (https://html.spec.whatwg.org/multipage/links.html#map-of-preloaded-resources), and what an engine keeps beside them.
class DocumentMemory
{
public:
    /// What a request has of a preload.
    enum class Preload {
        None,             ///< there is none for its address
        Used,             ///< its answer
        OtherMethod,      ///< nothing: preloads are GET
        KeptAlive,        ///< nothing, as it outlives the page
        OtherCredentials, ///< nothing, as its credentials mode is another
        OtherMode,        ///< nothing, as its mode is another
        OtherIntegrity,   ///< nothing, as the preload knew no hash
    };
    struct Found
    {
        bool kept = false; ///< no request is made
        Preload preload = Preload::None;
        bool failed = false; ///< the request fails as the preload has, whatever it would come to by itself
        /// The request that is answered for this one, where it asked otherwise; else null.
        std::shared_ptr<const ReadRequest> asBefore;
    };

    /// The profile must outlive the memory. `waits`: the requests come so far apart that the document has loaded in between.
    DocumentMemory(const fetch::Profile& profile, bool waits) : m_profile(profile), m_waits(waits) {}
    /// What is there for a request that is about to be made; a preload that serves only once is gone then.
    Found find(const Environment& environment, const ReadRequest& request);
    /// A request has ended so; it must not be null, and is kept. `underWay`: not yet ended when the page's scripts ask.
    /// `answer`: what it got in the end; `redirected`: it came from elsewhere than it was asked for;
    /// `sent`: it got as far as the network.
    void add(std::shared_ptr<const ReadRequest> request, const fetch::Verdict& verdict,
             const http::Response& answer, bool redirected, bool sent, bool underWay = false);

private:
    struct Entry
    {
        std::shared_ptr<const ReadRequest> read;
        fetch::Outcome outcome = fetch::Outcome::Ok;
        bool failed = false; ///< also where the page isn't told
        bool used = false;   ///< of a preload
        bool underWay = false;
        bool reusable = false;      ///< while its document loads
        bool byStatus = false;      ///< it failed by its answer's status
        bool isUndecodable = false; ///< it failed as it isn't what it is loaded as
        bool sent = false;
    };
    /// Whether a document that hasn't loaded yet has asked for the same before, and keeps it until then.
    bool isKeptWhileLoading(const Environment& environment, const ReadRequest& request) const;
    /// Mode and credentials of a request as the engine makes it.
    struct Asked
    {
        fetch::Mode mode = fetch::Mode::NoCors;
        fetch::Credentials credentials = fetch::Credentials::Include;
        bool needsPreflight = false; ///< by its headers
        bool operator==(const Asked&) const = default;
    };
    Asked asked(const Environment& environment, const ReadRequest& request) const;
    /// Looks through the preloads for one that serves, or for why none does.
    void usePreload(const Environment& environment, const ReadRequest& request, Found& found);
    Preload match(const Environment& environment, const ReadRequest& request, const Entry& preload) const;
    /// Whether what was preloaded is of the kind that the request needs.
    bool isFor(const PageRequest& preload, const PageRequest& use) const;
    bool isKept(const Environment& environment, const ReadRequest& request, const Entry& earlier) const;
    /// The same of an equal preload.
    bool isPreloadKept(const Environment& environment, const ReadRequest& request,
                       const Entry& earlier) const;
    /// The oldest entry that can still be there: in WebKit whatever is asked for as something else takes an address's place.
    std::vector<Entry>::iterator firstInMemory(const ReadRequest& request);

    const fetch::Profile& m_profile;
    const bool m_waits;
    std::vector<Entry> m_entries;
};

/// Whether the document's memory asks the server about what it has of the request, so that nobody looks at CORS once more.
bool isConfirmedInMemory(const PageRequest& request, const fetch::Profile& profile);
/// Gives an answer the leave that an earlier one had.
void keepLeave(http::Response& answer, const http::Response& earlier);

} // namespace crosscheck::page
