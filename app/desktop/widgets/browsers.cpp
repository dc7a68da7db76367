#include "widgets/browsers.h"

#include <QComboBox>

namespace crosscheck::widgets {

void showVersions(QComboBox* choice, const QList<browser::Installed>& installed)
{
    for (int i = 0; i < installed.size(); ++i) {
        browser::askVersion(installed.at(i), choice,
                            [choice, i, name = installed.at(i).name](const QString& version) {
                                if (!version.isEmpty())
                                    choice->setItemText(i, name + u' ' + version);
                            });
    }
}

} // namespace crosscheck::widgets
