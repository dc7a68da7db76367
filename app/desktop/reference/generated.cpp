#include "reference/generated.h"

#include "causes/cause.h"
#include "diagnosis/judge.h"
#include "platforms/platform.h"
#include "widgets/glossary.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace crosscheck::reference {

namespace {

QString say(const words::Sentence& sentence)
{
    return words::say(words::Text{&sentence, {}});
}

QString marked(const char* text)
{
    return QCoreApplication::translate("reference", text);
}

Page causePage(const causes::Root& root)
{
    Page page;
    page.id = "cause/" + root.id;
    page.group = "cause";
    page.title = [&root] { return say(root.title); };
    page.write = [&root](Writer& writer) {
        writer.heading(QT_TRANSLATE_NOOP("reference", "What mends it"));
        writer.text(say(root.mend));
        writer.heading(root.finding ? QT_TRANSLATE_NOOP("reference", "Blocks nothing by itself; goes with")
                                    : QT_TRANSLATE_NOOP("reference", "Shows itself as"));
        for (const fetch::Symptom symptom : root.symptoms)
            writer.item(say(diagnosis::sentenceOf(symptom)) + QStringLiteral(" (") +
                        QString::fromLatin1(fetch::slug(symptom)) + QLatin1Char(')'));
        writer.text(marked(QT_TRANSLATE_NOOP("reference", "Its name in reports and on the command line: %1"))
                        .arg(QString::fromLatin1(root.id)));
        if (*root.page)
            writer.source(root.page, root.page);
    };
    return page;
}

QString labelled(const char* label, const words::Text& text)
{
    return marked(label) + QStringLiteral(": ") + words::say(text);
}

Page platformPage(const platforms::Platform& platform)
{
    Page page;
    page.id = "platform/" + platform.id;
    page.group = "platform";
    page.title = [&platform] { return platforms::displayName(platform); };
    page.write = [&platform](Writer& writer) {
        writer.item(labelled(QT_TRANSLATE_NOOP("reference", "Install"), platform.install));
        writer.item(labelled(QT_TRANSLATE_NOOP("reference", "File"), platform.file));
        writer.item(labelled(QT_TRANSLATE_NOOP("reference", "Where in it"), platform.where));
        writer.item(labelled(QT_TRANSLATE_NOOP("reference", "Then"), platform.reload));
        writer.text(
            platform.verified ? marked(QT_TRANSLATE_NOOP("reference", "Crosscheck's own tests run it on %1."))
                                    .arg(QString::fromUtf8(platform.versions))
            : !platform.standIn.isEmpty()
                ? marked(QT_TRANSLATE_NOOP("reference", "Crosscheck's own tests compile it and ask %1 with "
                                                        "it; the whole server has not been run."))
                      .arg(QString::fromUtf8(platform.standIn))
                : marked(QT_TRANSLATE_NOOP("reference",
                                           "Not yet run on a real server by Crosscheck's own tests.")));
        policy::Policy example;
        example.origins = {"https://app.example.com"};
        example.credentials = true;
        example.methods = {"GET", "PUT"};
        example.requestHeaders = {"authorization", "content-type"};
        example.path = "/api/";
        writer.heading(QT_TRANSLATE_NOOP("reference", "For one page, with cookies, as an example"));
        writer.code(
            platform.render(platforms::forPlatform(platform, example, "https://api.example.com")).text());
        writer.heading(QT_TRANSLATE_NOOP("reference", "Traps"));
        for (const platforms::Trap& trap : platform.traps)
            writer.item(words::say(trap.text));
        for (const platforms::Trap& trap : platform.traps) {
            if (causes::find(trap.id))
                writer.see("cause/" + trap.id);
        }
    };
    return page;
}

Page warningPage(const QByteArray& id, const words::Sentence* sentence)
{
    Page page;
    page.id = "warning/" + id;
    page.group = "warning";
    page.title = [sentence] {
        static const QRegularExpression place(QStringLiteral("%[0-9]"));
        return say(*sentence).replace(place, QStringLiteral("…"));
    };
    page.write = [id](Writer& writer) {
        writer.text(QT_TRANSLATE_NOOP("reference",
                                      "Nothing is blocked by it. It is shown under Cause, as “Also seen”."));
        writer.text(marked(QT_TRANSLATE_NOOP("reference", "Its name in reports and on the command line: %1"))
                        .arg(QString::fromLatin1(id)));
        if (causes::find(id))
            writer.see("cause/" + id);
    };
    return page;
}

} // namespace

QList<Page> generatedPages()
{
    QList<Page> out;
    for (const causes::Root& root : causes::all())
        out.append(causePage(root));
    for (const platforms::Platform& platform : platforms::all())
        out.append(platformPage(platform));
    for (const auto& table : {diagnosis::warningTable(), diagnosis::findingTable()}) {
        for (const auto& [id, sentence] : table)
            out.append(warningPage(id, sentence));
    }
    for (const widgets::Term& term : widgets::allTerms()) {
        Page page;
        page.id = "term/" + QByteArray(term.id).replace(' ', '-');
        page.group = "term";
        page.title = [id = QString::fromLatin1(term.id)] { return id; };
        page.write = [id = QByteArray(term.id)](Writer& writer) { writer.text(widgets::explanation(id)); };
        out.append(page);
    }
    return out;
}

} // namespace crosscheck::reference
