#include "cause/question_card.h"

#include "cause/tree_view.h"
#include "theme/icon.h"
#include "widgets/text.h"

#include <QKeyEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::cause {

namespace space = theme::space;

namespace {
QString objectSlug(const QByteArray& id)
{
    return QString::fromLatin1(id);
}
} // namespace

QuestionCard::QuestionCard(QWidget* parent) : Card(u"questionCard"_s, u" "_s, parent)
{
    setVisible(false);
}

void QuestionCard::setQuestion(const QuestionView& view)
{
    if (view == m_view && !view.node.isEmpty())
        return;
    m_howTo = m_howTo && view.node == m_view.node;
    m_view = view;
    build();
}

void QuestionCard::setShowsHowTo(bool shows)
{
    if (shows == m_howTo)
        return;
    m_howTo = shows;
    build();
}

void QuestionCard::focusChoices()
{
    for (QPushButton* button : findChildren<QPushButton*>()) {
        if (button->isVisibleTo(this) && button->isEnabled()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void QuestionCard::build()
{
    const QWidget* focused = focusWidget();
    const QString focusName = focused ? focused->objectName() : QString();
    const bool hadFocus = focused && focused->hasFocus();
    widgets::clear(body());
    const wizard::Node* node = wizard::find(m_view.node);
    setVisible(node);
    if (!node)
        return;
    if (node->isLeaf())
        buildLeaf(*node);
    else
        buildQuestion(*node);
    // A layout shows what it was given only when the event loop comes round, and focus needs it now.
    for (QWidget* child : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (isVisible() && child->isHidden() && !child->testAttribute(Qt::WA_WState_ExplicitShowHide))
            child->show();
    }
    if (!hadFocus)
        return;
    // What was built before is hidden and goes away later, so that only what is shown counts.
    for (QWidget* same : findChildren<QWidget*>(focusName)) {
        if (same->isVisibleTo(this)) {
            same->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    focusChoices();
}

void QuestionCard::buildQuestion(const wizard::Node& node)
{
    const bool open = m_view.choice.isEmpty();
    setEdge(open ? std::optional(theme::Colour::Accent) : std::nullopt);
    setTitle(words::say(node.question));
    if (!open) {
        auto* by = new widgets::Prose(u"answeredBy"_s);
        by->setProse(m_view.byEvidence
                         ? tr("Answered by what is known: %1. You can correct it.").arg(m_view.answeredBy)
                         : tr("Your answer. Choose another one to change it."),
                     theme::Type::Note);
        body()->addWidget(by);
    }

    auto* choices = new QWidget;
    choices->setObjectName(u"choices"_s);
    auto* flow = new widgets::FlowLayout(choices);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const wizard::Choice& choice : node.choices) {
        const bool chosen = choice.id == m_view.choice;
        auto* button = new widgets::WrappingButton(u"choice-"_s + objectSlug(choice.id),
                                                   words::say(choice.text), chosen ? "good" : nullptr);
        button->setCheckable(true);
        button->setChecked(chosen);
        button->setAccessibleDescription(chosen ? tr("the answer now") : QString());
        connect(button, &QPushButton::clicked, this,
                [this, id = choice.id] { Q_EMIT answered(m_view.node, id); });
        flow->addWidget(button);
    }
    QPushButton* unknown = widgets::button(u"dontKnow"_s, tr("I don't know"), "unknown");
    connect(unknown, &QPushButton::clicked, this, [this] {
        m_howTo = true;
        if (!m_view.choice.isEmpty() && !m_view.byEvidence)
            Q_EMIT answered(m_view.node, {});
        build();
        Q_EMIT howToChanged();
    });
    flow->addWidget(unknown);
    body()->addWidget(choices);

    if (m_howTo)
        showHowTo(node);
    if (m_view.canLook) {
        QPushButton* look = widgets::button(u"letCrosscheckLook"_s, tr("Let Crosscheck look"), "send", open);
        look->setEnabled(!m_view.testing);
        connect(look, &QPushButton::clicked, this, &QuestionCard::lookWanted);
        auto* line = new QHBoxLayout;
        line->setSpacing(space::related);
        line->addWidget(look);
        auto* reason = new widgets::Prose(u"lookReason"_s);
        reason->setProse(m_view.lookReason, theme::Type::Note);
        line->addWidget(reason, 1);
        body()->addLayout(line);
    }
    addWhere(node);
    if (!open) {
        QPushButton* back = widgets::button(u"backToOpen"_s, tr("Back to where the tree stands"), "undo");
        connect(back, &QPushButton::clicked, this, &QuestionCard::backToOpen);
        body()->addWidget(back);
    }
}

void QuestionCard::showHowTo(const wizard::Node& node)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    auto* icon = new QLabel;
    icon->setPixmap(theme::icon("info").pixmap(theme::size::icon));
    line->addWidget(icon, 0, Qt::AlignTop);
    auto* text = new widgets::Prose(u"howToFindOut"_s);
    text->setProse(node.howToFindOut.isEmpty()
                       ? tr("That is all right. Leave it open and go on with what you know.")
                       : words::say(node.howToFindOut));
    line->addWidget(text, 1);
    body()->addLayout(line);
}

void QuestionCard::addWhere(const wizard::Node& node)
{
    if (node.where.isEmpty())
        return;
    auto* where = new widgets::FoldOut(u"whereToLook"_s, tr("Where to look in the browser"));
    where->setOpen(m_view.choice.isEmpty());
    auto* tabs = new QTabWidget;
    tabs->setObjectName(u"whereTabs"_s);
    tabs->setAccessibleName(tr("Where to look, by browser"));
    tabs->setDocumentMode(true);
    for (const wizard::WhereToLook& place : node.where) {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, space::related, 0, 0);
        auto* text = new widgets::Prose(u"where-"_s + QString::fromLatin1(engines::slug(place.browser)));
        text->setProse(words::say(place.text));
        column->addWidget(text);
        column->addStretch(1);
        const int tab = tabs->addTab(page, engines::displayName(place.browser));
        if (place.browser == m_view.browser)
            tabs->setCurrentIndex(tab);
    }
    where->body()->addWidget(tabs);
    body()->addWidget(where);
}

void QuestionCard::buildLeaf(const wizard::Node& node)
{
    const bool fine = node.root.isEmpty();
    setEdge(fine ? theme::Colour::Good : theme::Colour::Accent);
    setTitle(fine ? tr("Nothing to fix") : tr("The tree ends here"));
    auto* title = new widgets::Prose(u"leafTitle"_s);
    title->setProse(m_view.sameAsFirst ? tr("The answers lead to the cause that stands above.")
                                       : leafTitle(node));
    body()->addWidget(title);
    if (const causes::Root* root = causes::find(node.root)) {
        auto* mend = new widgets::Prose(u"leafMend"_s);
        mend->setProse(words::say(words::Text{&root->mend, {}}));
        body()->addWidget(mend);
    }
    if (!node.correction.isEmpty()) {
        auto* line = new QHBoxLayout;
        line->setSpacing(space::related);
        line->addWidget(new widgets::SignLabel(theme::Sign::Warning, tr("Common advice is out of date here")),
                        0, Qt::AlignTop);
        body()->addLayout(line);
        auto* correction = new widgets::Prose(u"leafCorrection"_s);
        correction->setProse(words::say(node.correction));
        body()->addWidget(correction);
    }
    if (!fine) {
        QPushButton* fix = widgets::button(u"leafToFix"_s, tr("Show the fix"), "fix", true);
        connect(fix, &QPushButton::clicked, this, &QuestionCard::fixWanted);
        body()->addWidget(fix);
    }
}

} // namespace crosscheck::cause
