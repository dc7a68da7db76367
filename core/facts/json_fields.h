#pragma once

#include "facts/json_range.h"
#include "http/header.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <type_traits>

/// Small helpers to write and read JSON members; a default value is not written.
namespace crosscheck::facts::fields {

inline QJsonValue bytes(const QByteArray& value)
{
    return QString::fromLatin1(value);
}
inline QByteArray bytes(const QJsonValue& value)
{
    return value.toString().toLatin1();
}

inline void put(QJsonObject& object, const char* name, const QByteArray& value)
{
    if (!value.isEmpty())
        object.insert(QLatin1StringView(name), bytes(value));
}
inline void put(QJsonObject& object, const char* name, const QString& value)
{
    if (!value.isEmpty())
        object.insert(QLatin1StringView(name), value);
}
inline void put(QJsonObject& object, const char* name, bool value)
{
    if (value)
        object.insert(QLatin1StringView(name), value);
}
inline void put(QJsonObject& object, const char* name, qint64 value, qint64 standard = 0)
{
    if (value != standard)
        object.insert(QLatin1StringView(name), value);
}
inline void putNumber(QJsonObject& object, const char* name, double value)
{
    if (value >= 0)
        object.insert(QLatin1StringView(name), value);
}
inline void put(QJsonObject& object, const char* name, const std::optional<bool>& value)
{
    if (value)
        object.insert(QLatin1StringView(name), *value);
}
inline void put(QJsonObject& object, const char* name, const std::optional<int>& value)
{
    if (value)
        object.insert(QLatin1StringView(name), *value);
}
inline void put(QJsonObject& object, const char* name, const std::optional<QByteArray>& value)
{
    if (value)
        object.insert(QLatin1StringView(name), bytes(*value));
}
inline void put(QJsonObject& object, const char* name, const QList<QByteArray>& values)
{
    if (values.isEmpty())
        return;
    QJsonArray array;
    for (const QByteArray& value : values)
        array.append(bytes(value));
    object.insert(QLatin1StringView(name), array);
}
inline void put(QJsonObject& object, const char* name, const http::HeaderList& headers)
{
    if (headers.isEmpty())
        return;
    QJsonArray array;
    for (const http::Header& header : headers)
        array.append(QJsonArray{bytes(header.name), bytes(header.value)});
    object.insert(QLatin1StringView(name), array);
}

inline QJsonValue at(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1StringView(name));
}
inline void get(const QJsonObject& object, const char* name, QByteArray& value)
{
    if (at(object, name).isString())
        value = bytes(at(object, name));
}
inline void get(const QJsonObject& object, const char* name, QString& value)
{
    if (at(object, name).isString())
        value = at(object, name).toString();
}
inline void get(const QJsonObject& object, const char* name, bool& value)
{
    value = at(object, name).toBool(value);
}
inline void get(const QJsonObject& object, const char* name, int& value)
{
    value = at(object, name).toInt(value);
}
inline void get(const QJsonObject& object, const char* name, qint64& value)
{
    value = at(object, name).toInteger(value);
}
inline void get(const QJsonObject& object, const char* name, double& value)
{
    value = at(object, name).toDouble(value);
}
inline void get(const QJsonObject& object, const char* name, std::optional<bool>& value)
{
    if (at(object, name).isBool())
        value = at(object, name).toBool();
}
inline void get(const QJsonObject& object, const char* name, std::optional<int>& value)
{
    if (at(object, name).isDouble())
        value = at(object, name).toInt();
}
inline void get(const QJsonObject& object, const char* name, std::optional<QByteArray>& value)
{
    if (at(object, name).isString())
        value = bytes(at(object, name));
}
inline void get(const QJsonObject& object, const char* name, QList<QByteArray>& values)
{
    for (const QJsonValue& value : at(object, name).toArray())
        values.append(bytes(value));
}
inline void get(const QJsonObject& object, const char* name, http::HeaderList& headers)
{
    for (const QJsonValue& value : at(object, name).toArray()) {
        const QJsonArray pair = value.toArray();
        headers.append({bytes(pair.at(0)), bytes(pair.at(1))});
    }
}
/// Enumerations are written as their number: the order of an enumeration that is stored only grows at its end.
template <typename Enum> void putEnum(QJsonObject& object, const char* name, Enum value)
{
    object.insert(QLatin1StringView(name), int(value)); // always: a default need not be the first
}
template <typename Enum> void getEnum(const QJsonObject& object, const char* name, Enum& value)
{
    value = enumFrom<Enum>(at(object, name).toInt(int(value))).value_or(value);
}
template <typename Enum> void putEnum(QJsonObject& object, const char* name, const std::optional<Enum>& value)
{
    if (value)
        object.insert(QLatin1StringView(name), int(*value));
}
template <typename Enum> void getEnum(const QJsonObject& object, const char* name, std::optional<Enum>& value)
{
    if (at(object, name).isDouble())
        value = enumFrom<Enum>(at(object, name).toInt());
}

template <typename T> constexpr bool isEnum = std::is_enum_v<T>;
template <typename T> constexpr bool isEnum<std::optional<T>> = std::is_enum_v<T>;

/// Writes the members that it is called with. A value's list of members is a function over Writer or Reader, so that both ways
/// have the same names.
struct Writer
{
    QJsonObject& object;
    template <typename T> void operator()(const char* name, const T& value) const
    {
        if constexpr (isEnum<T>)
            putEnum(object, name, value);
        else if constexpr (std::is_same_v<T, double>)
            putNumber(object, name, value);
        else if constexpr (std::is_same_v<T, int>)
            put(object, name, qint64(value));
        else
            put(object, name, value);
    }
};
/// Reads them; one that isn't there keeps its value.
struct Reader
{
    const QJsonObject& object;
    template <typename T> void operator()(const char* name, T& value) const
    {
        if constexpr (isEnum<T>)
            getEnum(object, name, value);
        else
            get(object, name, value);
    }
};

} // namespace crosscheck::facts::fields
