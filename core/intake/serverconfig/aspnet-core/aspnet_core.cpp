#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    const bool named =
        holdsAny(start, {".AddCors(", ".UseCors(", ".WithOrigins(", ".AllowAnyOrigin(", "[EnableCors",
                         "WebApplication.CreateBuilder(", "IApplicationBuilder"});
    return named && start.contains(';') ? 0.92 : 0;
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("aspnet-core"));
    const auto use = program.find(uR"(\.\s*UseCors\s*\()"_s);
    const auto check =
        program.find(uR"(\.\s*Use(?:Authorization|Authentication)\s*\(|\.\s*Use\w*Jwt\w*\s*\()"_s);
    // https://learn.microsoft.com/aspnet/core/security/cors#uc: between UseRouting and UseAuthorization.
    if (use.hasMatch() && check.hasMatch())
        program.add(id::configAspnetOrder, check.capturedStart() < use.capturedStart(), check);
    const bool whole = program.has(uR"(\bapp\s*\.\s*Run\s*\(|\bvoid\s+Configure\s*\()"_s);
    const auto policy = program.find(uR"(\.\s*AddCors\s*\()"_s);
    if (whole && policy.hasMatch() && !use.hasMatch() && !program.has(uR"(\bRequireCors\b|\bEnableCors\b)"_s))
        program.add(id::configCorsNotUsed, true, policy);
    if (whole && !program.speaksOfCors())
        program.add(id::configNoCors, true);
    // https://learn.microsoft.com/aspnet/core/security/cors#set-the-allowed-origins: the two together are refused.
    const auto any = program.find(uR"(\.\s*AllowAnyOrigin\s*\()"_s);
    if (any.hasMatch() && program.has(uR"(\.\s*AllowCredentials\s*\()"_s) &&
        !program.has(uR"(\.\s*SetIsOriginAllowed)"_s))
        program.add(id::configRefusesStar, true, any);
    program.addAnyOrigin(
        uR"(\.\s*(?:AllowAnyOrigin\s*\(|SetIsOriginAllowed\s*\(\s*\(?\w+\)?\s*=>\s*true))"_s);
    if (!any.hasMatch() && !program.has(uR"(\.\s*SetIsOriginAllowed)"_s))
        program.addOrigins(program.find(uR"(\.\s*WithOrigins\s*\(([^()]*)\))"_s));
    return program.shown;
}

} // namespace

Recogniser make_aspnet_core()
{
    return {"aspnet-core", fit, show, true};
}

} // namespace crosscheck::intake::serverconfig
