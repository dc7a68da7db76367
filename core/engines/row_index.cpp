#include "engines/row_text.h"
#include "engines/texts.h"

namespace crosscheck::engines {

std::vector<CompiledRow> compile(const QList<TextRow>& rows)
{
    std::vector<CompiledRow> compiled;
    compiled.reserve(size_t(rows.size()));
    for (const TextRow& row : rows)
        compiled.emplace_back(row);
    return compiled;
}

namespace {
QList<QString> keysOf(const std::vector<CompiledRow>& rows, const QList<QString>& words)
{
    QList<QString> keys;
    keys.reserve(qsizetype(rows.size()) + words.size());
    for (const CompiledRow& row : rows)
        keys.append(row.key());
    return keys + words;
}
} // namespace

RowIndex::RowIndex(std::vector<CompiledRow> rows, const QList<QString>& words)
    : m_rows(std::move(rows)), m_scan(keysOf(m_rows, words))
{
}

std::vector<CompiledRow::Match> RowIndex::find(const Squeezed& text, std::vector<KeyScan::Hit>* words) const
{
    struct Found
    {
        int row;
        CompiledRow::Match match;
    };
    std::vector<Found> found;
    RowText rowText(text);
    // By their place, where rows that stand at the same words ask for the same values.
    for (const KeyScan::Hit& hit : m_scan.scan(text.letters)) {
        if (hit.key >= int(m_rows.size())) {
            if (words)
                words->push_back({hit.key - int(m_rows.size()), hit.at});
            continue;
        }
        if (auto match = m_rows[size_t(hit.key)].matchAt(rowText, hit.at))
            found.push_back({hit.key, std::move(*match)});
    }
    // Of two rows that match the same the first stands first.
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        if (a.match.begin != b.match.begin)
            return a.match.begin < b.match.begin;
        return a.match.end != b.match.end ? a.match.end > b.match.end : a.row < b.row;
    });
    std::vector<CompiledRow::Match> kept;
    for (auto& [row, match] : found) {
        bool inside = false;
        while (!kept.empty() && match.begin < kept.back().end) {
            const CompiledRow::Match& before = kept.back();
            const qsizetype shared = qMin(before.end, match.end) - match.begin;
            // A mark or two that both ends claim is no overlap.
            if (shared <= 2)
                break;
            if (match.end - match.begin > before.end - before.begin) {
                kept.pop_back();
                continue;
            }
            inside = true;
            break;
        }
        if (!inside)
            kept.push_back(std::move(match));
    }
    return kept;
}

} // namespace crosscheck::engines
