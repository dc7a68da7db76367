#include "looks.h"

#include "theme/theme.h"
#include "widgets/text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSet>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace crosscheck;
using namespace Qt::StringLiterals;

namespace looks {

namespace {
QString called(const QWidget* widget)
{
    QStringList names;
    for (const QWidget* each = widget; each && names.size() < 3; each = each->parentWidget()) {
        if (!each->objectName().isEmpty())
            names.prepend(each->objectName());
    }
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + names.join(u'/');
}

/// Widgets of ours that a person sees, without what Qt builds inside its own.
QList<QWidget*> seen(QWidget& window)
{
    QList<QWidget*> out;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == &window && !widget->objectName().startsWith(u"qt_"_s))
            out.append(widget);
    }
    return out;
}

bool isControl(const QWidget* widget)
{
    if (qobject_cast<const QLineEdit*>(widget) && qobject_cast<const QComboBox*>(widget->parentWidget()))
        return false; // the combo box speaks for it
    if (qobject_cast<const QLineEdit*>(widget) &&
        qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
        return false;
    if (qobject_cast<const QToolButton*>(widget) && qobject_cast<const QTabBar*>(widget->parentWidget()))
        return false; // scrolls the tabs, which the keyboard does anyway
    if (qobject_cast<const QToolButton*>(widget) && qobject_cast<const QLineEdit*>(widget->parentWidget()))
        return false; // the picture in a search field
    if (qobject_cast<const QHeaderView*>(widget) || qobject_cast<const QMenuBar*>(widget) ||
        qobject_cast<const QTabWidget*>(widget))
        return false; // the tab bar is the control
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QTabBar*>(widget) || (widget->focusPolicy() & Qt::TabFocus);
}

QString textOf(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text();
    if (const auto* sign = qobject_cast<const widgets::SignLabel*>(widget))
        return sign->text();
    if (const auto* prose = qobject_cast<const widgets::Prose*>(widget))
        return prose->prose();
    if (const auto* combo = qobject_cast<const QComboBox*>(widget))
        return combo->currentText();
    return {};
}

bool scrollsSideways(const QWidget* widget)
{
    for (const QWidget* each = widget->parentWidget(); each; each = each->parentWidget()) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(each);
        if (area && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            return true;
    }
    return false;
}

/// How many pixels are missing; 0 where everything fits.
int missing(QWidget* widget)
{
    if (const auto* label = qobject_cast<QLabel*>(widget)) {
        if (!label->pixmap(Qt::ReturnByValue).isNull() || label->text().isEmpty())
            return 0;
        if (label->wordWrap())
            return std::max(0, label->heightForWidth(label->width()) - label->height());
        return std::max(0, label->sizeHint().width() - label->width());
    }
    if (const auto* prose = qobject_cast<widgets::Prose*>(widget))
        return std::max(0, prose->heightForWidth(prose->width()) - prose->height());
    if (auto* combo = qobject_cast<QComboBox*>(widget)) {
        if (combo->isEditable())
            return 0; // scrolls
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const int room =
            combo->style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo)
                .width();
        return std::max(0, combo->fontMetrics().horizontalAdvance(combo->currentText()) - room);
    }
    if (const auto* bar = qobject_cast<QTabBar*>(widget)) {
        int all = 0;
        for (int i = 0; i < bar->count(); ++i)
            all += bar->isTabVisible(i) ? bar->tabRect(i).width() : 0;
        return bar->usesScrollButtons() ? 0 : std::max(0, all - bar->width());
    }
    if ((qobject_cast<QAbstractButton*>(widget) || qobject_cast<widgets::SignLabel*>(widget)) &&
        !textOf(widget).isEmpty()) {
        if (widget->hasHeightForWidth())
            return std::max(0, widget->heightForWidth(widget->width()) - widget->height());
        return std::max(0, widget->sizeHint().width() - widget->width());
    }
    return 0;
}
} // namespace

QString Longer::translate(const char* context, const char* source, const char*, int) const
{
    if (!source || !*source || qstrncmp(context, "Q", 1) == 0)
        return {};
    const QString text = QString::fromUtf8(source);
    qsizetype letters = 0;
    for (const QChar c : text)
        letters += c.isLetter();
    if (letters == 0)
        return text;
    const qsizetype more = std::max<qsizetype>(1, (text.size() * 2 + 4) / 5);
    QString tail;
    // Words of five letters, so that what may wrap can wrap.
    for (qsizetype i = 0; i < more; ++i)
        tail += i % 6 == 0 && text.size() > 12 ? u' ' : u'ö';
    const bool ends =
        text.endsWith(u'.') || text.endsWith(u'…') || text.endsWith(u'?') || text.endsWith(u':');
    return ends ? text.chopped(1) + tail + text.back() : text + tail;
}

QStringList clipped(QWidget& window)
{
    QStringList out;
    for (QWidget* widget : seen(window)) {
        if (const int pixels = missing(widget); pixels > 1)
            out.append(u"%1 lacks %2 px for \"%3\""_s.arg(called(widget)).arg(pixels).arg(textOf(widget)));
        const QWidget* parent = widget->parentWidget();
        const bool laid = parent && !widget->isWindow() &&
                          !qobject_cast<const QAbstractScrollArea*>(parent) &&
                          !qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
        if (laid && !textOf(widget).isEmpty() && !scrollsSideways(widget) &&
            widget->geometry().right() > parent->rect().right() + 1)
            out.append(u"%1 stands %2 px outside: \"%3\""_s.arg(called(widget))
                           .arg(widget->geometry().right() - parent->rect().right())
                           .arg(textOf(widget)));
        // What is wider than an area that never scrolls sideways is cut at its edge.
        const auto* area = qobject_cast<QScrollArea*>(widget);
        if (area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget()->width() > area->viewport()->width())
            out.append(u"%1: its page is %2 px too wide"_s.arg(called(widget))
                           .arg(area->widget()->width() - area->viewport()->width()));
        if (const auto* table = qobject_cast<QTableView*>(widget)) {
            const QHeaderView* header = table->horizontalHeader();
            for (int i = 0; header->isVisible() && i < header->count(); ++i) {
                const QString title = table->model()->headerData(i, Qt::Horizontal).toString();
                const int wanted = header->fontMetrics().horizontalAdvance(title);
                if (!header->isSectionHidden(i) && wanted > header->sectionSize(i))
                    out.append(u"%1: column \"%2\" lacks %3 px"_s.arg(called(widget), title)
                                   .arg(wanted - header->sectionSize(i)));
            }
        }
    }
    return out;
}

QStringList nameless(QWidget& window)
{
    QStringList out;
    for (QWidget* widget : seen(window)) {
        if (!isControl(widget))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            out.append(called(widget));
    }
    return out;
}

QStringList unreachable(QWidget& window)
{
    QSet<const QWidget*> met;
    QWidget* first = window.focusWidget();
    if (!first)
        return {u"nothing has the focus"_s};
    constexpr int most = 1000;
    QWidget* at = first;
    for (int i = 0; i < most && at; ++i) {
        met.insert(at);
        if (const QWidget* proxy = at->focusProxy())
            met.insert(proxy);
        QTest::keyClick(at, Qt::Key_Tab);
        at = window.focusWidget();
        if (at == first && i > 0)
            break;
    }
    QStringList out;
    for (QWidget* widget : seen(window)) {
        if (!isControl(widget) || !widget->isEnabled() || met.contains(widget))
            continue;
        const bool inside = std::any_of(met.begin(), met.end(),
                                        [&](const QWidget* each) { return widget->isAncestorOf(each); });
        if (!inside)
            out.append(called(widget));
    }
    return out;
}

QStringList faint(QWidget& window, const QImage& picture)
{
    QStringList out;
    for (QWidget* widget : seen(window)) {
        if (textOf(widget).isEmpty() || !widget->isEnabled() || widget->visibleRegion().isEmpty())
            continue;
        // Of what scrolls, as much as is in sight; a sliver of a button is its edge and no ground.
        const QRect part = widget->visibleRegion().boundingRect();
        if (part.height() * 2 < widget->height())
            continue;
        const QRect place(widget->mapTo(&window, part.topLeft()), part.size());
        // What most of the widget shows is what its text stands on.
        QHash<QRgb, int> counts;
        for (int y = place.top(); y <= place.bottom(); ++y) {
            for (int x = place.left(); x <= place.right(); x += 2) {
                if (picture.rect().contains(x, y))
                    ++counts[picture.pixel(x, y)];
            }
        }
        QRgb ground = 0;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (it.value() > counts.value(ground))
                ground = it.key();
        }
        QColor ink = widget->palette().color(widget->foregroundRole());
        if (const auto* sign = qobject_cast<const widgets::SignLabel*>(widget))
            ink = theme::colour(theme::colourOf(sign->sign()), widget);
        else if (widget->property("primary").toBool())
            ink = theme::colour(theme::Colour::OnAccent, widget);
        const double ratio = theme::contrast(ink, QColor(ground));
        if (!counts.isEmpty() && ratio < 4.5)
            out.append(
                u"%1: %2 on %3 is %4:1 (\"%5\")"_s.arg(called(widget), ink.name(), QColor(ground).name())
                    .arg(ratio, 0, 'f', 2)
                    .arg(textOf(widget)));
    }
    return out;
}

} // namespace looks
