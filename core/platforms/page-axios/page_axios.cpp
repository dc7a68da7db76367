#include "platforms/page_code.h"
#include "platforms/template.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "page-axios-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "npm install axios, where it isn't there already")};
const words::Sentence file{
    "page-axios-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The script of your page that makes the axios instance")};
const words::Sentence where{
    "page-axios-where", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Where the instance is made: what stands there holds for all its requests.")};
const words::Sentence reload{
    "page-axios-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Build again, or let the development server do it, and reload the page.")};

const words::Sentence whyError{
    "why-axios-error", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "A refused request rejects with “Network Error” and without response: axios "
                      "can't know more than the page may. The reason stands in the console.")};

const words::Sentence trapDefault{
    "axios-include-needlessly", "platforms",
    QT_TRANSLATE_NOOP("platforms", "withCredentials in axios.defaults or on a shared instance also goes to "
                                   "public servers that answer *, and those then fail.")};
const words::Sentence trapXsrf{
    "axios-xsrf", "platforms",
    QT_TRANSLATE_NOOP("platforms", "With withXSRFToken: true axios adds X-XSRF-TOKEN, which the server must "
                                   "list in Access-Control-Allow-Headers.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        page_code::whys() + QList<const words::Sentence*>{&whyError};
    return list;
}

} // namespace

Platform make_page_axios()
{
    Platform platform;
    platform.id = "page-axios";
    platform.name = QString::fromUtf8(QT_TRANSLATE_NOOP("platforms", "Your page: axios"));
    platform.verified = true;
    platform.versions = "axios 1.21 in Chromium 156";
    platform.kind = Kind::Page;
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = page_code::traps() + trapsOf({&trapDefault, &trapXsrf});
    platform.templates = "page-axios";
    platform.language = "javascript";
    platform.data = page_code::dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
