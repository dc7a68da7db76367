#include "intake/http/answers.h"
#include "intake/importer.h"
#include "words/argument.h"

namespace crosscheck::intake {

namespace {

constexpr words::Sentence both{"paste.both", "intake", QT_TRANSLATE_NOOP("intake", "%1 and %2")};

/// Leaves of the texts those that a browser printed just so, with the address that it was about: a program holds sentences of
/// servers, and bits of a browser's in its comments.
void keepWholeTexts(Understood& beside)
{
    constexpr double wordForWord = 1;
    QList<facts::Message> messages;
    QList<Span> spans;
    qsizetype message = 0;
    for (const Span& span : std::as_const(beside.spans)) {
        if (span.field != "message")
            continue;
        const facts::Message& one = beside.messages.at(message++);
        const bool isServers = one.engine == "server" || one.engine == "tool" || one.engine == "unknown";
        if (span.confidence < wordForWord || !one.isCors || isServers || one.requestUrl.isEmpty())
            continue;
        messages.append(one);
        spans.append(span);
    }
    beside.messages = messages;
    beside.spans = spans;
    if (messages.isEmpty())
        beside.pageOrigin.reset();
}

} // namespace

Understood understand(QByteArrayView utf8)
{
    const Importer* best = nullptr;
    double bestFit = 0;
    const Importer* message = nullptr;
    double messageFit = 0;
    for (const Importer& importer : importers()) {
        const double fit = importer.fit(utf8);
        if (fit > bestFit) {
            best = &importer;
            bestFit = fit;
        }
        if (importer.id == "message") {
            message = &importer;
            messageFit = fit;
        }
    }
    if (!best) {
        Understood nothing;
        nothing.kind = utf8.trimmed().isEmpty() ? Kind::Nothing : Kind::Unknown;
        return nothing;
    }
    Understood understood = best->read(utf8);
    understood.confidence = bestFit;
    if (understood.what.isEmpty() && best->what)
        understood.what = words::text(*best->what);
    // A console text beside a copied request tells of the same failure: both are kept.
    if (message && best != message && messageFit > 0.5) {
        Understood beside = message->read(utf8);
        if (best->wordsOfConsoles)
            keepWholeTexts(beside);
        if (!beside.messages.isEmpty() && !understood.what.isEmpty() && !beside.what.isEmpty())
            understood.what =
                words::text(both, words::argument(beside.what), words::argument(understood.what));
        understood.messages += beside.messages;
        understood.spans += beside.spans;
        if (!understood.pageOrigin)
            understood.pageOrigin = beside.pageOrigin;
    }
    if (best->id != "http" && understood.requests.size() == 1 && understood.sends.isEmpty())
        understood.sends = answerBehind(understood.requests.first(), utf8);
    return understood;
}

words::Text wordsOf(QByteArrayView id)
{
    for (const Importer& importer : importers()) {
        if (importer.id == id && importer.what)
            return words::text(*importer.what);
    }
    return {};
}

Understood readMessages(QByteArrayView utf8)
{
    for (const Importer& importer : importers()) {
        if (importer.id == "message")
            return importer.read(utf8);
    }
    return {};
}

} // namespace crosscheck::intake
