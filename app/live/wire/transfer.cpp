#include "wire/transfer.h"

#include "http/reader.h"
#include "wire/certificates.h"

namespace crosscheck::wire {

namespace {

bool fitsOnALine(const http::Header& header)
{
    const auto clean = [](const QByteArray& bytes) {
        return !bytes.contains('\r') && !bytes.contains('\n') && !bytes.contains('\0');
    };
    return !header.name.isEmpty() && clean(header.name) && clean(header.value);
}

curl_slist* appended(const Curl& curl, curl_slist* list, const QByteArray& line)
{
    return curl.slist_append(list, line.constData());
}

curl_slist* headerLines(const Curl& curl, const http::HeaderList& headers)
{
    curl_slist* list = nullptr;
    // curl's own ones: an empty value takes them away.
    for (const char* own : {"Accept", "User-Agent", "Expect", "Content-Type", "Proxy-Connection"}) {
        if (!http::contains(headers, own))
            list = appended(curl, list, QByteArray(own) + ":");
    }
    for (const http::Header& header : headers)
        list = appended(curl, list,
                        header.value.isEmpty() ? header.name + ";" : header.name + ": " + header.value);
    return list;
}

double milliseconds(const Curl& curl, CURL* easy, CURLINFO what)
{
    curl_off_t microseconds = 0;
    curl.easy_getinfo(easy, what, &microseconds);
    return double(microseconds) / 1000.0;
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

int statusOf(QByteArrayView statusLine)
{
    const qsizetype blank = statusLine.indexOf(' ');
    return blank < 0
               ? 0
               : statusLine.sliced(blank + 1, qMin(qsizetype(3), statusLine.size() - blank - 1)).toInt();
}

// Lines that curl made of an HTTP/2 header block: "name: value", names lower case, no folding.
http::HeaderList linesOf(QByteArrayView block)
{
    http::HeaderList out;
    while (!block.isEmpty()) {
        const qsizetype end = block.indexOf('\n');
        const QByteArrayView line = withoutLineEnd(end < 0 ? block : block.first(end + 1));
        block = end < 0 ? QByteArrayView() : block.sliced(end + 1);
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        QByteArrayView value = line.sliced(colon + 1);
        if (value.startsWith(' '))
            value = value.sliced(1);
        out.append({line.first(colon).toByteArray(), value.toByteArray()});
    }
    return out;
}

} // namespace

http::Request asSent(const http::Request& request, const url::Url& url)
{
    http::Request out = request;
    out.headers.clear();
    out.headers.append(http::Header{"Host", url.hostAndPort()});
    for (const http::Header& header : request.headers) {
        if (!fitsOnALine(header))
            continue;
        if (http::sameName(header.name, "Host"))
            out.headers.first() = header;
        else
            out.headers.append(header);
    }
    if (http::contains(out.headers, "Content-Length") || http::contains(out.headers, "Transfer-Encoding"))
        return out;
    if (request.body)
        out.headers.append(http::Header{"Content-Length", QByteArray::number(request.body->size())});
    else if (request.method == "POST" || request.method == "PUT")
        out.headers.append(http::Header{"Content-Length", "0"});
    return out;
}

curl_slist* prepare(const Curl& curl, CURL* easy, const Job& job, Tls& tls, char* error)
{
    const Options& options = job.options;
    const QByteArray address = job.url.scheme + "://" + job.url.hostAndPort() + job.url.requestTarget();
    curl.easy_setopt(easy, CURLOPT_URL, address.constData());
    curl.easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl.easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl.easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl.easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl.easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // else a cancel during a stalled look-up joins its thread
    curl.easy_setopt(easy, CURLOPT_ERRORBUFFER, error);
    curl.easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(options.connectTimeoutMs));
    curl.easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(options.totalTimeoutMs));
    curl.easy_setopt(easy, CURLOPT_NETRC, long(CURL_NETRC_IGNORED));

    // Always set, so that curl reads no proxy from the environment by itself.
    curl.easy_setopt(easy, CURLOPT_PROXY, job.proxy.address.constData());
    curl.easy_setopt(easy, CURLOPT_NOPROXY, "");
    curl.easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl.easy_setopt(easy, CURLOPT_HEADEROPT, long(CURLHEADER_SEPARATE));
    if (!job.proxy.user.isEmpty()) {
        curl.easy_setopt(easy, CURLOPT_PROXYUSERNAME, job.proxy.user.constData());
        curl.easy_setopt(easy, CURLOPT_PROXYPASSWORD, job.proxy.password.constData());
    }

    tls.host = job.url.host ? job.url.host->text : QByteArray();
    if (tls.host.startsWith('[') && tls.host.endsWith(']'))
        tls.host = tls.host.sliced(1).chopped(1);
    tls.insecure = options.insecure;
    tls.trusted = options.trustedCertificates;
    if (!options.caFile.isEmpty()) {
        const auto read = readCertificates(options.caFile);
        if (const auto* authorities = std::get_if<QList<QByteArray>>(&read))
            tls.authorities = *authorities;
    }
    tls.install(curl, easy);
    // A kept connection was verified with the trust of its day.
    if (!job.repeatable || !options.caFile.isEmpty() || !options.trustedCertificates.isEmpty() ||
        options.insecure) {
        curl.easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
        curl.easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
    }

    curl_slist* resolve = nullptr;
    for (auto it = options.resolve.cbegin(); it != options.resolve.cend(); ++it)
        resolve = appended(curl, resolve, it.key() + ":" + it.value());
    if (resolve)
        curl.easy_setopt(easy, CURLOPT_RESOLVE, resolve);
    return resolve;
}

CurlEnd endOf(const Curl& curl, CURL* easy, CURLcode code, const char* error, bool proxied)
{
    CurlEnd end;
    end.code = code;
    end.proxied = proxied;
    curl.easy_getinfo(easy, CURLINFO_OS_ERRNO, &end.osError);
    curl.easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &end.proxyStatus);
    if (code != CURLE_OK)
        end.text = *error ? QByteArray(error) : QByteArray(curl.easy_strerror(code));
    return end;
}

Transfer::Transfer(const Curl& curl, const Job& job, Phase phase)
    : m_curl(curl), m_job(job), m_phase(std::move(phase)), m_easy(m_curl.easy_init()),
      m_error(new char[CURL_ERROR_SIZE]())
{
    m_resolve = prepare(m_curl, m_easy, m_job, m_tls, m_error.get());
    m_headers = headerLines(m_curl, m_job.request.headers);
    m_curl.easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    // As browsers: HTTP/2 where TLS agrees on it.
    m_curl.easy_setopt(m_easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
    m_curl.easy_setopt(m_easy, CURLOPT_HTTP_TRANSFER_DECODING, 0L); // the chunks as they came
    if (m_job.request.body) {
        m_curl.easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_job.request.body->size()));
        m_curl.easy_setopt(m_easy, CURLOPT_POSTFIELDS, m_job.request.body->constData());
    } else if (m_job.request.method == "HEAD") {
        m_curl.easy_setopt(m_easy, CURLOPT_NOBODY, 1L);
    }
    m_curl.easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, m_job.request.method.constData());
    m_curl.easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    m_curl.easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    m_curl.easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    m_curl.easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    m_curl.easy_setopt(m_easy, CURLOPT_PREREQFUNCTION, &Transfer::onReady);
    m_curl.easy_setopt(m_easy, CURLOPT_PREREQDATA, this);
    m_curl.easy_setopt(m_easy, CURLOPT_SOCKOPTFUNCTION, &Transfer::onSocket);
    m_curl.easy_setopt(m_easy, CURLOPT_SOCKOPTDATA, this);
}

Transfer::~Transfer()
{
    m_curl.easy_cleanup(m_easy);
    m_curl.slist_free_all(m_headers);
    m_curl.slist_free_all(m_resolve);
}

int Transfer::onSocket(void* self, curl_socket_t, curlsocktype)
{
    static_cast<Transfer*>(self)->m_phase("connect");
    return CURL_SOCKOPT_OK;
}

int Transfer::onReady(void* self, char*, char*, int, int)
{
    static_cast<Transfer*>(self)->m_phase("sent");
    return CURL_PREREQFUNC_OK;
}

size_t Transfer::onHeader(char* data, size_t size, size_t count, void* self)
{
    static_cast<Transfer*>(self)->takeHeaderLine(QByteArrayView(data, qsizetype(size * count)));
    return size * count;
}

void Transfer::takeHeaderLine(QByteArrayView line)
{
    if (m_headComplete) {
        m_trailers.append(line);
        return;
    }
    if (!m_inBlock) {
        if (m_raw.isEmpty()) {
            m_phase("head");
            m_tls.look(m_curl, m_easy);
        }
        m_inBlock = true;
        m_blockBegin = m_raw.size();
    }
    m_raw.append(line);
    if (!withoutLineEnd(line).isEmpty() || m_raw.size() == m_blockBegin + line.size())
        return;
    m_inBlock = false;
    const int status = statusOf(QByteArrayView(m_raw).sliced(m_blockBegin));
    m_headComplete = status < 100 || status > 199 || status == 101;
    m_headEnd = m_raw.size();
    if (m_headComplete)
        m_phase("body");
}

size_t Transfer::onBody(char* data, size_t size, size_t count, void* self)
{
    auto* transfer = static_cast<Transfer*>(self);
    const qsizetype length = qsizetype(size * count);
    const qsizetype have = transfer->m_raw.size() - transfer->m_headEnd;
    const qint64 left = transfer->m_job.options.bodyLimit - have;
    if (length > left) {
        transfer->m_raw.append(data, qsizetype(std::max<qint64>(left, 0)));
        transfer->m_bodyCut = true;
        return 0; // curl then ends with CURLE_WRITE_ERROR: ours
    }
    transfer->m_raw.append(data, length);
    return size_t(length);
}

bool Transfer::isEventStream() const
{
    const QByteArray head = m_raw.mid(m_blockBegin, m_headEnd - m_blockBegin).toLower();
    return head.contains("\ncontent-type: text/event-stream");
}

bool Transfer::wantsRawReading(CURLcode code) const
{
    if (!m_job.repeatable || m_headComplete)
        return false;
    const CurlEnd end = endOf(m_curl, m_easy, code, m_error.get(), !m_job.proxy.address.isEmpty());
    return end.proxyStatus == 0 && refusedBytes(end);
}

http::Response Transfer::http2Response() const
{
    const QByteArrayView block = QByteArrayView(m_raw).sliced(m_blockBegin, m_headEnd - m_blockBegin);
    http::Response response;
    response.version = "HTTP/2";
    response.status = statusOf(block);
    response.headers = linesOf(block.sliced(block.indexOf('\n') + 1));
    response.body = m_raw.sliced(m_headEnd);
    response.trailers = linesOf(m_trailers);
    return response;
}

http::Answer Transfer::answer(CURLcode code, bool cut) const
{
    cut = cut || m_bodyCut;
    const CurlEnd end = endOf(m_curl, m_easy, code, m_error.get(), !m_job.proxy.address.isEmpty());
    http::Answer answer;
    if (m_headComplete && m_raw.sliced(m_blockBegin).startsWith("HTTP/2")) {
        answer.response = http2Response();
        answer.response.bodyCut = cut;
        answer.response.bodyTruncated = !cut && code != CURLE_OK;
        return answer;
    }
    if (m_raw.isEmpty() ||
        (!m_headComplete && code != CURLE_OK && code != CURLE_GOT_NOTHING && !refusedBytes(end))) {
        answer.failure =
            code == CURLE_OK ? http::NetworkFailure::ClosedWithoutAnswer : failureFor(end, m_tls);
        return answer;
    }
    answer = http::readResponse(m_raw, {}, m_job.request.method);
    answer.raw = m_raw;
    if (m_headComplete && answer.failure == http::NetworkFailure::TruncatedBody)
        answer.failure = http::NetworkFailure::None;
    if (m_raw.size() - m_headEnd > 0 || code != CURLE_OK || cut) {
        answer.response.bodyCut = cut;
        answer.response.bodyTruncated =
            !cut && (answer.response.bodyTruncated || (m_headComplete && code != CURLE_OK));
    }
    return answer;
}

http::Connection Transfer::connection(CURLcode code, bool cut) const
{
    http::Connection out;
    const char* ip = nullptr;
    long port = 0;
    m_curl.easy_getinfo(m_easy, CURLINFO_PRIMARY_IP, &ip);
    m_curl.easy_getinfo(m_easy, CURLINFO_PRIMARY_PORT, &port);
    if (ip && *ip) {
        const QByteArray host(ip);
        out.peer = (host.contains(':') ? "[" + host + "]" : host) + ":" + QByteArray::number(int(port));
    }
    long version = 0;
    m_curl.easy_getinfo(m_easy, CURLINFO_HTTP_VERSION, &version);
    if (!m_raw.isEmpty())
        out.protocol = version == CURL_HTTP_VERSION_2     ? "h2"
                       : version == CURL_HTTP_VERSION_1_0 ? "http/1.0"
                                                          : "http/1.1";
    out.tlsVersion = m_tls.version;
    out.certificates = m_tls.chain;
    if (code != CURLE_OK && !cut && !m_bodyCut)
        out.failureText = endOf(m_curl, m_easy, code, m_error.get(), false).text;

    long connects = 0;
    m_curl.easy_getinfo(m_easy, CURLINFO_NUM_CONNECTS, &connects);
    const double name = milliseconds(m_curl, m_easy, CURLINFO_NAMELOOKUP_TIME_T);
    const double connected = milliseconds(m_curl, m_easy, CURLINFO_CONNECT_TIME_T);
    const double secured = milliseconds(m_curl, m_easy, CURLINFO_APPCONNECT_TIME_T);
    const double first = milliseconds(m_curl, m_easy, CURLINFO_STARTTRANSFER_TIME_T);
    if (connects > 0) {
        if (name > 0)
            out.nameMs = name;
        if (connected > 0)
            out.connectMs = connected - name;
        if (secured > 0)
            out.tlsMs = secured - connected;
    }
    if (first > 0 && !m_raw.isEmpty())
        out.firstByteMs = first;
    out.totalMs = milliseconds(m_curl, m_easy, CURLINFO_TOTAL_TIME_T);
    return out;
}

} // namespace crosscheck::wire
