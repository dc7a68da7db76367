#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace crosscheck::cli {

/// One option of a command: "--origin O", "-X METHOD", "--json".
struct Option
{
    QStringList names; ///< "--request", "-X"
    bool takesValue = false;
};

/// What stood on the command line: positional arguments and options, repeats kept in order.
class Arguments
{
public:
    /// Reads them; on bad usage a sentence that says what and where. `--name=value` and `-Xvalue` are read too; after `--`
    /// everything is positional.
    static std::variant<Arguments, QString> read(const QStringList& arguments, const QList<Option>& options);

    const QStringList& positional() const { return m_positional; }
    /// By the option's first name.
    bool has(const QString& name) const;
    /// The last value given, none where there is none.
    std::optional<QString> value(const QString& name) const;
    QStringList values(const QString& name) const;

private:
    QStringList m_positional;
    QList<std::pair<QString, QString>> m_given;
};

} // namespace crosscheck::cli
