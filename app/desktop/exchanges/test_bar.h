#pragma once

#include "engines/engine.h"
#include "facts/investigation.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace crosscheck::exchanges {

/// Which test is shown and as which browser sees it; under it, that an answer was edited by hand, and the question before a
/// request is sent that could change data.
class TestBar : public QWidget
{
    Q_OBJECT
public:
    explicit TestBar(QWidget* parent = nullptr);

    engines::Engine engine() const;
    void setEngine(engines::Engine engine);
    /// Newest first. The chosen one stays, while nothing else came and the investigation is the same.
    void setSends(const facts::Investigation& investigation);
    /// The index of the chosen test; -1: there is none yet.
    qsizetype chosenSend() const;
    void setWhatIf(bool whatIf);
    /// The request that waits for consent, by its method; none: nothing is asked.
    void askFor(const std::optional<QByteArray>& method);

Q_SIGNALS:
    void chosen();
    void consentGiven();
    void whatIfLeft();

private:
    QWidget* makeBanner();
    QWidget* makeConsent();

    QComboBox* m_engine = nullptr;
    QComboBox* m_send = nullptr;
    QWidget* m_banner = nullptr;
    QWidget* m_consent = nullptr;
    QLabel* m_consentText = nullptr;
    QPushButton* m_sendAnyway = nullptr;
    QByteArray m_shown; ///< id of the investigation whose sends fill the list
    qsizetype m_sendCount = -1;
};

} // namespace crosscheck::exchanges
