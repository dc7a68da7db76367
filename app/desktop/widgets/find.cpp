#include "widgets/station.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

#include <algorithm>

namespace crosscheck::widgets {

namespace {
/// One place that holds the text; show() brings it into sight and selects it.
struct Place
{
    QWidget* widget = nullptr;
    std::function<void()> show;
    std::function<bool()> isHere;
};

void appendLabel(QList<Place>& places, QLabel* label, const QString& text)
{
    if (label->textFormat() == Qt::RichText || !(label->textInteractionFlags() & Qt::TextSelectableByMouse))
        return;
    const QString all = label->text();
    for (qsizetype at = all.indexOf(text, 0, Qt::CaseInsensitive); at >= 0;
         at = all.indexOf(text, at + text.size(), Qt::CaseInsensitive)) {
        places.append(
            {label, [=] { label->setSelection(int(at), int(text.size())); },
             [=] { return label->selectionStart() == at && label->selectedText().size() == text.size(); }});
    }
}

template <typename Edit> void appendEdit(QList<Place>& places, Edit* edit, const QString& text)
{
    QTextCursor cursor(edit->document());
    while (true) {
        cursor = edit->document()->find(text, cursor);
        if (cursor.isNull())
            return;
        places.append({edit, [edit, cursor] { edit->setTextCursor(cursor); },
                       [edit, cursor] {
                           return edit->textCursor().selectionStart() == cursor.selectionStart() &&
                                  edit->textCursor().selectionEnd() == cursor.selectionEnd();
                       }});
    }
}

void appendRows(QList<Place>& places, QAbstractItemView* view, const QModelIndex& parent, const QString& text)
{
    const QAbstractItemModel* model = view->model();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column) {
            const QPersistentModelIndex index(model->index(row, column, parent));
            if (index.data(Qt::DisplayRole).toString().contains(text, Qt::CaseInsensitive)) {
                places.append({view,
                               [=] {
                                   view->setCurrentIndex(index);
                                   view->scrollTo(index);
                               },
                               [=] { return view->currentIndex() == index; }});
            }
        }
        appendRows(places, view, model->index(row, 0, parent), text);
    }
}

void ensureVisible(QWidget* widget)
{
    for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(up))
            scroll->ensureWidgetVisible(widget);
    }
}
} // namespace

bool findIn(QWidget* page, const QString& text, bool backwards)
{
    if (text.isEmpty())
        return false;
    QList<QWidget*> widgets;
    for (QWidget* widget : page->findChildren<QWidget*>()) {
        if (widget->isVisible())
            widgets.append(widget);
    }
    std::stable_sort(widgets.begin(), widgets.end(), [page](QWidget* a, QWidget* b) {
        const QPoint x = a->mapTo(page, QPoint());
        const QPoint y = b->mapTo(page, QPoint());
        return x.y() != y.y() ? x.y() < y.y() : x.x() < y.x();
    });
    QList<Place> places;
    for (QWidget* widget : widgets) {
        if (auto* label = qobject_cast<QLabel*>(widget))
            appendLabel(places, label, text);
        else if (auto* plain = qobject_cast<QPlainTextEdit*>(widget))
            appendEdit(places, plain, text);
        else if (auto* rich = qobject_cast<QTextEdit*>(widget))
            appendEdit(places, rich, text);
        else if (auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model())
            if (!qobject_cast<QHeaderView*>(view))
                appendRows(places, view, view->rootIndex(), text);
    }
    if (places.isEmpty())
        return false;
    qsizetype here = -1;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places.at(i).isHere())
            here = i;
    }
    const qsizetype next =
        backwards ? (here <= 0 ? places.size() - 1 : here - 1) : (here + 1) % places.size();
    for (const Place& place : places) {
        if (auto* label = qobject_cast<QLabel*>(place.widget); label && label->hasSelectedText())
            label->setSelection(0, 0);
    }
    places.at(next).show();
    ensureVisible(places.at(next).widget);
    return true;
}

} // namespace crosscheck::widgets
