#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "apache-install", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "a2enmod headers setenvif rewrite (with a server behind also: proxy proxy_http)")};
const words::Sentence file{
    "apache-file", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "The file of the site: on Debian /etc/apache2/sites-enabled/, elsewhere httpd.conf or conf.d/")};
const words::Sentence where{"apache-where", "platforms",
                            QT_TRANSLATE_NOOP("platforms", "Inside <VirtualHost>, above its other rules.")};
const words::Sentence reload{
    "apache-reload", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Check with apachectl configtest, then apachectl graceful (or systemctl reload apache2).")};

const words::Sentence whyAlways{
    "why-apache-always", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Gives back the origin of a listed page. Without “always” Apache leaves it off its error answers.")};
const words::Sentence whyPreflight{
    "why-apache-preflight", "platforms",
    QT_TRANSLATE_NOOP("platforms", "A preflight is an OPTIONS request with Origin and "
                                   "Access-Control-Request-Method; other OPTIONS requests go on.")};
const words::Sentence whyPath{"why-apache-path", "platforms",
                              QT_TRANSLATE_NOOP("platforms", "Everywhere else nothing is allowed.")};
const words::Sentence why204{
    "why-apache-204", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Answers the preflight here, before a login or the server behind is asked.")};

const words::Sentence trapTables{
    "apache-header-tables", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Apache keeps two lists of headers, onsuccess and always. The same header "
                                   "set in both is sent twice.")};
const words::Sentence trapAdd{
    "apache-header-add", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Header add appends to what is there: the browser gets two values and refuses them. Use set.")};
const words::Sentence trapModule{
    "apache-mod-headers-missing", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Without mod_headers the server refuses to start, or skips the lines silently inside <IfModule>.")};
const words::Sentence trapAuth{
    "apache-auth-on-options", "platforms",
    QT_TRANSLATE_NOOP("platforms", "AuthType or Require valid-user answers the preflight with 401, because a "
                                   "browser sends no credentials with it. The rule above answers first.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyAlways, &whyPreflight, &whyPath, &why204};
    return list;
}

Data withPath(const policy::Policy& policy)
{
    Data data = dataOf(policy);
    data.texts["path_body"] = data.texts["path_regex"].mid(1);
    return data;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    for (const http::Header& header : headers) {
        const QByteArray value = http::lowered(header.value);
        if (!http::sameName(header.name, "Server") || !(value == "apache" || value.startsWith("apache/")))
            continue;
        return {http::contains(headers, "X-Powered-By") ? 0.5 : 0.9, "Server: " + header.value};
    }
    if (body.contains("<address>Apache/"))
        return {0.8, "<address>Apache"};
    return {};
}

} // namespace

Platform make_apache()
{
    Platform platform;
    platform.id = "apache";
    platform.name = QStringLiteral("Apache httpd");
    platform.verified = true;
    platform.versions = "2.4";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapTables, &trapAdd, &trapModule, &trapAuth});
    platform.recognise = recognise;
    platform.templates = "apache";
    platform.language = "apache";
    platform.data = withPath;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
