#include "platforms/proxy.h"

#include "platforms/whys.h"

namespace crosscheck::platforms::proxy {

namespace {
const words::Sentence whySame{
    "why-proxy-same-origin", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The browser asks the page's own server, which asks the other one: to the "
                                   "browser it is one origin, and CORS has no part in it.")};
const words::Sentence whyHost{
    "why-proxy-host", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Writes the other server's name into Host, which most servers want.")};
const words::Sentence whyOrigin{
    "why-proxy-origin", "platforms",
    QT_TRANSLATE_NOOP("platforms", "changeOrigin leaves the header Origin alone. Taken off, a server that "
                                   "refuses foreign origins has nothing to refuse.")};

const words::Sentence trapAbsolute{
    "dev-proxy-bypassed", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A URL with scheme and host in the page goes past the proxy.")};
const words::Sentence trapOrigin{
    "dev-proxy-origin-kept", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A proxy that hands the page's Origin on can still be refused by the other "
                      "server's own list, with 403 or 500 and no CORS error in the console.")};
const words::Sentence trapDown{
    "dev-proxy-target-down", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Where the other server is down, the proxy answers 500, 502 or 504: that "
                                   "is no CORS error.")};
} // namespace

Data dataOf(const policy::Policy& policy)
{
    Data data = platforms::dataOf(policy);
    data.texts["target"] = policy.upstream.isEmpty() ? QByteArray("http://127.0.0.1:8080") : policy.upstream;
    if (policy.path == "/")
        data.texts["path"] = "/api/";
    return data;
}

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whySame, &whyHost, &whyOrigin};
    return list;
}

QList<Trap> traps()
{
    return trapsOf({&trapAbsolute, &trapOrigin, &trapDown});
}

} // namespace crosscheck::platforms::proxy
