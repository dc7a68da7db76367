#include "platforms/express.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "express4-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "npm install cors (or on Debian: apt install node-cors)")};
const words::Sentence trapDebian{
    "express4-debian-options-star", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Debian's Express 4 throws at app.options('*', …) as Express 5 does (“Unexpected "
                      "MODIFIER at 0”). After app.use(cors()) the line is not needed.")};

// Its error pages show where the router lies; both versions send the same headers.
Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    Platform::Guess guess = express::recognise(headers, body);
    if (guess.likelihood > 0 &&
        (body.contains("/express/lib/router/") || body.contains("path-to-regexp/index.js")))
        guess = {0.95, "express/lib/router"};
    else if (guess.likelihood > 0)
        guess.likelihood -= 0.05; // the newer one is the better guess where nothing tells
    return guess;
}

} // namespace

Platform make_express4()
{
    Platform platform = express::common();
    platform.id = "express4";
    platform.name = QStringLiteral("Express 4");
    platform.verified = true;
    platform.versions = "4.18.2 with cors 2.8.5";
    platform.install = {&install, {}};
    platform.traps += trapsOf({&trapDebian});
    platform.recognise = recognise;
    return platform;
}

} // namespace crosscheck::platforms
