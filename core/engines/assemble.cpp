#include "engines/assemble.h"

#include "engines/tables.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace crosscheck::engines {

using fetch::Symptom;

namespace {

constexpr qsizetype gapToReason = 90; ///< letters between a frame and its reason that still belong together
constexpr qsizetype gapToTail = 60;
constexpr qsizetype gapToFrame = 3;

/// What a reason means behind a frame that has a meaning of its own.
Symptom combined(Symptom frame, Symptom reason)
{
    if (frame == Symptom::RedirectDenied && reason == Symptom::UrlHasCredentials)
        return reason;
    return frame == Symptom::GenericAccessControl || frame == Symptom::NotCorsOther ? reason : frame;
}

bool sameEngine(QByteArrayView a, QByteArrayView b)
{
    return a.isEmpty() || b.isEmpty() || a == b;
}

void addFields(Fields& to, const Fields& from)
{
    for (const auto& [field, value] : from) {
        if (!to.contains(field))
            to.insert(field, value);
    }
}

/// What Firefox's "does not match" tells of the value that it quotes.
Symptom mismatchOf(const QString& value)
{
    static const QString placeholders = QStringLiteral("<>{}[]()$…");
    const QStringList parts = value.split(u' ', Qt::SkipEmptyParts);
    const auto isOne = [](const QString& part) {
        return part == u"*" || part == u"null" || part.contains(QLatin1String("://"));
    };
    if (value.contains(u',') || (parts.size() > 1 && std::all_of(parts.begin(), parts.end(), isOne)))
        return Symptom::AcaoMultipleValues;
    const bool stands =
        std::any_of(value.begin(), value.end(), [](QChar c) { return placeholders.contains(c); });
    if (isOne(value) || stands || value.contains(QLatin1String("...")) || parts.size() > 1)
        return Symptom::AcaoMismatch;
    return Symptom::AcaoInvalidValue;
}

/// Is the page one without an origin: said so, or a page of Chromium's that asked for a file, which only a page in a file can?
bool isWithoutOrigin(const Said& said)
{
    constexpr QLatin1String file("file://");
    const QString origin = said.fields.value(Field::Origin);
    if (origin.isEmpty())
        return said.engine == "chromium" && said.fields.value(Field::Url).startsWith(file);
    return origin == u"null" || origin.startsWith(file);
}

/// What follows from the text although no placeholder holds it.
void conclude(Said& said)
{
    if (said.preflight && said.symptom == Symptom::AcaoMissing)
        said.symptom = Symptom::PreflightMissingAcao;
    if (said.symptom == Symptom::AcaoWildcardWithCredentials && !said.fields.contains(Field::Value))
        said.fields.insert(Field::Value, QStringLiteral("*"));
    const QString value = said.fields.value(Field::Value);
    if (said.symptom == Symptom::AcaoMismatch && value.contains(u','))
        said.symptom = Symptom::AcaoMultipleValues;
    if (said.symptom == Symptom::AcaoMismatch && said.engine == "gecko" && said.fields.contains(Field::Value))
        said.symptom = mismatchOf(value);
    // A status that sends the browser elsewhere.
    if (said.symptom == Symptom::PreflightStatusNotOk &&
        (said.engine == "gecko" || said.engine == "webkit")) {
        const int status = said.fields.value(Field::Status).toInt();
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
            said.symptom = Symptom::PreflightRedirect;
    }
    // A page without an origin is all that the text shows.
    if (said.symptom == Symptom::GenericAccessControl && said.row == said.frame && !said.preflight &&
        isWithoutOrigin(said))
        said.symptom = Symptom::OriginNullOrFile;
    if (said.symptom == Symptom::GenericAccessControl &&
        (said.row.startsWith("chromium-old-received") || said.row == "chromium-invalid-response") &&
        said.fields.value(Field::Origin) == u"null")
        said.symptom = Symptom::OriginNullOrFile;
    // A worker's script lies beside its page, and the page is a file.
    if (said.symptom == Symptom::SameOriginMode && said.fields.value(Field::Kind) == u"worker" &&
        said.fields.value(Field::Origin) == u"null")
        said.symptom = Symptom::OriginNullOrFile;
    if (said.row == "chromium-net") {
        if (const auto error = netErrorAt(said.fields.value(Field::Token)))
            said.symptom = error->symptom;
    }
}

/// Puts the matches of a text together, one after the other.
class Assembly
{
public:
    void add(const CompiledRow::Match& match)
    {
        switch (match.row->role) {
        case Role::Frame:
            return frame(match);
        case Role::Reason:
            return reason(match);
        case Role::Tail:
            return tail(match);
        case Role::Whole:
        case Role::Side:
        case Role::Weak:
            begin(match);
            m_framed = false;
            m_hasReason = true;
            return;
        }
    }

    QList<Said> take()
    {
        flush();
        return std::move(m_result);
    }

private:
    qsizetype gapBefore(const CompiledRow::Match& match) const { return match.firstLetter - m_lastLetter; }

    void flush()
    {
        if (m_open) {
            conclude(*m_open);
            m_result.append(*m_open);
        }
        m_open.reset();
    }

    void begin(const CompiledRow::Match& match)
    {
        flush();
        Said said;
        said.engine = match.row->engine;
        said.symptom = match.row->about.symptom;
        said.kind = match.row->about.kind.name();
        said.fields = match.fields;
        said.locale = match.row->locale;
        said.row = match.row->id;
        said.role = match.row->role;
        said.begin = match.begin;
        said.end = match.end;
        if (match.row->initiator && !said.fields.contains(Field::Kind))
            said.fields.insert(Field::Kind, QString::fromUtf8(match.row->initiator));
        m_open = said;
        m_lastLetter = match.lastLetter;
    }

    void frame(const CompiledRow::Match& match)
    {
        // "XMLHttpRequest cannot load X. Redirect from 'X' to 'Y' has been blocked by CORS policy: …" is one text.
        std::optional<Said> outer;
        if (m_open && m_framed && !m_hasReason && gapBefore(match) <= gapToFrame &&
            m_open->symptom == Symptom::NotCorsOther && m_open->engine != "gecko" &&
            sameEngine(m_open->engine, match.row->engine))
            outer.swap(m_open);
        begin(match);
        if (outer) {
            m_open->begin = outer->begin;
            m_open->symptom = combined(m_open->symptom, outer->symptom);
            addFields(m_open->fields, outer->fields);
        }
        m_open->frame = match.row->id;
        m_hasReason = false;
        m_framed = true;
    }

    void reason(const CompiledRow::Match& match)
    {
        const qsizetype gap = gapBefore(match);
        const bool near = m_open && !m_hasReason && gap <= gapToReason;
        // Right behind a frame stands its reason, whoever else words one so; Firefox alone shares no words.
        const bool same = sameEngine(m_open ? m_open->engine : QByteArray(), match.row->engine);
        const bool firefoxs = QByteArrayView(match.row->engine) == "gecko";
        if (near && m_framed && (same || (gap <= gapToFrame && !firefoxs))) {
            reasonOfFrame(match, gap);
        } else if (near && m_open->preflight) {
            m_open->symptom = match.row->about.symptom;
            m_open->role = Role::Reason;
            extend(match);
        } else {
            begin(match);
            m_framed = false;
        }
        m_hasReason = true;
    }

    void reasonOfFrame(const CompiledRow::Match& match, qsizetype gap)
    {
        m_open->gap = gap;
        m_open->gapBegin = m_open->end;
        m_open->gapEnd = match.begin;
        m_open->symptom = combined(m_open->symptom, match.row->about.symptom);
        m_open->neutralFrame = m_open->neutralFrame || m_open->engine.isEmpty();
        if (m_open->locale == "en")
            m_open->locale = match.row->locale;
        extend(match);
        // Where a redirect is what was blocked, its reason still tells the value.
        if (match.row->about.symptom == Symptom::AcaoWildcardWithCredentials &&
            !m_open->fields.contains(Field::Value))
            m_open->fields.insert(Field::Value, QStringLiteral("*"));
    }

    /// The open text goes on with a reason.
    void extend(const CompiledRow::Match& match)
    {
        if (m_open->engine.isEmpty())
            m_open->engine = match.row->engine;
        addFields(m_open->fields, match.fields);
        m_open->row = match.row->id;
        m_open->kind = match.row->about.kind.name();
        m_open->end = match.end;
        m_lastLetter = match.lastLetter;
    }

    void tail(const CompiledRow::Match& match)
    {
        const bool preflight = QByteArrayView(match.row->id).contains("preflight");
        const bool near = m_open && gapBefore(match) <= (preflight ? gapToReason : gapToTail);
        if (near && m_open->role != Role::Side && m_open->role != Role::Weak && !(preflight && m_hasReason)) {
            addFields(m_open->fields, match.fields);
            m_open->end = qMax(m_open->end, match.end);
            m_lastLetter = match.lastLetter;
            m_open->preflight = m_open->preflight || preflight;
        } else if (preflight) {
            begin(match);
            m_open->role = Role::Reason;
            m_open->preflight = true;
            m_hasReason = false;
            m_framed = false;
        }
    }

    QList<Said> m_result;
    std::optional<Said> m_open; ///< the text that may go on
    bool m_framed = false;      ///< it begins with a frame
    bool m_hasReason = false;
    qsizetype m_lastLetter = 0;
};

} // namespace

QList<Said> assemble(const std::vector<CompiledRow::Match>& matches)
{
    Assembly assembly;
    for (const CompiledRow::Match& match : matches)
        assembly.add(match);
    return assembly.take();
}

const RowIndex& todaysRows()
{
    static const RowIndex index = [] {
        QList<TextRow> rows;
        const auto add = [&rows](const QList<TextRow>& table, const char* engine) {
            for (TextRow row : table) {
                // "*": several engines begin a text with these words
                row.engine = QByteArrayView(row.engine) == "*" ? "" : engine;
                rows.append(row);
            }
        };
        add(chromiumTexts(), "chromium");
        add(geckoTexts(), "gecko");
        add(webkitTexts(), "webkit");
        return RowIndex(compile(rows));
    }();
    return index;
}

namespace {

struct NamedRow
{
    const TextRow* row = nullptr;
    PrintedRow printed{TextRow{}};
};

/// The rows of all tables by their ids, which differ. A line of a console asks two or three times, so the ids are told apart by
/// their length and their last letters.
class NamedRows
{
public:
    NamedRows()
    {
        for (const QList<TextRow>* each : {&chromiumTexts(), &geckoTexts(), &webkitTexts()}) {
            for (const TextRow& one : *each) {
                size_t at = placeOf(one.id);
                while (m_places[at].row)
                    at = (at + 1) % m_places.size();
                m_places[at] = {&one, PrintedRow(one)};
            }
        }
    }
    /// Null where no row is called so.
    const NamedRow* find(QByteArrayView id) const
    {
        for (size_t at = placeOf(id); m_places[at].row; at = (at + 1) % m_places.size()) {
            if (id == QByteArrayView(m_places[at].row->id))
                return &m_places[at];
        }
        return nullptr;
    }

private:
    static constexpr int width = 12; ///< several times as many places as there are rows
    static size_t placeOf(QByteArrayView id)
    {
        quint64 last = 0;
        const qsizetype size = qMin<qsizetype>(id.size(), sizeof last);
        std::memcpy(&last, id.data() + id.size() - size, size_t(size));
        constexpr quint64 spread = 0x9e3779b97f4a7c15; // Fibonacci hashing
        return size_t(((last + quint64(id.size())) * spread) >> (64 - width));
    }
    std::vector<NamedRow> m_places{size_t(1) << width};
};

const NamedRow& namedRow(const QList<TextRow>& table, QByteArrayView id)
{
    static const NamedRow none{nullptr, PrintedRow(TextRow{})};
    static const NamedRows rows;
    const NamedRow* found = rows.find(id);
    const bool ofTable = found && !table.isEmpty() && found->row >= table.constData() &&
                         found->row < table.constData() + table.size();
    Q_ASSERT_X(ofTable, "engines::row", "no such row");
    return ofTable ? *found : none;
}

} // namespace

const TextRow& row(const QList<TextRow>& table, QByteArrayView id)
{
    static const TextRow none{};
    const TextRow* found = namedRow(table, id).row;
    return found ? *found : none;
}

const PrintedRow& printedRow(const QList<TextRow>& table, QByteArrayView id)
{
    return namedRow(table, id).printed;
}

} // namespace crosscheck::engines
