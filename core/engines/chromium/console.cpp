#include "engines/console.h"

#include "engines/chromium/names.h"
#include "fetch/mime.h"
#include "page/answer.h"
#include "page/csp.h"
#include "page/policies.h"
#include "page/sniff.h"

#include <QCryptographicHash>

namespace crosscheck::engines {

using fetch::Failure;
using fetch::Symptom;
using http::NetworkFailure;
using page::Initiator;
using namespace Qt::StringLiterals;

namespace {

constexpr char schemes[] = "chrome, chrome-experimental-site-token-provider, chrome-extension, "
                           "chrome-untrusted, data, http, https, isolated-app";

class Console
{
public:
    explicit Console(const Ended& ended) : m_ended(ended), m_lines(chromiumTexts()) {}

    QStringList all()
    {
        if (m_ended.isSharedWorker())
            return {}; // its console is another one
        for (const QByteArray& name : m_ended.mixedNone())
            m_lines.add("chromium-csp-none-and-more", {{Field::Token, QString::fromLatin1(name)}});
        if (m_ended.isXhr()) {
            for (const QByteArray& name : m_ended.forbiddenHeaders())
                m_lines.addLine(u"Refused to set unsafe header \"%1\""_s.arg(QString::fromLatin1(name)));
        }
        for (const QByteArray& name : m_ended.unknownDirectives()) {
            if (name == "treat-as-public-address")
                continue; // known here
            m_lines.addLine(
                u"Unrecognized Content-Security-Policy directive '%1'."_s.arg(QString::fromLatin1(name)));
        }
        const QByteArray& as = m_ended.request.as;
        if (m_ended.request.initiator == Initiator::Preload && !m_ended.request.integrity.isEmpty() &&
            as != "script" && as != "style" && as != "module")
            m_lines.addLine(u"The `integrity` attribute is currently ignored for preload destinations that "
                            u"do not support subresource integrity. "
                            "See https://crbug.com/981419 for more information"_s);
        reportOnly();
        hintLifted();
        upgraded();
        notUpgraded();
        if (const Failure* failure = m_ended.failure())
            failed(*failure);
        else
            status();
        if (!m_ended.failure() && page::isBadlyEncoded(m_ended.response, m_ended.request.method))
            net("ERR_CONTENT_DECODING_FAILED"); // nobody reads it, and the console tells it all the same
        const Failure* ending = m_ended.failure();
        if (m_ended.response.bodyTruncated && (!ending || ending->detail == "not-decodable"))
            net("ERR_CONTENT_LENGTH_MISMATCH");
        workerFault();
        return m_lines.all();
    }

private:
    void net(const char* code)
    {
        if (!m_ended.isWorker())
            m_lines.add("chromium-net", {{Field::Token, QString::fromLatin1(code)}});
    }

    void status()
    {
        constexpr int firstError = 400;
        if (m_ended.response.status >= firstError && m_ended.verdict.outcome != fetch::Outcome::JsException &&
            !m_ended.isWorker())
            m_lines.add("chromium-status", {{Field::Status, QString::number(m_ended.response.status)},
                                            {Field::Token, QString::fromLatin1(m_ended.response.reason)}});
    }

    /// What a worker's script throws is told; what a page's throws isn't, it goes to the page's own handlers first.
    void workerFault()
    {
        if (m_ended.request.initiator != Initiator::Worker || m_ended.failure())
            return;
        const page::ScriptFault fault = page::scriptFault(m_ended.response.body);
        const QString token = QString::fromUtf8(fault.token);
        if (fault.kind == page::ScriptFault::EndsEarly)
            m_lines.addLine(u"Uncaught SyntaxError: Unexpected end of input"_s);
        else if (fault.kind == page::ScriptFault::Syntax)
            m_lines.addLine(u"Uncaught SyntaxError: Unexpected token '%1'"_s.arg(token));
        else if (fault.kind == page::ScriptFault::UnknownName)
            m_lines.addLine(u"Uncaught ReferenceError: %1 is not defined"_s.arg(token));
    }

    /// A URL that is none of a server is shown with its fragment.
    QByteArray whole(const Failure& failure) const
    {
        const QByteArray at = m_ended.run.hopsWithFragments().value(failure.hop);
        return !failure.url.startsWith("http") && at.startsWith(failure.url) ? at : failure.url;
    }

    void blocked(const Failure& failure)
    {
        const QString kind = chromiumKind(m_ended.request);
        const bool redirectsOut =
            failure.symptom == Symptom::UnsupportedScheme && failure.detail == "redirect-scheme";
        Fields fields{
            {Field::Kind, kind},
            {Field::Url,
             QString::fromUtf8(redirectsOut && !failure.next.isEmpty() ? failure.next : whole(failure))},
            {Field::Origin, m_ended.origin()}};
        if (failure.hop > 0 || redirectsOut)
            fields.insert(Field::First, m_ended.url(0));
        QString line = m_lines.text("chromium-frame", fields);
        const bool judgesAnswer =
            failure.symptom != Symptom::MethodNotAllowed && failure.symptom != Symptom::HeaderNotAllowed &&
            failure.symptom != Symptom::WildcardInMethodsOrHeadersWithCredentials &&
            failure.symptom != Symptom::AuthorizationNotCoveredByWildcard && isCorsReason(failure.symptom);
        if (failure.preflight && judgesAnswer)
            line += m_lines.text("chromium-preflight");
        Fields reason;
        const QString value = chromiumValue(failure.value);
        reason.insert(Field::Value, value);
        reason.insert(Field::Token, value);
        reason.insert(Field::Method, QString::fromUtf8(failure.value));
        reason.insert(Field::Header, QString::fromLatin1(failure.value));
        reason.insert(Field::Next, QString());
        if (failure.symptom == Symptom::UnsupportedScheme)
            reason.insert(Field::Token, QString::fromLatin1(schemes));
        else if (failure.symptom == Symptom::LocalNetworkPermission ||
                 failure.symptom == Symptom::InsecureContextPrivateNetwork)
            reason.insert(Field::Token, QString::fromLatin1(failure.detail));
        else if (failure.symptom == Symptom::PrivateNetworkAccess)
            reason.insert(Field::Any, QString::fromLatin1(failure.item));
        line += m_lines.text(chromiumReason(failure), reason);
        const bool isValue = failure.symptom == Symptom::AcaoMismatch ||
                             failure.symptom == Symptom::AcaoMultipleValues ||
                             failure.symptom == Symptom::AcaoInvalidValue;
        const bool isCredentials = failure.symptom == Symptom::AcaoWildcardWithCredentials ||
                                   failure.symptom == Symptom::AcacMissingOrNotTrue;
        if (m_ended.isFetch() && isValue)
            line += m_lines.text("chromium-send-valid");
        if (m_ended.isXhr() && isCredentials)
            line += m_lines.text("chromium-with-credentials");
        m_lines.addLine(line);
        // A worker's lines reach two listeners, and no network line is among them.
        if (m_ended.isWorker())
            m_lines.addLine(line);
        net("ERR_FAILED");
    }

    void failed(const Failure& failure)
    {
        const QByteArray& detail = failure.detail;
        if (detail == "worker-start")
            return workerRefused(failure);
        if (m_ended.verdict.outcome == fetch::Outcome::JsException)
            return;
        if (isCorsReason(failure.symptom))
            return blocked(failure);
        if (detail == "embedded-credentials")
            return;
        const Fields where{{Field::Url, QString::fromUtf8(failure.url)},
                           {Field::Page, m_ended.pageUrl()},
                           {Field::Origin, m_ended.origin()}};
        switch (failure.symptom) {
        case Symptom::LocalNetworkPermission:
        case Symptom::InsecureContextPrivateNetwork:
        case Symptom::PrivateNetworkAccess:
        case Symptom::UrlHasCredentials:
            return blocked(failure);
        case Symptom::UnsupportedScheme:
            return scheme(failure);
        case Symptom::SameOriginMode: {
            // A worker's redirect is told by nobody.
            if (m_ended.request.initiator == Initiator::Worker && failure.hop > 0)
                return;
            if (detail == "same-origin-mode" && m_ended.isFetch())
                return m_lines.add(
                    "chromium-same-origin-mode",
                    {{Field::Url, QString::fromUtf8(whole(failure))}, {Field::Origin, m_ended.origin()}});
            Fields fields = where;
            fields.insert(Field::Url, QString::fromUtf8(whole(failure)));
            if (!m_ended.isFetch() && !m_ended.isXhr())
                fields.insert(Field::Page, documentUrl());
            if (!failure.next.isEmpty())
                fields.insert(Field::Url, QString::fromUtf8(failure.next));
            return m_lines.add("chromium-unsafe-attempt", fields);
        }
        case Symptom::NoCorsOpaque:
            if (detail == "no-cors-redirect-mode")
                m_lines.add("chromium-no-cors-redirect", where);
            return;
        case Symptom::MixedContent:
            if (m_ended.request.initiator == Initiator::Preload && failure.hop > 0 &&
                m_ended.request.as != "module")
                return; // a preload that is redirected says nothing
            return mixed(failure);
        case Symptom::CspBlocked:
            return policy(failure);
        case Symptom::CorpBlocked:
            return net(detail == "same-site" ? "ERR_BLOCKED_BY_RESPONSE.NotSameSite"
                                             : "ERR_BLOCKED_BY_RESPONSE.NotSameOrigin");
        case Symptom::CoepBlocked:
            return net("ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep");
        case Symptom::OrbCorbBlocked:
            return;
        case Symptom::RedirectDenied:
            return net(detail == "too-many-redirects" ? "ERR_TOO_MANY_REDIRECTS"
                       : detail == "bad-location"     ? "ERR_INVALID_REDIRECT"
                                                      : "ERR_FAILED");
        default:
            break;
        }
        other(failure, where);
    }

    void other(const Failure& failure, const Fields& where)
    {
        const QByteArray& detail = failure.detail;
        if (detail == "stream-http1")
            return net("ERR_ALPN_NEGOTIATION_FAILED");
        if (detail == "proxy-auth")
            return net("ERR_UNEXPECTED_PROXY_AUTH");
        if (detail == "blob-not-found") {
            const auto blob = url::parseOrNull(failure.url);
            const bool foreign =
                blob && !url::isSameOrigin(url::originOf(*blob), page::originOf(m_ended.page));
            if (!foreign && m_ended.request.initiator == Initiator::Worker)
                return;
            return foreign ? m_lines.add("chromium-local-resource", where) : net("ERR_FILE_NOT_FOUND");
        }
        if (detail == "bad-data-url")
            return net("ERR_INVALID_URL");
        if (detail == "contradictory-length")
            return net("ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH");
        if (detail == "http09-method")
            return net("ERR_METHOD_NOT_SUPPORTED");
        if (detail == "not-cached")
            return net("ERR_CACHE_MISS");
        if (detail == "bad-encoding")
            return net("ERR_CONTENT_DECODING_FAILED");
        if (detail == "several-locations")
            return net("ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION");
        if (detail == "several-dispositions")
            return net("ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION");
        if (detail == "local-file")
            return m_lines.add("chromium-local-resource", where);
        if (detail == "status")
            return status();
        if (detail == "integrity")
            return integrity(where);
        if (detail == "integrity-opaque")
            return m_lines.add("chromium-integrity-no-cors", where);
        if (detail == "eventsource-type")
            return m_lines.add("chromium-event-stream", {{Field::Token, sniffedEssence()}});
        if (detail == "nosniff" || detail == "mime-type")
            unusableType(failure);
        if (detail == "not-decodable" &&
            (m_ended.request.initiator == Initiator::Font || m_ended.request.initiator == Initiator::FontCss))
            return font(where);
        if (detail == "truncated-body")
            return net(http::contains(m_ended.response.headers, "Transfer-Encoding")
                           ? "ERR_INCOMPLETE_CHUNKED_ENCODING"
                           : "ERR_CONTENT_LENGTH_MISMATCH");
        if ((detail == "mime-type" || detail == "nosniff") && isModule())
            return m_lines.add("chromium-module-mime", {{Field::Token, essence()}});
        if (failure.network != NetworkFailure::None)
            net(chromiumNetError(failure.network));
        else if (detail != "unsafe-port")
            status(); // what can't be used is told, and its status too
    }

    void font(const Fields& where)
    {
        m_lines.add("chromium-font-decode", where);
        constexpr qsizetype word = 4;
        const QByteArray& body = m_ended.response.body;
        if (body.isEmpty())
            return;
        if (body.size() < word)
            return m_lines.add("chromium-ots-short");
        quint32 version = 0;
        for (qsizetype i = 0; i < word; ++i)
            version = version << 8 | uchar(body[i]);
        m_lines.add("chromium-ots-version", {{Field::Token, QString::number(version)}});
    }

    void unusableType(const Failure& failure)
    {
        const Fields fields{{Field::Url, QString::fromUtf8(failure.url)}, {Field::Token, essence()}};
        if (m_ended.request.initiator == Initiator::Script || m_ended.request.initiator == Initiator::Worker)
            m_lines.add(failure.detail == "nosniff" ? "chromium-nosniff" : "chromium-script-mime", fields);
        else if (m_ended.request.initiator == Initiator::Stylesheet && failure.detail == "nosniff")
            m_lines.add("chromium-style-nosniff", fields);
    }

    /// What Chromium takes an answer without a type for (https://mimesniff.spec.whatwg.org/#rules-for-identifying-an-unknown-mime-type).
    QString sniffedEssence() const
    {
        const QString type = essence();
        if (!type.isEmpty())
            return type;
        return page::looksLikeMarkup(m_ended.response.body) ? u"text/html"_s : u"text/plain"_s;
    }

    bool isModule() const
    {
        return m_ended.request.initiator == Initiator::ScriptModule ||
               m_ended.request.initiator == Initiator::Import || m_ended.request.as == "module";
    }

    QString essence() const { return QString::fromLatin1(m_ended.essenceAsShown()); }

    void scheme(const Failure& failure)
    {
        if (failure.detail == "url-scheme") {
            if (failure.value == "ftp" && m_ended.isXhr())
                return m_lines.add("chromium-ftp");
            if (!m_ended.isFetch() && !m_ended.isXhr() && !m_ended.asksWithCors())
                return net("ERR_UNKNOWN_URL_SCHEME");
            if (failure.value == "file")
                return m_ended.page.kind == page::PageKind::File
                           ? blocked(failure)
                           : m_lines.add("chromium-local-resource",
                                         {{Field::Url, QString::fromUtf8(failure.url)}});
            if (m_ended.isFetch())
                return m_lines.add("chromium-url-scheme",
                                   {{Field::Url, QString::fromUtf8(whole(failure))},
                                    {Field::Token, QString::fromLatin1(failure.value)}});
            if (failure.value == "chrome" && m_ended.isXhr())
                return m_lines.add("chromium-local-resource", {{Field::Url, QString::fromUtf8(failure.url)}});
            if (failure.value == "filesystem" && m_ended.isXhr())
                return net("ERR_FILE_NOT_FOUND");
            if (failure.value == "blob")
                return m_lines.add("chromium-local-resource", {{Field::Url, QString::fromUtf8(failure.url)}});
            return blocked(failure);
        }
        // Schemes that the network stack itself never follows.
        static const QList<QByteArray> unsafe{"data", "blob", "file", "filesystem", "about", "chrome"};
        if (unsafe.contains(failure.value))
            return net("ERR_UNSAFE_REDIRECT");
        if (!m_ended.asksWithCors())
            return net("ERR_UNKNOWN_URL_SCHEME");
        blocked(failure);
    }

    QString mixedKind() const
    {
        switch (m_ended.request.initiator) {
        case Initiator::Xhr:
            return u"XMLHttpRequest endpoint"_s;
        case Initiator::EventSource:
            return u"EventSource endpoint"_s;
        case Initiator::Beacon:
            return u"Beacon endpoint"_s;
        default:
            break;
        }
        const QByteArray& as = m_ended.request.as;
        switch (m_ended.request.initiator) {
        case Initiator::Preload:
            return as == "script" || as == "module" ? u"script"_s
                   : as == "style"                  ? u"stylesheet"_s
                   : as == "font"                   ? u"font"_s
                   : as == "track"                  ? u"Text Track"_s
                   : as == "image"                  ? u"image"_s
                                                    : u"resource"_s;
        case Initiator::Img:
            return u"image"_s;
        case Initiator::Script:
        case Initiator::ScriptModule:
        case Initiator::Import:
            return u"script"_s;
        case Initiator::Stylesheet:
            return u"stylesheet"_s;
        case Initiator::Font:
        case Initiator::FontCss:
            return u"font"_s;
        case Initiator::Track:
            return u"Text Track"_s;
        default:
            return u"resource"_s;
        }
    }

    void mixed(const Failure& failure)
    {
        // A sandboxed document is named by its parent's origin.
        const bool sandboxed = m_ended.page.kind == page::PageKind::Sandbox;
        const QString page = sandboxed ? QString::fromUtf8(m_ended.page.origin) + u'/'
                             : m_ended.page.workerUrl.isEmpty() ? m_ended.pageUrl()
                                                                : QString::fromUtf8(m_ended.page.workerUrl);
        m_lines.add(
            "chromium-mixed",
            {{Field::Page, page}, {Field::Kind, mixedKind()}, {Field::Url, QString::fromUtf8(failure.url)}});
    }

    /// An image of this machine is neither upgraded nor blocked.
    void notUpgraded()
    {
        const bool image = m_ended.request.initiator == Initiator::Img ||
                           m_ended.request.initiator == Initiator::CssBackground ||
                           m_ended.request.initiator == Initiator::CssMask ||
                           m_ended.request.initiator == Initiator::CssShape ||
                           m_ended.request.initiator == Initiator::Media;
        if (!image || m_ended.hops.isEmpty() || !m_ended.pageUrl().startsWith(u"https:"))
            return;
        const auto target = url::parseOrNull(m_ended.hops.first());
        if (target && target->scheme == "http" && url::isPotentiallyTrustworthy(*target))
            m_lines.add(target->host && target->host->kind == url::Host::Kind::Domain
                            ? "chromium-mixed-local"
                            : "chromium-mixed-address",
                        {{Field::Page, m_ended.pageUrl()},
                         {Field::Kind, u"element"_s},
                         {Field::Url, m_ended.url(0)}});
    }

    /// A request that names its target's address space may go unencrypted, and the console says so.
    void hintLifted()
    {
        if (m_ended.request.targetAddressSpace.isEmpty() || m_ended.hops.isEmpty() ||
            !m_ended.pageUrl().startsWith(u"https:"))
            return;
        if (const Failure* failure = m_ended.failure(); failure && failure->symptom == Symptom::MixedContent)
            return;
        const auto target = url::parseOrNull(m_ended.hops.first());
        if (target && target->scheme == "http" && !url::isPotentiallyTrustworthy(*target))
            m_lines.add(
                "chromium-mixed-passes",
                {{Field::Page, m_ended.pageUrl()}, {Field::Kind, mixedKind()}, {Field::Url, m_ended.url(0)}});
    }

    /// The document that holds the element.
    QString documentUrl() const
    {
        switch (m_ended.page.kind) {
        case page::PageKind::Srcdoc:
            return u"about:srcdoc"_s;
        case page::PageKind::Frame:
        case page::PageKind::Sandbox:
            return QString(m_ended.pageUrl()).replace(u"/__page"_s, u"/__frame"_s);
        default:
            return m_ended.pageUrl();
        }
    }

    void upgraded()
    {
        const auto from = m_ended.upgradedFrom();
        // The scenario's element uses the part "a" of the image.
        const bool isUse = m_ended.request.initiator == Initiator::SvgUse;
        if (!from || page::ContentSecurityPolicy(m_ended.page.headers).upgradesInsecureRequests())
            return;
        m_lines.add(
            "chromium-mixed-upgraded",
            {{Field::Page, documentUrl()},
             {Field::Kind, u"element"_s},
             {Field::Url, m_ended.asWritten(*from) + (isUse ? u"#a"_s : QString())},
             {Field::Any, u"https://blog.chromium.org/2019/10/no-more-mixed-messages-about-https.html"_s}});
    }

    static const char* loadedKind(QByteArrayView directive)
    {
        if (directive == "img-src")
            return "image";
        if (directive == "font-src")
            return "font";
        if (directive == "style-src-elem" || directive == "style-src")
            return "stylesheet";
        if (directive.startsWith("script-src"))
            return "script";
        return "media";
    }

    void policy(const Failure& failure)
    {
        for (const QByteArray& directive : m_ended.violatedDirectives(failure))
            policy(failure, directive);
        if (failure.detail == "connect-src" && m_ended.isFetch() && failure.hop == 0)
            m_lines.add("chromium-csp-fetch", {{Field::Url, QString::fromUtf8(failure.url)}});
    }

    void workerRefused(const Failure& failure)
    {
        Fields fields{{Field::Url, QString::fromUtf8(failure.url)},
                      {Field::Token, QString::fromUtf8(failure.value) +
                                         (failure.value.contains(' ') ? QString() : u" "_s)}};
        const QByteArray spoke = failure.value.split(' ').first();
        if (spoke != "worker-src")
            fields.insert(Field::Any, QString::fromLatin1(spoke));
        m_lines.add("chromium-csp-worker", fields);
    }

    void policy(const Failure& failure, const QByteArray& directive)
    {
        if (m_ended.request.initiator == Initiator::Preload && failure.hop > 0 &&
            m_ended.request.as != "module")
            return; // a preload that is redirected says nothing
        const bool empty = !directive.contains(' ');
        Fields fields{{Field::Url, QString::fromUtf8(failure.url)},
                      {Field::Token, QString::fromUtf8(directive) + (empty ? u" "_s : QString())}};
        const QByteArray spoke = directive.split(' ').first();
        if (spoke != failure.detail) {
            fields.insert(Field::Any, QString::fromLatin1(failure.detail));
        }
        if (failure.detail == "connect-src") {
            const auto parsed = url::parseOrNull(failure.url);
            const bool everything = directive.endsWith(" *") && parsed && !parsed->isHttp();
            if (everything)
                fields.insert(Field::Any, QString::fromLatin1(parsed->scheme));
            m_lines.add(everything ? "chromium-csp-connect-scheme" : "chromium-csp-connect", fields);
            return;
        }
        if (failure.detail == "form-action") {
            fields.insert(Field::Url, m_ended.url(0));
            return m_lines.add("chromium-csp-form", fields);
        }
        fields.insert(Field::Kind, QString::fromLatin1(loadedKind(failure.detail)));
        if (failure.detail == "media-src")
            return m_lines.add("chromium-csp-media", fields);
        m_lines.add(!fields.contains(Field::Any) || spoke == "default-src" ? "chromium-csp-load"
                    : spoke == "script-src"                                ? "chromium-csp-load-script"
                    : spoke == "style-src"                                 ? "chromium-csp-load-style"
                                                                           : "chromium-csp-load-child",
                    fields);
    }

    void reportOnly()
    {
        const page::ContentSecurityPolicy& policies = m_ended.run.environment().policies;
        if (m_ended.hops.isEmpty() || policies.isEmpty())
            return;
        const auto target = url::parseOrNull(m_ended.hops.first());
        const QList<QByteArray> directives = page::directivesFor(m_ended.request);
        if (!target || directives.isEmpty() || directives.first() != "connect-src")
            return;
        if (const auto violation =
                policies.reportOnlyViolation(*target, directives, page::originOf(m_ended.page), false))
            m_lines.add(violation->directive.startsWith("default-src") ? "chromium-csp-report-default"
                                                                       : "chromium-csp-report",
                        {{Field::Url, m_ended.url(0)},
                         {Field::Any, QString::fromLatin1(violation->effective)},
                         {Field::Token, QString::fromUtf8(violation->directive)}});
    }

    void integrity(const Fields& where)
    {
        if (m_ended.request.initiator == Initiator::Preload)
            return; // what uses the preload will tell
        Fields fields = where;
        fields.insert(
            Field::Token,
            QString::fromLatin1(
                QCryptographicHash::hash(m_ended.response.body, QCryptographicHash::Sha256).toBase64()));
        if (m_ended.request.integrity.contains("sha512-") || m_ended.request.integrity.contains("sha384-")) {
            const bool longest = m_ended.request.integrity.contains("sha512-");
            fields.insert(Field::Token,
                          QString::fromLatin1(QCryptographicHash::hash(m_ended.response.body,
                                                                       longest ? QCryptographicHash::Sha512
                                                                               : QCryptographicHash::Sha384)
                                                  .toBase64()));
            fields.insert(Field::Any, longest ? u"512"_s : u"384"_s);
        } else {
            fields.insert(Field::Any, u"256"_s);
        }
        m_lines.add("chromium-integrity", fields);
        if (m_ended.isFetch())
            m_lines.add("chromium-integrity-fetch", where);
    }

    const Ended& m_ended;
    Lines m_lines;
};

} // namespace

QStringList chromiumLines(const Ended& ended)
{
    return Console(ended).all();
}

} // namespace crosscheck::engines
