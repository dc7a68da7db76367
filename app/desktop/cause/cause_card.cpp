#include "cause/cause_card.h"

#include "diagnosis/judge.h"
#include "facts/source_text.h"
#include "theme/icon.h"
#include "widgets/text.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::cause {

namespace space = theme::space;

QString causeTitle(const diagnosis::RankedCause& cause)
{
    if (const causes::Root* root = causes::find(cause.root))
        return words::say(words::Text{&root->title, {}});
    return words::say(words::Text{&diagnosis::sentenceOf(cause.symptom), {}});
}

QString certaintyWord(causes::Certainty certainty)
{
    switch (certainty) {
    case causes::Certainty::Certain:
        return CauseCard::tr("certain");
    case causes::Certainty::Likely:
        return CauseCard::tr("likely");
    case causes::Certainty::Possible:
        break;
    }
    return CauseCard::tr("possible");
}

QString sideWords(causes::Side side)
{
    switch (side) {
    case causes::Side::Page:
        return CauseCard::tr("your page must change");
    case causes::Side::Server:
        return CauseCard::tr("the server must change");
    case causes::Side::Proxy:
        return CauseCard::tr("the proxy must change");
    case causes::Side::Cdn:
        return CauseCard::tr("the CDN must change");
    case causes::Side::Browser:
        return CauseCard::tr("the browser decides");
    case causes::Side::Network:
        return CauseCard::tr("the network must change");
    case causes::Side::Nobody:
        break;
    }
    return CauseCard::tr("nobody must change anything");
}

CauseCard::CauseCard(const diagnosis::RankedCause& cause, int rank, const facts::FactSet& facts,
                     QWidget* parent)
    : Card(u"cause-%1"_s.arg(rank), causeTitle(cause), parent)
{
    if (rank == 1)
        setEdge(theme::Colour::Wrong);
    setAccessibleName(causeTitle(cause));
    const QString certainty = certaintyWord(cause.certainty);
    auto* line =
        widgets::note(rank == 0 ? tr("Looked at and dropped") : certainty + u", "_s + sideWords(cause.side));
    line->setObjectName(u"certainty"_s);
    line->setWordWrap(false);
    body()->addWidget(line);
    if (cause.root.isEmpty()) {
        auto* unknown = new widgets::Prose(u"rootUnknown"_s);
        unknown->setProse(tr("Why that is so can't be told from what is known."));
        body()->addWidget(unknown);
    }
    for (const causes::Because& because : cause.because) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::related);
        auto* sign = new widgets::SignLabel(because.against ? theme::Sign::Wrong : theme::Sign::Good,
                                            because.against ? tr("against") : tr("for"));
        row->addWidget(sign, 0, Qt::AlignTop);
        auto* text = new widgets::Prose(u"because"_s);
        QString sentence = words::say(because.text);
        if (const facts::Fact* fact = facts.find(because.fact))
            sentence += u" ("_s + words::say(facts::sourceText(fact->source)) + u')';
        text->setProse(sentence);
        row->addWidget(text, 1);
        body()->addLayout(row);
    }
    if (causes::find(cause.root)) {
        QPushButton* more = widgets::button(u"more-"_s + QString::fromLatin1(cause.root), tr("More"), "info");
        more->setAccessibleName(tr("More about: %1").arg(causeTitle(cause)));
        connect(more, &QPushButton::clicked, this, [this, root = cause.root] { Q_EMIT moreWanted(root); });
        addToTitle(more);
    }
    if (cause.settle && !cause.settle->text.isEmpty()) {
        auto* settle = new widgets::Prose(u"settle"_s);
        settle->setProse(tr("What would decide it: %1").arg(words::say(cause.settle->text)));
        body()->addWidget(settle);
    }
}

} // namespace crosscheck::cause
