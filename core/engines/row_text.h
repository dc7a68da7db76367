#pragma once

#include "engines/row_value.h"
#include "engines/squeezed.h"

#include <vector>

namespace crosscheck::engines {

/// A text while rows are looked for in it. Many rows stand at the same words: what each of them asks is worked out once.
class RowText
{
public:
    /// `text` must outlive it.
    explicit RowText(const Squeezed& text);
    const Squeezed& squeezed() const { return m_text; }
    /// Whether a blank line, which ends every sentence, stands between two places of the original.
    bool holdsBlankLine(qsizetype from, qsizetype to) const;
    /// `readValue` of the original.
    Value value(Field field, qsizetype from, qsizetype to, const QString& before, const QString& after);

private:
    struct Read
    {
        Field field;
        qsizetype from, to;
        QString before, after;
        Value value;
    };
    const Squeezed& m_text;
    /// The line ends before and behind each blank line, in their order.
    std::vector<std::pair<qsizetype, qsizetype>> m_blankLines;
    std::vector<Read> m_read; ///< the last few
    size_t m_oldest = 0;
};

} // namespace crosscheck::engines
