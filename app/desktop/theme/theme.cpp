#include "theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QWidget>

#include <cmath>

namespace crosscheck::theme {

namespace {
struct Token
{
    QRgb light, dark;
};
constexpr Token tokens[colourCount] = {
    {0xffffffff, 0xff17191e}, // Surface
    {0xfff5f6f8, 0xff20232a}, // Raised
    {0xffeceef2, 0xff111318}, // Sunken
    {0xff1b1f24, 0xffe7eaef}, // Text
    {0xff566070, 0xffa4adbb}, // Secondary
    {0xff0b5ccb, 0xff78b4ff}, // Accent
    {0xffffffff, 0xff0c1626}, // OnAccent
    {0xff16704a, 0xff57c795}, // Good
    {0xff855600, 0xffeeb65a}, // Warning
    {0xffb3261e, 0xffff9087}, // Wrong
    {0xff8e2a8b, 0xffe49be0}, // Missing
    {0xff566070, 0xffa4adbb}, // Unknown
    {0xffd7dbe2, 0xff343943}, // Line
    {0xff828b99, 0xff707a89}, // Edge
};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}
} // namespace

QColor colour(Colour token, Scheme scheme)
{
    const Token& row = tokens[int(token)];
    return QColor::fromRgb(scheme == Scheme::Light ? row.light : row.dark);
}

Scheme schemeOf(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.18 ? Scheme::Dark : Scheme::Light;
}

QColor colour(Colour token, const QPalette& palette)
{
    switch (token) {
    case Colour::Surface:
        return palette.color(QPalette::Active, QPalette::Base);
    case Colour::Text:
        return palette.color(QPalette::Active, QPalette::WindowText);
    case Colour::Accent:
        return palette.color(QPalette::Active, QPalette::Link);
    default:
        return colour(token, schemeOf(palette));
    }
}

QColor colour(Colour token, const QWidget* widget)
{
    return colour(token, widget->palette());
}

QPalette palette(Scheme scheme)
{
    const auto of = [scheme](Colour token) { return colour(token, scheme); };
    QPalette p;
    const QColor faded = mixed(of(Colour::Text), of(Colour::Surface), 0.45);
    const auto set = [&](QPalette::ColorRole role, const QColor& value, const QColor& disabled) {
        p.setColor(QPalette::Active, role, value);
        p.setColor(QPalette::Inactive, role, value);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    const auto both = [&](QPalette::ColorRole role, const QColor& value) { set(role, value, value); };
    both(QPalette::Window, of(Colour::Surface));
    both(QPalette::Base, of(Colour::Surface));
    both(QPalette::AlternateBase, of(Colour::Raised));
    both(QPalette::Button, of(Colour::Raised));
    set(QPalette::WindowText, of(Colour::Text), faded);
    set(QPalette::Text, of(Colour::Text), faded);
    set(QPalette::ButtonText, of(Colour::Text), faded);
    both(QPalette::BrightText, of(Colour::Wrong));
    both(QPalette::PlaceholderText, of(Colour::Secondary));
    set(QPalette::Highlight, of(Colour::Accent), of(Colour::Edge));
    set(QPalette::HighlightedText, of(Colour::OnAccent), of(Colour::Surface));
    set(QPalette::Link, of(Colour::Accent), faded);
    set(QPalette::LinkVisited, of(Colour::Accent), faded);
    both(QPalette::ToolTipBase, of(Colour::Raised));
    both(QPalette::ToolTipText, of(Colour::Text));
    both(QPalette::Light, of(Colour::Surface));
    both(QPalette::Midlight, of(Colour::Raised));
    both(QPalette::Mid, of(Colour::Line));
    both(QPalette::Dark, of(Colour::Edge));
    both(QPalette::Shadow, mixed(QColor(Qt::black), of(Colour::Sunken), 0.4));
    return p;
}

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto mix = [share](double a, double b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}

QColor tint(Colour token, const QPalette& palette)
{
    return mixed(colour(token, palette), colour(Colour::Surface, palette), 0.10);
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

QFont font(Type type, const QFont& base)
{
    QFont f = base;
    double factor = 1;
    switch (type) {
    case Type::Note:
        factor = 0.9;
        break;
    case Type::Normal:
        break;
    case Type::Title:
        factor = 1.15;
        f.setBold(true);
        break;
    case Type::Answer:
        factor = 1.4;
        f.setBold(true);
        break;
    }
    if (base.pointSizeF() > 0)
        f.setPointSizeF(base.pointSizeF() * factor);
    else
        f.setPixelSize(qRound(base.pixelSize() * factor));
    return f;
}

QFont font(Type type)
{
    return font(type, QApplication::font());
}

QFont wireFont(const QFont& base)
{
    QFont f = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        f.setPointSizeF(base.pointSizeF());
    else
        f.setPixelSize(base.pixelSize());
    f.setStyleHint(QFont::Monospace);
    f.setFixedPitch(true);
    return f;
}

QFont wireFont()
{
    return wireFont(QApplication::font());
}

int rowHeight(const QFontMetrics& metrics)
{
    return metrics.height() + 12;
}

int proseWidth(const QFontMetrics& metrics)
{
    return metrics.averageCharWidth() * size::proseColumns;
}

} // namespace crosscheck::theme
