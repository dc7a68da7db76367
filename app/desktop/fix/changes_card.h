#pragma once

#include "diagnosis/diagnosis.h"
#include "widgets/layout.h"

class QTableView;

namespace crosscheck::fix {

class ChangeModel;

/// What changes in the answers once the fix is in place, and what each browser does then.
class ChangesCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit ChangesCard(QWidget* parent = nullptr);
    /// Hidden where the fix has no policy, and where the answers that it changes are never asked for (a proxy's).
    void setFix(const facts::Investigation& investigation, const diagnosis::Fix& fix);

private:
    ChangeModel* m_changes = nullptr;
    QTableView* m_view = nullptr;
    QWidget* m_after = nullptr;
};

} // namespace crosscheck::fix
