#pragma once

#include "intake/curl/windows_words.h"
#include "intake/request_notes.h"

#include <QSet>

#include <vector>

namespace crosscheck::intake {

/// A line of cmd.exe while it is taken apart: its bytes, where each stood, and whether it still means something to the shell.
struct CmdCells
{
    CmdLine line{};
    QByteArray live{}; ///< 1 where neither quotes nor a caret took the meaning away

    qsizetype size() const { return live.size(); }
    void add(char c, qsizetype origin, bool isLive)
    {
        line.add(c, origin);
        live += isLive ? '1' : '0';
    }
    void add(const CmdCells& other, qsizetype at)
    {
        add(other.line.bytes.at(at), other.line.origins.at(at), other.live.at(at) == '1');
    }
    bool isLive(qsizetype at, QByteArrayView characters) const
    {
        return at < size() && live.at(at) == '1' && characters.contains(line.bytes.at(at));
    }
};

struct CmdStep;

/// One command of a line, a group, an if or a for.
struct CmdNode
{
    enum class Kind { Simple, Group, If, For };
    struct Redirection
    {
        bool input = false, append = false;
        QByteArray file{};
        qsizetype position = 0;
    };

    Kind kind = Kind::Simple;
    CmdCells text{};                ///< the command; the condition; what a loop goes through
    std::vector<CmdStep> body;      ///< of a group, an if or a for
    std::vector<CmdStep> otherwise; ///< behind else
    QList<Redirection> redirections{};
    char variable = '\0', option = '\0'; ///< of a for: its letter; l or f
    QByteArray settings{};               ///< of for /f
    qsizetype begin = 0, end = 0;        ///< in the pasted text
};

struct CmdStep
{
    enum class Join { Always, And, Or, Pipe };
    CmdNode node{};
    Join join = Join::Always; ///< to the step before it
};

/// A line without blanks and @ in front.
CmdLine withoutFront(const CmdLine& line);

/// Reads and, as far as the text tells, runs a text for cmd.exe. Its phases are the shell's: percents of a whole line, carets and
/// quotes, the marks that part commands, and for every command that runs the variables of loops and the delayed ones.
/// https://learn.microsoft.com/windows-server/administration/windows-commands/cmd
class CmdReader
{
public:
    explicit CmdReader(const CleanText& clean);
    ShellText read();

private:
    enum class Leaving { Nothing, Call, Text };
    struct Output
    {
        QByteArray bytes{};
        bool known = true;
    };
    using Success = std::optional<bool>; ///< none: nobody knows

    void fail(qsizetype origin, const words::Text& reason)
    {
        if (!m_out.error)
            m_out.error = InputError{origin, reason};
    }
    static Note noted(const words::Sentence& sentence, QByteArrayView about, qsizetype origin)
    {
        return Note{words::text(sentence, shown(about)), origin, -1};
    }

    // cmd.cpp: the lines of the text
    qsizetype lineEnd(qsizetype from) const;
    void readLines();
    void goTo(const QByteArray& label);
    void callLabel(const QByteArray& rest);

    // cmd_lines.cpp: percents, carets and quotes
    CmdLine expandedLine();
    bool addVariable(CmdLine& line);
    bool addArgument(CmdLine& line);
    bool dropPercent(qsizetype lineEnd);
    bool appendLine();
    void lex(CmdLine line, bool goesOn);
    bool addBrokenLine(const CmdLine& line, qsizetype at);
    bool goOn(CmdLine& line, qsizetype& at);

    // cmd_parse.cpp: commands and what parts them
    void skipBlanks();
    QByteArray wordAhead() const;
    std::vector<CmdStep> parseSteps(bool untilBracket);
    CmdStep::Join parseJoin();
    CmdNode parseNode();
    CmdNode parseGroup();
    CmdNode parseIf();
    CmdNode parseFor(qsizetype headLength);
    CmdNode parseSimple();
    CmdCells parseToken();
    void parseRedirections(CmdNode& node);
    bool parseRedirection(CmdNode& node);
    bool addParameters(CmdNode& node);

    // cmd_run.cpp: what they do
    Success runSteps(const std::vector<CmdStep>& steps);
    Success run(const CmdNode& node);
    Success runNode(const CmdNode& node);
    Success runIf(const CmdNode& node);
    Success holds(const QByteArray& condition) const;
    Success runSimple(const CmdLine& line, const CmdNode& node);
    Success runProgram(const CmdLine& line, const CmdNode& node);
    Success runText(const CmdLine& line);
    void type(const QByteArray& name, qsizetype position);
    void write(const QByteArray& bytes);

    // cmd_loops.cpp: for and what it goes through
    void runFor(const CmdNode& node);
    std::optional<QList<QByteArray>> loopValues(const CmdNode& node);
    std::optional<QList<QByteArray>> linesOf(const CmdNode& node);
    bool takeTokens(const CmdNode& node, const QByteArray& line);

    // cmd_variables.cpp
    std::optional<QByteArray> valueOf(const QByteArray& name, const QByteArray& change) const;
    void set(const QByteArray& rest);
    void calculate(const QByteArray& expression);
    std::pair<char, qsizetype> loopVariableAt(const QByteArray& text) const;
    CmdLine substituted(const CmdLine& line);

    const CleanText& m_clean;
    QByteArray m_text;
    qsizetype m_at = 0;
    bool m_isBatch = false, m_delayed = false;

    CmdCells m_cells; ///< of the line that is parsed
    qsizetype m_pos = 0;
    int m_groups = 0, m_nesting = 0, m_rounds = 0, m_calls = 0;
    int m_unsure = 0; ///< conditions around this command that nobody knows

    QHash<QByteArray, QByteArray> m_variables;              ///< by upper-case names
    QSet<QByteArray> m_cleared;                             ///< of them those that the text took away
    QHash<char, std::optional<QByteArray>> m_loopVariables; ///< no value: not known
    std::optional<QList<QByteArray>> m_arguments;           ///< of a call
    QList<QByteArray> m_unknown;                            ///< variables of the line that stand as written
    QHash<QByteArray, QByteArray> m_files;                  ///< that the text writes
    std::optional<QByteArray> m_input;
    Output* m_output = nullptr; ///< where what is written goes, if anybody reads it
    Leaving m_leaving = Leaving::Nothing;
    QList<Note> m_notes;    ///< of the line that is parsed
    QList<Note> m_runNotes; ///< of the commands that bars join
    ShellText m_out;
    std::optional<InputError> m_soft; ///< taken by the shell in another way than was meant
};

} // namespace crosscheck::intake
