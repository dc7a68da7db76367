#include "causes/rule.h"

namespace crosscheck::causes {

namespace socket_io_without_cors {
using fetch::Symptom;

constexpr words::Sentence title{
    "socket-io-without-cors.title", "causes",
    QT_TRANSLATE_NOOP("causes", "Socket.IO answers by itself, past the CORS layer of the framework beside "
                                "it, and was made without CORS.")};
constexpr words::Sentence mend{
    "socket-io-without-cors.mend", "causes",
    QT_TRANSLATE_NOOP("causes", "Give the server of Socket.IO its own list: new Server(server, { cors: { "
                                "origin: [\"your page's origin\"] } }).")};

std::optional<Match> rule(const facts::FactSet& facts)
{
    const Known k(facts);
    if (!k.facts.truth(facts::id::configSocketIoWithoutCors).value_or(false) || !k.acaoIsMissing())
        return std::nullopt;
    const std::optional<QByteArray> url = k.bytes(facts::id::requestUrl);
    if (url && !url->contains("/socket.io"))
        return std::nullopt;
    return certain(Side::Server, {k.factBecause(facts::id::configSocketIoWithoutCors)}, 5);
}
} // namespace socket_io_without_cors

Root make_socket_io_without_cors()
{
    using namespace socket_io_without_cors;
    return {"socket-io-without-cors",
            {Symptom::AcaoMissing, Symptom::AcaoMissingOrMismatch},
            title,
            mend,
            "https://socket.io/docs/v4/handling-cors/",
            false,
            rule};
}

} // namespace crosscheck::causes
