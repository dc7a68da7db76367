#pragma once

#include "exchanges/headers_model.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QTreeView;

namespace crosscheck::widgets {
class CopyButton;
class Prose;
class SignLabel;
} // namespace crosscheck::widgets

namespace crosscheck::exchanges {

/// The captured headers of a send, with what can be done to them; the line that is chosen is explained below.
class HeadersPane : public QWidget
{
    Q_OBJECT
public:
    explicit HeadersPane(QWidget* parent = nullptr);

    void setSend(const facts::Send& send, engines::Engine engine,
                 const QList<diagnosis::HeaderJudgement>& judgements,
                 const std::optional<fetch::Failure>& failure);
    void clear();
    /// Opens an exchange and brings it to the top.
    void showExchange(int exchange);
    /// Goes to the line that the failing check stopped at; false where there is none.
    bool showGuilty();
    QTreeView* view() const { return m_view; }
    HeadersModel* model() const { return m_model; }
    /// The filter and the buttons over the table; where there is room, the station puts them beside the tabs.
    QWidget* tools() const { return m_tools; }
    /// How wide they are in one line.
    int toolsWidth() const;
    /// Takes them back, over the table.
    void takeTools();

Q_SIGNALS:
    void exchangeChosen(int exchange);
    void said(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void currentChanged(const QModelIndex& current);
    void fitColumns();
    const http::Exchange* chosen() const;

    HeadersModel* m_model = nullptr;
    CorsOnlyModel* m_filter = nullptr;
    QTreeView* m_view = nullptr;
    QWidget* m_tools = nullptr;
    QCheckBox* m_corsOnly = nullptr;
    QPushButton* m_guilty = nullptr;
    widgets::CopyButton* m_copyText = nullptr;
    widgets::CopyButton* m_copyCurl = nullptr;
    widgets::SignLabel* m_sign = nullptr;
    widgets::Prose* m_detail = nullptr;
    bool m_quiet = false; ///< moving by itself, not by the person
};

} // namespace crosscheck::exchanges
