#include "diagnosis/judge.h"
#include "diagnosis/told.h"
#include "facts/ids.h"
#include "http/header.h"
#include "policy/derive.h"
#include "policy/names.h"
#include "policy/sentences.h"
#include "url/origin.h"
#include "url/url.h"

namespace crosscheck::diagnosis {

using causes::Side;
using fetch::Symptom;

namespace {
// Whether another configuration of the server lets the request through.
bool serverCanMend(Symptom symptom)
{
    if (fetch::isOfCorsCheck(symptom) || fetch::isOfPreflight(symptom))
        return true;
    switch (symptom) {
    case Symptom::RedirectDenied:
    case Symptom::RedirectToNullOrigin:
    case Symptom::OriginNullOrFile:
    case Symptom::NoCorsOpaque:
    case Symptom::GenericAccessControl:
    case Symptom::AcaoMissingOrMismatch:
    case Symptom::ServerOriginRejected:
    case Symptom::ServerConfigWildcardCredentials:
    case Symptom::ServerConfigInvalid:
        return true;
    default:
        return false;
    }
}

bool ownedByCors(QByteArrayView lowerName)
{
    return lowerName.startsWith("access-control-");
}

http::Answer mended(const policy::Policy& policy, const page::Wanted& wanted, const http::Exchange* recorded)
{
    const bool preflight = wanted.kind == page::Wanted::Kind::Preflight;
    http::Answer answer;
    if (recorded && recorded->answer.ok() && !preflight)
        answer = recorded->answer;
    else
        answer.response.status = preflight ? 204 : 200;
    answer.raw.clear();
    http::HeaderList kept;
    for (const http::Header& header : answer.response.headers) {
        if (!ownedByCors(http::lowered(header.name)) && !http::sameName(header.name, "vary"))
            kept.append(header);
    }
    QList<QByteArray> names;
    for (const QByteArray& name : http::get(wanted.request.headers, "access-control-request-headers")
                                      .value_or(QByteArray())
                                      .split(',')) {
        if (!name.trimmed().isEmpty())
            names.append(name.trimmed());
    }
    const QByteArray method =
        preflight ? http::get(wanted.request.headers, "access-control-request-method").value_or(QByteArray())
                  : QByteArray();
    answer.response.headers =
        kept + policy::expectedHeaders(policy, http::get(wanted.request.headers, "origin"), method, names);
    return answer;
}

/// The server that the answers point to. The one that failed knows best who made it; else any other.
void guessPlatform(Fix& fix, const facts::Send& send, const Trouble* trouble)
{
    QList<const http::Exchange*> order;
    for (const http::Exchange& exchange : send.exchanges)
        order.append(&exchange);
    if (trouble && !trouble->failure.preflight)
        std::reverse(order.begin(), order.end());
    for (const http::Exchange* exchange : order) {
        if (!exchange->answer.ok())
            continue;
        QByteArray from;
        const http::Response& response = exchange->answer.response;
        if (const platforms::Platform* platform = platforms::guess(response.headers, response.body, &from)) {
            fix.platform = platform->id;
            fix.guessedFrom = from;
            return;
        }
    }
}

/// The server whose configuration was pasted.
void configuredPlatform(Fix& fix, const facts::FactSet& given)
{
    const std::optional<QByteArray> server = given.bytes(facts::id::configServer);
    if (!server)
        return;
    const QByteArray id =
        *server == "express" ? QByteArray("express5") : *server; // the newer where nothing tells
    fix.isConfigured = true;
    if (platforms::find(id))
        fix.platform = id;
}

/// The server whose own text was pasted.
void readPlatform(Fix& fix, const facts::Investigation& investigation)
{
    constexpr qsizetype enoughToKnow = 60; // bytes
    const facts::Message* message = mainMessage(investigation);
    const ToldByKind* told = message ? toldByKind(message->kind) : nullptr;
    if (!told || !*told->platform)
        return;
    fix.platform = told->platform;
    fix.guessedFrom = investigation.paste.toUtf8().mid(
        message->begin, std::min<qsizetype>(message->end - message->begin, enoughToKnow));
}

policy::Failing failingOf(const page::Page& page, const page::PageRequest& request)
{
    policy::Failing failing;
    failing.pageOrigin = page.origin;
    failing.method = request.method;
    for (const http::Header& header : request.headers)
        failing.headerNames.append(header.name);
    failing.credentials = request.withCredentials || request.credentials == fetch::Credentials::Include;
    return failing;
}

policy::Options optionsOf(const facts::Wishes& wishes)
{
    policy::Options options;
    options.moreOrigins = wishes.moreOrigins;
    options.moreMethods = wishes.moreMethods;
    options.moreHeaders = wishes.moreHeaders;
    options.exposeHeaders = wishes.exposeHeaders;
    options.credentials = wishes.credentials;
    options.anyOrigin = wishes.anyOrigin;
    options.maxAge = wishes.maxAge;
    options.path = wishes.path;
    options.upstream = wishes.upstream;
    return options;
}

/// Behind a redirect from one foreign server to another Origin is null, which nobody can list: only * lets it in.
bool becameNull(const Trouble& trouble, const page::Page& page)
{
    return trouble.failure.hop > 0 && trouble.failure.origin == "null" && page.origin != "null";
}

/// Whether all that is known of the request is what a console text tells: that names neither what the preflight asked for nor,
/// most often, the method.
bool isToldOnly(const facts::Investigation& investigation, const facts::Send* send, const Trouble& trouble)
{
    const page::PageRequest& request = investigation.request;
    if (send || trouble.source.kind != facts::Source::Kind::Message || request.body)
        return false;
    if (request.initiator != page::Initiator::Fetch && request.initiator != page::Initiator::Xhr)
        return false;
    const bool named = std::any_of(request.headers.begin(), request.headers.end(),
                                   [](const http::Header& header) { return !header.value.isEmpty(); });
    const facts::Message& message = investigation.messages.at(trouble.source.index);
    return !named && (trouble.failure.preflight || message.engine != "chromium");
}

/// What pages send most often beside a plain GET.
void letInTheUsual(policy::Options& options, const page::PageRequest& request)
{
    if (request.method == "GET")
        options.moreMethods += {"PUT", "PATCH", "DELETE"};
    options.moreHeaders += {"content-type", "authorization"};
}

/// Who is let in by the pasted configuration stays let in, everybody too (unless credentials are sent, or two layers differ in whom
/// they let in), and what it passes on stays passed on; what isn't written as an origin lets nobody in.
void keepWhatIsConfigured(policy::Options& options, const facts::FactSet& given, const QByteArray& page,
                          bool mayBeAnyone)
{
    namespace id = facts::id;
    for (const QByteArray& origin : given.list(id::configOrigins).value_or(QList<QByteArray>())) {
        const std::optional<url::Url> parsed = url::parseOrNull(origin);
        if (origin != page && parsed && parsed->isHttp() && url::originOf(*parsed).serialized() == origin)
            options.moreOrigins.append(origin);
    }
    if (!options.credentials && given.truth(id::configCredentials).value_or(false))
        options.credentials = true;
    if (options.upstream.isEmpty())
        options.upstream = given.bytes(id::configUpstream).value_or(QByteArray());
    options.moreMethods += given.list(id::configMethods).value_or(QList<QByteArray>());
    options.moreMethods.removeAll("OPTIONS"); // which nobody has to list
    for (const QByteArray& header : given.list(id::configHeaders).value_or(QList<QByteArray>()))
        if (!policy::isForbiddenRequestHeader(header))
            options.moreHeaders.append(header);
    const bool any = given.truth(id::configAnyOrigin).value_or(false) || given.bytes(id::configAcao) == "*";
    if (any && mayBeAnyone && !options.credentials)
        options.anyOrigin = true;
}

policy::Policy policyOf(const Fix& fix, const page::Page& page, const page::PageRequest& request,
                        const facts::Investigation& investigation, const Trouble& trouble, bool toldOnly)
{
    const policy::Failing failing = failingOf(page, request);
    policy::Options options = optionsOf(investigation.wishes);
    if (!options.anyOrigin)
        keepWhatIsConfigured(options, investigation.given, page.origin,
                             !failing.credentials && trouble.symptom != Symptom::AcaoMultipleValues);
    if (toldOnly)
        letInTheUsual(options, request);
    if (becameNull(trouble, page) && !failing.credentials && !options.anyOrigin)
        options.anyOrigin = true;
    const policy::Policy policy = policy::derive(failing, options);
    const platforms::Platform* platform = platforms::find(fix.platform);
    const std::optional<url::Url> target = url::parseOrNull(request.url);
    return platform && target ? platforms::forPlatform(*platform, policy, url::originOf(*target).serialized())
                              : policy;
}
} // namespace

std::optional<platforms::Configuration> Fix::configuration() const
{
    const platforms::Platform* known = platforms::find(platform);
    if (!known || !policy || !policy::isSound(problems))
        return std::nullopt;
    return known->render(*policy);
}

Fix makeFix(const facts::Investigation& investigation, const facts::Send* send, const Diagnosis& diagnosis,
            const Trouble* trouble)
{
    Fix fix;
    const page::Page& page = send ? send->page : investigation.page;
    const page::PageRequest& request = send ? send->request : investigation.request;

    fix.platform = investigation.wishes.platform;
    if (fix.platform.isEmpty())
        configuredPlatform(fix, investigation.given);
    if (fix.platform.isEmpty() && send)
        guessPlatform(fix, *send, trouble);
    else if (fix.platform.isEmpty())
        readPlatform(fix, investigation);
    if (!trouble || page.origin.isEmpty())
        return fix;
    if (!diagnosis.causes.isEmpty()) {
        const causes::Root* root = causes::find(diagnosis.causes.first().root);
        const bool redirected = trouble->symptom == Symptom::RedirectDenied;
        if (root && (diagnosis.causes.first().side == Side::Page || redirected))
            fix.clientSide = words::text(root->mend);
    }
    if (!serverCanMend(trouble->symptom))
        return fix;

    const bool toldOnly = isToldOnly(investigation, send, *trouble);
    fix.policy = policyOf(fix, page, request, investigation, *trouble, toldOnly);
    fix.problems = policy::validate(*fix.policy);
    if (toldOnly)
        fix.problems.append({policy::Problem::Severity::Doubtful,
                             "request_headers",
                             {},
                             words::text(policy::sentences::usualAssumed)});
    if (request.url.isEmpty())
        return fix;
    facts::Send what;
    what.page = page;
    what.request = request;
    what.whatIf = true;
    if (send)
        what = *send;
    for (const engines::Engine engine : {engines::Engine::Standard, engines::Engine::Chromium,
                                         engines::Engine::Gecko, engines::Engine::WebKit}) {
        fix.after.append(
            runWith(engine, what, [&](const page::Wanted& wanted, const http::Exchange* recorded) {
                return mended(*fix.policy, wanted, recorded);
            }));
    }
    return fix;
}

} // namespace crosscheck::diagnosis
