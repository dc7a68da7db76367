// The peer of the start-up benchmark: an empty main window of the same build.
#include "shown.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1200, 776); // as the program's first window: as many pixels to fill
    window.show();
    endWhenShown(window);
    return QApplication::exec();
}
