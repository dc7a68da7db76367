#include "arguments.h"
#include "command.h"
#include "diagnosis_text.h"
#include "har/har.h"
#include "intake/intake.h"
#include "request_arguments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

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

const QList<Option>& options()
{
    static const QList<Option> all{{{u"--batch"_s}, false},
                                   {{u"--json"_s}, false},
                                   {{u"--engine"_s}, true},
                                   {{u"--origin"_s}, true},
                                   {{u"--platform"_s}, true}};
    return all;
}

/// Reads what was pasted; the exit status where it is nothing, its sentence printed.
std::variant<facts::Investigation, int> understood(const QByteArray& input)
{
    const intake::Understood read = intake::understand(input);
    if (read.holdsNothing()) {
        if (read.error)
            return fail(QCoreApplication::translate("cli", "byte %1: %2")
                            .arg(read.error->position)
                            .arg(words::say(read.error->expected)));
        QStringList sentences{
            QCoreApplication::translate("cli", "the text holds no console message, request, recording or "
                                               "server configuration that Crosscheck knows")};
        for (const intake::Note& note : read.notes)
            sentences.append(words::say(note.text));
        return fail(sentences.join(u'\n'));
    }
    facts::Investigation start;
    start.paste = QString::fromUtf8(input);
    const facts::Investigation investigation = intake::merge(start, read);
    const har::Report recording = read.sends.size() > 1 ? har::judge(read.sends) : har::Report();
    const std::optional<qsizetype> stopped = har::firstStopped(recording);
    return stopped ? diagnosis::lookingAt(investigation, recording.rows.at(*stopped).index) : investigation;
}

int run(const Call& call)
{
    const auto parsed = Arguments::read(call.arguments, options());
    if (const QString* wrong = std::get_if<QString>(&parsed))
        return fail(*wrong);
    const Arguments& arguments = std::get<Arguments>(parsed);
    if (arguments.positional().size() > 1)
        return fail(QCoreApplication::translate("cli", "“%1” is one argument too many.")
                        .arg(arguments.positional().at(1)));
    const QString file = arguments.positional().value(0, u"-"_s);
    QList<engines::Engine> asked;
    QByteArray origin;
    facts::Wishes wishes;
    const std::optional<QString> named = arguments.value(u"--origin"_s);
    for (const std::optional<QString>& wrong :
         {readEngines(arguments.values(u"--engine"_s), asked), readPlatform(arguments, wishes),
          named ? readOrigin(*named, origin) : std::nullopt}) {
        if (wrong)
            return fail(*wrong);
    }
    if (arguments.has(u"--batch"_s))
        return batch(file);
    const auto input = readInput(file);
    if (!input)
        return 2;
    const auto begun = understood(*input);
    if (const int* status = std::get_if<int>(&begun))
        return *status;
    facts::Investigation investigation = std::get<facts::Investigation>(begun);
    investigation.wishes = wishes;
    if (named)
        investigation.page.origin = origin;
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
    if (arguments.has(u"--json"_s))
        print(QJsonDocument(diagnosis::toJson(investigation, diagnosis, asked))
                  .toJson(QJsonDocument::Indented));
    else
        print(diagnosisText(investigation, diagnosis));
    return diagnosis::exitStatus(diagnosis, asked);
}

} // namespace

Command make_explain()
{
    return {
        "explain", "says what an error, a request or a recording means",
        "explain [FILE|-] [OPTION]…\n"
        "       crosscheck-cli explain --batch\n\n"
        "Reads console errors, a copied request, headers, a HAR or a server's configuration, or several of "
        "them\n"
        "one below the other, and prints the diagnosis. Sends nothing.\n\n"
        "  --origin ORIGIN   origin of the page, where the text doesn't say it\n"
        "  --platform ID     the server that the fix is written for; crosscheck-cli fix --list names them\n"
        "  --engine NAME     whose verdict decides the exit status: chromium, gecko, webkit, standard or "
        "all\n"
        "  --json            one JSON document on stdout\n"
        "--batch reads lines of {\"id\", \"paste\"} and prints a line of recognised messages for each.",
        run};
}

} // namespace crosscheck::cli
