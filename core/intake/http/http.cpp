#include "fetch/headers.h"
#include "intake/http/answers.h"
#include "intake/http/blocks.h"
#include "intake/importer.h"
#include "intake/request_notes.h"
#include "url/origin.h"

namespace crosscheck::intake {

namespace {

const words::Sentence messageWords{"paste.http", "intake", QT_TRANSLATE_NOOP("intake", "HTTP message")};
const words::Sentence fileWords{"paste.http-file", "intake", QT_TRANSLATE_NOOP("intake", ".http file")};
const words::Sentence headersWords{"paste.headers", "intake", QT_TRANSLATE_NOOP("intake", "headers")};

double fit(QByteArrayView utf8)
{
    constexpr double certain = 0.951; // more than a configuration or a message, less than a call or a command
    return isHttpFile(utf8) || holdsWholeRequest(utf8) ? certain : httpLikeness(utf8);
}

QByteArray urlOf(const HttpBlock& block)
{
    if (!block.target.startsWith('/') && block.target != "*")
        return block.target;
    const QByteArray host = http::get(block.headers, "host").value_or(QByteArray());
    // A dump does not say whether it went over TLS; its Origin or Referer may hint at it, a local host at the contrary.
    const std::optional<url::Url> parsed = url::parseOrNull("http://" + host);
    const bool local = parsed && parsed->host &&
                       (url::isLoopbackHost(*parsed->host) || parsed->host->kind == url::Host::Kind::Ipv4);
    const bool plainPort = parsed && parsed->port && *parsed->port != 443 && *parsed->port != 8443;
    const QByteArray scheme = local || plainPort ? "http" : "https";
    return host.isEmpty() ? block.target
                          : scheme + "://" + host + (block.target == "*" ? QByteArray("/") : block.target);
}

page::PageRequest requestOf(const HttpBlock& block)
{
    page::PageRequest request;
    request.method = block.method.isEmpty() ? QByteArray("GET") : block.method;
    request.url = urlOf(block);
    if (const std::optional<url::Url> parsed =
            block.target.contains("{{") ? std::nullopt : url::parseOrNull(request.url)) {
        url::Url plain = *parsed;
        plain.username.clear();
        plain.password.clear();
        request.url = plain.href(true);
    }
    request.headers = block.headers;
    if (block.body)
        request.body = page::Body{page::Body::Kind::Text, *block.body, {}};
    return request;
}

bool isPreflight(const HttpBlock& block)
{
    return block.method == "OPTIONS" && http::contains(block.headers, "access-control-request-method");
}

http::Exchange exchangeOf(const HttpBlock& request, const HttpBlock* answer)
{
    http::Exchange exchange;
    exchange.kind = isPreflight(request) ? http::Exchange::Kind::Preflight : http::Exchange::Kind::Actual;
    exchange.source = http::Exchange::Source::Pasted;
    exchange.request.method = request.method.isEmpty() ? QByteArray("GET") : request.method;
    exchange.request.url = urlOf(request);
    exchange.request.headers = request.headers;
    exchange.request.body = request.body;
    if (!answer) {
        exchange.answer.failure = http::NetworkFailure::NotRecorded;
        return exchange;
    }
    // Headers copied without their status line: beside a request they are taken for a good answer's, alone nothing is known.
    const bool alone = request.method.isEmpty() && request.target.isEmpty();
    exchange.answer.response.status = answer->status == 0 && !alone ? 200 : answer->status;
    exchange.answer.response.reason = answer->reason;
    if (!answer->version.isEmpty())
        exchange.answer.response.version = answer->version;
    exchange.answer.response.headers = answer->headers;
    exchange.answer.response.body = answer->body.value_or(QByteArray());
    exchange.connection.peer = answer->remoteAddress;
    return exchange;
}

/// The page's request as its preflight tells of it: its method, its headers by their names. What asks for neither and is
/// asked for all the same watches its upload (https://fetch.spec.whatwg.org/#use-cors-preflight-flag).
void askedFor(const HttpBlock& preflight, page::PageRequest& request)
{
    const auto value = [&](QByteArrayView name) {
        return http::get(preflight.headers, name).value_or(QByteArray());
    };
    request.method = value("access-control-request-method");
    request.headers.clear();
    for (const QByteArray& name : value("access-control-request-headers").split(',')) {
        if (!name.trimmed().isEmpty())
            request.headers.append({name.trimmed(), {}});
    }
    if (request.headers.isEmpty() && fetch::isSafelistedMethod(request.method)) {
        request.initiator = page::Initiator::Xhr;
        request.uploadListener = true;
        if (request.method ==
            "POST") // Chromium asks for the listener's sake only where there is something to watch
            request.body = page::Body{page::Body::Kind::Text, {}, {}};
    }
}

/// Preflights and the request behind them make one send.
QList<facts::Send> sendsOf(const QList<HttpBlock>& blocks)
{
    QList<facts::Send> sends;
    facts::Send open;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const HttpBlock& block = blocks.at(i);
        HttpBlock request = block;
        const HttpBlock* answer = nullptr;
        if (block.isAnswer) {
            request = HttpBlock(); // an answer alone
            answer = &block;
        } else if (i + 1 < blocks.size() && blocks.at(i + 1).isAnswer) {
            answer = &blocks.at(++i);
        }
        if (answer)
            open.exchanges.append(exchangeOf(request, answer));
        if (isPreflight(request) && i + 1 < blocks.size())
            continue;
        open.request = requestOf(request);
        if (isPreflight(request)) {
            open.preflightOnly = true;
            askedFor(request, open.request);
        }
        if (const std::optional<QByteArray> origin = http::get(request.headers, "origin"))
            open.page.origin = *origin;
        if (!open.exchanges.isEmpty())
            sends.append(open);
        open = facts::Send();
    }
    return sends;
}

/// Where the first line begins that an answer begins with; -1: none does.
qsizetype firstStatusLine(QByteArrayView utf8)
{
    for (const QByteArrayView begin : {"HTTP/"_b, "< HTTP/"_b}) {
        if (utf8.startsWith(begin))
            return 0;
        const QByteArray inside = QByteArray("\n") + begin.toByteArray();
        if (const qsizetype at = utf8.indexOf(inside); at >= 0)
            return at + 1;
    }
    return -1;
}

Understood read(QByteArrayView utf8)
{
    Understood out;
    const bool file = isHttpFile(utf8);
    out.kind = Kind::Request;
    if (file)
        out.what = words::text(fileWords);
    const QList<HttpBlock> blocks = file ? httpFileBlocks(utf8) : httpBlocks(utf8);
    bool answersOnly = true;
    for (const HttpBlock& block : blocks) {
        if (block.isAnswer)
            continue;
        answersOnly = false;
        const page::PageRequest request = requestOf(block);
        const int index = int(out.requests.size());
        for (Note noted : block.notes) {
            noted.request = index;
            out.notes.append(noted);
        }
        if (request.url.isEmpty() || request.url.startsWith('/'))
            out.notes.append(Note{words::text(notes::relativeUrl, shown(request.url)), block.begin, index});
        notePlaceholders(request, index, utf8, block.begin, out.notes);
        out.requests.append(request);
        out.forms.append("http");
    }
    if (answersOnly && !blocks.isEmpty())
        out.what = words::text(headersWords);
    out.sends = sendsOf(blocks);
    out.pageOrigin = pageOriginOf(out.requests);
    if (blocks.isEmpty())
        out.error = InputError{0, words::text(refusals::requestLine)};
    return out;
}

} // namespace

QList<facts::Send> answerBehind(const page::PageRequest& request, QByteArrayView utf8)
{
    const qsizetype at = firstStatusLine(utf8);
    if (at < 0)
        return {};
    const QList<HttpBlock> answers = httpBlocks(utf8.sliced(at));
    if (answers.size() != 1 || !answers.first().isAnswer)
        return {};
    HttpBlock asked;
    asked.method = request.method;
    asked.target = request.url;
    asked.headers = request.headers;
    if (request.body)
        asked.body = request.body->bytes;
    return sendsOf({asked, answers.first()});
}

Importer make_http()
{
    return {"http", &messageWords, fit, read};
}

} // namespace crosscheck::intake
