#include "platforms/page_code.h"
#include "platforms/template.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "page-fetch-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing to install: fetch is part of every browser.")};
const words::Sentence file{"page-fetch-file", "platforms",
                           QT_TRANSLATE_NOOP("platforms", "The script of your page that sends the request")};
const words::Sentence where{
    "page-fetch-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "In place of the call that fails. The server must allow it all the same: "
                                   "its configuration is the other half.")};
const words::Sentence reload{"page-fetch-reload", "platforms",
                             QT_TRANSLATE_NOOP("platforms", "Reload the page.")};

} // namespace

Platform make_page_fetch()
{
    Platform platform;
    platform.id = "page-fetch";
    platform.name = QString::fromUtf8(QT_TRANSLATE_NOOP("platforms", "Your page: fetch"));
    platform.verified = true;
    platform.versions = "Chromium 156";
    platform.kind = Kind::Page;
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = page_code::traps();
    platform.templates = "page-fetch";
    platform.language = "javascript";
    platform.data = page_code::dataOf;
    platform.whys = page_code::whys;
    return platform;
}

} // namespace crosscheck::platforms
