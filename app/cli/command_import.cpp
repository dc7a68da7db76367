#include "command.h"
#include "intake/intake.h"

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

int batch()
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
        if (!row.value("text"_L1).isString())
            return fail(QCoreApplication::translate("cli", "line %1 is not a JSON object with a “text”.")
                            .arg(number));
        QJsonObject out = documentOf(intake::understand(row.value("text"_L1).toString().toUtf8()));
        out.insert("id"_L1, row.value("id"_L1));
        print(QJsonDocument(out).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}

} // namespace

Command make_import()
{
    return {"import", "reads a copied request and prints it or writes it in another form", "import [FILE|-]",
            [](const Call& call) {
                if (call.arguments.contains(u"--batch"_s))
                    return batch();
                const std::optional<QByteArray> text = readInput(call.arguments.value(0));
                if (!text)
                    return 2;
                const intake::Understood understood = intake::understand(*text);
                print(QJsonDocument(documentOf(understood)).toJson());
                return understood.error && understood.requests.isEmpty() ? 2 : 0;
            }};
}

} // namespace crosscheck::cli
