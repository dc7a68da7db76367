#pragma once

#include "facts/investigation.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace crosscheck::exchanges {

class AnswerEditModel;

/// "What if the server answered so?": the headers and the status of one answer, edited by hand and judged as if they had
/// come. Nothing is sent.
class WhatIfPane : public QWidget
{
    Q_OBJECT
public:
    explicit WhatIfPane(QWidget* parent = nullptr);
    /// Starts from a send; unsent edits of the same send are kept.
    void setSend(const facts::Send& send);
    void setExchange(int exchange);
    /// The edits that were not judged yet, as JSON; empty where there are none.
    QByteArray draft() const;
    void restoreDraft(const QByteArray& json);
    AnswerEditModel* model() const { return m_model; }

Q_SIGNALS:
    /// The send with the edited answer, marked as what-if.
    void judged(const crosscheck::facts::Send& send);
    void draftChanged();

private:
    void load();
    void edited();
    facts::Send edit() const;

    facts::Send m_send;
    QComboBox* m_exchange = nullptr;
    QSpinBox* m_status = nullptr;
    AnswerEditModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_judge = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_reset = nullptr;
    bool m_loading = false;
};

} // namespace crosscheck::exchanges
