#include "command.h"
#include "har/har.h"
#include "intake/encoding.h"
#include "system/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QByteArray& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(text));
}

/// `all`: requests that nothing is said of too. The table lists those without an answer in any case.
void printJson(const har::Report& report, bool all)
{
    QJsonArray requests;
    for (const har::Row& row : report.rows) {
        if (!all && !row.blocked)
            continue;
        QJsonObject outcome;
        for (const auto& [engine, word] : row.outcomes)
            outcome.insert(QString::fromLatin1(engine), QString::fromLatin1(word));
        requests.append(QJsonObject{{u"index"_s, row.index},
                                    {u"method"_s, QString::fromLatin1(row.method)},
                                    {u"url"_s, QString::fromUtf8(row.url)},
                                    {u"page_origin"_s, orNull(row.pageOrigin)},
                                    {u"outcome"_s, outcome},
                                    {u"cause"_s, orNull(row.cause)},
                                    {u"root"_s, orNull(row.root)},
                                    {u"error"_s, orNull(row.error)}});
    }
    QJsonArray errors;
    for (const intake::HarError& error : report.errors)
        errors.append(QJsonObject{{u"offset"_s, error.offset}, {u"what"_s, error.what}});
    print(QJsonDocument(QJsonObject{{u"entries"_s, report.entries},
                                    {u"cross_origin"_s, report.crossOrigin},
                                    {u"blocked"_s, report.blocked},
                                    {u"unanswered"_s, report.unanswered},
                                    {u"requests"_s, requests},
                                    {u"errors"_s, errors}})
              .toJson());
}

void printTable(const har::Report& report)
{
    for (const har::Row& row : report.rows) {
        QByteArray words;
        for (const auto& [engine, word] : row.outcomes)
            words += (words.isEmpty() ? "" : ", ") + engine + ' ' + word;
        print(QByteArray::number(row.index) + "  " + row.method + ' ' + row.url + "\n    " +
              (row.pageOrigin.isEmpty() ? QByteArray("?") : row.pageOrigin) + ": " + words +
              (row.cause.isEmpty() ? QByteArray() : "; " + row.cause) +
              (row.root.isEmpty() ? QByteArray() : " (" + row.root + ')') +
              (row.error.isEmpty() ? QByteArray() : "; " + row.error) + '\n');
    }
    for (const intake::HarError& error : report.errors)
        print(QCoreApplication::translate("cli", "byte %1: %2").arg(error.offset).arg(error.what).toUtf8() +
              '\n');
    print(QCoreApplication::translate("cli",
                                      "%1 entries, %2 cross-origin requests, %3 that a browser would block")
              .arg(report.entries)
              .arg(report.crossOrigin)
              .arg(report.blocked)
              .toUtf8() +
          '\n');
    if (report.unanswered > 0) {
        print(QCoreApplication::translate(
                  "cli", "Without an answer: %1. The recording doesn't say why: a browser drops what "
                         "CORS forbids without a word here. Its console says which it was.")
                  .arg(report.unanswered)
                  .toUtf8() +
              '\n');
    }
}

int run(const Call& call)
{
    bool json = false, all = false;
    QString name;
    for (const QString& argument : call.arguments) {
        if (argument == u"--json")
            json = true;
        else if (argument == u"--all")
            all = true;
        else if (argument.startsWith(u"--") || !name.isEmpty())
            return fail(QCoreApplication::translate("cli", "har does not take “%1”.").arg(argument));
        else
            name = argument;
    }
    if (name.isEmpty())
        return fail(QCoreApplication::translate("cli", "har needs a file."));
    QFile file(name);
    QByteArray held;
    QByteArrayView bytes;
    if (name == u"-") {
        const std::optional<QByteArray> input = readInput(name);
        if (!input)
            return 2;
        held = *input;
        bytes = held;
    } else {
        if (!file.open(QIODevice::ReadOnly))
            return fail(
                QCoreApplication::translate("cli", "%1 cannot be read: %2").arg(name, file.errorString()));
        const uchar* mapped = file.size() > 0 ? file.map(0, file.size()) : nullptr;
        if (mapped) {
            bytes = QByteArrayView(mapped, file.size());
        } else {
            held = file.readAll();
            bytes = held;
        }
        if (intake::isWrapped(bytes)) {
            const std::optional<QByteArray> text = intake::textOf(bytes.toByteArray());
            if (!text)
                return failUnpacked(name);
            held = *text;
            bytes = held;
        }
    }
    har::Options options;
    options.all = all;
    if (system::isErrorOutputATerminal() && bytes.size() > (32 << 20)) {
        options.progress = [&bytes, shown = qsizetype(-1)](qsizetype at) mutable {
            const qsizetype percent = at * 100 / bytes.size();
            if (percent != shown)
                std::fprintf(stderr, "\r%lld %%", static_cast<long long>(percent));
            shown = percent;
            return true;
        };
    }
    const har::Report report = har::judge(bytes, options);
    if (options.progress)
        std::fputs("\r", stderr);
    if (report.entries == 0 && !bytes.contains("\"entries\"")) {
        return fail(
            QCoreApplication::translate("cli", "%1 is not a HAR: there is no “entries” in it (byte %2).")
                .arg(name)
                .arg(bytes.size()));
    }
    if (json)
        printJson(report, all);
    else
        printTable(report);
    return report.blocked > 0 ? 1 : 0;
}

} // namespace

Command make_har()
{
    return {"har", "finds the requests of a HAR that a browser would block",
            "har FILE [--json] [--all]\n\n"
            "One row per cross-origin request that a browser would block, with its cause (the table: or that "
            "got no answer); "
            "--all: every cross-origin request.\n"
            "Nothing is sent.",
            run};
}

} // namespace crosscheck::cli
