#include "window/main_window.h"

#include <QApplication>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("crosscheck"));
    QApplication::setApplicationDisplayName(QStringLiteral("Crosscheck"));
    QApplication::setApplicationVersion(QStringLiteral(CROSSCHECK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("crosscheck"));
    crosscheck::desktop::MainWindow window;
    window.show();
    return QApplication::exec();
}
