#include "platforms/template.h"
#include "platforms/whys.h"
#include "url/url.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "haproxy-install", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Nothing to install: acl, http-request and http-after-response are part of HAProxy 2.2 and newer.")};
const words::Sentence file{"haproxy-file", "platforms",
                           QT_TRANSLATE_NOOP("platforms", "/etc/haproxy/haproxy.cfg")};
const words::Sentence where{
    "haproxy-where", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Inside the frontend that the page's requests reach, above its other http-request rules.")};
const words::Sentence reload{
    "haproxy-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Check with haproxy -c -f /etc/haproxy/haproxy.cfg, then systemctl reload haproxy.")};

const words::Sentence whyVariable{
    "why-haproxy-variable", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Keeps the origin of a listed page until the answer is written; what is "
                                   "not listed leaves the variable unset.")};
const words::Sentence whyPreflight{
    "why-haproxy-preflight", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A preflight is an OPTIONS request with Origin and "
                                   "Access-Control-Request-Method; other OPTIONS requests go on.")};
const words::Sentence whyAfter{
    "why-haproxy-after", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "http-after-response reaches every answer, those that HAProxy makes itself (503 when "
                      "no server is up) included; http-response would miss them.")};
const words::Sentence why204{
    "why-haproxy-204", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Answers the preflight here, before the server behind is asked.")};

const words::Sentence trapOwn{
    "haproxy-own-errors-bare", "platforms",
    QT_TRANSLATE_NOOP("platforms", "http-response set-header has no effect on the answers that HAProxy makes "
                                   "itself. Use http-after-response.")};
const words::Sentence trapAdd{
    "haproxy-add-header", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "add-header in place of set-header sends a second value where the server behind has set one.")};
const words::Sentence trapOrder{
    "haproxy-rule-order", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Rules run in the order in which they stand: an auth or redirect rule "
                                   "above these answers the preflight first.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyVariable, &whyPreflight, &whyAfter, &why204};
    return list;
}

Platform::Guess recognise(const http::HeaderList&, QByteArrayView body)
{
    if (body.contains("No server is available to handle this request."))
        return {0.85, "No server is available to handle this request."};
    return {};
}

Data withUpstream(const policy::Policy& policy)
{
    Data data = dataOf(policy);
    if (const std::optional<url::Url> upstream = url::parseOrNull(policy.upstream)) {
        data.texts["host_and_port"] =
            upstream->host->text + ":" + QByteArray::number(upstream->effectivePort().value_or(80));
        data.flags["tls"] = upstream->scheme == "https";
    }
    return data;
}

} // namespace

Platform make_haproxy()
{
    Platform platform;
    platform.id = "haproxy";
    platform.name = QStringLiteral("HAProxy");
    platform.verified = true;
    platform.versions = "2.6.12";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapOwn, &trapAdd, &trapOrder});
    platform.recognise = recognise;
    platform.templates = "haproxy";
    platform.language = "haproxy";
    platform.data = withUpstream;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
