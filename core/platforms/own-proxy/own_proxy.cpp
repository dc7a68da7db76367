#include "platforms/proxy.h"
#include "platforms/template.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "own-proxy-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "npm install express, where the backend doesn't stand on it already")};
const words::Sentence file{
    "own-proxy-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The file of your own backend that creates the app: the one that also "
                                   "serves the page")};
const words::Sentence where{
    "own-proxy-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Above express.json() and whatever else reads bodies: what they have read "
                                   "can't be passed on. In the page, take scheme and host off the URL.")};
const words::Sentence reload{"own-proxy-reload", "platforms",
                             QT_TRANSLATE_NOOP("platforms", "Restart the backend.")};

const words::Sentence whyFixed{
    "why-own-proxy-fixed", "platforms",
    QT_TRANSLATE_NOOP("platforms", "One server, written down here. Never take it from the request: whoever "
                                   "asks could then make your backend ask any server, inner ones too.")};
const words::Sentence whyHeaders{
    "why-own-proxy-headers", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Only these go on: Origin doesn't, so nothing is refused for it, and your "
                                   "own site's cookies stay with your own site.")};
const words::Sentence why502{
    "why-own-proxy-502", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Says in words that the other server is down: that is no CORS error.")};

const words::Sentence trapOpen{
    "own-proxy-open", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A proxy that takes its target from the query is an open door to your "
                                   "inner network; public “CORS proxies” read all that passes.")};
const words::Sentence trapLogin{
    "own-proxy-login", "platforms",
    QT_TRANSLATE_NOOP("platforms", "To the other server all requests now come from your backend: its limits "
                                   "count all your users together, and a secret that you add here is used by "
                                   "whoever can reach this route. Check who asks.")};
const words::Sentence trapCookies{
    "own-proxy-cookies", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Cookies that the other server sets with its own Domain are dropped by the "
                      "browser: to it they come from your site.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        proxy::whys() + QList<const words::Sentence*>{&whyFixed, &whyHeaders, &why502};
    return list;
}

Data withoutStar(const policy::Policy& policy)
{
    policy::Policy names = policy;
    names.requestHeaders.removeAll("*");
    return proxy::dataOf(names);
}

} // namespace

Platform make_own_proxy()
{
    Platform platform;
    platform.id = "own-proxy";
    platform.name =
        QString::fromUtf8(QT_TRANSLATE_NOOP("platforms", "Your own backend as a proxy (Express)"));
    platform.verified = true;
    platform.versions = "5.3.0";
    platform.kind = Kind::Proxy;
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapOpen, &trapLogin, &trapCookies}) + proxy::traps();
    platform.templates = "own-proxy";
    platform.language = "javascript";
    platform.data = withoutStar;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
