#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "private-network-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing to install: this middleware needs Express and no package.")};
const words::Sentence file{
    "private-network-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The file that creates the app of the server in the private network")};
const words::Sentence where{
    "private-network-where", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Right after const app = express(), above every route; in place of another "
                      "CORS middleware, not beside it.")};
const words::Sentence reload{"private-network-reload", "platforms",
                             QT_TRANSLATE_NOOP("platforms", "Restart the node process.")};

const words::Sentence whyFirst{
    "why-pna-first", "platforms",
    QT_TRANSLATE_NOOP("platforms", "CORS is still needed beside the permission: only listed pages may read "
                                   "the answers. The widely copied form of this middleware gives back "
                                   "whatever origin asks.")};

const words::Sentence trapFolklore{
    "pna-header-folklore", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Access-Control-Allow-Private-Network mends nothing in a browser of today: the checks "
                      "it belonged to were never enforced and were given up in 2024. Chrome and Edge since "
                      "142 and Firefox since 153 ask their user for permission instead.")};
const words::Sentence trapDenied{
    "lna-prompt-denied", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A denied permission stops the request before it is sent: the server's log "
                      "stays empty, and nothing on the server mends it.")};
const words::Sentence trapInsecure{
    "lna-insecure-page", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A public page on plain http is refused without being asked. Serve it on https.")};
const words::Sentence trapSafari{
    "safari-no-localhost-exception", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Safari takes http://localhost on an https page for mixed content and "
                                   "refuses it whatever the server sends.")};
const words::Sentence trapStarlette{
    "pna-preflight-refused", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Some servers refuse a preflight that asks for a private network (FastAPI: "
                      "400 “Disallowed CORS private-network”): a curl line with that header then "
                      "shows a failure that no browser meets.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list = commonWhys() + QList<const words::Sentence*>{&whyFirst};
    return list;
}

} // namespace

Platform make_private_network()
{
    Platform platform;
    platform.id = "private-network";
    platform.name =
        QString::fromUtf8(QT_TRANSLATE_NOOP("platforms", "Private Network Access middleware (Express)"));
    platform.verified = true;
    platform.versions = "5.3.0";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapFolklore, &trapDenied, &trapInsecure, &trapSafari, &trapStarlette});
    platform.templates = "private-network";
    platform.language = "javascript";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
