#include "theme/theme.h"

#include <QCoreApplication>

#include <array>

namespace crosscheck::theme {

namespace {
struct Row
{
    Colour colour;
    const char* icon;
    const char* word;
};
/// In the order of the enumeration.
constexpr std::array<Row, 5> rows{{
    {Colour::Good, "good", QT_TRANSLATE_NOOP("theme", "good")},
    {Colour::Warning, "warning", QT_TRANSLATE_NOOP("theme", "warning")},
    {Colour::Wrong, "wrong", QT_TRANSLATE_NOOP("theme", "wrong")},
    {Colour::Missing, "missing", QT_TRANSLATE_NOOP("theme", "missing")},
    {Colour::Unknown, "unknown", QT_TRANSLATE_NOOP("theme", "unknown")},
}};
const Row& row(Sign sign)
{
    return rows.at(size_t(sign));
}
} // namespace

QList<Sign> allSigns()
{
    return {Sign::Good, Sign::Warning, Sign::Wrong, Sign::Missing, Sign::Unknown};
}

Colour colourOf(Sign sign)
{
    return row(sign).colour;
}

QString wordFor(Sign sign)
{
    return QCoreApplication::translate("theme", row(sign).word);
}

const char* iconFor(Sign sign)
{
    return row(sign).icon;
}

} // namespace crosscheck::theme
