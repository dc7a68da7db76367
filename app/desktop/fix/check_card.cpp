#include "fix/check_card.h"

#include "widgets/text.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::fix {

namespace space = theme::space;

CheckCard::CheckCard(QWidget* parent) : Card(u"checkCard"_s, tr("Once it is in place"), parent)
{
    QPushButton* test = widgets::button(u"fixTestAgain"_s, tr("Test again"), "again");
    connect(test, &QPushButton::clicked, this, &CheckCard::testAsked);
    addToTitle(test);
    m_content = new QVBoxLayout;
    m_content->setSpacing(space::related);
    body()->addLayout(m_content);
    setVisible(false);
}

void CheckCard::setChecks(const QList<report::ServerMessage::Proof>& checks)
{
    if (checks == m_checks)
        return;
    m_checks = checks;
    widgets::clear(m_content);
    setVisible(!m_checks.isEmpty());
    int number = 0;
    for (const report::ServerMessage::Proof& check : m_checks) {
        ++number;
        auto* shows = new widgets::Prose(u"check-%1"_s.arg(number));
        shows->setProse(words::say(check.shows), theme::Type::Note);
        m_content->addWidget(shows);
        auto* row = new QHBoxLayout;
        row->setSpacing(space::related);
        auto* line = new widgets::ElidedText(u"checkLine-%1"_s.arg(number), check.line, true);
        line->setAccessibleName(words::say(check.shows));
        row->addWidget(line, 1);
        row->addWidget(new widgets::CopyButton(u"copyCheck-%1"_s.arg(number), tr("Copy"),
                                               [command = check.line] { return command; }));
        m_content->addLayout(row);
    }
}

} // namespace crosscheck::fix
