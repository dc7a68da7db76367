#include "cause/cause_station.h"

#include "cause/cause_card.h"
#include "cause/question_card.h"
#include "cause/tree_view.h"
#include "facts/source_text.h"
#include "session/session.h"
#include "theme/theme.h"
#include "widgets/layout.h"
#include "widgets/text.h"

#include <QAction>
#include <QCheckBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::desktop {

namespace space = theme::space;

CauseStation::CauseStation(QWidget* parent) : Station("cause", tr("Cause"), "cause", parent)
{
    m_question = new cause::QuestionCard;
    m_causes = new QWidget;
    m_causes->setObjectName(u"causes"_s);
    auto* causes = new QVBoxLayout(m_causes);
    causes->setContentsMargins(0, 0, 0, 0);
    causes->setSpacing(space::group);
    m_tree = new cause::TreeView;
    m_treeCard = new widgets::Card(u"treeCard"_s, tr("Decision tree"));
    QPushButton* open = widgets::button(u"scrollToOpen"_s, tr("Where it stands"), "search");
    open->setToolTip(tr("Scrolls to the open question, or to where the tree ends"));
    m_treeCard->addToTitle(open);
    auto* whole = new QCheckBox(tr("Whole tree"));
    whole->setObjectName(u"wholeTree"_s);
    whole->setToolTip(tr("Shows what lies off the path as well"));
    connect(whole, &QCheckBox::toggled, m_tree, &cause::TreeView::setWhole);
    m_treeCard->addToTitle(whole);
    m_treeCard->body()->addWidget(m_tree, 1);

    auto* inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(space::page, space::group, space::page, space::page);
    m_column->setSpacing(space::group);
    m_column->addWidget(m_question);
    m_column->addWidget(m_causes);
    m_column->addWidget(m_treeCard);
    m_column->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"causeScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inner);

    auto* page = new QWidget;
    m_sides = new QHBoxLayout(page);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(0);
    m_sides->addWidget(m_scroll, 1);
    setContent(page);

    auto* fix = new QAction(tr("Show the fix"), this);
    fix->setObjectName(u"causeToFix"_s);
    setPrimaryAction(fix);
    connect(fix, &QAction::triggered, this, [this] { Q_EMIT goTo("fix"); });
    connect(open, &QPushButton::clicked, this, [this] {
        showQuestion({});
        m_tree->scrollToOpen();
    });
    connect(m_tree, &cause::TreeView::nodeChosen, this, &CauseStation::showQuestion);
    connect(m_question, &cause::QuestionCard::answered, this,
            [this](const QByteArray& node, const QByteArray& choice) {
                m_chosen.clear();
                session()->answer(node, choice);
            });
    connect(m_question, &cause::QuestionCard::lookWanted, this, [this] {
        if (!session()->isTesting())
            session()->test({});
    });
    connect(m_question, &cause::QuestionCard::fixWanted, fix, &QAction::trigger);
    connect(m_question, &cause::QuestionCard::backToOpen, this, [this] { showQuestion({}); });
    connect(m_question, &cause::QuestionCard::howToChanged, this, &CauseStation::draftChanged);
}

widgets::Station::State CauseStation::state() const
{
    if (!session())
        return State::Open;
    const diagnosis::Diagnosis& diagnosis = session()->diagnosis();
    if (!diagnosis.causes.isEmpty()) {
        return diagnosis.causes.first().certainty == causes::Certainty::Possible ? State::NeedsYou
                                                                                 : State::Red;
    }
    if (session()->isEmpty())
        return State::Open;
    const QList<wizard::Answered> path = session()->path();
    const wizard::Node* last = path.isEmpty() ? nullptr : wizard::find(path.last().node);
    return last && last->isLeaf() ? State::Done : State::NeedsYou;
}

void CauseStation::takeFocus()
{
    if (m_question->isVisibleTo(this))
        m_question->focusChoices();
    else
        m_tree->setFocus(Qt::ShortcutFocusReason);
}

void CauseStation::showQuestion(const QByteArray& node)
{
    const QList<wizard::Answered> path = session()->path();
    const bool open = !path.isEmpty() && path.last().node == node;
    m_chosen = open ? QByteArray() : node;
    fillQuestion();
    m_scroll->ensureWidgetVisible(m_question);
    Q_EMIT draftChanged();
}

QByteArray CauseStation::draft() const
{
    QJsonObject out;
    if (!m_chosen.isEmpty())
        out.insert(u"question"_s, QString::fromLatin1(m_chosen));
    if (m_question->showsHowTo())
        out.insert(u"howTo"_s, true);
    return out.isEmpty() ? QByteArray() : QJsonDocument(out).toJson(QJsonDocument::Compact);
}

void CauseStation::restoreDraft(const QByteArray& json)
{
    bringUpToDate();
    const QJsonObject in = QJsonDocument::fromJson(json).object();
    const QByteArray question = in.value(u"question"_s).toString().toLatin1();
    if (wizard::find(question))
        showQuestion(question);
    m_question->setShowsHowTo(in.value(u"howTo"_s).toBool());
}

void CauseStation::refresh()
{
    m_tree->setTree(wizard::tree(), session()->path());
    fillQuestion();
    fillCauses();
    primaryAction()->setEnabled(!session()->diagnosis().causes.isEmpty());
    arrange();
}

void CauseStation::fillQuestion()
{
    const QList<wizard::Answered> path = session()->path();
    const facts::Investigation& investigation = session()->investigation();
    cause::QuestionView view;
    view.node = m_chosen;
    if (view.node.isEmpty() && !path.isEmpty())
        view.node = path.last().node;
    for (const wizard::Answered& step : path) {
        if (step.node == view.node && !step.choice.isEmpty()) {
            view.choice = step.choice;
            view.byEvidence = step.byEvidence;
            view.answeredBy = words::say(facts::sourceText(step.source));
        }
    }
    const wizard::Node* node = wizard::find(view.node);
    const QList<diagnosis::RankedCause>& causes = session()->diagnosis().causes;
    view.sameAsFirst = node && node->isLeaf() && !causes.isEmpty() && node->root == causes.first().root;
    view.testing = session()->isTesting();
    view.canLook = view.choice.isEmpty() && !investigation.request.url.isEmpty() &&
                   !investigation.page.origin.isEmpty() && investigation.sends.isEmpty();
    const auto& next = session()->diagnosis().nextRequest;
    view.lookReason =
        next ? words::say(next->why) : tr("Sends what the browser would send, and sees for itself.");
    for (const facts::Message& message : investigation.messages) {
        if (const std::optional<engines::Engine> engine = engines::engineFromSlug(message.engine)) {
            view.browser = *engine;
            break;
        }
    }
    m_question->setQuestion(view);
    // What a text says for certain leaves nothing to ask; a click into the tree still asks.
    const bool askedFor = !m_chosen.isEmpty() || std::any_of(path.begin(), path.end(), [](const auto& step) {
        return !step.choice.isEmpty() && !step.byEvidence;
    });
    const bool certain = !causes.isEmpty() && causes.first().certainty == causes::Certainty::Certain;
    m_question->setVisible(askedFor || !certain || !node || node->isLeaf());
}

void CauseStation::fillCauses()
{
    const diagnosis::Diagnosis& diagnosis = session()->diagnosis();
    widgets::clear(m_causes->layout());
    const auto card = [&](const diagnosis::RankedCause& cause, int rank) {
        auto* made = new cause::CauseCard(cause, rank, diagnosis.facts);
        connect(made, &cause::CauseCard::moreWanted, this,
                [this](const QByteArray& root) { Q_EMIT goTo("reference/cause/" + root); });
        return made;
    };
    for (int i = 0; i < diagnosis.causes.size(); ++i)
        m_causes->layout()->addWidget(card(diagnosis.causes.at(i), i + 1));
    if (QWidget* probe = probeCard())
        m_causes->layout()->addWidget(probe);
    if (!diagnosis.findings.isEmpty() || !diagnosis.warnings.isEmpty()) {
        auto* seen = new widgets::Card(u"findings"_s, tr("Also seen"));
        for (const QList<diagnosis::Warning>& list : {diagnosis.findings, diagnosis.warnings}) {
            for (const diagnosis::Warning& warning : list) {
                auto* row = new QHBoxLayout;
                row->setSpacing(space::related);
                row->addWidget(new widgets::SignLabel(theme::Sign::Warning), 0, Qt::AlignTop);
                auto* text = new widgets::Prose(u"finding-"_s + QString::fromLatin1(warning.id));
                QString sentence = words::say(warning.text);
                for (const causes::Because& because : warning.because) {
                    if (because.text != warning.text)
                        sentence += u' ' + words::say(because.text);
                }
                text->setProse(sentence);
                row->addWidget(text, 1);
                QPushButton* more =
                    widgets::button(u"more-"_s + QString::fromLatin1(warning.id), tr("More"), "info");
                more->setAccessibleName(tr("More about: %1").arg(sentence));
                connect(more, &QPushButton::clicked, this,
                        [this, id = warning.id] { Q_EMIT goTo("reference/warning/" + id); });
                row->addWidget(more, 0, Qt::AlignTop);
                seen->body()->addLayout(row);
            }
        }
        m_causes->layout()->addWidget(seen);
    }
    if (!diagnosis.lookedAt.isEmpty()) {
        auto* others = new widgets::FoldOut(u"lookedAt"_s,
                                            tr("Other causes looked at (%1)").arg(diagnosis.lookedAt.size()));
        for (const diagnosis::RankedCause& dropped : diagnosis.lookedAt)
            others->body()->addWidget(card(dropped, 0));
        m_causes->layout()->addWidget(others);
    }
    m_causes->setVisible(m_causes->layout()->count() > 0);
}

QWidget* CauseStation::probeCard()
{
    const std::optional<diagnosis::PlannedRequest>& next = session()->diagnosis().nextRequest;
    const bool planned = next && next->id != "as-browser" && !session()->investigation().sends.isEmpty();
    if (!planned || runner::Runner::couldChangeData(next->request.method))
        return nullptr;
    auto* card = new widgets::Card(u"probe"_s, tr("One more request would tell"));
    auto* why = new widgets::Prose(u"probeWhy"_s);
    why->setProse(words::say(next->why));
    card->body()->addWidget(why);
    QString line = QString::fromUtf8(next->request.method + ' ' + next->request.url);
    for (const http::Header& header : next->request.headers)
        line += u"\n"_s + QString::fromUtf8(header.name + ": " + header.value);
    QLabel* wire = widgets::prose(line);
    wire->setObjectName(u"probeWire"_s);
    wire->setFont(theme::wireFont());
    card->body()->addWidget(wire);
    QPushButton* send = widgets::button(u"probeSend"_s, tr("Send it once"), "send");
    send->setEnabled(!session()->isTesting());
    connect(send, &QPushButton::clicked, this, [this] { session()->ask(); });
    card->body()->addWidget(send);
    return card;
}

void CauseStation::resizeEvent(QResizeEvent* event)
{
    Station::resizeEvent(event);
    arrange();
}

void CauseStation::arrange()
{
    // An open question comes first; once it is answered, what it led to does.
    const bool questionFirst = !session() || session()->diagnosis().causes.isEmpty() || !m_chosen.isEmpty();
    m_column->removeWidget(m_question);
    m_column->insertWidget(questionFirst ? 0 : 1, m_question);

    const bool wide = width() >= theme::proseWidth(fontMetrics()) * 2;
    m_treeCard->setMinimumHeight(wide ? 0 : m_tree->sizeHint().height() + 2 * theme::size::control);
    if (wide == m_wide)
        return;
    m_wide = wide;
    m_column->removeWidget(m_treeCard);
    m_sides->removeWidget(m_treeCard);
    if (wide) {
        m_sides->addWidget(m_treeCard, 1);
        m_sides->setContentsMargins(0, space::group, space::page, space::page);
        m_column->setContentsMargins(space::page, 0, space::group, space::page);
    } else {
        m_column->setContentsMargins(space::page, space::group, space::page, space::page);
        m_column->insertWidget(2, m_treeCard);
        m_sides->setContentsMargins(0, 0, 0, 0);
    }
    m_treeCard->show();
}

} // namespace crosscheck::desktop
