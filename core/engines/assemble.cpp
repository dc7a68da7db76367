#include "engines/assemble.h"

#include "engines/tables.h"

#include <algorithm>

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
        (said.fields.value(Field::Origin) == u"null" ||
         said.fields.value(Field::Origin).startsWith(QLatin1String("file://"))))
        said.symptom = Symptom::OriginNullOrFile;
    if (said.symptom == Symptom::GenericAccessControl &&
        (said.row.startsWith("chromium-old-received") || said.row == "chromium-invalid-response") &&
        said.fields.value(Field::Origin) == u"null")
        said.symptom = Symptom::OriginNullOrFile;
    if (said.row == "chromium-net") {
        if (const auto error = netErrorAt(said.fields.value(Field::Token)))
            said.symptom = error->symptom;
    }
}

} // namespace

QList<Said> assemble(const std::vector<CompiledRow::Match>& matches, const Squeezed& text)
{
    QList<Said> result;
    std::optional<Said> open;
    bool hasReason = false;
    bool framed = false;
    qsizetype lastLetter = 0;
    const auto flush = [&] {
        if (open) {
            conclude(*open);
            result.append(*open);
        }
        open.reset();
    };
    const auto begin = [&](const CompiledRow::Match& match) {
        flush();
        Said said;
        said.engine = match.row->engine;
        said.symptom = match.row->about.symptom;
        said.kind = match.row->about.kind;
        said.fields = match.fields;
        said.locale = match.row->locale;
        said.row = match.row->id;
        said.role = match.row->role;
        said.begin = match.begin;
        said.end = match.end;
        if (match.row->initiator && !said.fields.contains(Field::Kind))
            said.fields.insert(Field::Kind, QString::fromUtf8(match.row->initiator));
        open = said;
        lastLetter = match.lastLetter;
    };
    for (const CompiledRow::Match& match : matches) {
        const qsizetype gap = match.firstLetter - lastLetter;
        switch (match.row->role) {
        case Role::Frame: {
            // "XMLHttpRequest cannot load X. Redirect from 'X' to 'Y' has been blocked by CORS policy: …" is one text.
            std::optional<Said> outer;
            if (open && framed && !hasReason && gap <= gapToFrame && open->symptom == Symptom::NotCorsOther &&
                open->engine != "gecko" && sameEngine(open->engine, match.row->engine))
                outer.swap(open);
            begin(match);
            if (outer) {
                open->begin = outer->begin;
                open->symptom = combined(open->symptom, outer->symptom);
                addFields(open->fields, outer->fields);
            }
            open->frame = match.row->id;
            hasReason = false;
            framed = true;
            break;
        }
        case Role::Reason:
            // Right behind a frame stands its reason, whoever else words one so.
            if (open && framed && !hasReason && gap <= gapToReason &&
                (gap <= gapToFrame || sameEngine(open->engine, match.row->engine))) {
                open->gap = gap;
                open->symptom = combined(open->symptom, match.row->about.symptom);
                if (open->engine.isEmpty()) {
                    open->engine = match.row->engine;
                    open->neutralFrame = true;
                }
                if (open->locale == "en")
                    open->locale = match.row->locale;
                addFields(open->fields, match.fields);
                // Where a redirect is what was blocked, its reason still tells the value.
                if (match.row->about.symptom == Symptom::AcaoWildcardWithCredentials &&
                    !open->fields.contains(Field::Value))
                    open->fields.insert(Field::Value, QStringLiteral("*"));
                open->row = match.row->id;
                open->kind = match.row->about.kind;
                open->end = match.end;
                lastLetter = match.lastLetter;
            } else if (open && open->preflight && !hasReason && gap <= gapToReason) {
                open->symptom = match.row->about.symptom;
                if (open->engine.isEmpty())
                    open->engine = match.row->engine;
                open->role = Role::Reason;
                addFields(open->fields, match.fields);
                open->row = match.row->id;
                open->kind = match.row->about.kind;
                open->end = match.end;
                lastLetter = match.lastLetter;
            } else {
                begin(match);
                framed = false;
            }
            hasReason = true;
            break;
        case Role::Tail: {
            const bool preflight = QByteArrayView(match.row->id).contains("preflight");
            if (open && gap <= (preflight ? gapToReason : gapToTail) && open->role != Role::Side &&
                open->role != Role::Weak && !(preflight && hasReason)) {
                addFields(open->fields, match.fields);
                open->end = qMax(open->end, match.end);
                lastLetter = match.lastLetter;
                open->preflight = open->preflight || preflight;
            } else if (preflight) {
                begin(match);
                open->role = Role::Reason;
                open->preflight = true;
                hasReason = false;
                framed = false;
            }
            break;
        }
        case Role::Whole:
        case Role::Side:
        case Role::Weak:
            begin(match);
            framed = false;
            hasReason = true;
            break;
        }
    }
    flush();
    Q_UNUSED(text)
    return result;
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

const NamedRow& namedRow(const QList<TextRow>& table, QByteArrayView id)
{
    static const NamedRow none{nullptr, PrintedRow(TextRow{})};
    // The ids of all tables differ: one index of them all.
    static const QHash<QByteArrayView, NamedRow> index = [] {
        QHash<QByteArrayView, NamedRow> all;
        for (const QList<TextRow>* each : {&chromiumTexts(), &geckoTexts(), &webkitTexts()}) {
            for (const TextRow& one : *each)
                all.insert(one.id, NamedRow{&one, PrintedRow(one)});
        }
        return all;
    }();
    const auto found = index.constFind(id);
    const bool ofTable = found != index.constEnd() && !table.isEmpty() && found->row >= table.constData() &&
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
