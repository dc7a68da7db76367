#pragma once

#include "exchanges/trace_model.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace crosscheck::exchanges {

/// The steps of the standard as the chosen browser runs them; opens at the one that stops it.
class TracePane : public QWidget
{
    Q_OBJECT
public:
    explicit TracePane(QWidget* parent = nullptr);
    void setTrace(const fetch::Trace& trace);
    QTableView* view() const { return m_view; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void currentChanged(const QModelIndex& current);
    void goToFailing();

    TraceModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_detail = nullptr;
    QLabel* m_link = nullptr;
};

} // namespace crosscheck::exchanges
