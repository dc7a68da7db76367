#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

/// Every colour and every size of the window. Nothing else in app/desktop holds a number of pixels of its own or a colour.
namespace crosscheck::theme {

enum class Scheme { Light, Dark };

enum class Colour {
    Surface, ///< the page
    Raised,  ///< cards, the answer
    Sunken,  ///< code, bytes of the wire
    Text,
    Secondary, ///< notes, what is not in the foreground
    Accent,    ///< links, focus ring, the one action of a station
    OnAccent,  ///< text on the accent
    Good,
    Warning,
    Wrong,
    Missing,
    Unknown,
    Line, ///< hairline between things; carries no meaning
    Edge, ///< edge of something that can be typed into or pressed (3:1)
};
constexpr int colourCount = 14;

/// The value of a token in our own palettes.
QColor colour(Colour token, Scheme scheme);
/// The same for whatever palette is in force: surfaces, text and accent come from the palette (a desktop's high-contrast
/// one included), the signs from the scheme that fits it.
QColor colour(Colour token, const QPalette& palette);
QColor colour(Colour token, const QWidget* widget);
/// Light or dark, told by the palette's own window colour.
Scheme schemeOf(const QPalette& palette);
/// The complete palette of a scheme, disabled and inactive groups included.
QPalette palette(Scheme scheme);
/// `share` of `over` laid on `under`.
QColor mixed(const QColor& over, const QColor& under, double share);
/// The 10 % tint of a token behind a row.
QColor tint(Colour token, const QPalette& palette);
/// WCAG contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

/// Good, warning, wrong, missing, unknown: each is a shape and a word besides its colour.
enum class Sign { Good, Warning, Wrong, Missing, Unknown };
QList<Sign> allSigns();
Colour colourOf(Sign sign);
/// "good", "warning", "wrong", "missing", "unknown"; translated.
QString wordFor(Sign sign);
/// Name of the sign's icon for icon().
const char* iconFor(Sign sign);

/// The grid of 4 pixels.
namespace space {
constexpr int inside = 4;  ///< inside a row
constexpr int related = 8; ///< between related things
constexpr int group = 16;  ///< between groups
constexpr int page = 24;   ///< round a page
} // namespace space
namespace size {
constexpr int icon = 16;
constexpr int bigIcon = 24;
constexpr int radius = 6;
constexpr int stroke = 1;
constexpr int focusStroke = 2;
constexpr int control = 32;    ///< height of a button or a field
constexpr int bigControl = 40; ///< height of the field at the top and of a primary action beside it
constexpr int listWidth = 216; ///< the investigations at the left
constexpr int answerWidth = 320;
constexpr int narrow = 1200;    ///< below this width the list folds away and the answer becomes a band
constexpr int bandHeight = 152; ///< most height of that band while its fold-outs are closed
constexpr int proseColumns = 70;
constexpr int minimumWidth = 800;
constexpr int minimumHeight = 560;
} // namespace size
constexpr int motionMs = 120;

enum class Type { Note, Normal, Title, Answer };
/// One of the four sizes (0.9, 1, 1.15 bold, 1.4 bold) of a base font, usually QApplication::font().
QFont font(Type type, const QFont& base);
QFont font(Type type);
/// Monospace for what goes over the wire, in the size of `base`.
QFont wireFont(const QFont& base);
QFont wireFont();
/// A row of a table: the font's height + 12.
int rowHeight(const QFontMetrics& metrics);
/// Width in which a line of prose ends at 70 characters.
int proseWidth(const QFontMetrics& metrics);

/// Gives the application our style; Appearance sets the palette.
void install(QApplication& application);

} // namespace crosscheck::theme
