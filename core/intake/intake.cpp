#include "intake/handed_script.h"
#include "intake/http/answers.h"
#include "intake/importer.h"
#include "intake/wrapping.h"
#include "words/argument.h"

#include <QSet>

#include <algorithm>

namespace crosscheck::intake {

namespace {

constexpr words::Sentence both{"paste.both", "intake", QT_TRANSLATE_NOOP("intake", "%1 and %2")};
constexpr words::Sentence usualReferrerPolicy{
    "paste.usual-referrer-policy", "intake",
    QT_TRANSLATE_NOOP(
        "intake",
        "“strict-origin-when-cross-origin” is no error: it is the referrer policy of every request "
        "for which nobody chose another, and it blocks nothing. Why the request failed stands in the "
        "browser's console.")};

/// Numbers the failures again from 0 on, after messages were left out.
void renumber(QList<facts::Message>& messages)
{
    QList<int> numbers;
    for (facts::Message& one : messages) {
        if (!numbers.contains(one.failure))
            numbers.append(one.failure);
        one.failure = int(numbers.indexOf(one.failure));
    }
}

/// Leaves of the texts those that a browser printed just so, with the address or the page that it was about: a program holds sentences of
/// servers, and bits of a browser's in its comments.
void keepWholeTexts(Understood& beside)
{
    constexpr double wordForWord = 1, wholeReason = 0.8;
    QSet<int> whole; // failures
    QList<facts::Message> messages;
    QList<Span> spans;
    qsizetype message = 0;
    for (const Span& span : std::as_const(beside.spans)) {
        if (span.field != "message")
            continue;
        const facts::Message& one = beside.messages.at(message++);
        // A check of the settings names the setting, not an address.
        const bool checks =
            one.symptom == fetch::Symptom::ServerConfigInvalid && span.confidence >= wordForWord;
        if (!checks && (span.confidence < wholeReason || one.engine == "unknown" ||
                        (one.requestUrl.isEmpty() && one.pageOrigin.isEmpty())))
            continue;
        messages.append(one);
        spans.append(span);
        if (span.confidence >= wordForWord)
            whole.insert(one.failure);
    }
    // Where a whole one stands, half a text of another failure is a program's comment.
    for (qsizetype i = messages.size() - 1; i >= 0 && !whole.isEmpty(); --i)
        if (!whole.contains(messages.at(i).failure)) {
            messages.removeAt(i);
            spans.removeAt(i);
        }
    renumber(messages);
    beside.messages = messages;
    beside.spans = spans;
    if (messages.isEmpty())
        beside.pageOrigin.reset();
}

/// A sentence that a program has for a refusal: "Not allowed by CORS".
bool isProgramsSentence(const facts::Message& one)
{
    return one.engine == "server" && one.requestUrl.isEmpty() && one.pageOrigin.isEmpty();
}

/// Of a browser's text with a program beside it: what the program would say to a refusal tells nothing of this failure.
void leaveOutProgramsSentences(Understood& understood)
{
    const QList<facts::Message> all = understood.messages;
    if (std::all_of(all.begin(), all.end(), isProgramsSentence))
        return;
    understood.messages.removeIf(isProgramsSentence);
    understood.spans.removeIf([&](const Span& span) {
        return std::any_of(all.begin(), all.end(), [&](const facts::Message& one) {
            return isProgramsSentence(one) && span.begin >= one.begin && span.end <= one.end;
        });
    });
    renumber(understood.messages);
}

} // namespace

namespace {
using Part = Importer::Part;

constexpr double well = 0.5; // fits

/// Everything that fits at all.
struct Fits
{
    const Importer* best = nullptr;
    double bestFit = 0;
    const Importer* message = nullptr; ///< beside the best one, where it fits well enough
    const Importer* unsure = nullptr;  ///< the one of texts, where it fits at all and no better
    const Importer* configuration = nullptr;
    QList<const Importer*> calls;
};

Fits fitsOf(QByteArrayView utf8)
{
    Fits fits;
    for (const Importer& importer : importers()) {
        const double fit = importer.fit(utf8);
        if (fit > fits.bestFit) {
            fits.best = &importer;
            fits.bestFit = fit;
        }
        if (importer.part == Part::ConsoleText && fit > 0)
            (fit > well ? fits.message : fits.unsure) = &importer;
        if (importer.part == Part::ServerProgram && fit > well)
            fits.configuration = &importer;
        if (importer.part == Part::PageCall && fit > 0)
            fits.calls.append(&importer);
    }
    // Beside a program whole texts are told apart by keepWholeTexts().
    if (fits.configuration && !fits.message)
        fits.message = fits.unsure;
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

/// The text with blanks in place of its recording: what is said in there was said of some other request.
QByteArray besideRecording(QByteArrayView utf8)
{
    QByteArray text = utf8.toByteArray();
    const qsizetype from = qMax<qsizetype>(0, text.indexOf('{'));
    const qsizetype end = qMax(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
    return from < end ? text.replace(from, end - from, QByteArray(end - from, '\n')) : text;
}

/// A console text beside a copied request tells of the same failure: both are kept.
void addMessages(Understood& understood, const Fits& fits, QByteArrayView utf8)
{
    Understood beside =
        fits.message->read(understood.kind == Kind::Har ? QByteArrayView(besideRecording(utf8)) : utf8);
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

/// DevTools shows the policy beside each request that fails, and people take it for the reason. Where somebody sets it (a header, a
/// call) it is none.
/// https://w3c.github.io/webappsec-referrer-policy/#default-referrer-policy
void noteReferrerPolicy(Understood& understood, QByteArrayView utf8)
{
    const qsizetype at = utf8.indexOf("strict-origin-when-cross-origin");
    if (at < 0)
        return;
    constexpr qsizetype nearby = 40;
    const QByteArray before = utf8.first(at).last(qMin(at, nearby)).toByteArray().toLower();
    const bool quoted = before.endsWith('\'') || before.endsWith('"');
    if (!quoted && !before.contains("referrerpolicy") && !before.contains("referrer-policy"))
        understood.notes.append(Note{words::text(usualReferrerPolicy), at, -1});
}

Understood understandText(QByteArrayView utf8)
{
    Fits fits = fitsOf(utf8);
    if (!fits.best) {
        Understood nothing;
        nothing.kind = utf8.trimmed().isEmpty() ? Kind::Nothing : Kind::Unknown;
        noteReferrerPolicy(nothing, utf8);
        return nothing;
    }
    Understood understood = fits.best->read(utf8);
    // What looked like a request and is none may be a text that was less sure.
    if (understood.holdsNothing() && fits.unsure) {
        if (Understood text = fits.unsure->read(utf8); !text.messages.isEmpty()) {
            understood = text;
            fits.best = fits.unsure;
        }
    }
    understood.confidence = fits.bestFit;
    understood.what = namedBy(*fits.best, understood);
    if (fits.configuration && fits.best == fits.message)
        leaveOutProgramsSentences(understood);
    if (fits.message && fits.best != fits.message)
        addMessages(understood, fits, utf8);
    if (fits.configuration && fits.best == fits.configuration)
        addRequest(understood, fits, utf8);
    else if (fits.configuration && understood.kind != Kind::Har)
        addConfiguration(understood, *fits.configuration, utf8);
    if (fits.best->id != "http" && understood.requests.size() == 1 && understood.sends.isEmpty())
        understood.sends = answerBehind(understood.requests.first(), utf8);
    noteReferrerPolicy(understood, utf8);
    return understood;
}

} // namespace

Understood understand(QByteArrayView utf8)
{
    const std::optional<QByteArray> plain = withoutMarkup(utf8);
    if (plain)
        utf8 = *plain;
    if (const std::optional<HandedScript> handed = handedScript(utf8)) {
        Understood inner = understandText(handed->script);
        placeInCommand(inner, *handed);
        if (!inner.requests.isEmpty())
            return inner;
    }
    return understandText(utf8);
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
    Understood understood;
    const QList<Importer>& all = importers();
    for (const Importer& importer : all) {
        if (importer.part == Part::ConsoleText)
            understood = importer.read(utf8);
    }
    const bool anyProgramsSentence =
        std::any_of(understood.messages.begin(), understood.messages.end(), isProgramsSentence);
    if (anyProgramsSentence && std::any_of(all.begin(), all.end(), [&](const Importer& importer) {
            return importer.part == Part::ServerProgram && importer.fit(utf8) > well;
        }))
        leaveOutProgramsSentences(understood);
    return understood;
}

} // namespace crosscheck::intake
