#include "command.h"
#include "intake/intake.h"
#include "report/request_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray pairs(const http::HeaderList& headers)
{
    QJsonArray out;
    for (const http::Header& header : headers)
        out.append(QJsonArray{QString::fromLatin1(header.name), QString::fromLatin1(header.value)});
    return out;
}

QJsonObject noteJson(const intake::Note& note)
{
    QJsonObject out{{u"id"_s, QString::fromLatin1(note.text.id())},
                    {u"args"_s, QJsonArray::fromStringList(note.text.arguments)},
                    {u"text"_s, words::english(note.text)}};
    if (note.position >= 0)
        out.insert("position"_L1, note.position);
    return out;
}

QJsonObject documentOf(const intake::Understood& understood)
{
    QJsonArray requests;
    for (qsizetype i = 0; i < understood.requests.size(); ++i) {
        const page::PageRequest& request = understood.requests.at(i);
        QJsonArray notes;
        for (const intake::Note& note : understood.notes) {
            if (note.request == i || note.request < 0)
                notes.append(noteJson(note));
        }
        requests.append(QJsonObject{
            {u"method"_s, QString::fromLatin1(request.method)},
            {u"url"_s, QString::fromUtf8(request.url)},
            {u"headers"_s, pairs(request.headers)},
            {u"body"_s, request.body ? QJsonValue(QString::fromLatin1(request.body->bytes)) : QJsonValue()},
            {u"notes"_s, notes}});
    }
    QJsonObject out{{u"form"_s, understood.forms.isEmpty() ? u"unknown"_s
                                                           : QString::fromLatin1(understood.forms.first())},
                    {u"requests"_s, requests}};
    out.insert("error"_L1,
               understood.error
                   ? QJsonValue(QJsonObject{{u"position"_s, understood.error->position},
                                            {u"expected"_s, words::english(understood.error->expected)}})
                   : QJsonValue());
    return out;
}

struct Options
{
    bool batch = false, json = false, mask = false;
    const report::RequestForm* to = nullptr;
    QString file;
};

/// The requests in the form asked for; secrets stay unless masking was asked for.
QByteArray written(const intake::Understood& understood, const Options& options)
{
    QList<page::PageRequest> requests = understood.requests;
    if (options.mask) {
        for (page::PageRequest& request : requests)
            request = report::withoutSecrets(request);
    }
    return options.to->write(requests);
}

int batch(const Options& options)
{
    const std::optional<QByteArray> text = readInput(u"-"_s);
    if (!text)
        return 2;
    int number = 0;
    for (const QByteArray& line : text->split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.value("text"_L1).isString()) {
            return fail(QCoreApplication::translate("cli", "line %1 is not a JSON object with a “text”.")
                            .arg(number));
        }
        const intake::Understood understood = intake::understand(row.value("text"_L1).toString().toUtf8());
        QJsonObject out = documentOf(understood);
        out.insert("id"_L1, row.value("id"_L1));
        if (options.to)
            out.insert("text"_L1, QString::fromUtf8(written(understood, options)));
        print(QJsonDocument(out).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}

/// For a person: each request as it would stand on the wire, then what is not known.
void printForPerson(const intake::Understood& understood)
{
    for (qsizetype i = 0; i < understood.requests.size(); ++i) {
        const page::PageRequest& request = understood.requests.at(i);
        print((i > 0 ? "\n" : "") + request.method + ' ' + request.url + '\n');
        for (const http::Header& header : request.headers)
            print(header.name + ": " + header.value + '\n');
        if (request.body)
            print('\n' + request.body->bytes + '\n');
        for (const intake::Note& note : understood.notes) {
            if (note.request == i || note.request < 0)
                print("# " + words::say(note.text).toUtf8() + '\n');
        }
    }
}

int importOne(const Options& options)
{
    const std::optional<QByteArray> text = readInput(options.file);
    if (!text)
        return 2;
    const intake::Understood understood = intake::understand(*text);
    const bool nothing = understood.requests.isEmpty();
    if (options.json)
        print(QJsonDocument(documentOf(understood)).toJson());
    else if (options.to && !nothing)
        print(written(understood, options));
    else if (!nothing)
        printForPerson(understood);
    if (nothing && understood.error) {
        if (options.json)
            return 2;
        return fail(QCoreApplication::translate("cli", "byte %1: %2")
                        .arg(understood.error->position)
                        .arg(words::say(understood.error->expected)));
    }
    if (nothing)
        return options.json ? 0
                            : fail(QCoreApplication::translate("cli", "no request was found in the text."));
    return 0;
}

int run(const Call& call)
{
    Options options;
    for (qsizetype i = 0; i < call.arguments.size(); ++i) {
        const QString& argument = call.arguments.at(i);
        if (argument == u"--batch") {
            options.batch = true;
        } else if (argument == u"--json") {
            options.json = true;
        } else if (argument == u"--mask") {
            options.mask = true;
        } else if (argument == u"--to") {
            const QByteArray id = call.arguments.value(++i).toUtf8();
            for (const report::RequestForm& form : report::requestForms()) {
                if (form.id == id)
                    options.to = &form;
            }
            if (!options.to)
                return fail(
                    QCoreApplication::translate("cli", "--to takes curl, fetch, har, http or powershell."));
        } else if (argument.startsWith(u"--") || !options.file.isEmpty()) {
            return fail(QCoreApplication::translate("cli", "import does not take “%1”.").arg(argument));
        } else {
            options.file = argument;
        }
    }
    return options.batch ? batch(options) : importOne(options);
}

} // namespace

Command make_import()
{
    return {"import", "reads a copied request and prints it or writes it in another form",
            "import [FILE|-] [--json] [--to curl|fetch|har|http|powershell] [--mask]\n"
            "       crosscheck-cli import --batch [--to FORM] [--mask]\n\n"
            "Reads a curl command, a fetch() call, Invoke-WebRequest, raw HTTP, a .http file, a HAR or a "
            "URL. Nothing is sent.\n"
            "--batch reads JSON Lines {\"id\",\"text\"} and writes a line each. --mask replaces secrets.",
            run};
}

} // namespace crosscheck::cli
