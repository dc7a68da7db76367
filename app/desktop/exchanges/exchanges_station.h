#pragma once

#include "engines/engine.h"
#include "facts/investigation.h"
#include "widgets/station.h"

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace crosscheck::widgets {
class EmptyPanel;
class ProgressLine;
} // namespace crosscheck::widgets
namespace crosscheck::exchanges {
class CertificatePane;
class ComparePane;
class HeadersPane;
class SequenceView;
class TestBar;
class TracePane;
class WhatIfPane;
} // namespace crosscheck::exchanges

namespace crosscheck::desktop {

/// What was asked and what came back: the sequence picture, and under it the captured headers of the chosen hop, the steps of
/// the standard, a comparison, and a what-if.
class ExchangesStation : public widgets::Station
{
    Q_OBJECT
public:
    explicit ExchangesStation(QWidget* parent = nullptr);

    State state() const override;
    void takeFocus() override;
    /// The answer that is being edited for a what-if.
    QByteArray draft() const override;
    void restoreDraft(const QByteArray& json) override;
    /// The tab that is shown: "headers", "steps", "compare", "what-if", "certificate".
    void showPane(const QByteArray& pane);
    engines::Engine engine() const;
    void setEngine(engines::Engine engine);

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeEmpty();
    void split();
    void placeTools();
    /// Shows the chosen send as the chosen engine sees it.
    void show();
    const facts::Send* chosenSend(const facts::Investigation& investigation) const;
    void chooseExchange(int exchange);
    void takeWhatIf(const facts::Send& send);
    void dropWhatIf();
    void showCertificate(const facts::Send& send);

    QStackedWidget* m_pages = nullptr;
    widgets::EmptyPanel* m_empty = nullptr;
    widgets::ProgressLine* m_progress = nullptr;
    exchanges::TestBar* m_bar = nullptr;
    widgets::EmptyPanel* m_notSent = nullptr;
    QPushButton* m_testButton = nullptr;
    QSplitter* m_splitter = nullptr;
    exchanges::SequenceView* m_sequence = nullptr;
    QTabWidget* m_tabs = nullptr;
    exchanges::HeadersPane* m_headers = nullptr;
    exchanges::TracePane* m_trace = nullptr;
    exchanges::ComparePane* m_compare = nullptr;
    exchanges::WhatIfPane* m_whatIf = nullptr;
    exchanges::CertificatePane* m_certificate = nullptr;
    bool m_splitByHand = false;
};

} // namespace crosscheck::desktop
