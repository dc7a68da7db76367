#include "arguments.h"

#include <QCoreApplication>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

const Option* find(const QList<Option>& options, const QString& name)
{
    for (const Option& option : options) {
        if (option.names.contains(name))
            return &option;
    }
    return nullptr;
}

} // namespace

std::variant<Arguments, QString> Arguments::read(const QStringList& arguments, const QList<Option>& options)
{
    Arguments out;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments.at(i);
        if (argument == u"--") {
            out.m_positional += arguments.mid(i + 1);
            break;
        }
        if (!argument.startsWith(u'-') || argument == u"-") {
            out.m_positional.append(argument);
            continue;
        }
        QString name = argument;
        std::optional<QString> value;
        const Option* option = find(options, name);
        const qsizetype equals = argument.indexOf(u'=');
        if (!option && argument.startsWith(u"--") && equals > 0) {
            name = argument.first(equals);
            value = argument.sliced(equals + 1);
            option = find(options, name);
        } else if (!option && !argument.startsWith(u"--")) {
            name = argument.first(2);
            value = argument.sliced(2);
            option = find(options, name);
        }
        if (!option || (value && !option->takesValue))
            return QCoreApplication::translate("cli", "the option %1 is not known here.").arg(argument);
        if (option->takesValue && !value) {
            if (i + 1 >= arguments.size())
                return QCoreApplication::translate("cli", "the option %1 needs a value behind it.")
                    .arg(argument);
            value = arguments.at(++i);
        }
        out.m_given.append({option->names.first(), value.value_or(QString())});
    }
    return out;
}

bool Arguments::has(const QString& name) const
{
    return std::any_of(m_given.cbegin(), m_given.cend(),
                       [&name](const auto& given) { return given.first == name; });
}

std::optional<QString> Arguments::value(const QString& name) const
{
    const QStringList all = values(name);
    return all.isEmpty() ? std::nullopt : std::optional<QString>(all.last());
}

QStringList Arguments::values(const QString& name) const
{
    QStringList out;
    for (const auto& [given, value] : m_given) {
        if (given == name)
            out.append(value);
    }
    return out;
}

} // namespace crosscheck::cli
