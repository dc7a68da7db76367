#include "intake/importer.h"

namespace crosscheck::intake {

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
    if (message && best != message && !best->alone && messageFit > 0.5) {
        const Understood beside = message->read(utf8);
        understood.messages += beside.messages;
        understood.spans += beside.spans;
        if (!understood.pageOrigin)
            understood.pageOrigin = beside.pageOrigin;
    }
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
