// The reference in the window: shown in the stations' place, opened from the menu, the commands and the stations.
#include "reference/page.h"
#include "reference/page_model.h"
#include "reference/reference_view.h"
#include "window/command_palette.h"
#include "window/main_window.h"
#include "window/stations.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

void MainWindow::showReference(const QByteArray& page)
{
    if (!m_reference) {
        m_reference = new reference::ReferenceView;
        m_stack->addWidget(m_reference);
        connect(m_reference, &reference::ReferenceView::backAsked, this, [this] { showStation(m_here); });
    }
    QString back = tr("Back");
    for (const StationRow& row : stationRows()) {
        if (row.id == m_here)
            back = tr("Back to %1").arg(row.title);
    }
    m_reference->setBackText(back);
    if (!page.isEmpty() || m_reference->page().isEmpty())
        m_reference->showPage(page);
    if (m_stack->currentWidget() != m_reference) {
        m_stack->setCurrentWidget(m_reference);
        m_reference->takeFocus();
    }
}

void MainWindow::buildReferenceMenu(QMenu* help)
{
    menuAction(
        help, u"reference-all"_s, tr("&Reference"), QKeySequence(Qt::CTRL | Qt::Key_F1),
        [this] { showReference({}); }, "list");
    QMenu* guides = help->addMenu(tr("Reference &pages"));
    guides->setObjectName(u"reference-pages"_s);
    // Read when the menu opens: start-up needs none of them.
    connect(guides, &QMenu::aboutToShow, this, [this, guides] { fillGuides(guides); });
}

void MainWindow::fillGuides(QMenu* guides)
{
    if (!guides->isEmpty())
        return;
    for (const reference::Page& page : reference::pages()) {
        if (page.group == "guide")
            menuAction(guides, u"reference-"_s + QString::fromLatin1(page.id), page.title(), {},
                       [this, id = page.id] { showReference(id); });
    }
}

QList<QAction*> MainWindow::referenceActions()
{
    if (!m_referenceActions.isEmpty())
        return m_referenceActions;
    fillGuides(findChild<QMenu*>(u"reference-pages"_s));
    for (const reference::Page& page : reference::pages()) {
        if (page.group == "guide") {
            if (auto* entry = findChild<QAction*>(u"reference-"_s + QString::fromLatin1(page.id)))
                entry->setProperty(keywordsProperty, reference::plainText(page));
            continue;
        }
        auto* action =
            new QAction(tr("Reference › %1: %2").arg(reference::groupName(page.group), page.title()), this);
        action->setObjectName(u"page-"_s + QString::fromLatin1(page.id));
        action->setProperty(keywordsProperty, reference::plainText(page));
        action->setProperty(whenTypedProperty, true);
        connect(action, &QAction::triggered, this, [this, id = page.id] { showReference(id); });
        m_referenceActions.append(action);
    }
    return m_referenceActions;
}

} // namespace crosscheck::desktop
