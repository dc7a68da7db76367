#pragma once

#include "browser/installed.h"
#include "facts/investigation.h"
#include "widgets/layout.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace crosscheck::session {
class Session;
}
namespace crosscheck::widgets {
class Prose;
}

namespace crosscheck::confirm {

/// The request run in a browser that is installed here, beside what is predicted: agree, or where not.
class BrowserCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit BrowserCard(QWidget* parent = nullptr);
    void setSession(session::Session* session);
    void refresh();

private:
    void showEvent(QShowEvent* event) override;
    void findBrowsers();
    void run();
    void showRun();
    void showWitnesses();
    QWidget* witnessView(const facts::Witness& witness, int number);

    session::Session* m_session = nullptr;
    QList<browser::Installed> m_installed;
    QComboBox* m_choice = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_state = nullptr;
    QVBoxLayout* m_results = nullptr;
    QList<facts::Witness> m_shown;
    bool m_asked = false; ///< for the browsers' versions
};

} // namespace crosscheck::confirm
