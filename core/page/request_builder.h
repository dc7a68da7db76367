#pragma once

#include "page/prepare.h"

namespace crosscheck::page {

/// Builds one request where it is wanted; stops at the first exception.
class RequestBuilder
{
public:
    RequestBuilder(const Environment& environment, const ReadRequest& read, const fetch::Profile& profile,
                   fetch::Recorder& recorder, Prepared& out)
        : m_page(environment.page), m_environment(environment), m_read(read), m_given(read.written),
          m_profile(profile), m_recorder(recorder), m_out(out)
    {
    }

    void build();

private:
    enum class Attribute { None, Anonymous, UseCredentials };
    /// fetch() and the elements that have the attribute; no other load can be given a hash.
    bool knowsIntegrity() const;
    /// Whether an element of a page with an opaque origin carries Origin: null to where it goes.
    bool namesItself() const;
    void throwing(const QByteArray& detail, const QByteArray& value, fetch::Because because,
                  fetch::Symptom symptom = fetch::Symptom::NotCorsOther);
    std::optional<url::Url> parse(QByteArrayView text) const;
    bool parseUrl();
    /// What import() is given is neither relative nor a URL by itself.
    bool isBareSpecifier() const;
    /// https://fetch.spec.whatwg.org/#dom-request
    void buildFetch();
    /// The member of fetch()'s init whose value the API doesn't know, as it is told; empty where there is none.
    QByteArray unknownMemberOf() const;
    // Steps of Request's constructor; false where it throws.
    bool checkMembers();
    bool setCache();
    void addBody(const Body& body);
    /// https://xhr.spec.whatwg.org/#the-send()-method
    void buildXhr();
    /// https://w3c.github.io/beacon/#sec-processing-model
    void buildBeacon();
    /// Whether the page's policy has no string be the address of a script that is to run; it throws then.
    bool wantsTrustedAddress();
    /// https://html.spec.whatwg.org/multipage/workers.html#dom-worker
    void buildWorker();
    /// https://html.spec.whatwg.org/multipage/urls-and-fetching.html#create-a-potential-cors-request
    void buildElement();
    /// https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attribute
    Attribute crossorigin() const;
    void cors(bool include);
    void noCors();
    /// Request's constructor, step 25, and open() of XMLHttpRequest.
    bool setMethod();
    static http::HeaderList combinedInOrder(const http::HeaderList& headers);
    /// Request's headers guard (https://fetch.spec.whatwg.org/#concept-headers-append).
    bool addHeaders(const http::HeaderList& headers);
    /// Whether the engine sends a Blob's type where this asks.
    bool isSentAsType(QByteArrayView type) const;
    /// https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch, step 8.14, for an engine that does it early.
    void seeConditions();
    void setBody(const Body& body);

    const Page& m_page;
    const Environment& m_environment;
    const ReadRequest& m_read;
    const PageRequest& m_given;
    const fetch::Profile& m_profile;
    fetch::Recorder& m_recorder;
    Prepared& m_out;
};

} // namespace crosscheck::page
