#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{"php-install", "platforms",
                              QT_TRANSLATE_NOOP("platforms", "Nothing: it is plain PHP, 8.0 or newer.")};
const words::Sentence file{
    "php-file", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The file that every request comes through: often index.php or public/index.php")};
const words::Sentence where{
    "php-where", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Right after <?php (and declare or namespace), before anything is printed.")};
const words::Sentence reload{
    "php-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Nothing to restart. Where OPcache doesn't look at files (validate_timestamps=0): "
                      "systemctl reload php-fpm.")};

const words::Sentence whyExit{
    "why-php-exit", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The preflight ends here: it carries no cookie and no token, and a login check below "
                      "would turn it away.")};

const words::Sentence trapPrinted{
    "php-headers-already-sent", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A blank line or a byte order mark before <?php, or any echo above, sends the headers "
                      "at once: \"Cannot modify header information - headers already sent\".")};
const words::Sentence trapServer{
    "php-server-adds-too", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "nginx, Apache or .htaccess that set the same header beside it make two values in one "
                      "header; let one of them do it.")};
const words::Sentence trapOptions{
    "php-options-not-reached", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "A server that answers OPTIONS by itself, or a rewrite rule for GET and POST only, never "
        "calls this file for the preflight.")};
const words::Sentence trapFatal{
    "php-fatal-keeps-headers", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A fatal error keeps the headers that were set above it, a crash of php-fpm doesn't: "
                      "then the web server's own error page goes out.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list = commonWhys() + QList<const words::Sentence*>{&whyExit};
    return list;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    Q_UNUSED(body);
    for (const http::Header& header : headers)
        if (http::sameName(header.name, "X-Powered-By") && header.value.startsWith("PHP/"))
            return {0.75, "X-Powered-By: " + header.value};
    for (const http::Header& header : headers)
        if (http::sameName(header.name, "Set-Cookie") && header.value.startsWith("PHPSESSID="))
            return {0.7, "Set-Cookie: PHPSESSID"};
    return {};
}

} // namespace

Platform make_php()
{
    Platform platform;
    platform.id = "php";
    platform.name = QStringLiteral("PHP");
    platform.verified = true;
    platform.versions = "8.2.36";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapPrinted, &trapServer, &trapOptions, &trapFatal});
    platform.recognise = recognise;
    platform.templates = "php";
    platform.language = "php";
    platform.data = dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
