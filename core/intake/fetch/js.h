#pragma once

#include "intake/intake.h"

#include <QHash>

#include <functional>

namespace crosscheck::intake {

/// A value of a script, as far as the text tells it.
struct JsValue
{
    enum class Kind {
        Undefined,
        Null,
        Bool,
        Number,
        Text,
        Array,
        Object,
        Params,
        Form,
        Headers,
        Request,
        Function,
        Unknown
    };
    Kind kind = Kind::Undefined;
    QByteArray text;      ///< of a text, number, boolean; of what is unknown: as written
    QList<JsValue> items; ///< of an array; of a Request: URL and init
    QList<std::pair<QByteArray, JsValue>> members; ///< of an object and its like, in order

    const JsValue* find(QByteArrayView name) const;
    /// What the value is where a string is wanted.
    QByteArray shown() const;
    /// Nothing that is sent: a function in the place of data is the one that gets the answer.
    bool isNone() const { return kind == Kind::Undefined || kind == Kind::Null || kind == Kind::Function; }
};

/// application/x-www-form-urlencoded as URLSearchParams writes it.
QByteArray jsFormEncoded(const QByteArray& text);
/// A header's value as a script hands it over: a character is a byte; as it stands where one is none.
QByteArray jsByteString(const QByteArray& text);

/// JSON.stringify with the indentation given (0: none).
QByteArray jsJson(const JsValue& value, int indent = 0, int depth = 0);

/// JSON as json.dumps of Python writes it: blanks behind its marks, nothing but ASCII.
QByteArray pythonJson(const JsValue& value);

/// What Python's % and format() make of a text: %s and %d, or {} and {0}, stand for the values in turn.
QByteArray pythonFormatted(const QByteArray& text, const QList<JsValue>& values);

/// A call that the script makes: fetch(…), axios.post(…), xhr.open(…), new EventSource(…) ("new EventSource").
struct JsCall
{
    QByteArray callee;
    QList<JsValue> arguments;
    QList<Note> notes; ///< on what is not known in them
    qsizetype begin = 0;
    struct Link ///< .set("A", "1") behind it
    {
        QByteArray member;
        QList<JsValue> arguments;
    };
    QList<Link> links{}; ///< of the calls that go on in that way: see isLinked
};

/// Whether what hangs on a call tells of its request: superagent.post(URL).set(…).send(…).
bool isLinked(QByteArrayView callee);

struct JsScript
{
    QList<JsCall> calls;
    std::optional<InputError> error;
};

/// Reads the calls of a script whose callee the predicate takes. Assignments of plain values are followed, nothing is run.
JsScript readJs(QByteArrayView utf8, const std::function<bool(QByteArrayView callee)>& wanted);

} // namespace crosscheck::intake
