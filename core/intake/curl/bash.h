#pragma once

#include "intake/curl/command.h"

#include <QHash>
#include <QSet>

namespace crosscheck::intake {

/// Reads and, as far as the text tells, runs a text for bash: assignments, echo, printf, cat and here-documents are followed,
/// so that what they hand to curl is known. Nothing is started.
class BashReader
{
public:
    explicit BashReader(const CleanText& clean)
        : m_clean(clean), m_text(clean.bytes), m_end(clean.bytes.size())
    {
    }
    ShellText read();

private:
    /// A word while it is expanded: `kinds` says of each byte how it came in.
    struct Draft
    {
        QByteArray bytes,
            kinds; ///< kinds: u unquoted, q quoted, x out of an unquoted expansion, f ends a field
        QList<QByteArray> unknown;
        bool quoted = false;
        qsizetype begin = 0;
        void addUnknown(QByteArrayView written)
        {
            unknown.append(written.toByteArray());
            add(written, 'q');
        }
        void add(QByteArrayView piece, char kind)
        {
            bytes += piece;
            kinds += QByteArray(piece.size(), kind);
        }
    };
    struct Failure
    {
        qsizetype position;
        words::Text reason;
    };
    struct Function
    {
        qsizetype bodyFrom = 0, commandsBefore = 0;
        QList<ShellCommand> uncalled; ///< what its body would send with arguments that nobody gave
        bool called = false;
    };
    struct Place
    {
        qsizetype at, end, heredocFrom, heredocLine;
    };
    using Variables =
        QHash<QByteArray, std::optional<QByteArray>>; ///< no value: set, but to what is not known
    /// Whether something is run, as far as the text tells.
    enum class Runs { Never, Perhaps, Surely };
    /// What a command that was read gives to the next one in its pipeline.
    struct Output
    {
        std::optional<QByteArray> bytes;
        QByteArray file; ///< whose content it is, where the text does not tell that
        std::optional<bool> succeeded =
            {};                  ///< none: nobody knows; a request that is sent counts as answered well
        QByteArray endedBy = {}; ///< of a body: the word that ended it
        /// What more is written behind it: of a body that runs for certain, never, or perhaps.
        void add(Runs runs, const Output& body)
        {
            if (runs != Runs::Never)
                bytes = bytes && body.bytes && runs == Runs::Surely ? std::optional(*bytes + *body.bytes)
                                                                    : std::nullopt;
        }
    };
    /// A command while its words are read.
    struct Simple
    {
        QList<Word> words{};
        std::optional<QByteArray> input{};
        bool inputKnown = false; ///< not where it is a file's
        bool redirected = false;
        qsizetype begin = 0;
        Variables variablesBefore{};
        std::optional<Variables> given{};       ///< the command's own variables
        bool assignments = true;                ///< may still stand here
        bool declares = false, negated = false; ///< export …, ! …
        std::optional<Output> whole{};          ///< what was read was a compound command
        Output told(std::optional<bool> held) const
        {
            return Output{QByteArray(), {}, held ? std::optional(*held != negated) : std::nullopt, {}};
        }
    };
    static Runs runsWhere(std::optional<bool> condition)
    {
        return !condition ? Runs::Perhaps : *condition ? Runs::Surely : Runs::Never;
    }
    /// What is not run any more behind break, continue, return or exit.
    enum class Leaving { Nothing, Round, Loop, Function, Text };
    /// All that commands change, so that what does not run can be read without a trace.
    struct State
    {
        Variables variables;
        QHash<QByteArray, QList<Note>> valueNotes;
        QHash<QByteArray, QList<QByteArray>> arrays;
        QHash<QByteArray, Function> functions;
        QHash<QByteArray, QByteArray> files;
        QList<Note> notes;
        qsizetype commands;
        Leaving leaving;
    };

    int peek(qsizetype offset = 0) const
    {
        return m_at + offset < m_end ? int(uchar(m_text.at(m_at + offset))) : -1;
    }
    bool at(QByteArrayView text) const
    {
        return m_at <= m_end && QByteArrayView(m_text).first(m_end).sliced(m_at).startsWith(text);
    }
    bool failed() const { return m_failure.has_value(); }
    void fail(qsizetype position, const words::Text& reason)
    {
        if (!m_failure)
            m_failure = Failure{position, reason};
    }
    void note(const words::Sentence& sentence, QByteArrayView about, qsizetype position);

    // bash.cpp: commands
    void readCommands(int closing);
    bool skipNoise();
    void skipBlanks();
    void newline();
    Output readPipeline(int closing);

    // bash_simple.cpp: one command
    Output readSimple(const std::optional<QByteArray>& pipedInput, bool piped);
    bool readAmpersand(QList<Word>& words);
    Output readBracket(const Simple& simple);
    bool readNext(Simple& simple);
    bool readReserved(Simple& simple, const QByteArray& word, qsizetype begin);
    void readHead(Simple& simple);
    Output written(const QList<Word>& words, const std::optional<QByteArray>& input) const;
    Output runSimple(const Simple& simple);

    // bash_input.cpp: what a command reads
    bool readRedirection(std::optional<QByteArray>& input, bool& known);
    void takeInput(const QByteArray& descriptor, const std::optional<QByteArray>& text,
                   std::optional<QByteArray>& input, bool& known);
    std::optional<QByteArray> heredoc(qsizetype operatorAt);

    // bash_commands.cpp: what a command does whose words are known
    static std::optional<bool> statusOf(const QList<Word>& words);
    bool leaves(QByteArrayView word);
    void runBuiltin(const QList<Word>& words, const std::optional<QByteArray>& input, const Variables& given);
    void finish(QList<Word> words, std::optional<QByteArray> input, qsizetype begin);

    // bash_control.cpp: conditions and loops
    State state() const;
    void restore(const State& before);
    Place place() const { return {m_at, m_end, m_heredocFrom, m_heredocLine}; }
    void goTo(const Place& place);
    bool atKeyword(const char* word) const;
    Output readBody(std::initializer_list<const char*> closings, QByteArrayView opening, qsizetype openedAt);
    Output readGroup(const Simple& simple, const char* closing, qsizetype openedAt);
    Output readBranch(Runs runs, std::initializer_list<const char*> closings, QByteArrayView opening,
                      qsizetype openedAt);
    static Runs behind(Runs branch, Runs open);
    bool leavesLoop();
    Output readIf(qsizetype openedAt);
    Output readWhile(bool until, qsizetype openedAt);
    std::optional<Output> readLines(const std::optional<QByteArray>& piped);
    static QByteArray separators(const Variables& variables);
    void readList(const QList<Word>& words, const std::optional<QByteArray>& input);
    void readInto(const QList<Word>& words, const std::optional<QByteArray>& input, const Variables& given);
    Output readCounting(qsizetype openedAt);
    Output readLoop();
    static std::optional<bool> matchesPattern(QByteArrayView patterns, const QByteArray& word);
    Output readCase();

    // bash_conditions.cpp: what conditions say
    std::optional<bool> readDoubleBrackets();
    std::optional<qint64> runArithmetic(QByteArrayView expression);

    // bash_flow.cpp: functions, scripts within the text
    void readScript(const Word& script, const QList<QByteArray>& arguments, const Variables& given);
    void readFunction(const QByteArray& name);
    Output call(const QList<Word>& words, const std::optional<QByteArray>& input);
    void keepUncalled();
    void setTrap(const QList<Word>& words);
    void runTrap();
    void setArguments(const QList<QByteArray>& arguments, const QByteArray& program);

    // bash_words.cpp: words
    std::optional<Draft> readWord();
    bool readQuotedPart(Draft& draft);
    void readSingleQuoted(Draft& draft);
    bool readCurlyQuoted(Draft& draft);
    bool skipHardBlank(Draft& draft);
    bool readTilde(Draft& draft);
    void readQuoted(Draft& draft, int closing);
    void readDollar(Draft& draft, bool quoted);
    void readDollarArithmetic(Draft& draft, qsizetype from);
    std::optional<QByteArray> substituted();
    std::optional<QByteArray> writtenUpTo(int closing, qsizetype opened);
    void readSubstitution(Draft& draft, bool quoted);
    void readProcessSubstitution(Draft& draft);
    void readBackticks(Draft& draft, bool quoted);
    QByteArray ansiQuoted();
    bool readPlaceholder(Draft& draft);
    static QList<Draft> braceExpanded(const Draft& draft);
    QList<Word> fields(const Draft& draft, qsizetype end) const;

    // bash_variables.cpp: variables and arrays
    bool assignment(const Draft& draft);
    void readArray(const QByteArray& name, bool more);
    void setElement(const QByteArray& name, const QByteArray& key, const std::optional<QByteArray>& value);
    std::optional<std::optional<QByteArray>> lookUp(const QByteArray& name,
                                                    const std::optional<QByteArray>& key) const;
    void addVariable(Draft& draft, const QByteArray& name, QByteArrayView written, qsizetype position,
                     bool quoted);
    void addValues(Draft& draft, const QList<QByteArray>& values, bool oneWord, bool quoted);
    void addArguments(Draft& draft, QByteArrayView written, qsizetype position, bool quoted);

    // bash_braces.cpp: what stands within ${…}
    void readBraces(Draft& draft, bool quoted);
    bool addLength(Draft& draft, QByteArrayView of);
    bool addNamed(Draft& draft, QByteArrayView of, bool quoted);
    bool addElements(Draft& draft, const QList<QByteArray>& list, qsizetype from, qsizetype close,
                     bool oneWord, bool quoted);
    bool addExpansion(Draft& draft, qsizetype from, qsizetype close, bool quoted);
    std::optional<QByteArray> changed(const QByteArray& value, qsizetype from, qsizetype close);
    Draft expandedDraft(qsizetype from, qsizetype to, bool singleQuotes);
    QByteArray expanded(qsizetype from, qsizetype to, bool singleQuotes = true);

    const CleanText& m_clean;
    QByteArray m_text;
    qsizetype m_at = 0, m_end = 0;
    qsizetype m_heredocFrom = -1, m_heredocLine = -1; ///< where the next here-document starts; its line end
    int m_depth = 0;
    int m_nesting = 0;            ///< of substitutions, through the readers of texts within the text
    int m_rounds = 0;             ///< of loops
    int m_loops = 0, m_calls = 0; ///< that are being read
    int m_unsure = 0;             ///< conditions around this place that nobody knows
    Leaving m_leaving = Leaving::Nothing;
    Variables m_variables;
    QHash<QByteArray, QList<Note>> m_valueNotes; ///< what of a variable's value is not known
    QSet<QByteArray> m_integers;                 ///< variables that declare -i makes numbers of
    QHash<QByteArray, QList<QByteArray>> m_arrays;
    QHash<QByteArray, Function> m_functions;
    QHash<QByteArray, QByteArray> m_files;     ///< that the text writes
    QByteArray m_writesTo;                     ///< the file that the command being read writes to
    std::optional<QByteArray> m_standardInput; ///< of the function that is being read
    std::optional<Word> m_atExit;              ///< the script of trap
    QList<Note> m_notes;                       ///< of the command that is being read
    ShellText m_out;
    std::optional<Failure> m_failure;
    std::optional<InputError> m_soft; ///< refused by the shell, though what is meant is plain
};

/// The bytes up to the end of the line.
inline QByteArrayView lineFrom(const QByteArray& text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    return QByteArrayView(text).sliced(at, (end == -1 ? text.size() : end) - at);
}
/// The bytes that an escape of $'…', printf or echo -e stands for; `at`, behind its backslash, moves on. One that is none stands
/// as it was written.
QByteArray escapedBytes(QByteArrayView text, qsizetype& at);
/// A variable's value as ${NAME:1:2}, ${NAME^^} or ${NAME@Q} change it; `change` is what stands behind the name. None where it is
/// another change.
std::optional<QByteArray> changedValue(const QByteArray& value, QByteArrayView change);
/// A pattern with *, ? and […]; `kinds` says of each byte how it came in: q quoted, which stands for itself.
struct ShellPattern
{
    QByteArray bytes, kinds;
};
bool matchesPattern(const ShellPattern& pattern, const QByteArray& text);
/// A value without what a pattern stands for at its front or its end: ${NAME#…}, ${NAME%…}; `longest`: ## and %%.
std::optional<QByteArray> withoutPattern(const QByteArray& value, const ShellPattern& pattern, bool front,
                                         bool longest);
/// ${NAME/…/…}, ${NAME//…/…}; the first with # or % in front of the pattern at the value's front or end alone.
std::optional<QByteArray> withPatternReplaced(const QByteArray& value, const ShellPattern& pattern,
                                              const ShellPattern& by, bool every);
/// The value of an arithmetic expression over numbers and variables that assigns nothing; none where the text doesn't tell it.
std::optional<qint64> arithmetic(QByteArrayView expression,
                                 const QHash<QByteArray, std::optional<QByteArray>>& variables);
/// The commands that xargs makes of what it reads; none where it is used in another way than with -I, -n, -0 or alone.
QList<QList<Word>> xargsCommands(const QList<Word>& words, const QByteArray& input);
/// What echo, printf, cat or seq write; none for everything else.
std::optional<QByteArray> builtinOutput(const QList<Word>& words, const std::optional<QByteArray>& input);
/// What the filters make of what they read that requests are written with: base64, tr, sed, cut, awk's print, digests. What others
/// give is known only when they run.
std::optional<QByteArray> filterOutput(const QList<Word>& words, const QByteArray& input);
std::optional<QByteArray> textFilterOutput(const QList<QByteArray>& words, const QByteArray& input);
std::optional<QByteArray> sedOutput(const QList<QByteArray>& words, const QByteArray& input);
/// What basename and dirname write of a path.
std::optional<QByteArray> pathOutput(const QList<Word>& words);
/// Whether a text is one that a pattern with * and ? stands for.
bool matchesGlob(QByteArrayView pattern, QByteArrayView text);
/// What test, [ or (`patterns`) [[ says of its words; none where that hangs on a file or on what the text does not tell.
std::optional<bool> testHolds(const QList<Word>& words, bool patterns);
/// Whether a line that stands where a command may begin looks like one, and not like prose or output.
bool looksLikeCommand(QByteArrayView line);

} // namespace crosscheck::intake
