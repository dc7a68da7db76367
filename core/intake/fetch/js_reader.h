#pragma once

#include "intake/fetch/js.h"
#include "intake/wrapping.h"

namespace crosscheck::intake {

/// Reads a script: declarations, assignments and calls where they stand, expressions as far as the text tells their value.
/// Nothing is run; the body of a loop is read once for each value where all of them stand in the text. What is not understood is
/// passed over.
class JsReader
{
public:
    JsReader(QByteArrayView text, const std::function<bool(QByteArrayView)>& wanted)
        : m_text(withoutFences(text)), m_wanted(wanted)
    {
    }
    JsScript read();

private:
    static bool isNameByte(int c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '$' || c >= 0x80;
    }
    int peek(qsizetype offset = 0) const
    {
        return m_at + offset < m_text.size() ? int(uchar(m_text.at(m_at + offset))) : -1;
    }
    bool at(QByteArrayView text) const
    {
        return QByteArrayView(m_text).sliced(qMin(m_at, m_text.size())).startsWith(text);
    }
    void fail(qsizetype position, const words::Text& reason)
    {
        if (!m_out.error)
            m_out.error = InputError{position, reason};
    }

    // js_script.cpp: statements
    void statement();
    void skipSpace();
    QByteArray word();
    /// a.b.c
    QByteArray path();
    /// At a name outside of an expression: a declaration, an assignment or a call.
    void name();
    void assign(const QByteArray& path, const JsValue& value);
    static void addParameter(QByteArray& address, const QList<JsValue>& arguments, bool replaces);
    void skipTypes(const QByteArray& called);
    void construct(qsizetype from);
    void setMember(const QByteArray& object);
    QList<JsValue> argumentList(qsizetype opened);
    JsValue function(qsizetype from);
    void skipBrackets();

    // js_loop.cpp
    struct Rounds
    {
        QByteArray name;
        QList<JsValue> values;                  ///< of the name, round by round
        qsizetype begin = 0, end = 0, next = 0; ///< the body, and what follows the loop
    };
    /// Passes over blanks and a text, where it stands behind them.
    bool take(QByteArrayView text);
    std::optional<qsizetype> wholeNumber();
    QList<JsValue> counted(const QByteArray& name);
    std::optional<Rounds> forRounds();
    std::optional<Rounds> callbackRounds(const QByteArray& called);
    /// At the bracket behind `for` or a list's method; false where nobody can tell the rounds, the place as before.
    bool loop(const QByteArray& called);

    // js_expression.cpp
    JsValue expression();
    /// An expression without a condition: values and what stands between them.
    JsValue operands();
    bool readOperator(JsValue& left, qsizetype from);
    static QByteArray part(const JsValue& value);
    JsValue unknown(qsizetype from);
    JsValue primary();
    /// A name, a call, `new X(…)`, a function; `read`: the name, where it was read already.
    JsValue named(qsizetype from, const QByteArray& read = {});
    JsValue object();
    static void put(JsValue& object, const QByteArray& key, const JsValue& member);

    // js_call.cpp
    JsValue call(const QByteArray& called, qsizetype from);
    /// .then(…).catch(…) behind a call.
    void chained();
    /// .set(…).send(…) behind a call, up to what takes its answer.
    QList<JsCall::Link> links();
    JsValue postfix(JsValue value, qsizetype from);
    JsValue method(JsValue value, const QByteArray& member, const QList<JsValue>& arguments, qsizetype from);
    JsValue constructed(const QByteArray& type, const QList<JsValue>& arguments, qsizetype from);

    // js_string.cpp
    QByteArray string();

    QByteArray m_text;
    const std::function<bool(QByteArrayView)>& m_wanted;
    qsizetype m_at = 0;
    int m_nesting = 0;
    int m_functions = 0;    ///< whose bodies were read after their assignment
    int m_loops = 0;        ///< that the place is in
    int m_rounds = 0;       ///< of all loops so far
    bool m_calling = false; ///< inside of a call that is wanted: an error there counts
    QHash<QByteArray, JsValue> m_variables;
    QHash<QByteArray, QList<Note>> m_valueNotes;
    QList<Note> m_notes;
    JsScript m_out;
};

/// A value that is a string.
JsValue jsText(const QByteArray& text);

} // namespace crosscheck::intake
