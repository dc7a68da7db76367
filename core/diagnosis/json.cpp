#include "diagnosis/derive.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/witness.h"
#include "facts/classify.h"
#include "facts/ids.h"
#include "words/argument.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace crosscheck::diagnosis {

namespace {
QString latin(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes);
}

QJsonValue orNull(const QByteArray& bytes)
{
    return bytes.isEmpty() ? QJsonValue() : QJsonValue(latin(bytes));
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray headersJson(const http::HeaderList& headers)
{
    QJsonArray out;
    for (const http::Header& header : headers)
        out.append(QJsonArray{latin(header.name), latin(header.value)});
    return out;
}

QJsonObject textJson(const words::Text& text)
{
    return {{u"id"_s, latin(text.id())},
            {u"args"_s, QJsonArray::fromStringList(words::englishArguments(text))},
            {u"text"_s, words::english(text)}};
}

QJsonArray becauseJson(const QList<causes::Because>& reasons)
{
    QJsonArray out;
    for (const causes::Because& because : reasons) {
        QJsonObject object = textJson(because.text);
        object[u"fact"_s] = orNull(because.fact);
        if (because.against)
            object[u"against"_s] = true;
        out.append(object);
    }
    return out;
}

QJsonObject exchangeJson(const http::Exchange& exchange)
{
    QJsonObject out{
        {u"kind"_s, exchange.kind == http::Exchange::Kind::Preflight ? u"preflight"_s : u"actual"_s},
        {u"hop"_s, exchange.hop},
        {u"request"_s, QJsonObject{{u"method"_s, latin(exchange.request.method)},
                                   {u"url"_s, latin(exchange.request.url)},
                                   {u"headers"_s, headersJson(exchange.request.headers)}}},
        {u"response"_s, QJsonValue()},
        {u"error"_s, orNull(facts::networkSlug(exchange.answer.failure))},
        {u"peer"_s, orNull(exchange.connection.peer)},
        {u"ms"_s, exchange.connection.totalMs < 0 ? QJsonValue() : QJsonValue(exchange.connection.totalMs)},
    };
    if (exchange.answer.response.status > 0) {
        out[u"response"_s] = QJsonObject{{u"status"_s, exchange.answer.response.status},
                                         {u"headers"_s, headersJson(exchange.answer.response.headers)}};
    }
    if (!exchange.onlyEngine.isEmpty())
        out[u"only_engine"_s] = latin(exchange.onlyEngine);
    return out;
}

QJsonObject verdictJson(const EngineVerdict& verdict)
{
    const std::optional<fetch::Failure>& failure = verdict.verdict.failure;
    return {
        {u"engine"_s, latin(engines::slug(verdict.engine))},
        {u"outcome"_s, verdict.known ? latin(fetch::slug(verdict.verdict.outcome)) : u"unknown"_s},
        {u"complete"_s, verdict.verdict.complete},
        {u"cause"_s,
         verdict.known && failure ? QJsonValue(latin(fetch::slug(failure->symptom))) : QJsonValue()},
        {u"console"_s, QJsonArray::fromStringList(verdict.console)},
        {u"failing_step"_s, verdict.known && failure ? orNull(failure->step) : QJsonValue()},
    };
}

QJsonValue settleJson(const std::optional<causes::Settle>& settle)
{
    if (!settle)
        return QJsonValue();
    QJsonObject out = textJson(settle->text);
    out[u"question"_s] = orNull(settle->question);
    out[u"probe"_s] = orNull(settle->probe);
    return out;
}

QJsonObject causeJson(const RankedCause& cause)
{
    const causes::Root* root = causes::find(cause.root);
    return {
        {u"id"_s, latin(fetch::slug(cause.symptom))},
        {u"root"_s, orNull(cause.root)},
        {u"title"_s, root ? QJsonValue(QString::fromUtf8(root->title.english)) : QJsonValue()},
        {u"mend"_s, root ? QJsonValue(QString::fromUtf8(root->mend.english)) : QJsonValue()},
        {u"page"_s, root ? QJsonValue(QString::fromUtf8(root->page)) : QJsonValue()},
        {u"certainty"_s, latin(causes::slug(cause.certainty))},
        {u"side"_s, latin(causes::slug(cause.side))},
        {u"because"_s, becauseJson(cause.because)},
        {u"settle"_s, settleJson(cause.settle)},
    };
}

QJsonObject warningJson(const Warning& warning, bool finding)
{
    QJsonObject out{{u"id"_s, latin(warning.id)},
                    {u"root"_s, orNull(warning.root)},
                    {u"text"_s, words::english(warning.text)},
                    {u"because"_s, becauseJson(warning.because)}};
    if (finding)
        out[u"finding"_s] = true;
    return out;
}

QJsonObject messageJson(const facts::Message& message)
{
    return {
        {u"engine"_s, latin(message.engine)},
        {u"is_cors"_s, message.isCors},
        {u"cause"_s, latin(fetch::slug(message.symptom))},
        {u"initiator"_s, orNull(message.initiator)},
        {u"page_origin"_s, orNull(message.pageOrigin)},
        {u"request_url"_s, orNull(message.requestUrl)},
        {u"redirect_url"_s, orNull(message.redirectUrl)},
        {u"acao_value"_s, orNull(message.acaoValue)},
        {u"method"_s, orNull(message.method)},
        {u"header"_s, orNull(message.header)},
        {u"status"_s, message.status ? QJsonValue(*message.status) : QJsonValue()},
        {u"locale"_s, orNull(message.locale)},
        {u"span"_s, QJsonArray{message.begin, message.end}},
        {u"failure"_s, message.failure},
    };
}

QJsonObject subjectJson(const page::Page& page, const page::PageRequest& request, const facts::FactSet& facts)
{
    return {
        {u"page_origin"_s, orNull(page.origin)},
        {u"method"_s, request.url.isEmpty() ? QJsonValue() : QJsonValue(latin(request.method))},
        {u"url"_s, orNull(request.url)},
        {u"headers"_s, headersJson(request.headers)},
        {u"credentials"_s, orNull(facts.bytes(facts::id::requestCredentials).value_or(QByteArray()))},
        {u"mode"_s, orNull(facts.bytes(facts::id::requestMode).value_or(QByteArray()))},
    };
}

QByteArray slug(Executed executed)
{
    return executed == Executed::Yes ? "yes" : executed == Executed::No ? "no" : "unknown";
}
} // namespace

QJsonObject toJson(const facts::Investigation& investigation, const Diagnosis& diagnosis,
                   const QList<engines::Engine>& engines)
{
    const facts::Send* send = newest(investigation);
    QJsonArray exchanges, verdicts, causes, lookedAt, factsJson, warnings, messages, notes;
    if (send) {
        for (const http::Exchange& exchange : send->exchanges)
            exchanges.append(exchangeJson(exchange));
    }
    for (const EngineVerdict& verdict : diagnosis.verdicts) {
        if (engines.contains(verdict.engine))
            verdicts.append(verdictJson(verdict));
    }
    for (const RankedCause& cause : diagnosis.causes)
        causes.append(causeJson(cause));
    for (const RankedCause& cause : diagnosis.lookedAt)
        lookedAt.append(causeJson(cause));
    for (const facts::Fact& fact : diagnosis.facts.all())
        factsJson.append(QJsonObject{{u"id"_s, latin(fact.id)},
                                     {u"value"_s, facts::display(fact.value)},
                                     {u"source"_s, facts::display(fact.source)}});
    for (const Warning& warning : diagnosis.warnings)
        warnings.append(warningJson(warning, false));
    for (const Warning& finding : diagnosis.findings)
        warnings.append(warningJson(finding, true));
    for (const facts::Message& message : investigation.messages)
        messages.append(messageJson(message));
    for (const words::Text& note : diagnosis.notes)
        notes.append(textJson(note));
    QJsonArray browsers;
    for (const facts::Witness& witness : investigation.witnesses)
        browsers.append(toJson(witness));
    const bool fix = !diagnosis.fix.platform.isEmpty() || diagnosis.fix.policy;
    QJsonObject out{
        {u"subject"_s, subjectJson(send ? send->page : investigation.page,
                                   send ? send->request : investigation.request, diagnosis.facts)},
        {u"exchanges"_s, exchanges},
        {u"verdicts"_s, verdicts},
        {u"causes"_s, causes},
        {u"looked_at"_s, lookedAt},
        {u"facts"_s, factsJson},
        {u"fix"_s,
         fix ? QJsonValue(QJsonObject{{u"platform"_s, orNull(diagnosis.fix.platform)},
                                      {u"guessed_from"_s, orNull(diagnosis.fix.guessedFrom)},
                                      {u"policy"_s, diagnosis.fix.policy
                                                        ? QJsonValue(policy::toJson(*diagnosis.fix.policy))
                                                        : QJsonValue()},
                                      {u"client_side"_s, orNull(words::english(diagnosis.fix.clientSide))}})
             : QJsonValue()},
        {u"executed"_s, latin(slug(diagnosis.executed))},
        {u"happened"_s, textJson(diagnosis.happened)},
        {u"who_must_change"_s, textJson(diagnosis.whoMustChange)},
        {u"executed_text"_s, textJson(diagnosis.executedText)},
        {u"warnings"_s, warnings},
        {u"messages"_s, messages},
        {u"notes"_s, notes},
    };
    if (!browsers.isEmpty())
        out[u"browsers"_s] = browsers;
    return out;
}

} // namespace crosscheck::diagnosis
