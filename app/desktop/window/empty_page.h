#pragma once

#include <QWidget>

namespace crosscheck::desktop {

/// What the window shows before anything is known: four ways in.
class EmptyPage : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void pasteAsked();
    void urlAsked();
    void wizardAsked();
    void exampleAsked();
};

} // namespace crosscheck::desktop
