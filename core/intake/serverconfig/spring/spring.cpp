#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    // Its names stand in logs and in what people tell of it as well.
    const bool named =
        holdsAny(start, {"@CrossOrigin", "CorsRegistry", "CorsConfiguration", "SecurityFilterChain",
                         "WebSecurityConfigurerAdapter", "@SpringBootApplication"});
    return named && holdsAny(start,
                             {"public ", "@Bean", "@RestController", "fun ", "import org.springframework"})
               ? 0.92
               : 0;
}

// https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html: without it the login check meets the
// preflight first, and that has no credentials.
void security(Program& program)
{
    const auto chain = program.find(
        uR"(\bSecurityFilterChain\s+\w+\s*\(|\bWebSecurityConfigurerAdapter\b|\bconfigure\s*\(\s*HttpSecurity\b)"_s);
    if (!chain.hasMatch())
        return;
    const bool off = program.has(
        uR"(\.\s*cors\s*\(\s*\)\s*\.\s*disable\b|\bcors\s*\(\s*(?:\w+\s*::\s*disable|\w+\s*->\s*\w+\s*\.\s*disable\s*\())"_s);
    const bool on = program.has(uR"(\.\s*cors\s*\(|\bcors\s*\(\s*(?:withDefaults|Customizer)|\bcors\s*\{)"_s);
    const bool filter = program.has(uR"(\bCorsFilter\b)"_s);
    program.add(id::configSpringSecurity, off || (!on && !filter), chain);
}

// https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/cors/CorsConfiguration.html: any
// origin together with credentials is refused, patterns are let through, and a slash at the end of an origin is taken off.
void values(Program& program)
{
    const auto star = program.find(
        uR"((?:\b(?:set)?[aA]llowedOrigins\s*\((?:[^;()]*\()?\s*"\*"|\baddAllowedOrigin\s*\(\s*"\*"|@CrossOrigin\s*\([^)]*"\*"))"_s);
    const bool credentials = program.has(uR"(\b(?:set)?[aA]llowCredentials\s*(?:\(\s*true\b|=\s*"true"))"_s);
    const bool patterns = program.has(uR"(\b(?:set)?[aA]llowedOriginPatterns?\b|\boriginPatterns\b)"_s);
    if (star.hasMatch() && credentials && !patterns)
        program.add(id::configRefusesStar, true, star);
    program.addAnyOrigin(uR"(\b(?:set|add)?[aA]llowedOrigin(?:Pattern)?s?\s*\((?:[^;()]*\()?\s*"\*")"_s);
    if (patterns)
        return;
    for (
        const QString& list :
        {uR"(\b(?:set)?[aA]llowedOrigins\s*\(\s*(?:(?:List\s*\.\s*of|Arrays\s*\.\s*asList|Collections\s*\.\s*singletonList|listOf)\s*\()?([^()]*)\))"_s,
         uR"(\baddAllowedOrigin\s*\(([^()]*)\))"_s, uR"(@CrossOrigin\s*\([^)]*\borigins\s*=\s*\{([^}]*)\})"_s,
         uR"(@CrossOrigin\s*\([^)]*\borigins\s*=\s*("[^"]*"))"_s, uR"(@CrossOrigin\s*\(\s*("[^"]*")\s*\))"_s})
        program.addOrigins(program.find(list));
    // DefaultCorsProcessor.java: rejectRequest()
    program.add(id::configRefusal, QByteArray("forbidden"));
    program.changeOrigins([](const QByteArray& item) { return item.endsWith('/') ? item.chopped(1) : item; });
}

// AntPathMatcher: ** for any number of segments; one star is taken for as much here.
void paths(Program& program)
{
    const QString mapping = uR"x(\b(?:addMapping|registerCorsConfiguration)\s*\(\s*"([^"]*)")x"_s;
    const auto one = program.find(mapping);
    if (!one.hasMatch() || program.find(mapping, one.capturedEnd()).hasMatch())
        return;
    QByteArray path = one.captured(1).toLatin1();
    if (path.contains('{') || path.contains('?'))
        return;
    QList<QByteArray> globs{path.replace("**", "*")};
    if (path.endsWith("/*") && path.size() > 2)
        globs.append(path.chopped(2));
    program.add(id::configPaths, globs, one);
}

/// The texts of a call's arguments: "GET", "PUT" or HttpMethod.GET.name(); nothing where it isn't there or holds anything else.
std::optional<QList<QByteArray>> argumentsOf(const Program& program, const QString& call)
{
    const auto found = program.find(
        call +
        uR"(\s*\(\s*(?:(?:List\s*\.\s*of|Arrays\s*\.\s*asList|Collections\s*\.\s*singletonList|listOf)\s*\()?([^;]*?)\)\s*[;.)])"_s);
    if (!found.hasMatch())
        return std::nullopt;
    static const QRegularExpression constant(uR"(\bHttpMethod\.(\w+)(?:\.name\(\)?)?)"_s);
    static const QRegularExpression text(uR"("[^"]*"|[,()\s])"_s);
    QString rest = found.captured(1).replace(constant, u"\"\\1\""_s);
    const QList<QByteArray> texts = quotedTexts(rest);
    return rest.remove(text).isEmpty() ? texts : QList<QByteArray>{"*"};
}

// DefaultCorsProcessor.java: what isn't listed is rejected by 403 without any header. CorsRegistration starts with
// applyPermitDefaultValues(): GET, HEAD, POST and every header; a CorsConfiguration of one's own with GET, HEAD and no header. Run with
// 4.3.30.
// https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/cors/CorsConfiguration.html
void limits(Program& program)
{
    const QString made =
        uR"(\.\s*addMapping\s*\(|\bnew\s+CorsConfiguration\s*\(\s*\)|\bCorsConfiguration\s*\(\s*\)\s*\.\s*apply)"_s;
    const auto one = program.find(made);
    if (!one.hasMatch() || program.find(made, one.capturedEnd()).hasMatch())
        return;
    program.add(id::configPreflightRefusal, QByteArray("whole"));
    const bool permits =
        one.captured(0).contains("addMapping"_L1) || program.has(uR"(\bapplyPermitDefaultValues\b)"_s);
    QList<QByteArray> methods =
        argumentsOf(program, uR"(\b(?:set)?[aA]llowedMethods)"_s).value_or(QList<QByteArray>());
    if (methods.isEmpty() && program.has(uR"(\baddAllowedMethod\b)"_s))
        methods = {"*"};
    if (methods.isEmpty())
        methods = permits ? QList<QByteArray>{"GET", "HEAD", "POST"} : QList<QByteArray>{"GET", "HEAD"};
    if (!methods.contains("*"))
        program.add(id::configMethods, methods, one);
    const std::optional<QList<QByteArray>> headers =
        argumentsOf(program, uR"(\b(?:set)?[aA]llowedHeaders)"_s);
    if ((!headers && permits) || program.has(uR"(\baddAllowedHeader\b)"_s))
        return;
    program.addHeaders(headers.value_or(QList<QByteArray>()), one);
}

QByteArray wayOf(const Program& program)
{
    if (program.has(uR"(\bHttpSecurity\b|\bhttp\s*\.\s*cors\s*\()"_s))
        return "spring-security";
    return program.has(uR"(@CrossOrigin\b)"_s) && !program.has(uR"(\bCorsRegistry\b|\bCorsConfiguration)"_s)
               ? "spring-boot-annotation"
               : "spring-boot";
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, wayOf(program));
    security(program);
    values(program);
    paths(program);
    limits(program);
    return program.shown;
}

} // namespace

Recogniser make_spring()
{
    return {"spring", fit, show};
}

} // namespace crosscheck::intake::serverconfig
