#include "causes/rule.h"

namespace crosscheck::causes {

namespace websocket_handshake {
using fetch::Symptom;

constexpr words::Sentence title{
    "websocket-handshake.title", "causes",
    QT_TRANSLATE_NOOP("causes", "The WebSocket's handshake failed. CORS doesn't apply to it: a server that "
                                "checks origins here does so itself.")};
constexpr words::Sentence mend{
    "websocket-handshake.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Look at the status that the handshake got: 403 is the server's own list of "
                                "origins, 200 or 404 a wrong path or a proxy that doesn't pass Upgrade on; "
                                "without a status, mend address, port, or ws against wss.")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.shows({Symptom::Websocket}))
        return std::nullopt;
    return certain(Side::Server, {k.symptomBecause()});
}
} // namespace websocket_handshake

Root make_websocket_handshake()
{
    using namespace websocket_handshake;
    return {"websocket-handshake",
            {Symptom::Websocket},
            title,
            mend,
            "https://developer.mozilla.org/docs/Web/API/WebSockets_API/Writing_WebSocket_servers",
            false,
            rule};
}

} // namespace crosscheck::causes
