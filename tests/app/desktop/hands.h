#pragma once

#include "practice/practice_server.h"
#include "session/session.h"
#include "support/announce.h"
#include "theme/appearance.h"
#include "window/main_window.h"
#include "window/practice_desk.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTest>

/// What a person does in the window: looks for a thing by its name, clicks, types, goes on with Tab.
namespace crosscheck::test {

template <typename T = QWidget> T* find(const QWidget& window, const QString& name)
{
    // What was built before and goes away later is hidden: what can be seen counts first.
    const QList<T*> all = window.findChildren<T*>(name);
    for (T* each : all) {
        if (each->isVisibleTo(&window))
            return each;
    }
    if (all.isEmpty())
        qWarning("no widget is called %s", qPrintable(name));
    return all.value(0);
}

/// The window, shown, with its practice ports announced and every model of it watched by QAbstractItemModelTester.
class Window : public desktop::MainWindow
{
public:
    explicit Window(const Start& start = {}, const QSize& size = {1600, 1000}) : MainWindow(start)
    {
        QObject::connect(practice(), &desktop::PracticeDesk::changed, this, [this] {
            if (const auto* server = practice()->findChild<practice::PracticeServer*>())
                announce(server->port());
        });
        resize(size);
        show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this))
            qFatal("the window doesn't become active");
        for (const char* id : {"message", "request", "exchanges", "cause", "fix", "confirm"})
            station(id); // the window makes them by and by
        for (QAbstractItemModel* model : findChildren<QAbstractItemModel*>()) {
            // Qt's own models of combo boxes and completers are Qt's to test.
            if (!QByteArray(model->metaObject()->className()).startsWith('Q'))
                new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest,
                                             this);
        }
    }
    facts::Investigation investigation() const { return session()->investigation(); }
    practice::PracticeServer* server() const { return practice()->findChild<practice::PracticeServer*>(); }
};

/// A test of what stands in the request, by F5, to its end; where the window asks for consent, the answer is yes.
inline bool testIt(Window& window, bool consent = true)
{
    const qsizetype before = window.investigation().sends.size();
    QTest::keyClick(&window, Qt::Key_F5);
    const auto ended = [&] {
        return !window.session()->isTesting() && window.investigation().sends.size() > before;
    };
    if (!QTest::qWaitFor(ended, 20000))
        return false;
    if (!consent || !window.session()->stoppedBeforeActual())
        return true;
    QTest::mouseClick(find(window, QStringLiteral("answer-consent-send")), Qt::LeftButton);
    return QTest::qWaitFor(
        [&] { return !window.session()->isTesting() && !window.session()->stoppedBeforeActual(); }, 20000);
}

/// An example of the menu, tested.
inline bool tryAndTest(Window& window, const QByteArray& example)
{
    window.tryExample(example);
    return window.investigation().sends.isEmpty() && testIt(window);
}

inline void click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

inline void choose(QComboBox* box, int index)
{
    box->setFocus();
    while (box->currentIndex() < index)
        QTest::keyClick(box, Qt::Key_Down);
    while (box->currentIndex() > index)
        QTest::keyClick(box, Qt::Key_Up);
}

inline void typeInto(QLineEdit* edit, const QString& text)
{
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, text);
}

/// What was built before goes away now, as it does in a program whose event loop runs.
inline void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Ctrl+1 to Ctrl+6.
inline void go(Window& window, int station)
{
    QTest::keyClick(&window, Qt::Key(Qt::Key_0 + station), Qt::ControlModifier);
}

/// Presses Tab until the keyboard is on the widget of that name; false where it never gets there.
inline bool tabTo(QWidget& window, const QString& name)
{
    for (int i = 0; i < 200; ++i) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus && focus->objectName() == name)
            return true;
        QTest::keyClick(focus ? const_cast<QWidget*>(focus) : &window, Qt::Key_Tab);
    }
    return false;
}

/// The first row of a view, branches included, whose first column shows `name`.
inline QModelIndex rowOf(const QAbstractItemView* view, const QString& name, int nth = 0)
{
    const QModelIndexList rows =
        view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name, -1,
                             Qt::MatchFixedString | Qt::MatchRecursive | Qt::MatchWrap);
    return rows.value(nth);
}

} // namespace crosscheck::test
