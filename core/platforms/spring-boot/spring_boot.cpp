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
Configuration render(const policy::Policy& policy)
{
    return fillSound("spring-boot/paste", "java", policy, spring::dataOf(policy), spring::whys());
}

Configuration renderComplete(const policy::Policy& policy, int port)
{
    Data data = spring::dataOf(policy);
    data.texts["port"] = QByteArray::number(port);
    return fillSound("spring-boot/complete", "java", policy, data, spring::whys());
}

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
    platform.traps = {{trapSecurity.id, {&trapSecurity, {}}}};
    platform.traps += spring::traps();
    platform.recognise = spring::recognise;
    platform.render = render;
    platform.renderComplete = renderComplete;
    return platform;
}

} // namespace crosscheck::platforms
