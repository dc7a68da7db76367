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
    std::vector<KeyScan::Hit> hits = m_scan.scan(text.letters);
    // In the rows' order, so that of two rows that match the same the first stands first.
    std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    std::vector<CompiledRow::Match> found;
    for (const KeyScan::Hit& hit : hits) {
        if (hit.key >= int(m_rows.size())) {
            if (words)
                words->push_back({hit.key - int(m_rows.size()), hit.at});
            continue;
        }
        if (auto match = m_rows[size_t(hit.key)].matchAt(text, hit.at))
            found.push_back(std::move(*match));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<CompiledRow::Match> kept;
    for (CompiledRow::Match& match : found) {
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
