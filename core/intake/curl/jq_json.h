#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace crosscheck::intake {

/// A value of JSON as jq has it: objects keep the order of their keys.
struct Json
{
    enum class Kind { Null, Bool, Number, Text, List, Object };
    Kind kind = Kind::Null;
    QByteArray text; ///< of a text: UTF-8; of a number: as it is written; "true" or "false"
    QList<Json> items;
    QList<std::pair<QByteArray, Json>> entries;

    /// Null and false are none.
    bool holds() const { return kind != Kind::Null && !(kind == Kind::Bool && text == "false"); }
    const Json* entry(QByteArrayView name) const;
    void set(const QByteArray& name, const Json& value);
    /// As jq writes it: in lines, or in one (`compact`).
    QByteArray written(bool compact, int indent = 0) const;

    static Json ofText(const QByteArray& text);
    static Json ofBool(bool value);
    static Json ofNumber(double value);
    /// The first value of a text, `at` moving behind it; none where there is no JSON.
    static std::optional<Json> read(QByteArrayView text, qsizetype& at, int depth = 0);
};

/// What jq writes for these words and this input: filters that make objects, lists and texts, and go into them. None where the
/// filter is more than is followed here.
/// https://jqlang.org/manual/
std::optional<QByteArray> jqOutput(const QList<QByteArray>& words, const std::optional<QByteArray>& input);

} // namespace crosscheck::intake
