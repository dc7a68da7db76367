#include "window/main_window.h"

namespace crosscheck::desktop {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Crosscheck"));
    resize(1024, 700);
}

} // namespace crosscheck::desktop
