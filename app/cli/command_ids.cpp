#include "command.h"
#include "diagnosis/judge.h"
#include "facts/ids.h"
#include "wizard/wizard.h"

namespace crosscheck::cli {

namespace {
void row(const char* kind, const QByteArray& id, const QString& sentence)
{
    print(QByteArray(kind) + '\t' + id + '\t' + sentence.toUtf8() + '\n');
}

int run(const Call&)
{
    for (const fetch::Symptom symptom : fetch::allSymptoms())
        row("symptom", fetch::slug(symptom), QString::fromUtf8(diagnosis::sentenceOf(symptom).english));
    for (const causes::Root& root : causes::all())
        row("root", root.id, QString::fromUtf8(root.title.english));
    for (const auto& [id, sentence] : diagnosis::warningTable())
        row("warning", id, QString::fromUtf8(sentence->english));
    for (const auto& [id, sentence] : diagnosis::findingTable())
        row("finding", id, QString::fromUtf8(sentence->english));
    for (const facts::FactInfo& fact : facts::factTable())
        row("fact", fact.id, words::english(fact.text));
    for (const wizard::Node& node : wizard::tree()) {
        if (!node.isLeaf())
            row("question", node.id, words::english(node.question));
    }
    return 0;
}
} // namespace

Command make_ids()
{
    return {"ids", "prints every stable id", "ids\n\nPrints kind, id and one sentence, separated by tabs.",
            run};
}

} // namespace crosscheck::cli
