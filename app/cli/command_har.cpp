#include "command.h"
#include "diagnosis/diagnosis.h"
#include "intake/har/entry.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDiagnoses = 500; ///< roots are looked for in this many blocked requests

/// A request of the file and what the engines make of it.
struct Row
{
    const intake::HarSend* from = nullptr;
    bool crossOrigin = false, blocked = false;
    QList<std::pair<QByteArray, QByteArray>> outcomes; ///< engine, outcome
    QByteArray cause, root;
};

/// A preflight that an exporter left out: the request behind it was answered, so it must have passed.
http::Exchange passedPreflight(const facts::Send& send)
{
    http::Exchange exchange;
    exchange.kind = http::Exchange::Kind::Preflight;
    exchange.source = http::Exchange::Source::Scripted;
    exchange.request.method = "OPTIONS";
    exchange.request.url = send.exchanges.first().request.url;
    exchange.answer.response.status = 204;
    QByteArray names;
    for (const http::Header& header : send.request.headers)
        names += (names.isEmpty() ? "" : ", ") + http::lowered(header.name);
    exchange.answer.response.headers = {{"Access-Control-Allow-Origin", send.page.origin},
                                        {"Access-Control-Allow-Credentials", "true"},
                                        {"Access-Control-Allow-Methods", send.request.method},
                                        {"Access-Control-Allow-Headers", names}};
    return exchange;
}

bool lacksPreflight(const diagnosis::EngineVerdict& verdict)
{
    const std::optional<fetch::Failure>& failure = verdict.verdict.failure;
    return failure && failure->preflight && failure->network == http::NetworkFailure::NotRecorded;
}

Row judge(const intake::HarSend& from, int& diagnoses)
{
    Row row;
    row.from = &from;
    const std::optional<url::Url> target = url::parseOrNull(from.send.request.url);
    const std::optional<url::Origin> page = url::parseSerializedOrigin(from.pageOrigin);
    if (!target || !target->isHttp() || !page || from.send.request.mode == fetch::Mode::Navigate)
        return row;
    row.crossOrigin = !url::isSameOrigin(*page, url::originOf(*target));
    if (!row.crossOrigin && from.send.exchanges.size() < 2)
        return row;
    facts::Send send = from.send;
    const bool answered = !send.exchanges.isEmpty() && send.exchanges.first().answer.ok();
    for (const engines::Engine engine : engines::browsers()) {
        diagnosis::EngineVerdict verdict = diagnosis::replay(engine, send);
        if (lacksPreflight(verdict) && answered &&
            send.exchanges.first().kind == http::Exchange::Kind::Actual) {
            send.exchanges.prepend(passedPreflight(send));
            verdict = diagnosis::replay(engine, send);
        }
        const bool known =
            verdict.known && !(verdict.verdict.failure &&
                               verdict.verdict.failure->network == http::NetworkFailure::NotRecorded);
        row.outcomes.append(
            {engines::slug(engine), known ? fetch::slug(verdict.verdict.outcome) : QByteArray("unknown")});
        const bool stopped = verdict.verdict.outcome == fetch::Outcome::Blocked ||
                             verdict.verdict.outcome == fetch::Outcome::NetworkError;
        if (!known || !stopped || !verdict.verdict.failure)
            continue;
        row.blocked = true;
        if (row.cause.isEmpty())
            row.cause = fetch::slug(verdict.verdict.failure->symptom);
    }
    if (row.blocked && diagnoses++ < mostDiagnoses) {
        facts::Investigation investigation;
        investigation.page = send.page;
        investigation.request = send.request;
        investigation.sends = {send};
        const diagnosis::Diagnosis found = diagnosis::diagnose(investigation);
        if (!found.causes.isEmpty()) {
            row.cause = fetch::slug(found.causes.first().symptom);
            row.root = found.causes.first().root;
        }
    }
    return row;
}

QJsonValue orNull(const QByteArray& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(text));
}

void printJson(const intake::HarText& text, const QList<Row>& rows, qsizetype crossOrigin, qsizetype blocked)
{
    QJsonArray requests;
    for (const Row& row : rows) {
        QJsonObject outcome;
        for (const auto& [engine, word] : row.outcomes)
            outcome.insert(QString::fromLatin1(engine), QString::fromLatin1(word));
        requests.append(QJsonObject{{u"index"_s, row.from->index},
                                    {u"method"_s, QString::fromLatin1(row.from->send.request.method)},
                                    {u"url"_s, QString::fromUtf8(row.from->send.request.url)},
                                    {u"page_origin"_s, orNull(row.from->pageOrigin)},
                                    {u"outcome"_s, outcome},
                                    {u"cause"_s, orNull(row.cause)},
                                    {u"root"_s, orNull(row.root)}});
    }
    QJsonArray errors;
    for (const intake::HarError& error : text.errors)
        errors.append(QJsonObject{{u"offset"_s, error.offset}, {u"what"_s, error.what}});
    print(QJsonDocument(QJsonObject{{u"entries"_s, text.entries.size()},
                                    {u"cross_origin"_s, crossOrigin},
                                    {u"blocked"_s, blocked},
                                    {u"requests"_s, requests},
                                    {u"errors"_s, errors}})
              .toJson());
}

void printTable(const intake::HarText& text, const QList<Row>& rows, qsizetype crossOrigin, qsizetype blocked)
{
    for (const Row& row : rows) {
        QByteArray words;
        for (const auto& [engine, word] : row.outcomes)
            words += (words.isEmpty() ? "" : ", ") + engine + ' ' + word;
        print(QByteArray::number(row.from->index) + "  " + row.from->send.request.method + ' ' +
              row.from->send.request.url + "\n    " +
              (row.from->pageOrigin.isEmpty() ? QByteArray("?") : row.from->pageOrigin) + ": " + words +
              (row.cause.isEmpty() ? QByteArray() : "; " + row.cause) +
              (row.root.isEmpty() ? QByteArray() : " (" + row.root + ')') + '\n');
    }
    for (const intake::HarError& error : text.errors)
        print(QCoreApplication::translate("cli", "byte %1: %2").arg(error.offset).arg(error.what).toUtf8() +
              '\n');
    print(QCoreApplication::translate("cli",
                                      "%1 entries, %2 cross-origin requests, %3 that a browser would block")
              .arg(text.entries.size())
              .arg(crossOrigin)
              .arg(blocked)
              .toUtf8() +
          '\n');
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
    }
    intake::HarOptions options;
    options.bodies = false;
#ifdef Q_OS_UNIX
    if (isatty(STDERR_FILENO) && bytes.size() > (32 << 20)) {
        options.progress = [&bytes, shown = qsizetype(-1)](qsizetype at) mutable {
            const qsizetype percent = at * 100 / bytes.size();
            if (percent != shown)
                std::fprintf(stderr, "\r%lld %%", static_cast<long long>(percent));
            shown = percent;
            return true;
        };
    }
#endif
    const intake::HarText text = intake::readHar(bytes, options);
    if (options.progress)
        std::fputs("\r", stderr);
    if (text.entries.isEmpty() && !bytes.contains("\"entries\"")) {
        return fail(
            QCoreApplication::translate("cli", "%1 is not a HAR: there is no “entries” in it (byte %2).")
                .arg(name)
                .arg(bytes.size()));
    }
    const QList<intake::HarSend> sends = intake::joinHar(text);
    QList<Row> rows;
    qsizetype crossOrigin = 0, blocked = 0;
    int diagnoses = 0;
    for (const intake::HarSend& send : sends) {
        const Row row = judge(send, diagnoses);
        crossOrigin += row.crossOrigin;
        blocked += row.blocked;
        if (row.blocked || (all && row.crossOrigin))
            rows.append(row);
    }
    if (json)
        printJson(text, rows, crossOrigin, blocked);
    else
        printTable(text, rows, crossOrigin, blocked);
    return blocked > 0 ? 1 : 0;
}

} // namespace

Command make_har()
{
    return {"har", "finds the requests of a HAR that a browser would block",
            "har FILE [--json] [--all]\n\n"
            "One row per cross-origin request that a browser would block, with its cause; --all: every "
            "cross-origin request.\n"
            "Nothing is sent.",
            run};
}

} // namespace crosscheck::cli
