#include "platforms/spring.h"
#include "platforms/template.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "spring-annotation-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing to install: @CrossOrigin comes with spring-boot-starter-web.")};
const words::Sentence file{
    "spring-annotation-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The class with @RestController that answers this URL")};
const words::Sentence where{
    "spring-annotation-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Above the class, or above one method where only that one is meant. One "
                                   "owner: take addCorsMappings and a CorsFilter for the same path away.")};
const words::Sentence reload{"spring-annotation-reload", "platforms",
                             QT_TRANSLATE_NOOP("platforms", "Build and restart the application.")};
const words::Sentence whyAnnotation{
    "why-spring-annotation", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Holds for this controller alone: every other one needs its own, or one "
                                   "CorsFilter for all of them.")};
const words::Sentence trapSecurity{
    "spring-security-without-cors", "platforms",
    QT_TRANSLATE_NOOP("platforms", "With Spring Security in the project the preflight gets 401 before the "
                                   "annotation is looked at, unless http.cors() is there.")};
const words::Sentence trapErrors{
    "spring-annotation-errors", "platforms",
    QT_TRANSLATE_NOOP("platforms", "An answer that no handler made (404, 401, an error in a filter) carries "
                                   "no header: the console shows it as a CORS error.")};
const words::Sentence trapMerged{
    "spring-annotation-merged", "platforms",
    QT_TRANSLATE_NOOP("platforms", "What stands on the class and on the method is joined, and so is a global "
                                   "configuration: the answer can allow more than either says.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        spring::whys() + QList<const words::Sentence*>{&whyAnnotation};
    return list;
}

} // namespace

Platform make_spring_boot_annotation()
{
    Platform platform;
    platform.id = "spring-boot-annotation";
    platform.name =
        QString::fromUtf8(QT_TRANSLATE_NOOP("platforms", "Spring Boot, @CrossOrigin on a controller"));
    platform.standIn = "Spring Framework 4.3.30";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapSecurity, &trapErrors, &trapMerged}) + spring::traps();
    platform.templates = "spring-boot-annotation";
    platform.language = "java";
    platform.data = spring::dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
