#include "widgets/browsers.h"

#include <QComboBox>
#include <QLayout>

namespace crosscheck::widgets {

namespace {

/// Gives a choice its longer name with the room for it: nobody sees it cut in between.
void rename(QComboBox* choice, int item, const QString& name)
{
    choice->setItemText(item, name);
    const QWidget* around = choice->parentWidget();
    if (around && around->layout())
        around->layout()->activate();
}

} // namespace

void showVersions(QComboBox* choice, const QList<browser::Installed>& installed)
{
    for (int i = 0; i < installed.size(); ++i) {
        browser::askVersion(installed.at(i), choice,
                            [choice, i, name = installed.at(i).name](const QString& version) {
                                if (!version.isEmpty())
                                    rename(choice, i, name + u' ' + version);
                            });
    }
}

} // namespace crosscheck::widgets
