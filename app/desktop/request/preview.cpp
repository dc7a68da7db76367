#include "request/preview.h"

#include "engines/engine.h"
#include "page/run.h"
#include "report/secrets.h"
#include "report/wire_text.h"
#include "url/origin.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(request)
};

struct UrlWords
{
    url::ParseError::Kind kind;
    const char* words;
};
constexpr std::array urlWords{
    UrlWords{url::ParseError::Kind::MissingScheme,
             QT_TRANSLATE_NOOP("request", "A URL begins with its scheme, https:// or http://.")},
    UrlWords{url::ParseError::Kind::InvalidHost,
             QT_TRANSLATE_NOOP("request", "The host is not one that a URL can hold.")},
    UrlWords{url::ParseError::Kind::InvalidPort,
             QT_TRANSLATE_NOOP("request", "The port is a number from 0 to 65535.")},
    UrlWords{url::ParseError::Kind::EmptyHost, QT_TRANSLATE_NOOP("request", "The host is missing.")},
    UrlWords{url::ParseError::Kind::ForbiddenHostCharacter,
             QT_TRANSLATE_NOOP("request", "The host holds a character that no host may hold.")},
    UrlWords{url::ParseError::Kind::InvalidIpv4,
             QT_TRANSLATE_NOOP("request", "The host looks like an IPv4 address and is none.")},
    UrlWords{url::ParseError::Kind::InvalidIpv6,
             QT_TRANSLATE_NOOP("request", "The host looks like an IPv6 address and is none.")},
    UrlWords{url::ParseError::Kind::InvalidIdna,
             QT_TRANSLATE_NOOP("request", "The host's name can't be put into ASCII.")},
    UrlWords{url::ParseError::Kind::NotRelative,
             QT_TRANSLATE_NOOP("request", "A URL begins with its scheme, https:// or http://.")},
};

struct FailureWords
{
    fetch::Symptom symptom;
    const char* words;
};
constexpr std::array failureWords{
    FailureWords{fetch::Symptom::MixedContent,
                 QT_TRANSLATE_NOOP("request", "mixed content: the page is https and asks for plain http")},
    FailureWords{fetch::Symptom::CspBlocked,
                 QT_TRANSLATE_NOOP("request", "the page's own Content Security Policy forbids it")},
    FailureWords{fetch::Symptom::UnsupportedScheme,
                 QT_TRANSLATE_NOOP("request", "this scheme takes no part in cross-origin requests")},
    FailureWords{fetch::Symptom::UrlHasCredentials,
                 QT_TRANSLATE_NOOP("request", "the URL holds a user name or password")},
    FailureWords{fetch::Symptom::SameOriginMode,
                 QT_TRANSLATE_NOOP("request", "the mode same-origin allows the page's own origin only")},
    FailureWords{
        fetch::Symptom::LocalNetworkPermission,
        QT_TRANSLATE_NOOP("request", "the browser asks the person for leave to reach the local network")},
    FailureWords{fetch::Symptom::InsecureContextPrivateNetwork,
                 QT_TRANSLATE_NOOP("request", "the page is not secure and may not reach the local network")},
};

QString wireText(const http::Request& request)
{
    const auto url = url::parseOrNull(request.url);
    QString out = QString::fromLatin1(request.method) + u' ' +
                  (url ? QString::fromLatin1(url->requestTarget()) : QString::fromUtf8(request.url)) +
                  u" HTTP/1.1\n"_s;
    if (url)
        out += u"Host: "_s + QString::fromLatin1(url->hostAndPort()) + u'\n';
    for (const http::Header& header : request.headers)
        out += QString::fromUtf8(header.name) + u": "_s + QString::fromUtf8(header.value) + u'\n';
    return out.chopped(1);
}

QString urlProblem(const page::Page& page, const QByteArray& text)
{
    if (text.trimmed().isEmpty())
        return Words::tr("Enter the URL that the page asks for.");
    const auto base = url::parseOrNull(page.url.isEmpty() ? page.origin : page.url);
    const url::ParseResult result = url::parse(text, base ? &*base : nullptr);
    if (const auto* error = std::get_if<url::ParseError>(&result)) {
        for (const UrlWords& row : urlWords) {
            if (row.kind == error->kind)
                return Words::tr("Not a URL (character %1): %2")
                    .arg(error->position + 1)
                    .arg(Words::tr(row.words));
        }
    }
    return {};
}

QString originProblem(const QByteArray& origin)
{
    if (origin.isEmpty())
        return Words::tr("Which page asks? Its address up to the first slash, as the address bar shows it.");
    if (url::parseSerializedOrigin(origin))
        return {};
    if (const auto asUrl = url::parseOrNull(origin))
        return Words::tr("An origin ends before the path: %1")
            .arg(QString::fromLatin1(url::originOf(*asUrl).serialized()));
    return Words::tr("An origin is a scheme, a host and perhaps a port: https://app.example.com");
}
} // namespace

Preview previewOf(const page::Page& page, const page::PageRequest& request)
{
    Preview preview;
    preview.urlProblem = urlProblem(page, request.url);
    preview.originProblem = originProblem(page.origin);
    if (!preview.urlProblem.isEmpty() || !preview.originProblem.isEmpty()) {
        preview.sentence = Words::tr("What a browser would send shows here as you type.");
        return preview;
    }
    const page::Run run(engines::profile(engines::Engine::Standard), page, request);
    const auto next = run.next();
    if (const auto* wanted = std::get_if<page::Wanted>(&next)) {
        preview.sendable = true;
        preview.sign = theme::Sign::Good;
        preview.wire = wireText(wanted->request);
        if (wanted->kind == page::Wanted::Kind::Preflight) {
            QStringList reasons;
            for (const words::Text& reason : run.preflightReasons())
                reasons.append(words::say(reason));
            preview.needsPreflight = true;
            preview.sentence =
                Words::tr("A browser sends a preflight first, because: %1.").arg(reasons.join(u"; "_s));
            preview.wireTitle = Words::tr("The preflight");
            preview.detail = Words::tr("Only if the answer allows it does the %1 follow.")
                                 .arg(QString::fromUtf8(request.method));
        } else {
            preview.sentence = Words::tr("A browser sends this at once, without a preflight.");
            preview.wireTitle = Words::tr("The request");
        }
        return preview;
    }
    const fetch::Verdict& verdict = std::get<fetch::Verdict>(next);
    preview.sign = theme::Sign::Wrong;
    QString why;
    if (verdict.failure) {
        for (const FailureWords& row : failureWords) {
            if (row.symptom == verdict.failure->symptom)
                why = Words::tr(row.words);
        }
        if (why.isEmpty())
            why = verdict.failure->detail.isEmpty()
                      ? QString::fromLatin1(fetch::slug(verdict.failure->symptom)).replace(u'-', u' ')
                      : QString::fromLatin1(verdict.failure->detail).replace(u'-', u' ');
    }
    if (verdict.outcome == fetch::Outcome::JsException)
        preview.sentence = Words::tr("Nothing would be sent: the script itself gets an error (%1).").arg(why);
    else if (verdict.failure)
        preview.sentence = Words::tr("It would not be sent at all: %1.").arg(why);
    else
        preview.sentence = Words::tr("Nothing goes over the network for this.");
    page::Run chrome(engines::profile(engines::Engine::Chromium), page, request);
    if (std::holds_alternative<fetch::Verdict>(chrome.next())) {
        const QStringList lines = engines::consoleLines(engines::Engine::Chromium, chrome);
        if (!lines.isEmpty())
            preview.detail = Words::tr("Chrome would say: %1").arg(lines.first());
    }
    return preview;
}

QString asCurl(const page::Page& page, const page::PageRequest& request)
{
    http::Request plain;
    plain.method = request.method;
    plain.url = request.url;
    plain.headers = request.headers;
    if (!page.origin.isEmpty())
        http::set(plain.headers, "Origin", page.origin);
    if (request.body)
        plain.body = request.body->bytes;
    return report::curlLine(plain);
}

QString asFetch(const page::PageRequest& request)
{
    const auto quoted = [](const QByteArray& bytes) {
        // JSON's string is JavaScript's, but for two line ends.
        QString text = QString::fromUtf8(
            QJsonDocument(QJsonArray{QString::fromUtf8(bytes)}).toJson(QJsonDocument::Compact));
        text = text.mid(1, text.size() - 2);
        return text.replace(QChar(0x2028), u"\\u2028"_s).replace(QChar(0x2029), u"\\u2029"_s);
    };
    const report::Masking masking;
    QStringList members;
    if (request.method != "GET")
        members.append(u"method: "_s + quoted(request.method));
    if (!request.headers.isEmpty()) {
        QStringList rows;
        for (const http::Header& header : request.headers)
            rows.append(u"["_s + quoted(header.name) + u", "_s +
                        quoted(report::maskedHeaderValue(header.name, header.value, masking)) + u"]"_s);
        members.append(u"headers: ["_s + rows.join(u", "_s) + u"]"_s);
    }
    if (request.mode == fetch::Mode::NoCors)
        members.append(u"mode: \"no-cors\""_s);
    else if (request.mode == fetch::Mode::SameOrigin)
        members.append(u"mode: \"same-origin\""_s);
    if (request.credentials == fetch::Credentials::Include)
        members.append(u"credentials: \"include\""_s);
    else if (request.credentials == fetch::Credentials::Omit)
        members.append(u"credentials: \"omit\""_s);
    if (request.body)
        members.append(u"body: "_s + quoted(report::maskedText(request.body->bytes, masking)));
    const QString url = quoted(report::maskedUrl(request.url, masking));
    if (members.isEmpty())
        return u"await fetch(%1);"_s.arg(url);
    return u"await fetch("_s + url + u", {\n  "_s + members.join(u",\n  "_s) + u"\n});"_s;
}

} // namespace crosscheck::desktop
