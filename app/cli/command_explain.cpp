#include "command.h"
#include "diagnosis_text.h"
#include "intake/intake.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crosscheck::cli {

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const facts::Message& message)
{
    return {
        {QStringLiteral("engine"), QString::fromLatin1(message.engine)},
        {QStringLiteral("is_cors"), message.isCors},
        {QStringLiteral("cause"), QString::fromLatin1(fetch::slug(message.symptom))},
        {QStringLiteral("initiator"), textOrNull(message.initiator)},
        {QStringLiteral("page_origin"), textOrNull(message.pageOrigin)},
        {QStringLiteral("request_url"), textOrNull(message.requestUrl)},
        {QStringLiteral("redirect_url"), textOrNull(message.redirectUrl)},
        {QStringLiteral("acao_value"), textOrNull(message.acaoValue)},
        {QStringLiteral("method"), textOrNull(message.method)},
        {QStringLiteral("header"), textOrNull(message.header)},
        {QStringLiteral("status"), message.status ? QJsonValue(*message.status) : QJsonValue()},
        {QStringLiteral("locale"), textOrNull(message.locale)},
        {QStringLiteral("span"), QJsonArray{message.begin, message.end}},
        {QStringLiteral("failure"), message.failure},
    };
}

/// A MessageReport a line, in the order of the input.
int batch(const QString& file)
{
    const auto input = readInput(file);
    if (!input)
        return 2;
    int number = 0;
    for (const QByteArray& line : input->split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (!document.isObject() || !document.object().value(QLatin1String("paste")).isString()) {
            return fail(QCoreApplication::translate("cli", "line %1 is not an object with a text “paste”: %2")
                            .arg(number)
                            .arg(error.error ? error.errorString()
                                             : QStringLiteral("{\"id\", \"paste\"} is expected")));
        }
        const QByteArray paste = document.object().value(QLatin1String("paste")).toString().toUtf8();
        const intake::Understood understood = intake::readMessages(paste);
        QJsonArray messages;
        bool cors = false;
        for (const facts::Message& message : understood.messages) {
            messages.append(toJson(message));
            cors = cors || message.isCors;
        }
        const QJsonObject report{{QStringLiteral("id"), document.object().value(QLatin1String("id"))},
                                 {QStringLiteral("is_cors"), cors},
                                 {QStringLiteral("messages"), messages}};
        print(QJsonDocument(report).toJson(QJsonDocument::Compact) + "\n");
    }
    return 0;
}

std::optional<QList<engines::Engine>> enginesNamed(const QString& name)
{
    if (name == u"all")
        return engines::browsers();
    if (const auto engine = engines::engineFromSlug(name.toUtf8()))
        return QList<engines::Engine>{*engine};
    return std::nullopt;
}

int run(const Call& call)
{
    QString file = QStringLiteral("-");
    QString engine = QStringLiteral("all");
    bool batched = false;
    bool json = false;
    for (qsizetype i = 0; i < call.arguments.size(); ++i) {
        const QString& argument = call.arguments[i];
        if (argument == u"--batch")
            batched = true;
        else if (argument == u"--json")
            json = true;
        else if (argument == u"--engine" && i + 1 < call.arguments.size())
            engine = call.arguments[++i];
        else if (argument.startsWith(u"--"))
            return fail(QCoreApplication::translate("cli", "explain knows no option %1").arg(argument));
        else
            file = argument;
    }
    const auto asked = enginesNamed(engine);
    if (!asked)
        return fail(QCoreApplication::translate("cli", "there is no engine “%1”").arg(engine));
    if (batched)
        return batch(file);
    const auto input = readInput(file);
    if (!input)
        return 2;
    const intake::Understood understood = intake::understand(*input);
    if (understood.messages.isEmpty() && understood.requests.isEmpty() && understood.sends.isEmpty() &&
        understood.facts.isEmpty()) {
        if (understood.error)
            return fail(QCoreApplication::translate("cli", "byte %1: %2")
                            .arg(understood.error->position)
                            .arg(words::say(understood.error->expected)));
        return fail(QCoreApplication::translate("cli",
                                                "the text holds no console message, request, recording or "
                                                "server configuration that Crosscheck knows"));
    }
    facts::Investigation start;
    start.paste = QString::fromUtf8(*input);
    facts::Investigation investigation = intake::merge(start, understood);
    if (understood.kind == intake::Kind::Har)
        investigation = diagnosis::lookingAtTheStopped(investigation);
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
    if (json)
        print(QJsonDocument(diagnosis::toJson(investigation, diagnosis, *asked))
                  .toJson(QJsonDocument::Indented));
    else
        print(diagnosisText(investigation, diagnosis));
    return diagnosis::exitStatus(diagnosis, *asked);
}

} // namespace

Command make_explain()
{
    return {
        "explain", "says what an error, a request or a recording means",
        "explain [FILE|-] [--json] [--engine chromium|gecko|webkit|standard|all]\n"
        "       crosscheck-cli explain --batch\n\n"
        "Reads console errors, a copied request, headers or a HAR and prints the diagnosis. Sends nothing.\n"
        "--batch reads lines of {\"id\", \"paste\"} and prints a line of recognised messages for each.",
        run};
}

} // namespace crosscheck::cli
