#include "platforms/express.h"
#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "socket-io-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing: socket.io brings the package cors along.")};
const words::Sentence file{
    "socket-io-file", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The file that makes the server of Socket.IO: often server.js or index.js")};
const words::Sentence where{"socket-io-where", "platforms",
                            QT_TRANSLATE_NOOP("platforms", "As the second argument of new Server(…).")};
const words::Sentence reload{
    "socket-io-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Restart the node process (Ctrl+C and start again; pm2 reload NAME).")};

const words::Sentence whyOwn{
    "why-socket-io-own", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Socket.IO answers below /socket.io/ before the framework beside it sees the request; "
                      "since version 3 it sends no CORS header unless it is told to.")};

const words::Sentence trapBeside{
    "socket-io-express-cors", "platforms",
    QT_TRANSLATE_NOOP("platforms", "app.use(cors()) in Express has no effect on Socket.IO.")};
const words::Sentence trapPolling{
    "socket-io-polling-only", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Only the requests of long polling are asked; a WebSocket opens without CORS. Whoever "
                      "leaves polling out hides the fault, and the origin is not checked then.")};
const words::Sentence trapCredentials{
    "socket-io-with-credentials", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "withCredentials: true in the page wants credentials: true here, and sticky sessions behind "
        "several servers want it in the page.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyOwn, &express::whyList()};
    return list;
}

} // namespace

Platform make_socket_io()
{
    Platform platform;
    platform.id = "socket-io";
    platform.name = QStringLiteral("Socket.IO");
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapBeside, &trapPolling, &trapCredentials});
    platform.templates = "socket-io";
    platform.language = "javascript";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
