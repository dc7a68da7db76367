#include "intake/http/part_title.h"

#include <QRegularExpression>

namespace crosscheck::intake {

std::optional<PartTitle> partTitle(const QByteArray& line)
{
    static const QRegularExpression title(
        QStringLiteral("^\\s*\\**(?:(headers?)|(?:request )?(?:body|payload)(?:\\s*\\(([^)\\n]*)\\))?)\\**:"
                       "\\**\\s*(.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = title.match(QString::fromUtf8(line));
    if (!match.hasMatch())
        return std::nullopt;
    // A form's fields are written as no body is.
    const bool form = match.captured(2).contains(u"form", Qt::CaseInsensitive);
    return PartTitle{match.hasCaptured(1) ? PartTitle::Part::Headers
                     : form               ? PartTitle::Part::Form
                                          : PartTitle::Part::Body,
                     match.captured(3).toUtf8()};
}

} // namespace crosscheck::intake
