// A generic plugin of Qt that lets a test use the real, unchanged program as a person does: keys, text and clicks come in
// as lines of JSON on standard input, what stands in a widget goes out as a line on standard output.
#include <unistd.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGenericPlugin>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSocketNotifier>
#include <QTest>
#include <QTextBrowser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QWidget* window()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == u"mainWindow"_s)
            return widget;
    }
    return nullptr;
}

QWidget* named(const QString& name)
{
    QWidget* found = nullptr;
    if (const QWidget* top = window()) {
        for (QWidget* widget : top->findChildren<QWidget*>(name)) {
            if (!found || widget->isVisible())
                found = widget;
        }
    }
    return found;
}

QString textOf(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->text();
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(widget))
        return plain->toPlainText();
    if (const auto* rich = qobject_cast<const QTextEdit*>(widget))
        return rich->toPlainText();
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
        return box->currentText();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text();
    QStringList rows;
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
        for (int row = 0; row < view->model()->rowCount(); ++row)
            rows.append(view->model()->index(row, 0).data().toString());
    }
    return rows.join(u'\n');
}

QJsonObject carriedOut(const QJsonObject& asked)
{
    const QString what = asked.value(u"do"_s).toString();
    const QString name = asked.value(u"name"_s).toString();
    const QString text = asked.value(u"text"_s).toString();
    QWidget* top = window();
    if (!top)
        return {{u"error"_s, u"there is no window yet"_s}};
    if (!top->isActiveWindow() && !QTest::qWaitForWindowActive(top)) // keys reach an active window only
        return {{u"error"_s, u"the window is not active"_s}};
    QWidget* widget = name.isEmpty() ? QApplication::focusWidget() : named(name);
    if (!name.isEmpty() && !widget)
        return {{u"error"_s, u"no widget is called "_s + name}};
    if (what == u"focus") {
        widget->setFocus();
    } else if (what == u"type") {
        if (!widget)
            return {{u"error"_s, u"nothing has the keyboard"_s}};
        if (!widget->hasFocus())
            widget->setFocus();
        QTest::keyClicks(widget, text);
    } else if (what == u"key") {
        const QKeyCombination keys = QKeySequence(text)[0];
        QTest::keyClick(widget ? widget : top, keys.key(), keys.keyboardModifiers());
    } else if (what == u"paste") {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(widget ? widget : top, Qt::Key_V, Qt::ControlModifier);
    } else if (what == u"click") {
        QTest::mouseClick(widget, Qt::LeftButton);
    } else if (what == u"choose") {
        auto* box = qobject_cast<QComboBox*>(widget);
        if (!box || box->findText(text) < 0)
            return {{u"error"_s, u"no such choice"_s}};
        box->setFocus();
        while (box->currentText() != text) {
            const bool down = box->currentIndex() < box->findText(text);
            QTest::keyClick(box, down ? Qt::Key_Down : Qt::Key_Up);
        }
    } else if (what == u"set") {
        // A cell of a table, as an editor would leave it.
        auto* view = qobject_cast<QAbstractItemView*>(widget);
        const int row = asked.value(u"row"_s).toInt();
        const bool done = view && view->model()->setData(
                                      view->model()->index(row < 0 ? view->model()->rowCount() + row : row,
                                                           asked.value(u"column"_s).toInt()),
                                      text);
        if (!done)
            return {{u"error"_s, u"the cell can't be edited"_s}};
    } else if (what == u"run") {
        auto* action = top->findChild<QAction*>(text);
        if (!action)
            return {{u"error"_s, u"no action is called "_s + text}};
        action->trigger();
    } else if (what != u"read") {
        return {{u"error"_s, u"unknown"_s}};
    }
    QJsonObject out;
    QWidget* shown = asked.contains(u"name"_s) ? named(name) : QApplication::focusWidget();
    if (shown) {
        out.insert(u"name"_s, shown->objectName());
        out.insert(u"text"_s, textOf(shown));
        out.insert(u"visible"_s, shown->isVisible());
    }
    for (const QWidget* station : top->findChildren<QWidget*>()) {
        if (station->objectName().startsWith(u"station-"_s) && station->isVisible())
            out.insert(u"station"_s, station->objectName().mid(8));
    }
    return out;
}

class Driver : public QObject
{
public:
    explicit Driver(QObject* parent) : QObject(parent), m_in(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_in, &QSocketNotifier::activated, this, [this] { read(); });
    }

private:
    void read()
    {
        char buffer[4096];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0) {
            m_in.setEnabled(false);
            return;
        }
        m_bytes.append(buffer, qsizetype(got));
        m_in.setEnabled(false);
        for (qsizetype end = m_bytes.indexOf('\n'); end >= 0; end = m_bytes.indexOf('\n')) {
            const QByteArray line = m_bytes.first(end);
            m_bytes.remove(0, end + 1);
            const QJsonObject answer = carriedOut(QJsonDocument::fromJson(line).object());
            std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
            std::fflush(stdout);
        }
        m_in.setEnabled(true);
    }

    QSocketNotifier m_in;
    QByteArray m_bytes;
};

class DriverPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "driver.json")
public:
    QObject* create(const QString& name, const QString&) override
    {
        return name.compare(u"crosscheckdriver"_s, Qt::CaseInsensitive) == 0 ? new Driver(this) : nullptr;
    }
};

} // namespace

#include "driver.moc"
