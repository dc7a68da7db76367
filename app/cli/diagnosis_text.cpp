#include "diagnosis_text.h"

#include "diagnosis/judge.h"
#include "report/markdown.h"

#include <QCoreApplication>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

QString translate(const char* context, const char* text)
{
    return QCoreApplication::translate(context, text);
}

QString indented(const QString& text)
{
    QString out;
    for (const QString& line : text.split(u'\n')) {
        if (!line.isEmpty())
            out += u"    "_s + line;
        out += u'\n';
    }
    return out;
}

QString exchangesText(const facts::Send& send)
{
    QString out;
    for (const http::Exchange& exchange : send.exchanges) {
        QString head = exchange.kind == http::Exchange::Kind::Preflight ? translate("cli", "Preflight")
                                                                        : translate("cli", "Request");
        if (!exchange.onlyEngine.isEmpty()) {
            if (const auto engine = engines::engineFromSlug(exchange.onlyEngine))
                head += u' ' + translate("cli", "(%1 only)").arg(engines::displayName(*engine));
        }
        if (!exchange.connection.peer.isEmpty())
            head += u", "_s + QString::fromLatin1(exchange.connection.peer);
        if (exchange.connection.totalMs >= 0)
            head += u", %1 ms"_s.arg(exchange.connection.totalMs, 0, 'f', 1);
        out += head + u'\n' + indented(report::exchangeText(report::masked(exchange, {})));
    }
    return out;
}

QString outcomeText(const diagnosis::EngineVerdict& one)
{
    if (one.blocksToo)
        return translate("cli", "would block it too: the check is the same in every browser");
    if (!one.known)
        return translate("cli", "not known");
    switch (one.verdict.outcome) {
    case fetch::Outcome::Ok:
    case fetch::Outcome::Opaque:
        return one.verdict.complete ? translate("cli", "would pass")
                                    : translate("cli", "would pass so far: the request itself was not sent");
    case fetch::Outcome::Blocked:
        return translate("cli", "blocked");
    case fetch::Outcome::NetworkError:
        return translate("cli", "network error");
    case fetch::Outcome::JsException:
        return translate("cli", "refused by the API before anything is sent");
    case fetch::Outcome::Unknown:
        return translate("cli", "the page is told nothing");
    }
    return {};
}

QString verdictsText(const diagnosis::Diagnosis& diagnosis, const QList<engines::Engine>& engines)
{
    QString out;
    for (const diagnosis::EngineVerdict& one : diagnosis.verdicts) {
        if (!engines.contains(one.engine))
            continue;
        out += u"  %1  %2\n"_s.arg(engines::displayName(one.engine), -13).arg(outcomeText(one));
        for (const QString& line : one.console)
            out += u"                 "_s + line + u'\n';
    }
    return out;
}

QString becauseText(const QList<causes::Because>& because)
{
    QString out;
    for (const causes::Because& reason : because)
        out += u"    "_s +
               (reason.against ? translate("cli", "against: %1") : translate("cli", "because: %1"))
                   .arg(words::say(reason.text)) +
               u'\n';
    return out;
}

QString certaintyText(causes::Certainty certainty)
{
    switch (certainty) {
    case causes::Certainty::Certain:
        return translate("cli", "certain");
    case causes::Certainty::Likely:
        return translate("cli", "likely");
    case causes::Certainty::Possible:
        break;
    }
    return translate("cli", "possible");
}

QString causesText(const diagnosis::Diagnosis& diagnosis)
{
    QString out;
    int number = 0;
    for (const diagnosis::RankedCause& cause : diagnosis.causes) {
        out += u"%1. %2"_s.arg(++number).arg(QString::fromLatin1(fetch::slug(cause.symptom)));
        if (const causes::Root* root = causes::find(cause.root)) {
            out +=
                u" / %1, %2\n    %3\n"_s.arg(QString::fromLatin1(cause.root), certaintyText(cause.certainty),
                                             words::say(words::text(root->title)));
            out += becauseText(cause.because);
            out += u"    "_s +
                   translate("cli", "what mends it: %1").arg(words::say(words::text(root->mend))) + u'\n';
        } else {
            out += u"\n    %1\n"_s.arg(words::say(words::text(diagnosis::sentenceOf(cause.symptom)))) +
                   becauseText(cause.because);
        }
        if (cause.settle)
            out += u"    "_s +
                   translate("cli", "what would settle it: %1").arg(words::say(cause.settle->text)) + u'\n';
    }
    return out;
}

QString paragraph(const QString& title, const QString& text)
{
    return text.isEmpty() ? QString() : title + u"\n\n"_s + text + u'\n';
}

/// For a server that no configuration is written for: what its answers have to say.
QString neededHeadersText(const policy::Policy& policy, QByteArrayView origin)
{
    const auto lines = [](const http::HeaderList& headers) {
        QString text;
        for (const http::Header& header : headers)
            text += u"    "_s + QString::fromLatin1(header.name + ": " + header.value) + u'\n';
        return text;
    };
    const policy::NeededHeaders needed = policy::neededHeaders(policy, origin.toByteArray());
    QString text = u"  "_s + translate("cli", "Whatever it is, every answer to this page needs:") +
                   u"\n\n"_s + lines(needed.every);
    if (!needed.preflight.isEmpty())
        text += u"\n  "_s + translate("cli", "and the answer to a preflight (OPTIONS, status 204):") +
                u"\n\n"_s + lines(needed.preflight);
    return text;
}

QString fixText(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis)
{
    const diagnosis::Fix& fix = diagnosis.fix;
    QString problems;
    for (const policy::Problem& problem : fix.problems)
        problems += u"  "_s + words::say(problem.text) + u"\n\n"_s;
    if (const auto configuration = fix.configuration()) {
        const platforms::Platform* platform = platforms::find(fix.platform);
        return paragraph(translate("cli", "Fix for %1").arg(platforms::displayName(*platform)),
                         problems + configuration->text() + u'\n');
    }
    const bool isServers = !diagnosis.causes.isEmpty() &&
                           diagnosis.causes.first().side == causes::Side::Server &&
                           fetch::isCors(diagnosis.causes.first().symptom);
    if (!isServers)
        return {};
    if (investigation.page.origin.isEmpty())
        return paragraph(translate("cli", "Fix"),
                         u"  "_s +
                             translate("cli",
                                       "The text doesn't say which page asks. --origin ORIGIN writes what to "
                                       "configure for it.") +
                             u'\n');
    if (!fix.policy)
        return {};
    QStringList ids;
    for (const platforms::Platform& platform : platforms::all())
        ids.append(QString::fromLatin1(platform.id));
    return paragraph(
        translate("cli", "Fix"),
        problems + u"  "_s +
            translate("cli", "Which server answers isn't known, or no configuration is written for it here. "
                             "--platform ID writes what to configure there: %1.")
                .arg(ids.join(u", "_s)) +
            u"\n\n"_s + neededHeadersText(*fix.policy, investigation.page.origin));
}

} // namespace

QByteArray diagnosisText(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis,
                         const QList<engines::Engine>& engines)
{
    QString out;
    for (const words::Text& text : {diagnosis.happened, diagnosis.executedText, diagnosis.whoMustChange}) {
        if (!text.isEmpty())
            out += words::say(text) + u'\n';
    }
    if (!investigation.page.origin.isEmpty())
        out += translate("cli", "Page: %1").arg(QString::fromUtf8(investigation.page.origin)) + u'\n';
    out += u'\n';
    if (!investigation.sends.isEmpty())
        out += paragraph(translate("cli", "On the wire"), exchangesText(investigation.sends.last()));
    out += paragraph(translate("cli", "Browsers"), verdictsText(diagnosis, engines));
    out += paragraph(translate("cli", "Causes, the likeliest first"), causesText(diagnosis));
    QString warnings;
    for (const diagnosis::Warning& warning : diagnosis.warnings)
        warnings += u"  "_s + words::say(warning.text) + u'\n' + becauseText(warning.because);
    out += paragraph(translate("cli", "Warnings"), warnings);
    QString findings;
    for (const diagnosis::Warning& finding : diagnosis.findings)
        findings += u"  "_s + words::say(finding.text) + u'\n' + becauseText(finding.because);
    out += paragraph(translate("cli", "Findings"), findings);
    QString notes;
    for (const words::Text& note : diagnosis.notes)
        notes += u"  "_s + words::say(note) + u'\n';
    out += paragraph(translate("cli", "Notes"), notes);
    out += fixText(investigation, diagnosis);
    return out.toUtf8();
}

} // namespace crosscheck::cli
