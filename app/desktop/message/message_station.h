#pragma once

#include "intake/intake.h"
#include "widgets/station.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace crosscheck::widgets {
class Card;
class EmptyPanel;
} // namespace crosscheck::widgets

namespace crosscheck::desktop {

class FailuresModel;
class HarCard;

/// The message that a paste is about: the first that is no side line; null where there is none.
facts::Message* mainMessage(QList<facts::Message>& messages);
const facts::Message* mainMessage(const QList<facts::Message>& messages);

/// The paste with what was recognised in it lit, and the fields beside it, each correctable.
class MessageStation : public widgets::Station
{
    Q_OBJECT
public:
    explicit MessageStation(QWidget* parent = nullptr);
    State state() const override;
    QByteArray draft() const override;
    void restoreDraft(const QByteArray& json) override;
    void commitDraft() override;

protected:
    void refresh() override;
    void forgetDraft() override;
    void changeEvent(QEvent* event) override;

private:
    struct Field
    {
        QLineEdit* edit = nullptr;
        QLabel* source = nullptr;
    };
    Field addField(QFormLayout* form, const QString& name, const QString& title, const QByteArray& term,
                   void (MessageStation::*commit)(const QString&));
    QList<QLineEdit*> edits() const { return {m_origin.edit, m_url.edit, m_method.edit, m_header.edit}; }
    QWidget* buildFields();
    void light();
    void showConfidence();
    QString fieldWords(const QByteArray& field) const; ///< what a part of the paste is, for its tool tip
    /// Where the method is known from while no copied request tells it; empty where its fact says it.
    QString methodsSource() const;
    void showSource(QLabel* label, const QByteArray& fact, bool known);
    void correct(const QString& label, const QByteArray& fact, const facts::Value& value,
                 const std::function<void(facts::Investigation&)>& change);
    void commitOrigin(const QString& text);
    void commitUrl(const QString& text);
    void commitMethod(const QString& text);
    void commitHeader(const QString& text);
    void choose(int row);
    void lookAgain();
    widgets::Card* makeUnknown();
    bool isEdited() const; ///< the text differs from the investigation's paste
    void showEdited();

    QPlainTextEdit* m_paste = nullptr;
    QPushButton* m_again = nullptr; ///< in sight once the text was edited
    QComboBox* m_browser = nullptr;
    QLabel* m_browserSource = nullptr;
    QComboBox* m_rule = nullptr;
    QLabel* m_ruleSource = nullptr;
    Field m_origin, m_url, m_method, m_header;
    QLabel* m_notes = nullptr;
    QLabel* m_confidence = nullptr; ///< how certain what was recognised is
    QString m_shown;                ///< the investigation's paste as it was shown last
    QString m_before;               ///< the same as the text edit gives it back
    widgets::Card* m_pasteCard = nullptr;
    widgets::Card* m_unknown = nullptr; ///< what to do where nothing was recognised
    QFormLayout* m_form = nullptr;
    widgets::Card* m_several = nullptr;
    HarCard* m_har = nullptr;
    bool m_harWatched = false;
    widgets::Card* m_fields = nullptr;
    FailuresModel* m_model = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace crosscheck::desktop
