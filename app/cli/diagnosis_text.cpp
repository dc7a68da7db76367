#include "diagnosis_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace crosscheck::cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli", text);
}

void line(QByteArray& out, const QString& text)
{
    if (!text.isEmpty())
        out += text.toUtf8() + '\n';
}

QString certaintyWord(causes::Certainty certainty)
{
    switch (certainty) {
    case causes::Certainty::Certain:
        return tr("certain");
    case causes::Certainty::Likely:
        return tr("likely");
    case causes::Certainty::Possible:
        break;
    }
    return tr("possible");
}

QString outcomeWord(fetch::Outcome outcome)
{
    switch (outcome) {
    case fetch::Outcome::Ok:
        return tr("passes");
    case fetch::Outcome::Opaque:
        return tr("passes, and the page can't read the answer");
    case fetch::Outcome::Blocked:
        return tr("blocks it");
    case fetch::Outcome::NetworkError:
        return tr("fails");
    case fetch::Outcome::JsException:
        return tr("refuses the call");
    case fetch::Outcome::Unknown:
        break;
    }
    return tr("tells the page nothing");
}

} // namespace

QByteArray diagnosisText(const facts::Investigation& investigation, const diagnosis::Diagnosis& diagnosis)
{
    QByteArray out;
    line(out, words::say(diagnosis.happened));
    line(out, words::say(diagnosis.whoMustChange));
    line(out, words::say(diagnosis.executedText));
    if (!investigation.page.origin.isEmpty())
        line(out, tr("Page: %1").arg(QString::fromUtf8(investigation.page.origin)));
    if (!diagnosis.subject.isEmpty())
        line(out,
             tr("Request: %1 %2")
                 .arg(QString::fromUtf8(investigation.request.method), QString::fromUtf8(diagnosis.subject)));
    for (const diagnosis::EngineVerdict& verdict : diagnosis.verdicts) {
        if (!verdict.known || verdict.engine == engines::Engine::Standard)
            continue;
        line(out, engines::displayName(verdict.engine) + u": "_s + outcomeWord(verdict.verdict.outcome));
        for (const QString& text : verdict.console)
            line(out, u"    "_s + text.trimmed());
    }
    for (const diagnosis::RankedCause& cause : diagnosis.causes) {
        const causes::Root* root = causes::find(cause.root);
        line(out, u"\n"_s + QString::fromLatin1(fetch::slug(cause.symptom)) + u" ("_s +
                      certaintyWord(cause.certainty) + u")"_s);
        if (root) {
            line(out, u"  "_s + words::say(words::Text{&root->title, {}}));
            line(out, u"  "_s + words::say(words::Text{&root->mend, {}}));
        }
        for (const causes::Because& because : cause.because)
            line(out, (because.against ? u"  - "_s : u"  + "_s) + words::say(because.text));
        if (cause.settle)
            line(out, u"  ? "_s + words::say(cause.settle->text));
    }
    for (const QList<diagnosis::Warning>* list : {&diagnosis.warnings, &diagnosis.findings}) {
        for (const diagnosis::Warning& warning : *list)
            line(out, u"! "_s + words::say(warning.text));
    }
    for (const words::Text& note : diagnosis.notes)
        line(out, words::say(note));
    return out;
}

} // namespace crosscheck::cli
