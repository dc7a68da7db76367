#include "fix/message_card.h"

#include "widgets/text.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::fix {

namespace space = theme::space;

MessageCard::MessageCard(QWidget* parent)
    : Card(u"messageCard"_s, tr("Message to whoever runs the server"), parent)
{
    auto* copy = new widgets::CopyButton(u"copyMessage"_s, tr("Copy message"),
                                         [this] { return report::plainText(m_message); });
    connect(copy, &widgets::CopyButton::copied, this, [this] { Q_EMIT said(tr("Copied, secrets masked")); });
    addToTitle(copy);
    m_content = new QVBoxLayout;
    m_content->setSpacing(space::related);
    body()->addLayout(m_content);
    setVisible(false);
}

void MessageCard::setMessage(const report::ServerMessage& message)
{
    if (message == m_message)
        return;
    m_message = message;
    build();
}

void MessageCard::build()
{
    widgets::clear(m_content);
    setVisible(!m_message.isEmpty());
    if (m_message.isEmpty())
        return;
    QStringList sentences;
    for (const words::Text& sentence : m_message.sentences)
        sentences.append(words::say(sentence));
    auto* text = new widgets::Prose(u"messageSentences"_s);
    text->setProse(sentences.join(u' '));
    m_content->addWidget(text);
    int number = 0;
    for (const report::ServerMessage::Proof& proof : m_message.proofs) {
        ++number;
        auto* shows = new widgets::Prose(u"shows-%1"_s.arg(number));
        shows->setProse(words::say(proof.shows), theme::Type::Note);
        m_content->addWidget(shows);
        auto* row = new QHBoxLayout;
        row->setSpacing(space::related);
        auto* line = new widgets::ElidedText(u"proof-%1"_s.arg(number), proof.line, true);
        line->setAccessibleName(words::say(proof.shows));
        row->addWidget(line, 1);
        row->addWidget(new widgets::CopyButton(u"copyProof-%1"_s.arg(number), tr("Copy"),
                                               [command = proof.line] { return command; }));
        m_content->addLayout(row);
    }
    if (!m_message.configuration.isEmpty()) {
        auto* with = new widgets::Prose(u"withConfiguration"_s);
        with->setProse(tr("The configuration above goes along with it."), theme::Type::Note);
        m_content->addWidget(with);
    }
}

} // namespace crosscheck::fix
