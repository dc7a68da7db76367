#include "fix/changes_card.h"

#include "fix/change_model.h"
#include "report/fix_checks.h"
#include "theme/theme.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::fix {

namespace {

const facts::Send* newestReal(const facts::Investigation& investigation)
{
    const auto found = std::find_if(investigation.sends.rbegin(), investigation.sends.rend(),
                                    [](const facts::Send& send) { return !send.whatIf; });
    return found == investigation.sends.rend() ? nullptr : &*found;
}

bool passes(const diagnosis::EngineVerdict& verdict)
{
    return verdict.verdict.outcome == fetch::Outcome::Ok || verdict.verdict.outcome == fetch::Outcome::Opaque;
}

} // namespace

ChangesCard::ChangesCard(QWidget* parent) : Card(u"changesCard"_s, tr("What changes in the answer"), parent)
{
    m_changes = new ChangeModel(this);
    m_view = new QTableView;
    m_view->setModel(m_changes);
    widgets::dress(m_view, u"changesView"_s, tr("Headers now and with the fix"));
    widgets::fitToRows(m_view);
    QHeaderView* header = m_view->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ChangeModel::Now, QHeaderView::Stretch);
    header->setSectionResizeMode(ChangeModel::Then, QHeaderView::Stretch);
    m_after = new QWidget;
    m_after->setObjectName(u"after"_s);
    auto* after = new widgets::FlowLayout(m_after, theme::space::group);
    after->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_after);
    body()->addWidget(m_view);
}

void ChangesCard::setFix(const facts::Investigation& investigation, const diagnosis::Fix& fix)
{
    const platforms::Platform* platform = platforms::find(fix.platform);
    // By a proxy the browser never asks the other server: what that one would have to answer says nothing there.
    setVisible(fix.policy && (!platform || platform->kind != platforms::Kind::Proxy));
    widgets::clear(m_after->layout());
    if (!fix.policy) {
        m_changes->clear();
        return;
    }
    m_changes->setPolicy(*fix.policy, investigation.page.origin, newestReal(investigation),
                         report::expectedPreflight(investigation, *fix.policy));
    for (const diagnosis::EngineVerdict& verdict : fix.after) {
        if (verdict.engine == engines::Engine::Standard)
            continue;
        const QString name = engines::displayName(verdict.engine);
        auto* chip = !verdict.known
                         ? new widgets::SignLabel(theme::Sign::Unknown, tr("%1: not known").arg(name))
                     : passes(verdict)
                         ? new widgets::SignLabel(theme::Sign::Good, tr("Would pass in %1").arg(name))
                         : new widgets::SignLabel(theme::Sign::Wrong, tr("Would still stop in %1").arg(name));
        chip->setObjectName(u"after-"_s + QString::fromLatin1(engines::slug(verdict.engine)));
        m_after->layout()->addWidget(chip);
    }
    m_after->setVisible(m_after->layout()->count() > 0);
}

} // namespace crosscheck::fix
