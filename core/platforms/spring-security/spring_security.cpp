#include "platforms/spring.h"
#include "platforms/template.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "spring-source-install", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Nothing to install: both come with spring-boot-starter-web and spring-boot-starter-security.")};
const words::Sentence file{
    "spring-source-file", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The class that configures Spring Security, often SecurityConfig.java")};
const words::Sentence where{
    "spring-source-where", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "http.cors in the method that makes the SecurityFilterChain, the bean beside it. One "
                      "owner: take @CrossOrigin, addCorsMappings and a CorsFilter away.")};
const words::Sentence reload{"spring-source-reload", "platforms",
                             QT_TRANSLATE_NOOP("platforms", "Build and restart the application.")};
const words::Sentence whySecurity{
    "why-spring-security-cors", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Puts CORS in front of the login: a preflight never carries a token, so a "
                                   "login that comes first answers it with 401.")};
const words::Sentence whyName{
    "why-spring-source-name", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Spring Security looks for a bean of this very name: under another one it is not found.")};
const words::Sentence trapVersion{"spring-security-old-style", "platforms",
                                  QT_TRANSLATE_NOOP("platforms",
                                                    "Before Spring Security 6 the line is http.cors().and(); "
                                                    "WebSecurityConfigurerAdapter is gone since then.")};
const words::Sentence trapMvc{
    "spring-two-configs", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Without the bean http.cors takes what addCorsMappings and @CrossOrigin "
                                   "say; with it, theirs counts only behind the login.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        spring::whys() + QList<const words::Sentence*>{&whySecurity, &whyName};
    return list;
}

} // namespace

Platform make_spring_security()
{
    Platform platform;
    platform.id = "spring-security";
    platform.name = QString::fromUtf8(
        QT_TRANSLATE_NOOP("platforms", "Spring Boot with Spring Security, CorsConfigurationSource"));
    platform.standIn = "Spring Framework 4.3.30";
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapVersion, &trapMvc}) + spring::traps();
    platform.templates = "spring-security";
    platform.language = "java";
    platform.data = spring::dataOf;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
