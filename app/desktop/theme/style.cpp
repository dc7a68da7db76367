// Fusion with our edges: flat buttons and fields with one radius, one focus ring, no gradients.
#include "theme/icon.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QProxyStyle>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace crosscheck::theme {

using namespace Qt::StringLiterals;

namespace {
void roundedRect(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& edge,
                 qreal width = size::stroke)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const qreal half = width / 2;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), size::radius - half,
                             size::radius - half);
    painter->restore();
}

// A box or a ring that can be seen before it is ticked: its edge has 3:1 against whatever it stands on.
void tick(const QStyleOption* option, QPainter* painter, bool round)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QPalette& p = option->palette;
    const QColor accent = enabled ? colour(Colour::Accent, p) : colour(Colour::Secondary, p);
    const int edge = std::min({option->rect.width(), option->rect.height(), size::icon});
    QRectF box(0, 0, edge, edge);
    box.moveCenter(QRectF(option->rect).center());
    box = box.adjusted(1, 1, -1, -1);
    const bool focus = (option->state & QStyle::State_HasFocus) != 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on || focus ? accent : colour(enabled ? Colour::Edge : Colour::Line, p),
                         focus ? size::focusStroke : size::stroke));
    painter->setBrush(on && !round ? accent : colour(Colour::Surface, p));
    const qreal radius = round ? box.width() / 2 : space::inside - 1;
    painter->drawRoundedRect(box, radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(box.center(), box.width() / 4, box.width() / 4);
    } else if (on) {
        painter->setPen(
            QPen(colour(Colour::OnAccent, p), size::focusStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        if (option->state & QStyle::State_NoChange)
            painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
        else
            painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)}));
    }
    painter->restore();
}

class Style : public QProxyStyle
{
public:
    Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        switch (element) {
        case PE_PanelButtonCommand:
            return button(option, painter, widget);
        case PE_PanelButtonTool:
            return tool(option, painter, widget);
        case PE_FrameLineEdit:
        case PE_PanelLineEdit:
            return field(element, option, painter, widget);
        case PE_Frame:
            if (option->state & State_Sunken || qobject_cast<const QAbstractScrollArea*>(widget)) {
                const bool focus = option->state & State_HasFocus;
                const bool typed = widget && widget->property("field").toBool();
                const bool sunken = widget && widget->property("sunken").toBool();
                const QColor fill = typed    ? option->palette.color(QPalette::Base)
                                    : sunken ? colour(Colour::Sunken, option->palette)
                                             : QColor();
                const Colour edge = focus ? Colour::Accent : typed ? Colour::Edge : Colour::Line;
                roundedRect(painter, option->rect, fill, colour(edge, option->palette),
                            typed && focus ? size::focusStroke : size::stroke);
                return;
            }
            break;
        case PE_FrameFocusRect:
            if (qobject_cast<const QAbstractItemView*>(widget))
                return; // the row's own background says it
            roundedRect(painter, option->rect, {}, colour(Colour::Accent, option->palette),
                        size::focusStroke);
            return;
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
        case PE_IndicatorRadioButton:
            return tick(option, painter, element == PE_IndicatorRadioButton);
        case PE_PanelScrollAreaCorner:
            return;
        case PE_IndicatorArrowDown:
            return arrow("chevron-down", option, painter);
        case PE_IndicatorArrowUp:
            return arrow("chevron-up", option, painter);
        case PE_IndicatorArrowRight:
            return arrow("chevron-right", option, painter);
        default:
            break;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    // Fusion looks through the system's icon themes for these (the longest part of making a menu bar), and what it finds may
    // not show on a dark field.
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override
    {
        if (which == SP_LineEditClearButton)
            return icon("close");
        if (which == SP_ToolBarHorizontalExtensionButton)
            return icon("chevron-right");
        return QProxyStyle::standardIcon(which, option, widget);
    }

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override
    {
        if (element == CE_PushButtonLabel && isPrimary(widget)) {
            if (const auto* source = qstyleoption_cast<const QStyleOptionButton*>(option)) {
                QStyleOptionButton copy(*source);
                if (copy.state & State_Enabled)
                    copy.palette.setColor(QPalette::ButtonText, colour(Colour::OnAccent, option->palette));
                QProxyStyle::drawControl(element, &copy, painter, widget);
                return;
            }
        }
        // Cut off at its end as every other text is, not in the middle of a letter.
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            box && element == CE_ComboBoxLabel) {
            QStyleOptionComboBox copy(*box);
            const QRect room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
            const int picture = box->currentIcon.isNull() ? 0 : box->iconSize.width() + space::inside;
            copy.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight,
                                                           room.width() - picture - 2 * size::stroke);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header && element == CE_HeaderLabel) {
            QStyleOptionHeader copy(*header);
            copy.text = header->fontMetrics.elidedText(header->text, Qt::ElideRight, header->rect.width());
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
            painter->fillRect(option->rect, colour(Colour::Raised, option->palette));
            painter->fillRect(
                QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), size::stroke),
                colour(Colour::Line, option->palette));
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override
    {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (control != CC_ScrollBar || !bar) {
            QProxyStyle::drawComplexControl(control, option, painter, widget);
            return;
        }
        if (bar->minimum >= bar->maximum)
            return;
        const bool lit = option->state & (State_MouseOver | State_Sunken);
        QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        slider =
            bar->orientation == Qt::Vertical ? slider.adjusted(3, 1, -3, -1) : slider.adjusted(1, 3, -1, -3);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mixed(colour(Colour::Edge, option->palette),
                                colour(Colour::Surface, option->palette), lit ? 1.0 : 0.6));
        const qreal round = std::min(slider.width(), slider.height()) / 2.0;
        painter->drawRoundedRect(slider, round, round);
        painter->restore();
    }

    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override
    {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (control != CC_ScrollBar || !bar)
            return QProxyStyle::subControlRect(control, option, part, widget);
        // No arrow buttons: the groove is the whole bar.
        const bool upright = bar->orientation == Qt::Vertical;
        const int whole = upright ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int length = range <= 0
                               ? whole
                               : std::clamp(int(qint64(bar->pageStep) * whole / (range + bar->pageStep)),
                                            std::min(size::control, whole), whole);
        const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                               whole - length, bar->upsideDown);
        const auto along = [&](int from, int to) {
            return upright ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from)
                           : QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height());
        };
        switch (part) {
        case SC_ScrollBarGroove:
            return along(0, whole);
        case SC_ScrollBarSlider:
            return along(at, at + length);
        case SC_ScrollBarSubPage:
            return along(0, at);
        case SC_ScrollBarAddPage:
            return along(at + length, whole);
        default:
            return {};
        }
    }

    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override
    {
        const QRect inside = QProxyStyle::subElementRect(element, option, widget);
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
            return inside.adjusted(space::inside, 0, -space::inside, 0);
        return inside;
    }

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        switch (metric) {
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_ListViewIconSize:
        case PM_TabBarIconSize:
            return size::icon;
        case PM_ToolBarIconSize:
            return size::icon;
        case PM_ScrollBarExtent:
            return space::related + space::inside;
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return space::related;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }

    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override
    {
        QSize out = QProxyStyle::sizeFromContents(type, option, contents, widget);
        if (type == CT_PushButton)
            out = QSize(out.width() + space::group, std::max(out.height(), size::control));
        if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
            out.setHeight(std::max(out.height(), size::control));
        if (type == CT_MenuItem && out.height() > space::group)
            out.rheight() += space::inside;
        return out;
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_EtchDisabledText:
        case SH_DitherDisabledText:
            return 0;
        case SH_ItemView_ShowDecorationSelected:
            return 1;
        case SH_ToolTip_WakeUpDelay:
            return 300;
        case SH_Menu_SubMenuPopupDelay:
            return motionMs;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
        }
    }

private:
    static bool isPrimary(const QWidget* widget) { return widget && widget->property("primary").toBool(); }

    static void button(const QStyleOption* option, QPainter* painter, const QWidget* widget)
    {
        const QPalette& p = option->palette;
        const bool on = option->state & State_Enabled;
        const bool over = on && (option->state & State_MouseOver);
        const bool down = option->state & (State_Sunken | State_On);
        QColor fill = colour(Colour::Raised, p);
        QColor edge = colour(on ? Colour::Edge : Colour::Line, p);
        const QColor ink = colour(Colour::Text, p);
        if (isPrimary(widget) && on) {
            fill = colour(Colour::Accent, p);
            if (over || down)
                fill = mixed(colour(Colour::Text, p), fill, down ? 0.24 : 0.12);
            edge = fill;
        } else if (down) {
            fill = mixed(ink, fill, 0.14);
        } else if (over) {
            fill = mixed(ink, fill, 0.06);
        }
        roundedRect(painter, option->rect, fill, edge);
        if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange)
            roundedRect(painter, isPrimary(widget) ? option->rect.adjusted(2, 2, -2, -2) : option->rect, {},
                        colour(isPrimary(widget) ? Colour::OnAccent : Colour::Accent, p), size::focusStroke);
    }

    static void tool(const QStyleOption* option, QPainter* painter, const QWidget* widget)
    {
        const QPalette& p = option->palette;
        const bool over = (option->state & State_MouseOver) && (option->state & State_Enabled);
        // A fold-out says by its chevron that it is open.
        const bool fold = widget && widget->property("fold").toBool();
        const bool down = (option->state & State_Sunken) || (!fold && (option->state & State_On));
        if (over || down)
            roundedRect(painter, option->rect,
                        mixed(colour(Colour::Text, p), colour(Colour::Raised, p), down ? 0.14 : 0.07), {});
        if (option->state & State_HasFocus)
            roundedRect(painter, option->rect, {}, colour(Colour::Accent, p), size::focusStroke);
    }

    static void field(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                      const QWidget* widget)
    {
        const QPalette& p = option->palette;
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (element == PE_PanelLineEdit && frame && frame->lineWidth == 0) {
            painter->fillRect(option->rect, p.brush(QPalette::Base));
            return;
        }
        const bool focus = option->state & State_HasFocus;
        const bool wrong = widget && widget->property("wrong").toBool();
        const QColor fill =
            option->state & State_Enabled ? p.color(QPalette::Base) : colour(Colour::Raised, p);
        const Colour edge = wrong ? Colour::Wrong : focus ? Colour::Accent : Colour::Edge;
        roundedRect(painter, option->rect, element == PE_PanelLineEdit ? fill : QColor(), colour(edge, p),
                    focus ? size::focusStroke : size::stroke);
    }

    static void arrow(const char* name, const QStyleOption* option, QPainter* painter)
    {
        const QColor ink = option->state & State_Enabled
                               ? colour(Colour::Text, option->palette)
                               : option->palette.color(QPalette::Disabled, QPalette::Text);
        const int edge = std::min({option->rect.width(), option->rect.height(), size::icon});
        const QPixmap picture = theme::pixmap(name, ink, edge, painter->device()->devicePixelRatioF());
        painter->drawPixmap(option->rect.center() - QPoint((edge - 1) / 2, (edge - 1) / 2), picture);
    }
};
} // namespace

void install(QApplication& application)
{
    application.setStyle(new Style);
    application.setPalette(palette(Scheme::Light));
}

} // namespace crosscheck::theme
