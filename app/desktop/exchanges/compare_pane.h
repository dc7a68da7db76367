#pragma once

#include "facts/investigation.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace crosscheck::widgets {
class DifferenceModel;
}

namespace crosscheck::exchanges {

/// Any two exchanges of the investigation side by side.
class ComparePane : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePane(QWidget* parent = nullptr);
    void setSends(const QList<facts::Send>& sends);
    /// Puts an exchange at the left; the right keeps its own, or takes the exchange before it.
    void setFirst(int send, int exchange);

private:
    void show();
    std::optional<http::Exchange> exchangeOf(const QComboBox* box) const;

    QList<facts::Send> m_sends;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QLabel* m_summary = nullptr;
    widgets::DifferenceModel* m_model = nullptr;
    QTableView* m_view = nullptr;
};

/// "Test 2, 14:03: preflight OPTIONS /x, 204"
QString exchangeTitle(const QList<facts::Send>& sends, int send, int exchange);
/// "Test 2, 14:03", "What-if", "Pasted", "HAR"
QString sendTitle(const QList<facts::Send>& sends, int send);

} // namespace crosscheck::exchanges
