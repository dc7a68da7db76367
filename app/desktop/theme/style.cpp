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
            return tool(option, painter);
        case PE_FrameLineEdit:
        case PE_PanelLineEdit:
            return field(element, option, painter, widget);
        case PE_Frame:
            if (option->state & State_Sunken || qobject_cast<const QAbstractScrollArea*>(widget)) {
                const bool focus = option->state & State_HasFocus;
                roundedRect(painter, option->rect, {},
                            focus ? colour(Colour::Accent, option->palette)
                                  : colour(Colour::Line, option->palette));
                return;
            }
            break;
        case PE_FrameFocusRect:
            if (qobject_cast<const QAbstractItemView*>(widget))
                return; // the row's own background says it
            roundedRect(painter, option->rect, {}, colour(Colour::Accent, option->palette),
                        size::focusStroke);
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
        QProxyStyle::drawControl(element, option, painter, widget);
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

    static void tool(const QStyleOption* option, QPainter* painter)
    {
        const QPalette& p = option->palette;
        const bool over = (option->state & State_MouseOver) && (option->state & State_Enabled);
        const bool down = option->state & (State_Sunken | State_On);
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
