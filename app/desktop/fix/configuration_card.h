#pragma once

#include "diagnosis/diagnosis.h"
#include "widgets/layout.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace crosscheck::widgets {
class FoldOut;
class Prose;
} // namespace crosscheck::widgets

namespace crosscheck::fix {

class CodeView;

/// The platform that was guessed or chosen, what to put into its configuration with why each line is there, where it goes,
/// and the platform's traps.
class ConfigurationCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit ConfigurationCard(QWidget* parent = nullptr);
    /// `chosen`: the platform is the person's own word, not a guess.
    void setFix(const diagnosis::Fix& fix, bool chosen);
    /// Whether there is a configuration to copy.
    bool isCopyable() const;
    void copy();
    void takeFocus();

Q_SIGNALS:
    void platformChosen(const QByteArray& platform);
    void aboutServerAsked();
    void said(const QString& sentence);

private:
    QLayout* makeServerLine();
    QWidget* makeChoices();
    void showPlatform(const diagnosis::Fix& fix, bool chosen);
    void showConfiguration(const diagnosis::Fix& fix, const platforms::Platform* platform);
    /// What the answers of any server have to hold, as lines to copy; the first listed origin stands for the page.
    platforms::Configuration neededHeaders(const policy::Policy& policy) const;
    void showInstructions(const platforms::Platform* platform);
    void showTraps(const platforms::Platform* platform);
    void explainLine();
    void choose(int index);

    QByteArray m_shown; ///< the platform that stands there
    QComboBox* m_platform = nullptr;
    QWidget* m_choices = nullptr; ///< the platforms as buttons, while none is known
    QLabel* m_guessedFrom = nullptr;
    CodeView* m_code = nullptr;
    widgets::Prose* m_why = nullptr;
    QPushButton* m_copy = nullptr;
    QWidget* m_instructions = nullptr;
    widgets::FoldOut* m_traps = nullptr;
};

} // namespace crosscheck::fix
