#include "facts/classify.h"

#include "url/origin.h"

namespace crosscheck::facts {

namespace {
bool looksLikePlaceholder(const QByteArray& value)
{
    static const QList<QByteArray> words{"undefined",       "true", "false", "none", "nil",
                                         "[object object]", "nan"};
    const QByteArray lower = value.toLower();
    return words.contains(lower) || value.contains('$') || value.contains('{') || value.contains('<') ||
           value.contains("%{") || value.contains("process.env");
}

QByteArray withoutWww(const QByteArray& host)
{
    return host.startsWith("www.") ? host.mid(4) : host;
}
} // namespace

QByteArray acaoKind(const QList<QByteArray>& values, QByteArrayView origin)
{
    if (values.isEmpty())
        return "missing";
    if (values.size() > 1)
        return "lines";
    const QByteArray value = http::normalizeValue(values.first());
    if (value == origin)
        return "match";
    if (value == "*")
        return "star";
    if (value.isEmpty())
        return "empty";
    if (looksLikePlaceholder(value))
        return "placeholder";
    if (value.contains(',') || value.contains(' '))
        return "list";
    if (value == "null")
        return "null";
    if (value.contains('*'))
        return "pattern";
    if (value.toLower() == origin.toByteArray().toLower())
        return "case";
    if (value.startsWith(origin.toByteArray() + '/'))
        return "slash";
    const std::optional<url::Url> parsed = url::parseOrNull(value);
    if (!parsed || !parsed->host || parsed->host->text.isEmpty())
        return value.endsWith('/') && value.contains("://") ? "other" : "invalid";
    const std::optional<url::Origin> mine = url::parseSerializedOrigin(origin);
    if (!mine || mine->opaque)
        return "other";
    const url::Origin theirs = url::originOf(*parsed);
    if (url::isSameOrigin(*mine, theirs))
        return value == theirs.serialized() + ":443" || value == theirs.serialized() + ":80" ? "default-port"
                                                                                             : "case";
    const bool sameHost = mine->host == theirs.host;
    if (sameHost && mine->scheme != theirs.scheme && mine->port == theirs.port)
        return "scheme";
    if (sameHost && mine->scheme == theirs.scheme)
        return "port";
    if (!sameHost && url::isLoopbackHost(mine->host) && url::isLoopbackHost(theirs.host))
        return "loopback-name";
    if (!sameHost && withoutWww(mine->host.text) == withoutWww(theirs.host.text))
        return "www";
    return "other";
}

QByteArray acacKind(const QList<QByteArray>& values)
{
    if (values.isEmpty())
        return "missing";
    return values.size() == 1 && http::normalizeValue(values.first()) == "true" ? "true" : "wrong";
}

QByteArray statusKind(int status)
{
    if (status == 0)
        return "none";
    if (status >= 200 && status < 300)
        return "ok";
    if (status == 304)
        return "not-modified";
    if (status >= 300 && status < 400)
        return "redirect";
    switch (status) {
    case 400:
    case 422:
        return "bad-request";
    case 401:
    case 407:
        return "unauthorized";
    case 403:
        return "forbidden";
    case 404:
    case 405:
    case 501:
        return "not-found";
    case 502:
    case 503:
    case 504:
        return "gateway-error";
    default:
        break;
    }
    if (status >= 520 && status < 530)
        return "gateway-error";
    return status >= 500 ? "server-error" : "client-error";
}

QByteArray redirectDifference(QByteArrayView from, QByteArrayView to)
{
    const std::optional<url::Url> a = url::parseOrNull(from);
    const std::optional<url::Url> b = a ? url::parseOrNull(to, &*a) : std::nullopt;
    if (!a || !b || !a->host || !b->host)
        return "path";
    const QByteArray target = b->href().toLower();
    for (const char* word : {"login", "signin", "sign_in", "sign-in", "/authorize", "saml", "/sso", "/oauth",
                             "accounts.google.com", "cloudflareaccess.com"}) {
        if (target.contains(word) && !a->href().toLower().contains(word))
            return "login";
    }
    const bool sameHost = a->host == b->host;
    if (sameHost && a->scheme != b->scheme)
        return "scheme";
    if (!sameHost && withoutWww(a->host->text) == withoutWww(b->host->text))
        return "www";
    if (!sameHost || a->effectivePort() != b->effectivePort())
        return "host";
    if (a->path + '/' == b->path || b->path + '/' == a->path)
        return "slash";
    return "path";
}

bool variesByOrigin(const QList<QByteArray>& values)
{
    for (const QByteArray& value : values) {
        for (const QByteArray& item : value.split(',')) {
            const QByteArray name = item.trimmed();
            if (name == "*" || http::sameName(name, "origin"))
                return true;
        }
    }
    return false;
}

QByteArray networkSlug(http::NetworkFailure failure)
{
    using http::NetworkFailure;
    switch (failure) {
    case NetworkFailure::None:
        return {};
    case NetworkFailure::Dns:
        return "dns-failure";
    case NetworkFailure::Refused:
    case NetworkFailure::Unreachable:
        return "connection-refused";
    case NetworkFailure::Reset:
    case NetworkFailure::ClosedWithoutAnswer:
    case NetworkFailure::InvalidResponse:
    case NetworkFailure::ResponseTooLarge:
    case NetworkFailure::TruncatedBody:
        return "connection-reset";
    case NetworkFailure::Timeout:
        return "timeout";
    case NetworkFailure::TlsUntrusted:
    case NetworkFailure::TlsName:
    case NetworkFailure::TlsExpired:
    case NetworkFailure::TlsProtocol:
    case NetworkFailure::TlsClientCertificate:
        return "tls-certificate";
    case NetworkFailure::UnsafePort:
        return "unsafe-port";
    case NetworkFailure::Proxy:
        return "proxy-failure";
    case NetworkFailure::Cancelled:
        return "cancelled";
    case NetworkFailure::NotRecorded:
        return "not-recorded";
    }
    return {};
}

bool isConnectionFailure(http::NetworkFailure failure)
{
    using http::NetworkFailure;
    switch (failure) {
    case NetworkFailure::Dns:
    case NetworkFailure::Refused:
    case NetworkFailure::Unreachable:
    case NetworkFailure::Timeout:
    case NetworkFailure::TlsUntrusted:
    case NetworkFailure::TlsName:
    case NetworkFailure::TlsExpired:
    case NetworkFailure::TlsProtocol:
    case NetworkFailure::TlsClientCertificate:
    case NetworkFailure::Proxy:
        return true;
    default:
        return false;
    }
}

namespace {
// A cookie's value is nobody's business; its name and attributes say why it is kept or refused.
QByteArray cookieWithoutValue(const QByteArray& line)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArray pair = semicolon < 0 ? line : line.left(semicolon);
    const qsizetype equals = pair.indexOf('=');
    return (equals < 0 ? pair : pair.left(equals)).trimmed() +
           (semicolon < 0 ? QByteArray() : line.mid(semicolon));
}
} // namespace

void addAnswer(FactSet& facts, const QByteArray& prefix, const http::Response& response,
               QByteArrayView origin, const Source& source)
{
    const auto put = [&](const char* field, const Value& value) {
        facts.add(prefix + '.' + field, value, source);
    };
    const auto header = [&](const char* field, const char* name) {
        if (const std::optional<QByteArray> value = http::get(response.headers, name))
            put(field, *value);
    };
    put("status", qint64(response.status));
    put("kind", statusKind(response.status));
    const QList<QByteArray> acao = http::getAll(response.headers, "access-control-allow-origin");
    put("acao-lines", qint64(acao.size()));
    put("acao-kind", acaoKind(acao, origin));
    put("acac-kind", acacKind(http::getAll(response.headers, "access-control-allow-credentials")));
    header("acao", "access-control-allow-origin");
    header("acac", "access-control-allow-credentials");
    header("acam", "access-control-allow-methods");
    header("acah", "access-control-allow-headers");
    header("expose", "access-control-expose-headers");
    header("max-age", "access-control-max-age");
    header("private-network", "access-control-allow-private-network");
    header("vary", "vary");
    header("server", "server");
    header("x-powered-by", "x-powered-by");
    header("location", "location");
    header("allow", "allow");
    header("age", "age");
    header("cache-control", "cache-control");
    header("content-type", "content-type");
    header("content-length", "content-length");
    header("www-authenticate", "www-authenticate");
    put("vary-origin", variesByOrigin(http::getAll(response.headers, "vary")));
    QList<QByteArray> names;
    QList<QByteArray> cookies;
    bool cors = false;
    for (const http::Header& line : response.headers) {
        const QByteArray name = http::lowered(line.name);
        if (!names.contains(name))
            names.append(name);
        cors = cors || name.startsWith("access-control-allow-") || name == "access-control-expose-headers" ||
               name == "access-control-max-age";
        if (name == "set-cookie")
            cookies.append(cookieWithoutValue(line.value));
    }
    put("header-names", names);
    put("any-cors-header", cors);
    if (!cookies.isEmpty())
        put("set-cookie", cookies);
    const QByteArray cache = http::get(response.headers, "x-cache").value_or(QByteArray()) +
                             http::get(response.headers, "cf-cache-status").value_or(QByteArray());
    put("via-cache", cache.toUpper().contains("HIT") || http::contains(response.headers, "age"));
    if (!response.body.isEmpty())
        put("body-start", response.body.left(2000));
}

void copyAnswer(FactSet& facts, const QByteArray& from, const QByteArray& to)
{
    const QByteArray prefix = from + '.';
    const QList<Fact> all = facts.all();
    for (const Fact& fact : all) {
        if (!fact.id.startsWith(prefix) || facts.find(fact.id)->source != fact.source)
            continue;
        const QByteArray id = to + '.' + fact.id.mid(prefix.size());
        // Only what is said of an answer is copied, not what else stands under the prefix (preflight.needed …).
        static const QList<QByteArray> notOfTheAnswer{"needed",
                                                      "reasons",
                                                      "sent",
                                                      "passed",
                                                      "method-listed",
                                                      "headers-listed",
                                                      "unlisted-headers",
                                                      "authorization-by-star",
                                                      "count",
                                                      "cross-origin",
                                                      "difference",
                                                      "from",
                                                      "to",
                                                      "origin"};
        if (!notOfTheAnswer.contains(fact.id.mid(prefix.size())))
            facts.add(id, fact.value, fact.source);
    }
}

} // namespace crosscheck::facts
