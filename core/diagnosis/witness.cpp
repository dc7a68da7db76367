#include "diagnosis/witness.h"

#include "diagnosis/judge.h"

#include <QJsonArray>

namespace crosscheck::diagnosis {

using namespace Qt::StringLiterals;
using words::Sentence;

namespace {
constexpr Sentence agree{"browser.agrees", "diagnosis",
                         QT_TRANSLATE_NOOP("diagnosis", "%1 does what is predicted, to the letter.")};
constexpr Sentence differ{"browser.differs", "diagnosis",
                          QT_TRANSLATE_NOOP("diagnosis", "%1 does something else than what is predicted.")};
constexpr Sentence notInTime{"browser.not-in-time", "diagnosis",
                             QT_TRANSLATE_NOOP("diagnosis", "%1 did not end the request in time.")};
constexpr Sentence otherOutcome{
    "browser.outcome", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "The outcome there is “%1”, predicted is “%2”.")};
constexpr Sentence extraLine{"browser.line-more", "diagnosis",
                             QT_TRANSLATE_NOOP("diagnosis", "Printed there and not predicted: %1")};
constexpr Sentence missingLine{"browser.line-less", "diagnosis",
                               QT_TRANSLATE_NOOP("diagnosis", "Predicted and not printed there: %1")};

constexpr Sentence served{
    "browser.page-served", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "The page of %1 was an empty one that Crosscheck gave the browser: no server of that "
                      "origin was asked. The request went to the real endpoint.")};
constexpr Sentence seenInPage{
    "browser.watched", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "Seen in the page itself, in a browser with a profile of its own: its cookies, log-ins and "
        "permissions may differ from your daily one's.")};
constexpr Sentence checksOff{
    "browser.lna-off", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Local Network Access was switched off, so that the CORS verdict shows.")};
constexpr Sentence checksOn{
    "browser.lna-on", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "Run as a page from the public internet, with Local Network Access on and its question "
                      "not answered, which counts as no.")};
constexpr Sentence checksNotRun{
    "browser.lna-unknown", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "Firefox takes such a page for one of unknown place: what it says of Local Network Access "
        "is not shown by this run.")};
constexpr Sentence warningsNotShown{
    "browser.warnings-not-shown", "diagnosis",
    QT_TRANSLATE_NOOP(
        "diagnosis",
        "Firefox tells its console's errors to whoever drives it and not its warnings: the warning "
        "that is predicted was not checked.")};
constexpr Sentence freshProfile{
    "browser.no-cookies", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "A fresh profile holds no cookies and no log-in, and may treat cookies of other sites "
                      "otherwise than your daily one.")};
constexpr Sentence anyCertificate{
    "browser.any-certificate", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis", "Run as if the server's certificate were trusted.")};
constexpr Sentence asPlainPage{
    "browser.plain-page", "diagnosis",
    QT_TRANSLATE_NOOP("diagnosis",
                      "Run from a page of its own: frames, workers and files are not set up anew.")};
constexpr Sentence noSandbox{"browser.no-sandbox", "diagnosis",
                             QT_TRANSLATE_NOOP("diagnosis", "Run without the browser's own sandbox.")};

QString outcomeWord(const EngineVerdict& verdict)
{
    return verdict.known ? QString::fromLatin1(fetch::slug(verdict.verdict.outcome)) : u"unknown"_s;
}

QJsonArray textsJson(const QList<words::Text>& texts)
{
    QJsonArray out;
    for (const words::Text& text : texts)
        out.append(QJsonObject{{u"id"_s, QString::fromLatin1(text.id())},
                               {u"args"_s, QJsonArray::fromStringList(text.arguments)},
                               {u"text"_s, words::english(text)}});
    return out;
}

bool asksForCredentials(const page::PageRequest& request)
{
    return request.withCredentials || request.credentials == fetch::Credentials::Include ||
           request.crossorigin == "use-credentials";
}
} // namespace

Comparison compare(const facts::Witness& witness)
{
    Comparison out;
    const engines::Engine engine =
        engines::engineFromSlug(witness.engine).value_or(engines::Engine::Chromium);
    out.predicted = replay(engine, witness.send);
    out.sameOutcome = outcomeWord(out.predicted) == QString::fromLatin1(witness.outcome);
    for (const QString& line : std::as_const(out.predicted.console)) {
        const bool warning =
            engine == engines::Engine::Gecko && line.startsWith(u"Cross-Origin Request Warning:"_s);
        (warning ? out.notShown : out.onlyPredicted).append(line);
    }
    for (const QString& line : witness.console) {
        if (!out.onlyPredicted.removeOne(line))
            out.onlyBrowser.append(line);
    }
    out.onlyBrowser.removeIf([&out](const QString& line) { return out.notShown.contains(line); });
    const QString name = (witness.browser + u' ' + witness.version).trimmed();
    if (!out.sameOutcome)
        out.differences.append(
            words::text(otherOutcome, QString::fromLatin1(witness.outcome), outcomeWord(out.predicted)));
    for (const QString& line : std::as_const(out.onlyBrowser))
        out.differences.append(words::text(extraLine, line));
    for (const QString& line : std::as_const(out.onlyPredicted))
        out.differences.append(words::text(missingLine, line));
    out.verdict = words::text(
        witness.outcome == "unknown" && out.predicted.verdict.outcome != fetch::Outcome::Unknown ? notInTime
        : out.agrees()                                                                           ? agree
                                                                                                 : differ,
        name);
    return out;
}

QList<words::Text> conditions(const facts::Witness& witness)
{
    QList<words::Text> out;
    const facts::Send& send = witness.send;
    if (witness.watched) {
        out.append(words::text(seenInPage));
        return out;
    }
    out.append(words::text(served, QString::fromLatin1(send.page.origin)));
    if (witness.engine == "chromium")
        out.append(words::text(send.around.localNetworkChecks ? checksOn : checksOff));
    else
        out.append(words::text(checksNotRun));
    if (!compare(witness).notShown.isEmpty())
        out.append(words::text(warningsNotShown));
    if (asksForCredentials(send.request))
        out.append(words::text(freshProfile));
    if (send.around.certificateTrusted)
        out.append(words::text(anyCertificate));
    if (send.page.kind != page::PageKind::Normal)
        out.append(words::text(asPlainPage));
    if (witness.unsandboxed)
        out.append(words::text(noSandbox));
    return out;
}

int exitStatus(const facts::Witness& witness)
{
    if (witness.outcome == "ok" || witness.outcome == "opaque")
        return 0;
    const bool answered = std::any_of(witness.send.exchanges.cbegin(), witness.send.exchanges.cend(),
                                      [](const http::Exchange& exchange) {
                                          return exchange.answer.ok() && exchange.answer.response.status > 0;
                                      });
    return witness.outcome == "network-error" && !answered ? 3 : 1;
}

QJsonObject toJson(const facts::Witness& witness)
{
    const Comparison comparison = compare(witness);
    QJsonArray withheld;
    for (const QByteArray& cookie : witness.withheldCookies)
        withheld.append(QString::fromUtf8(cookie));
    return {
        {u"engine"_s, QString::fromLatin1(witness.engine)},
        {u"name"_s, witness.browser},
        {u"version"_s, witness.version},
        {u"outcome"_s, QString::fromLatin1(witness.outcome)},
        {u"error"_s, witness.error.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(witness.error))},
        {u"console"_s, QJsonArray::fromStringList(witness.console)},
        {u"predicted"_s,
         QJsonObject{{u"outcome"_s, outcomeWord(comparison.predicted)},
                     {u"console"_s, QJsonArray::fromStringList(comparison.predicted.console)}}},
        {u"agrees"_s, comparison.agrees()},
        {u"differences"_s, textsJson(comparison.differences)},
        {u"withheld_cookies"_s, withheld},
        {u"withheld_because"_s, textsJson(withheldCookies(witness))},
        {u"source"_s, witness.source.isEmpty() ? QJsonValue() : QJsonValue(witness.source)},
        {u"conditions"_s, textsJson(conditions(witness))}};
}

} // namespace crosscheck::diagnosis
