#pragma once

#include "intake/powershell/reader.h"

namespace crosscheck::intake {

/// Reads a script for PowerShell and follows its assignments as far as the text tells their values. Nothing is run.
class PsReader
{
public:
    explicit PsReader(const CleanText& clean) : m_clean(clean), m_text(clean.bytes) {}
    PsScript read();

private:
    static bool isNameByte(int c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    int peek(qsizetype offset = 0) const
    {
        return m_at + offset < m_text.size() ? int(uchar(m_text.at(m_at + offset))) : -1;
    }
    bool at(const char* text) const
    {
        return QByteArrayView(m_text).sliced(qMin(m_at, m_text.size())).startsWith(text);
    }
    void fail(qsizetype position, const words::Text& reason)
    {
        if (!m_error)
            m_error = InputError{m_clean.origin(position), reason};
    }

    // ps_script.cpp: statements and pipelines
    void statements(qsizetype end);
    qsizetype closing(qsizetype from) const;
    void skipLine();
    void skipSpace(bool lines);
    QByteArray name();
    bool assignment();
    bool changeByMethod();
    bool sharedAssignment();
    void setVariable(const PsCall& call);
    void addMember(const PsCall& call, const QByteArray& variable);
    bool count();
    /// What changes a variable, or a pipeline.
    bool statement();
    void assign(const QByteArray& variable, const QList<QByteArray>& path, const PsValue& value,
                const QByteArray& op);
    QList<QByteArray> pathKeys(qsizetype from, qsizetype end);
    qsizetype behindBlock(qsizetype at) const;
    PsValue statementValue();
    PsValue pipeline();
    bool startsExpression();
    PsValue pipelineItem(const std::optional<PsValue>& input);

    // ps_control.cpp: conditions and loops
    /// What is left before its end: a round of a loop, the loop, a function or the script.
    enum class Leaves { Nothing, Round, Loop, Function };
    bool control();
    void leave(Leaves what);
    bool leavesLoop();
    void readIf();
    void readFor();
    void readWhile(bool blockFirst);
    /// `certain`: where it runs at all, nothing but the text before decides it.
    void readBlock(bool runs, bool certain = true);
    /// `op`: how a clause is compared: eq, like or match.
    void readSwitch(const QByteArray& op);
    bool clauseHolds(const PsValue& value, const QByteArray& op, std::optional<bool>& known);
    void readParameters();
    std::optional<bool> conditionHolds(qsizetype close);
    PsValue forEach(const QByteArray& name, const PsValue& list);
    PsValue whereTrue(const PsValue& list, qsizetype from);

    // ps_expression.cpp: operators
    PsValue expression();
    PsValue joined(int least);
    std::pair<QByteArray, int> operatorHere(int least);
    PsValue combined(const PsValue& left, const QByteArray& op, const PsValue& right, qsizetype from);
    bool lineBegins() const;
    bool atOperator(QByteArrayView name) const;
    PsValue listOperand();

    // ps_primary.cpp: what they join
    QList<PsValue> argumentList();
    PsValue primary();
    std::optional<PsValue> number();
    PsValue postfix(PsValue value, qsizetype from);
    PsValue method(const PsValue& value, const QByteArray& name, qsizetype from);
    PsValue* changeable(const QByteArray& variable, const QList<QByteArray>& path);
    PsValue element(const PsValue& value, qsizetype from);
    PsValue unknown(qsizetype from);
    PsValue parenthesised(qsizetype from, bool list);
    PsValue hashtable(qsizetype opened);
    PsValue entries(qsizetype opened);
    qsizetype closingSquare(qsizetype from) const;
    PsValue variable(qsizetype from);
    /// [char]233, [System.Text.Encoding]::UTF8.GetBytes(…), [Convert]::…, [string]…
    PsValue typed();

    // ps_string.cpp
    PsValue string();
    /// The inside of a double-quoted string, up to its quote or to `end`.
    PsValue expandable(qsizetype end);
    /// $name, ${name} and $(…) within text.
    bool startsExpansion() const
    {
        return peek() == '$' && (isNameByte(peek(1)) || peek(1) == '{' || peek(1) == '(');
    }
    PsValue expansion();

    // ps_function.cpp
    struct Function
    {
        QList<std::pair<QByteArray, std::optional<PsValue>>>
            parameters;              ///< lower-case names, each with what it is where a call gives none
        qsizetype from = 0, end = 0; ///< of its block
    };
    QList<std::pair<QByteArray, std::optional<PsValue>>> parameterList();
    void keepFunction(const QByteArray& name, qsizetype takes);
    PsValue scriptBlock();
    PsValue callBlock(const PsValue& block, const PsCall& call);
    PsValue run(const Function& function, const PsCall& call);
    void readHead(Function& function);
    PsValue callFunction(const QByteArray& name, const PsCall& call);

    // ps_command.cpp
    PsValue command(const std::optional<PsValue>& input);
    std::optional<PsValue> calledBlock();
    bool callsCmdlet() const;
    bool readName(PsCall& call);
    bool readSplatted(PsCall& call);
    void readParameter(PsCall& call);
    void readPositional(PsCall& call);
    void readVerbatim(PsCall& call);
    std::optional<PsValue> readArguments(PsCall& call, const std::optional<PsValue>& input, qsizetype from);
    PsValue argument(bool program);
    PsValue quotedArgument(bool program);
    void readAmpersand(PsValue& value);
    void writeFile(const PsCall& call, const std::optional<PsValue>& input);

    const CleanText& m_clean;
    QByteArray m_text;
    qsizetype m_at = 0;
    int m_nesting = 0;
    int m_rounds = 0;             ///< of loops
    int m_loops = 0, m_calls = 0; ///< of the loops and functions that are being read
    int m_uncertain = 0;          ///< of the blocks that are being read, those that may not run
    Leaves m_leaves = Leaves::Nothing;
    bool m_mayLeave = false;          ///< the loop that is being read, by what may not run
    bool m_oneByOne = false;          ///< whether a comma ends an expression, as between a method's arguments
    QByteArray m_receiver;            ///< the variable whose value is read, for methods that change it
    QList<QByteArray> m_receiverPath; ///< the entries of it that lead there
    QHash<QByteArray, PsValue> m_variables;
    QHash<QByteArray, QList<Note>> m_valueNotes;
    QHash<QByteArray, Function> m_functions; ///< that the text behind calls, by lower-case names
    QHash<QByteArray, QByteArray> m_files;   ///< that the text writes
    QList<PsValue>* m_given = nullptr;       ///< what the block or function that is read gives
    QList<Note> m_notes;
    PsScript m_out;
    std::optional<InputError> m_error;
    std::optional<InputError> m_soft; ///< refused by the shell, though what is meant is plain
};

/// A character as UTF-8; half of a surrogate pair as three bytes, until its other half follows.
QByteArray psCharacter(char32_t c);
/// Joins the two halves of a surrogate pair that stand at the end of a text.
void psJoinHalves(QByteArray& text);
/// A number; `whole` where it is no double.
PsValue psNumber(double value, bool whole);
/// A variable's name as it is looked up: in lower case, without its scope.
QByteArray psVariableName(const QByteArray& written);
/// A cookie whose name and value may have been set one by one.
PsValue psCookie(PsValue cookie);
/// A value that is text.
PsValue psText(const QByteArray& text);
PsValue psBool(bool value);
PsValue psList(const QList<PsValue>& items);
/// A list with one more item; `list` may be its first item alone.
PsValue psListed(const PsValue& list, const PsValue& item);
/// Left + right: numbers are added, tables and lists joined, all else put together as text.
PsValue psAdded(PsValue left, const PsValue& right);
/// What a value is as a condition; none where the text does not tell it.
std::optional<bool> psTruth(const PsValue& value);

// ps_text.cpp
/// What a method of a text gives: ToUpper, Trim, Replace, Substring, Split …; none for those that are not followed.
std::optional<PsValue> textMethod(const QByteArray& text, const QByteArray& name,
                                  const QList<PsValue>& arguments);
/// LEFT -op RIGHT: -f, -join, -replace, -split and the comparisons; none where the text does not tell it.
std::optional<PsValue> operated(const PsValue& left, const QByteArray& op, const PsValue& right);

// ps_json.cpp
/// What ConvertFrom-Json makes of a text; none where that is no JSON.
std::optional<PsValue> psFromJson(const QByteArray& text);

// ps_object.cpp
/// A property of a value; none where the text does not tell it.
std::optional<PsValue> psMember(const PsValue& value, const QByteArray& member);
std::optional<PsValue> psElement(const PsValue& value, const PsValue& key);
std::optional<PsValue> psMethod(const PsValue& value, const QByteArray& method,
                                const QList<PsValue>& arguments);
bool psChanged(PsValue& value, const QByteArray& method, const QList<PsValue>& arguments);
/// As System.Web.HttpUtility.UrlEncode writes it.
QByteArray psUrlEncoded(const QByteArray& text);

// ps_filter.cpp
/// What Select-Object, Sort-Object … hand on of what comes in; none of other cmdlets.
std::optional<PsValue> psFiltered(const PsCall& call, const PsValue& input);

// ps_cmdlets.cpp
/// What a cmdlet gives that only makes a value of what it is given, or reads a file; none where only running it tells.
std::optional<PsValue> cmdletValue(const PsCall& call, const std::optional<PsValue>& input);
/// The parameter of that name, or what stands at the place where it may be given without one; null where it isn't given.
const PsValue* givenTo(const PsCall& call, QByteArrayView name, qsizetype place);
/// An object of the types that requests are made of; none of others.
std::optional<PsValue> psObject(const QByteArray& type, const QList<PsValue>& arguments);
/// [IO.File]::ReadAllText(…); `method` in lower case.
std::optional<PsValue> psFileContent(const QByteArray& method, const QList<PsValue>& arguments);
/// The request that a method of System.Net.WebClient sends; none where it sends none.
std::optional<PsCall> clientCall(const PsValue& client, const QByteArray& method,
                                 const QList<PsValue>& arguments);

} // namespace crosscheck::intake
