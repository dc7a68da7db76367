#pragma once

#include "system/proxies.h"
#include "url/url.h"
#include "wire/failure.h"
#include "wire/tls.h"
#include "wire/wire.h"

#include <functional>
#include <memory>

namespace crosscheck::wire {

/// What both readings of a request share: the request as it goes out, where to, through which proxy, with which trust.
struct Job
{
    http::Request request; ///< with every header as sent, Host first
    url::Url url;
    Options options;
    system::Proxy proxy;
    bool repeatable = false;
};

/// The request as it goes out: Host first, and Content-Length where the standard has one and the request does not
/// (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch). A header that no message can carry is left out.
http::Request asSent(const http::Request& request, const url::Url& url);

/// Sets what every handle needs: URL, timeouts, proxy, names, TLS. `tls` and `error` (CURL_ERROR_SIZE) must outlive it.
/// Returns the list for CURLOPT_RESOLVE, to be freed after the handle.
curl_slist* prepare(const Curl& curl, CURL* easy, const Job& job, Tls& tls, char* error);

/// The end of a transfer, read off its handle.
CurlEnd endOf(const Curl& curl, CURL* easy, CURLcode code, const char* error, bool proxied);

/// One request carried by curl: collects the bytes of the answer as they come.
class Transfer
{
public:
    using Phase = std::function<void(const char*)>;

    /// `curl` must outlive it.
    Transfer(const Curl& curl, const Job& job, Phase phase);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    CURL* easy() const { return m_easy; }
    const Job& job() const { return m_job; }
    const Tls& tls() const { return m_tls; }
    bool headComplete() const { return m_headComplete; }
    qint64 bytes() const { return m_raw.size(); }
    /// Whether the answer says that its body never ends.
    bool isEventStream() const;
    /// Whether the end asks for a second reading as raw bytes.
    bool wantsRawReading(CURLcode code) const;
    /// The answer and the connection, once curl is done with the handle. `cut`: we stopped reading on purpose.
    http::Answer answer(CURLcode code, bool cut) const;
    http::Connection connection(CURLcode code, bool cut) const;

private:
    static size_t onHeader(char* data, size_t size, size_t count, void* self);
    static size_t onBody(char* data, size_t size, size_t count, void* self);
    static int onReady(void* self, char*, char*, int, int);
    static int onSocket(void* self, curl_socket_t socket, curlsocktype purpose);
    void takeHeaderLine(QByteArrayView line);
    http::Response http2Response() const;

    const Curl& m_curl;
    Job m_job;
    Phase m_phase;
    Tls m_tls;
    CURL* m_easy = nullptr;
    curl_slist* m_headers = nullptr;
    curl_slist* m_resolve = nullptr;
    std::unique_ptr<char[]> m_error;
    QByteArray m_raw;           ///< as received
    qsizetype m_blockBegin = 0; ///< where in m_raw the block of the final answer begins
    qsizetype m_headEnd = 0;
    QByteArray m_trailers; ///< of HTTP/2
    bool m_inBlock = false;
    bool m_headComplete = false;
    bool m_bodyCut = false;
};

} // namespace crosscheck::wire
