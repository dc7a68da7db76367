#pragma once

#include "intake/curl/command.h"

#include <QHash>

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
    /// What a command that was read gives to the next one in its pipeline.
    struct Output
    {
        std::optional<QByteArray> bytes;
        QByteArray file; ///< whose content it is, where the text does not tell that
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
    Output readSimple(const std::optional<QByteArray>& input, bool piped);
    bool readRedirection(std::optional<QByteArray>& input, bool& known);
    void compound(QByteArrayView word, qsizetype position);
    bool assignment(const Draft& draft);
    void finish(QList<Word> words, std::optional<QByteArray> input, qsizetype begin);
    std::optional<QByteArray> heredoc(qsizetype operatorAt);

    // bash_flow.cpp: loops, functions, scripts within the text
    void readLoop();
    void readCase();
    bool readLines(const std::optional<QByteArray>& piped);
    Output readBody(const char* closing, QByteArrayView opening, qsizetype openedAt);
    static QList<QByteArray> countedValues(QByteArrayView head, QByteArray& name);
    bool atKeyword(const char* word) const;
    void readScript(const Word& script, const QList<QByteArray>& arguments, const Variables& given);
    void readFunction(const QByteArray& name);
    Output call(const QList<Word>& words);
    void keepUncalled();
    void setArguments(const QList<QByteArray>& arguments, const QByteArray& program);
    void runBuiltin(const QList<Word>& words, const std::optional<QByteArray>& input, const Variables& given);
    void readInto(const QList<Word>& words, const std::optional<QByteArray>& input);

    // bash_words.cpp: words
    std::optional<Draft> readWord();
    void readQuoted(Draft& draft, int closing);
    void readDollar(Draft& draft, bool quoted);
    void readBraces(Draft& draft, bool quoted);
    void readSubstitution(Draft& draft, bool quoted);
    void readBackticks(Draft& draft, bool quoted);
    void addVariable(Draft& draft, const QByteArray& name, QByteArrayView written, qsizetype position,
                     bool quoted);
    void addArguments(Draft& draft, QByteArrayView written, qsizetype position, bool quoted);
    QByteArray ansiQuoted();
    QByteArray expanded(qsizetype from, qsizetype to);
    bool readPlaceholder(Draft& draft);
    static QList<Draft> braceExpanded(const Draft& draft);
    QList<Word> fields(const Draft& draft, qsizetype end) const;

    const CleanText& m_clean;
    QByteArray m_text;
    qsizetype m_at = 0, m_end = 0;
    qsizetype m_heredocFrom = -1, m_heredocLine = -1; ///< where the next here-document starts; its line end
    int m_depth = 0;
    int m_nesting = 0; ///< of substitutions, through the readers of texts within the text
    int m_rounds = 0;  ///< of loops
    struct Opened
    {
        QByteArray word; ///< if, while, until, { or (
        qsizetype position = 0, commands = 0;
    };
    QList<Opened> m_opened; ///< what waits for its end
    Variables m_variables;
    QHash<QByteArray, QList<Note>> m_valueNotes; ///< what of a variable's value is not known
    QHash<QByteArray, QList<QByteArray>> m_arrays;
    QHash<QByteArray, Function> m_functions;
    QHash<QByteArray, QByteArray> m_files; ///< that the text writes
    QByteArray m_writesTo;                 ///< the file that the command being read writes to
    QList<Note> m_notes;                   ///< of the command that is being read
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
/// A variable's value as ${NAME%/}, ${NAME##*/}, ${NAME/a/b}, ${NAME:1:2} or ${NAME^^} change it; `change` is what stands behind
/// the name. None where a pattern would have to be run.
std::optional<QByteArray> changedValue(const QByteArray& value, QByteArrayView change);
/// The value of an arithmetic expression over numbers and variables; none where it is more than + - * / % and brackets.
std::optional<qint64> arithmetic(QByteArrayView expression,
                                 const QHash<QByteArray, std::optional<QByteArray>>& variables);
/// The commands that xargs makes of what it reads; none where it is used in another way than with -I, -n, -0 or alone.
QList<QList<Word>> xargsCommands(const QList<Word>& words, const QByteArray& input);
/// What echo, printf, cat, seq or base64 write; none for everything else.
std::optional<QByteArray> builtinOutput(const QList<Word>& words, const std::optional<QByteArray>& input);
/// Whether a line that stands where a command may begin looks like one, and not like prose or output.
bool looksLikeCommand(QByteArrayView line);

} // namespace crosscheck::intake
