#pragma once

#include "engines/key_scan.h"
#include "engines/squeezed.h"
#include "fetch/symptom.h"
#include "fetch/text_kind.h"

#include <QHash>
#include <QList>
#include <QVarLengthArray>

#include <optional>
#include <utility>
#include <vector>

namespace crosscheck::engines {

/// What a placeholder of a row stands for.
enum class Field {
    Kind,   ///< {kind}: the initiator's word
    Url,    ///< {url}: the URL that the text names for the request
    First,  ///< {first}: the URL that was asked for before redirects
    Next,   ///< {next}: where a redirect leads
    Page,   ///< {page}: the page's URL
    Origin, ///< {origin}
    Value,  ///< {value}: the Access-Control-Allow-Origin that came
    Token,  ///< {token}: another value (Allow-Credentials, an invalid token, an address space)
    Method, ///< {method}
    Header, ///< {header}
    Status, ///< {status}
    Any,    ///< {any}: nothing that is kept
    Other,  ///< {other}: the same, where a text has two
};
std::optional<Field> fieldFromName(QByteArrayView name);

/// The values of some placeholders. Few at a time: they lie side by side, and those of one printed line need no memory but their
/// own texts'.
class Fields
{
public:
    using Entry = std::pair<Field, QString>;
    Fields() = default;
    Fields(std::initializer_list<Entry> entries)
    {
        for (const Entry& entry : entries)
            insert(entry.first, entry.second);
    }
    /// Null where the placeholder has no value.
    const QString* find(Field field) const
    {
        for (const Entry& entry : m_entries) {
            if (entry.first == field)
                return &entry.second;
        }
        return nullptr;
    }
    bool contains(Field field) const { return find(field) != nullptr; }
    QString value(Field field) const
    {
        const QString* found = find(field);
        return found ? *found : QString();
    }
    /// Puts the value in the place of an earlier one.
    void insert(Field field, const QString& value)
    {
        for (Entry& entry : m_entries) {
            if (entry.first == field) {
                entry.second = value;
                return;
            }
        }
        m_entries.emplace_back(field, value);
    }
    void remove(Field field)
    {
        m_entries.removeIf([field](const Entry& entry) { return entry.first == field; });
    }
    auto begin() const { return m_entries.cbegin(); }
    auto end() const { return m_entries.cend(); }

private:
    QVarLengthArray<Entry, 4> m_entries;
};

/// How a row takes part in a text.
enum class Role {
    Whole,  ///< a text of its own
    Frame,  ///< the beginning that says what was blocked; a Reason follows
    Reason, ///< why; printed behind the frame of its engine
    Tail,   ///< a sentence behind a reason that adds fields
    Side,   ///< a second line that gives no reason of its own
    Weak,   ///< counts only where nothing else in the paste speaks
};

/// What a text is about.
struct About
{
    fetch::Symptom symptom;
    fetch::TextKind kind; ///< which of the things that the symptom leaves open
    constexpr About(fetch::Symptom what = fetch::Symptom::NotCorsOther, fetch::TextKind kindOfIt = {})
        : symptom(what), kind(kindOfIt)
    {
    }
};

/// One text. The same row prints it and recognises it. In `text` {name} is a placeholder, [[…]] a part that may be absent
/// (it is printed where its placeholders have a value).
struct TextRow
{
    const char* id = "";
    About about;
    Role role = Role::Whole;
    const char* text = "";
    const char* engine = ""; ///< intake's rows: who prints it; empty: the table's engine
    const char* locale = "en";
    const char* initiator =
        nullptr; ///< the word that the text itself stands for ("fetch" for "Fetch API cannot load")
};

/// A row cut into the pieces that are printed.
class PrintedRow
{
public:
    explicit PrintedRow(const TextRow& row);
    /// The text with its placeholders filled in.
    QString text(const Fields& fields) const;
    /// The same behind what a line says already.
    void appendTo(QString& line, const Fields& fields) const;

private:
    /// How many letters the text has at most.
    qsizetype room(const Fields& fields) const;
    /// Writes the text there; where it ends.
    QChar* fill(QChar* begin, const Fields& fields) const;
    struct Piece
    {
        enum Kind { Literal, Value, PartBegin, PartEnd };
        Kind kind = Literal;
        QString text; ///< of a literal
        Field field = Field::Any;
    };
    void add(QByteArrayView literal);
    QList<Piece> m_pieces;
    qsizetype m_length = 0; ///< of all literals
};

/// The text with its placeholders filled in.
QString print(const TextRow& row, const Fields& fields);

class RowText;

/// A row cut into the pieces that are searched for.
class CompiledRow
{
public:
    explicit CompiledRow(const TextRow& row);

    struct Match
    {
        const TextRow* row = nullptr;
        qsizetype begin = 0, end = 0; ///< in the original, UTF-16
        qsizetype firstLetter = 0, lastLetter = 0;
        Fields fields;
        QHash<Field, QPair<qsizetype, qsizetype>> places; ///< where each field stands
    };
    /// The literal that is searched for: the longest that is always there.
    const QString& key() const;
    /// The row as it stands around its key at `at`, if the rest of it is there too.
    std::optional<Match> matchAt(RowText& text, qsizetype at) const;
    const TextRow& row() const { return m_row; }

private:
    struct Node
    {
        bool capture = false;
        Field field = Field::Any;
        QString letters;             ///< of a literal
        QString before, after;       ///< of a capture: the marks that stand around it in the row
        std::optional<Field> second; ///< a placeholder that only marks part from this one
        QString between;             ///< those marks
        bool wordAlone = false;      ///< short literal: must stand as a word
        int group = 0;               ///< 0: always there; else the number of the optional part
        bool last = false;           ///< nothing with letters follows
    };
    struct Captured
    {
        int node;
        qsizetype begin, end;
    };
    static qsizetype reach(const Node& node);
    bool forward(const RowText& text, size_t node, qsizetype at, std::vector<Captured>& captured,
                 qsizetype& end) const;
    bool backward(const RowText& text, int node, qsizetype at, std::vector<Captured>& captured,
                  qsizetype& begin) const;
    void add(Match& match, Field field, const QString& text, qsizetype begin, qsizetype end) const;
    Match read(RowText& text, qsizetype begin, qsizetype end, const std::vector<Captured>& captured) const;
    bool isPlausible(Match& match, const QString& original) const;
    bool takesInOthers(const Match& match) const;
    TextRow m_row;
    QString m_opening; ///< the marks before the first letter
    std::vector<Node> m_nodes;
    size_t m_key = 0;
};

/// Compiles a table once; the rows must outlive the result.
std::vector<CompiledRow> compile(const QList<TextRow>& rows);

/// Rows made ready for one search over all of them.
class RowIndex
{
public:
    /// `words` are searched for in the same pass; letters as `squeeze` makes them.
    explicit RowIndex(std::vector<CompiledRow> rows, const QList<QString>& words = {});
    /// Every match in order, the longer before the shorter where they begin together; matches that lie inside a longer one are
    /// left out.
    /// `words` gets the places of the words, numbered in their order.
    std::vector<CompiledRow::Match> find(const Squeezed& text,
                                         std::vector<KeyScan::Hit>* words = nullptr) const;
    const std::vector<CompiledRow>& rows() const { return m_rows; }

private:
    std::vector<CompiledRow> m_rows;
    KeyScan m_scan;
};

} // namespace crosscheck::engines
