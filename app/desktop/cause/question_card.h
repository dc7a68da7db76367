#pragma once

#include "widgets/layout.h"
#include "wizard/wizard.h"

class QLabel;
class QTabWidget;

namespace crosscheck::widgets {
class Prose;
}

namespace crosscheck::cause {

/// What the card shows besides the node itself.
struct QuestionView
{
    QByteArray node;    ///< empty: nothing
    QByteArray choice;  ///< the answer so far; empty: none
    QString answeredBy; ///< source of that answer in words
    bool byEvidence = false;
    bool canLook = false; ///< a test could answer it
    bool testing = false;
    bool sameAsFirst = false;                            ///< the leaf is the cause that stands first already
    QString lookReason;                                  ///< what the test would send, or why it helps
    engines::Engine browser = engines::Engine::Chromium; ///< whose DevTools come first
    bool operator==(const QuestionView&) const = default;
};

/// One question of the tree: its choices as buttons, "I don't know" with how to find out, and where to look in each
/// browser's DevTools. A leaf shows what it ends in.
class QuestionCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit QuestionCard(QWidget* parent = nullptr);
    void setQuestion(const QuestionView& view);
    const QuestionView& question() const { return m_view; }
    /// "I don't know" was chosen for this question: how to find out is shown.
    bool showsHowTo() const { return m_howTo; }
    void setShowsHowTo(bool shows);
    /// Puts the keyboard on the first choice.
    void focusChoices();

Q_SIGNALS:
    /// `choice` empty: the answer is taken back.
    void answered(const QByteArray& node, const QByteArray& choice);
    void lookWanted();
    void fixWanted();
    void backToOpen();
    void howToChanged();

private:
    void build();
    void buildQuestion(const wizard::Node& node);
    void buildLeaf(const wizard::Node& node);
    void addWhere(const wizard::Node& node);
    void showHowTo(const wizard::Node& node);

    QuestionView m_view;
    bool m_howTo = false; ///< "I don't know" was chosen for this question
};

} // namespace crosscheck::cause
