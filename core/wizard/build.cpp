#include "wizard/build.h"

namespace crosscheck::wizard {

using engines::Engine;
using words::Sentence;

namespace {
constexpr Sentence chromeConsole{
    "wizard.where.console.chromium", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Chrome: F12, Console. The red line that begins with \"Access to …\" or "
                                "\"Failed to load resource\".")};
constexpr Sentence firefoxConsole{
    "wizard.where.console.gecko", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Firefox: F12, Console. The line that begins with \"Cross-Origin Request "
                                "Blocked\"; the reason stands behind \"Reason:\".")};
constexpr Sentence safariConsole{
    "wizard.where.console.webkit", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard",
        "Safari: Develop, Show JavaScript Console. Two red lines: the reason stands in the first.")};
constexpr Sentence chromeList{
    "wizard.where.list.chromium", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard",
        "Chrome: F12, Network, filter All. The preflight is a line of its own with the type preflight.")};
constexpr Sentence firefoxList{
    "wizard.where.list.gecko", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard",
        "Firefox: F12, Network, filter All. The preflight is a line of its own with the method OPTIONS.")};
constexpr Sentence safariList{
    "wizard.where.list.webkit", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Safari: Develop, Show Web Inspector, Network. Safari doesn't list "
                                "preflights: test from here, or look in another browser.")};
constexpr Sentence chromePreflight{
    "wizard.where.preflight.chromium", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "Chrome: F12, Network, the line with the type preflight, Headers, Response Headers.")};
constexpr Sentence firefoxPreflight{
    "wizard.where.preflight.gecko", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Firefox: F12, Network, the OPTIONS line, Headers, Response Headers, Raw.")};
constexpr Sentence safariPreflight{
    "wizard.where.preflight.webkit", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Safari doesn't show the preflight's answer: test from here, or use the curl "
                                "line of the Request station.")};
constexpr Sentence chromeAnswer{
    "wizard.where.answer.chromium", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Chrome: F12, Network, the red line, Headers, Response Headers.")};
constexpr Sentence firefoxAnswer{
    "wizard.where.answer.gecko", "wizard",
    QT_TRANSLATE_NOOP("wizard",
                      "Firefox: F12, Network, the line of the request, Headers, Response Headers, Raw.")};
constexpr Sentence safariAnswer{
    "wizard.where.answer.webkit", "wizard",
    QT_TRANSLATE_NOOP(
        "wizard",
        "Safari: Develop, Show Web Inspector, Network, the line of the request, Headers, Response.")};
constexpr Sentence chromeCode{
    "wizard.where.code.chromium", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Chrome: F12, Network, the line of the request, Initiator: it names the line "
                                "of your code that asks.")};
constexpr Sentence firefoxCode{
    "wizard.where.code.gecko", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Firefox: F12, Network, the line of the request, Stack Trace: it names the "
                                "line of your code that asks.")};
constexpr Sentence safariCode{
    "wizard.where.code.webkit", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Safari: Develop, Show Web Inspector, Network, the column Initiator names "
                                "the line of your code that asks.")};
} // namespace

QList<WhereToLook> whereToLook(Place place)
{
    const auto three = [](const Sentence& chrome, const Sentence& firefox, const Sentence& safari) {
        return QList<WhereToLook>{{Engine::Chromium, words::text(chrome)},
                                  {Engine::Gecko, words::text(firefox)},
                                  {Engine::WebKit, words::text(safari)}};
    };
    switch (place) {
    case Place::Console:
        return three(chromeConsole, firefoxConsole, safariConsole);
    case Place::List:
        return three(chromeList, firefoxList, safariList);
    case Place::Preflight:
        return three(chromePreflight, firefoxPreflight, safariPreflight);
    case Place::Answer:
        return three(chromeAnswer, firefoxAnswer, safariAnswer);
    case Place::Code:
        return three(chromeCode, firefoxCode, safariCode);
    }
    return {};
}

Row question(const char* id, const char* fact, const Sentence& text, Place place,
             const Sentence& howToFindOut, const QList<ChoiceRow>& choices, Choose choose)
{
    Row row;
    row.node.id = id;
    row.node.fact = fact;
    row.node.question = words::text(text);
    row.node.where = whereToLook(place);
    row.node.howToFindOut = words::text(howToFindOut);
    for (const ChoiceRow& choice : choices) {
        row.node.choices.append({choice.id, words::text(*choice.text), choice.next});
        row.meanings.append(choice.meaning);
    }
    row.choose = choose;
    return row;
}

Row leaf(const char* id, const char* root, fetch::Symptom symptom, const Sentence* fine,
         const Sentence* correction)
{
    Row row;
    row.node.id = id;
    row.node.root = root;
    row.node.symptom = symptom;
    if (fine)
        row.node.fine = words::text(*fine);
    if (correction)
        row.node.correction = words::text(*correction);
    return row;
}

const QList<Row>& rows()
{
    static const QList<Row> all = startRows() + preflightRows() + answerRows() + leavesRows();
    return all;
}

} // namespace crosscheck::wizard
