#pragma once

#include "report/fix_checks.h"
#include "widgets/layout.h"

class QPushButton;

namespace crosscheck::fix {

/// How to see that the fix works, once it is in place: curl lines with the person's own URL and origin, each with what must
/// come back, and a button that lets Crosscheck look itself.
class CheckCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit CheckCard(QWidget* parent = nullptr);
    void setChecks(const QList<report::ServerMessage::Proof>& checks);

Q_SIGNALS:
    void testAsked();

private:
    QList<report::ServerMessage::Proof> m_checks;
    QVBoxLayout* m_content = nullptr;
};

} // namespace crosscheck::fix
