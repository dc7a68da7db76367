#include "platforms/spring.h"
#include "platforms/template.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "spring-boot-install", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing to install: CorsFilter comes with spring-boot-starter-web.")};
const words::Sentence file{"spring-boot-file", "platforms",
                           QT_TRANSLATE_NOOP("platforms", "src/main/java/…/CorsSettings.java, a new class")};
const words::Sentence where{
    "spring-boot-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "In the package of the class with @SpringBootApplication or below it. "
                                   "Take @CrossOrigin and addCorsMappings away: one owner only.")};
const words::Sentence reload{"spring-boot-reload", "platforms",
                             QT_TRANSLATE_NOOP("platforms", "Build and restart the application.")};

const words::Sentence trapSecurity{
    "spring-security-without-cors", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Spring Security answers the preflight with 401 unless CORS comes before it.")};
} // namespace

Platform make_spring_boot()
{
    Platform platform;
    platform.id = "spring-boot";
    platform.name = QStringLiteral("Spring Boot");
    platform.standIn = "Spring Framework 4.3.30";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapSecurity}) + spring::traps();
    platform.recognise = spring::recognise;
    platform.templates = "spring-boot";
    platform.language = "java";
    platform.data = spring::dataOf;
    platform.whys = spring::whys;
    return platform;
}

} // namespace crosscheck::platforms
