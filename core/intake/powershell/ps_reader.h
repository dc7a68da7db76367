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
    bool control();
    void forEach(const QByteArray& name, const PsValue& list);
    void skipLine();
    void skipSpace(bool lines);
    QByteArray name();
    /// $name = …, $session.UserAgent = …, $session.Cookies.Add(…), or a pipeline.
    bool statement();
    void assign(const QByteArray& variable, const QByteArray& path, const PsValue& value, bool more);
    PsValue pipeline();
    bool startsExpression();
    PsValue pipelineItem(const std::optional<PsValue>& input);

    // ps_expression.cpp
    PsValue expression();
    QList<PsValue> argumentList();
    PsValue primary();
    PsValue postfix(PsValue value, qsizetype from);
    PsValue unknown(qsizetype from);
    PsValue parenthesised(qsizetype from, bool list);
    PsValue hashtable(qsizetype opened);
    PsValue variable(qsizetype from);
    /// [char]233, [System.Text.Encoding]::UTF8.GetBytes(…), [Convert]::…, [string]…
    PsValue typed();

    // ps_string.cpp
    PsValue string();
    /// The inside of a double-quoted string, up to its quote or to `end`.
    PsValue expandable(qsizetype end);

    // ps_function.cpp
    struct Function
    {
        QList<std::pair<QByteArray, PsValue>>
            parameters;              ///< lower-case names, each with what it is where a call gives none
        qsizetype from = 0, end = 0; ///< of its block
    };
    void keepFunction(const QByteArray& name, QByteArray takes);
    void callFunction(const QByteArray& name, const PsCall& call);

    // ps_command.cpp
    PsValue command(const std::optional<PsValue>& input);
    /// One argument of a command: a word without quotes is text, up to a blank.
    PsValue argument(QList<std::pair<QByteArray, PsValue>>& splatted);

    const CleanText& m_clean;
    QByteArray m_text;
    qsizetype m_at = 0;
    int m_nesting = 0;
    int m_rounds = 0; ///< of loops
    QHash<QByteArray, PsValue> m_variables;
    QHash<QByteArray, QList<Note>> m_valueNotes;
    QHash<QByteArray, Function> m_functions; ///< that the text behind calls, by lower-case names
    QList<Note> m_notes;
    PsScript m_out;
    std::optional<InputError> m_error;
};

/// A character as UTF-8; half of a surrogate pair as three bytes, until its other half follows.
QByteArray psCharacter(char32_t c);
/// A value that is text.
PsValue psText(const QByteArray& text);

} // namespace crosscheck::intake
