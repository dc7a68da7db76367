#include "command.h"
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

int run(const Call& call)
{
    QString file = QStringLiteral("-");
    bool batched = false;
    bool json = false;
    for (const QString& argument : call.arguments) {
        if (argument == u"--batch")
            batched = true;
        else if (argument == u"--json")
            json = true;
        else if (argument.startsWith(u"--"))
            return fail(QCoreApplication::translate("cli", "explain knows no option %1").arg(argument));
        else
            file = argument;
    }
    if (batched)
        return batch(file);
    const auto input = readInput(file);
    if (!input)
        return 2;
    const intake::Understood understood = intake::understand(*input);
    if (understood.messages.isEmpty() && understood.requests.isEmpty() && understood.sends.isEmpty())
        return fail(QCoreApplication::translate(
            "cli",
            "nothing in the text is a console message, a request or a recording that Crosscheck knows."));
    QJsonArray messages;
    for (const facts::Message& message : understood.messages)
        messages.append(toJson(message));
    if (json)
        print(QJsonDocument(QJsonObject{{QStringLiteral("messages"), messages}})
                  .toJson(QJsonDocument::Indented));
    else
        for (const facts::Message& message : understood.messages)
            print(message.engine + ": " + fetch::slug(message.symptom) + "\n");
    return 0;
}

} // namespace

Command make_explain()
{
    return {
        "explain", "says what an error, a request or a recording means",
        "explain [FILE|-] [--json]\n"
        "       crosscheck-cli explain --batch\n\n"
        "Reads console errors, a copied request, headers or a HAR and prints the diagnosis. Sends nothing.\n"
        "--batch reads lines of {\"id\", \"paste\"} and prints a line of recognised messages for each.",
        run};
}

} // namespace crosscheck::cli
