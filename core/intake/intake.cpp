#include "intake/http/answers.h"
#include "intake/importer.h"
#include "words/argument.h"

namespace crosscheck::intake {

namespace {

constexpr words::Sentence both{"paste.both", "intake", QT_TRANSLATE_NOOP("intake", "%1 and %2")};

/// Leaves of the texts those that a browser printed just so, with the address or the page that it was about: a program holds sentences of
/// servers, and bits of a browser's in its comments.
void keepWholeTexts(Understood& beside)
{
    constexpr double wholeReason = 0.8;
    QList<facts::Message> messages;
    QList<Span> spans;
    qsizetype message = 0;
    for (const Span& span : std::as_const(beside.spans)) {
        if (span.field != "message")
            continue;
        const facts::Message& one = beside.messages.at(message++);
        if (span.confidence < wholeReason || one.engine == "unknown" ||
            (one.requestUrl.isEmpty() && one.pageOrigin.isEmpty()))
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

namespace {
using Part = Importer::Part;

/// Everything that fits at all.
struct Fits
{
    const Importer* best = nullptr;
    double bestFit = 0;
    const Importer* message = nullptr; ///< beside the best one, where it fits well enough
    const Importer* configuration = nullptr;
    QList<const Importer*> calls;
};

Fits fitsOf(QByteArrayView utf8)
{
    constexpr double well = 0.5;
    Fits fits;
    const Importer* unsure = nullptr; // beside a program whole texts are told apart by keepWholeTexts()
    for (const Importer& importer : importers()) {
        const double fit = importer.fit(utf8);
        if (fit > fits.bestFit) {
            fits.best = &importer;
            fits.bestFit = fit;
        }
        if (importer.part == Part::ConsoleText && fit > 0)
            (fit > well ? fits.message : unsure) = &importer;
        if (importer.part == Part::ServerProgram && fit > well)
            fits.configuration = &importer;
        if (importer.part == Part::PageCall && fit > 0)
            fits.calls.append(&importer);
    }
    if (fits.configuration && !fits.message)
        fits.message = unsure;
    return fits;
}

/// What an importer calls what it read.
words::Text namedBy(const Importer& importer, const Understood& read)
{
    return read.what.isEmpty() && importer.what ? words::text(*importer.what) : read.what;
}

void nameBoth(Understood& understood, const words::Text& first)
{
    if (!understood.what.isEmpty() && !first.isEmpty())
        understood.what = words::text(both, words::argument(first), words::argument(understood.what));
}

/// A console text beside a copied request tells of the same failure: both are kept.
void addMessages(Understood& understood, const Fits& fits, QByteArrayView utf8)
{
    Understood beside = fits.message->read(utf8);
    if (fits.configuration)
        keepWholeTexts(beside);
    if (!beside.messages.isEmpty())
        nameBoth(understood, beside.what);
    understood.messages += beside.messages;
    understood.spans += beside.spans;
    if (!understood.pageOrigin)
        understood.pageOrigin = beside.pageOrigin;
}

/// A server's program or settings beside anything else but a recording say why it failed.
void addConfiguration(Understood& understood, const Importer& configuration, QByteArrayView utf8)
{
    const Understood beside = configuration.read(utf8);
    understood.facts += beside.facts;
    understood.spans += beside.spans;
    if (!understood.what.isEmpty())
        understood.what = words::text(both, words::argument(understood.what),
                                      words::argument(namedBy(configuration, beside)));
}

/// The page's own call beside its server's program: the one that asks for what a console text names.
void addRequest(Understood& understood, const Fits& fits, QByteArrayView utf8)
{
    if (understood.messages.isEmpty())
        return;
    const QByteArray asked = understood.messages.first().requestUrl.toUtf8();
    for (const Importer* importer : fits.calls) {
        const Understood beside = importer->read(utf8);
        for (qsizetype i = 0; i < beside.requests.size(); ++i) {
            if (beside.requests.at(i).url != asked)
                continue;
            understood.requests.append(beside.requests.at(i));
            understood.forms.append(beside.forms.value(i));
            return;
        }
    }
}
} // namespace

Understood understand(QByteArrayView utf8)
{
    const Fits fits = fitsOf(utf8);
    if (!fits.best) {
        Understood nothing;
        nothing.kind = utf8.trimmed().isEmpty() ? Kind::Nothing : Kind::Unknown;
        return nothing;
    }
    Understood understood = fits.best->read(utf8);
    understood.confidence = fits.bestFit;
    understood.what = namedBy(*fits.best, understood);
    if (fits.message && fits.best != fits.message)
        addMessages(understood, fits, utf8);
    if (fits.configuration && fits.best == fits.configuration)
        addRequest(understood, fits, utf8);
    else if (fits.configuration && understood.kind != Kind::Har)
        addConfiguration(understood, *fits.configuration, utf8);
    if (fits.best->id != "http" && understood.requests.size() == 1 && understood.sends.isEmpty())
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
        if (importer.part == Part::ConsoleText)
            return importer.read(utf8);
    }
    return {};
}

} // namespace crosscheck::intake
