#include "platforms/express.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{"express5-install", "platforms",
                              QT_TRANSLATE_NOOP("platforms", "npm install cors")};
const words::Sentence trapStar{
    "express5-options-star", "platforms",
    QT_TRANSLATE_NOOP("platforms", "app.options('*', …) throws at start: Express 5 wants a name for a star "
                                   "(/{*splat}). After app.use(cors()) the line is not needed at all.")};

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    Platform::Guess guess = express::recognise(headers, body);
    if (guess.likelihood > 0 && body.contains("/router/lib/layer.js"))
        guess = {0.95, "router/lib/layer.js"};
    return guess;
}

} // namespace

Platform make_express5()
{
    Platform platform = express::common();
    platform.id = "express5";
    platform.name = QStringLiteral("Express 5");
    platform.verified = true;
    platform.versions = "5.3.0 with cors 2.8.6";
    platform.install = {&install, {}};
    platform.traps = trapsOf({&trapStar}) + platform.traps;
    platform.recognise = recognise;
    return platform;
}

} // namespace crosscheck::platforms
