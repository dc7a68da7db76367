#include "report/server_message.h"

#include "report/secrets.h"
#include "report/server_words.h"
#include "report/wire_text.h"

using namespace Qt::StringLiterals;

namespace crosscheck::report {

using namespace server_words;
using words::text;

namespace {

const facts::Send* newestReal(const facts::Investigation& investigation)
{
    for (auto it = investigation.sends.rbegin(); it != investigation.sends.rend(); ++it) {
        if (!it->whatIf)
            return &*it;
    }
    return nullptr;
}

/// The failure that the message speaks of: the standard's, else the first engine's that has one.
const fetch::Failure* failureOf(const diagnosis::Diagnosis& diagnosis)
{
    for (const diagnosis::EngineVerdict& verdict : diagnosis.verdicts) {
        if (verdict.known && verdict.verdict.outcome != fetch::Outcome::Ok && verdict.verdict.failure)
            return &*verdict.verdict.failure;
    }
    return nullptr;
}

bool serverMustChange(const diagnosis::Diagnosis& diagnosis)
{
    if (diagnosis.causes.isEmpty())
        return false;
    const causes::Side side = diagnosis.causes.first().side;
    return side == causes::Side::Server || side == causes::Side::Proxy || side == causes::Side::Cdn;
}

QString origin(const facts::Investigation& investigation, const fetch::Failure& failure)
{
    return visibleBytes(failure.origin.isEmpty() ? investigation.page.origin : failure.origin);
}

words::Text whatIsWrong(const facts::Investigation& investigation, const fetch::Failure& failure)
{
    const QString subject = words::say(text(failure.preflight ? theOptionsAnswer : theAnswer));
    const QString value = visibleBytes(failure.value);
    for (const Row& row : wrong) {
        if (row.symptom == failure.symptom)
            return text(row.sentence, subject, value, origin(investigation, failure),
                        QString::number(failure.status));
    }
    return text(wrongOther, subject, QString::fromLatin1(fetch::slug(failure.symptom)));
}

QString listed(const http::HeaderList& headers)
{
    QStringList lines;
    for (const http::Header& header : headers)
        lines.append(visibleBytes(header.name) + u": "_s + visibleBytes(header.value));
    return lines.join(u"; "_s);
}

const http::Exchange* lastOf(const facts::Send* send, http::Exchange::Kind kind)
{
    const http::Exchange* found = nullptr;
    if (send) {
        for (const http::Exchange& exchange : send->exchanges) {
            if (exchange.kind == kind && exchange.source != http::Exchange::Source::Edited)
                found = &exchange;
        }
    }
    return found;
}

words::Text whatMends(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis,
                      const http::Exchange* preflight)
{
    if (!diagnosis.fix.policy)
        return text(mendUnknown);
    const policy::Policy& wanted = *diagnosis.fix.policy;
    const QString actual = listed(policy::expectedHeaders(wanted, investigation.page.origin));
    if (!preflight)
        return text(mendActual, actual);
    QList<QByteArray> names;
    for (const QByteArray& name : http::get(preflight->request.headers, "access-control-request-headers")
                                      .value_or(QByteArray())
                                      .split(',')) {
        if (!name.trimmed().isEmpty())
            names.append(http::lowered(name.trimmed()));
    }
    const QByteArray method = http::get(preflight->request.headers, "access-control-request-method")
                                  .value_or(investigation.request.method);
    return text(mendBoth, listed(policy::expectedHeaders(wanted, investigation.page.origin, method, names)),
                actual);
}

QString seen(const http::Exchange& exchange)
{
    if (!exchange.answer.ok())
        return visibleBytes(exchange.connection.failureText);
    const std::optional<QByteArray> allowed =
        http::get(exchange.answer.response.headers, "access-control-allow-origin");
    const int number = exchange.answer.response.status;
    const QString status = number == 0 ? words::say(text(statusUnknown)) : QString::number(number);
    return words::say(allowed ? text(seenWith, status, visibleBytes(*allowed)) : text(seenWithout, status));
}

http::Request asBuilt(const facts::Investigation& investigation)
{
    http::Request request;
    request.method = http::uppered(investigation.request.method);
    request.url = investigation.request.url;
    request.headers = investigation.request.headers;
    if (!investigation.page.origin.isEmpty() && !http::contains(request.headers, "origin"))
        request.headers.prepend({"Origin", investigation.page.origin});
    if (investigation.request.body)
        request.body = investigation.request.body->bytes;
    return request;
}

/// The question that a browser would ask first, were the request one that needs a preflight. It changes nothing, and a
/// server that lets the page in answers it with the page's origin, too.
http::Request asQuestion(const facts::Investigation& investigation, const http::Request& request)
{
    http::Request question;
    question.method = "OPTIONS";
    question.url = request.url;
    const std::optional<QByteArray> origin = http::get(request.headers, "origin");
    question.headers = {{"Origin", origin.value_or(investigation.page.origin)},
                        {"Access-Control-Request-Method", request.method}};
    return question;
}

QList<ServerMessage::Proof> proofs(const facts::Investigation& investigation, const http::Exchange* preflight,
                                   const http::Exchange* actual)
{
    QList<ServerMessage::Proof> out;
    if (preflight)
        out.append(
            {text(showsPreflight, seen(*preflight)), curlLine(preflight->request, CurlHeaders::ForCors)});
    const http::Request request = actual ? actual->request : asBuilt(investigation);
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const words::Text shows =
        actual ? text(showsActual, seen(*actual)) : text(reads ? showsActualUnseen : showsChanges);
    out.append({shows, curlLine(request, CurlHeaders::ForCors)});
    if (!preflight && reads) {
        http::Request without = request;
        http::remove(without.headers, "origin");
        out.append({text(showsWithoutOrigin), curlLine(without, CurlHeaders::ForCors)});
    } else if (!preflight) {
        out.append({text(showsQuestion), curlLine(asQuestion(investigation, request), CurlHeaders::ForCors)});
    }
    return out;
}

} // namespace

ServerMessage serverMessage(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis)
{
    ServerMessage message;
    const fetch::Failure* failure = failureOf(diagnosis);
    if (!failure || !serverMustChange(diagnosis))
        return message;
    const facts::Send* send = newestReal(investigation);
    const http::Exchange* preflight = lastOf(send, http::Exchange::Kind::Preflight);
    const http::Exchange* actual = lastOf(send, http::Exchange::Kind::Actual);
    const QString page = visibleBytes(investigation.page.origin);
    const QString method = visibleBytes(http::uppered(investigation.request.method));
    const QString url = visibleBytes(maskedUrl(investigation.request.url, {}));
    message.sentences.append(text(failure->preflight ? happensPreflight : happens, page, method, url));
    message.sentences.append(whatIsWrong(investigation, *failure));
    message.sentences.append(whatMends(investigation, diagnosis, preflight));
    message.proofs = proofs(investigation, preflight, actual);
    const platforms::Platform* platform = platforms::find(diagnosis.fix.platform);
    // What a proxy or the page does in its stead is nothing for whoever runs the server.
    const std::optional<platforms::Configuration> configuration = diagnosis.fix.configuration();
    if (configuration && platform->kind == platforms::Kind::Server) {
        message.configurationFor = text(configurationFor, platforms::displayName(*platform));
        message.configuration = configuration->text();
    }
    return message;
}

QString plainText(const ServerMessage& message)
{
    if (message.isEmpty())
        return {};
    QStringList sentences;
    for (const words::Text& sentence : message.sentences)
        sentences.append(words::say(sentence));
    QString out = sentences.join(u' ') + u'\n';
    for (const ServerMessage::Proof& proof : message.proofs)
        out += u'\n' + words::say(proof.shows) + u"\n    "_s + proof.line + u'\n';
    if (!message.configuration.isEmpty())
        out += u'\n' + words::say(message.configurationFor) + u"\n\n"_s + message.configuration;
    if (!out.endsWith(u'\n'))
        out += u'\n';
    return out;
}

} // namespace crosscheck::report
