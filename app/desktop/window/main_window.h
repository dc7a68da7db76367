#pragma once

#include <QMainWindow>

namespace crosscheck::desktop {

/// The window: one field that takes anything, stations from message to confirmation, the answer always in sight.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
};

} // namespace crosscheck::desktop
