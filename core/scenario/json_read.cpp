#include "scenario/json_read.h"

#include "fetch/header_names.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace crosscheck::scenario {

namespace {

template <typename Value> struct Word
{
    Value value;
    const char* word;
};

constexpr Word<fetch::Mode> modes[] = {{fetch::Mode::SameOrigin, "same-origin"},
                                       {fetch::Mode::Cors, "cors"},
                                       {fetch::Mode::NoCors, "no-cors"},
                                       {fetch::Mode::Navigate, "navigate"}};
constexpr Word<fetch::Credentials> credentialsWords[] = {{fetch::Credentials::Omit, "omit"},
                                                         {fetch::Credentials::SameOrigin, "same-origin"},
                                                         {fetch::Credentials::Include, "include"}};
constexpr Word<fetch::Redirect> redirects[] = {{fetch::Redirect::Follow, "follow"},
                                               {fetch::Redirect::Error, "error"},
                                               {fetch::Redirect::Manual, "manual"}};
constexpr Word<page::PageKind> pageKinds[] = {
    {page::PageKind::Normal, "normal"},   {page::PageKind::Frame, "frame"},
    {page::PageKind::Sandbox, "sandbox"}, {page::PageKind::Srcdoc, "srcdoc"},
    {page::PageKind::Data, "data"},       {page::PageKind::Blob, "blob"},
    {page::PageKind::Worker, "worker"},   {page::PageKind::SharedWorker, "sharedworker"},
    {page::PageKind::File, "file"}};
constexpr Word<page::Body::Kind> bodyKinds[] = {
    {page::Body::Kind::Text, "text"},     {page::Body::Kind::Blob, "blob"},
    {page::Body::Kind::Form, "form"},     {page::Body::Kind::UrlSearchParams, "params"},
    {page::Body::Kind::Buffer, "buffer"}, {page::Body::Kind::Stream, "stream"}};

template <typename Value, size_t N>
std::optional<Value> find(const Word<Value> (&rows)[N], QByteArrayView word)
{
    for (const auto& row : rows) {
        if (word == row.word)
            return row.value;
    }
    return std::nullopt;
}

template <typename Value, size_t N> QByteArray wordOf(const Word<Value> (&rows)[N], Value value)
{
    for (const auto& row : rows) {
        if (row.value == value)
            return row.word;
    }
    return {};
}

} // namespace

QString below(const QString& path, const QString& name)
{
    return path.isEmpty() ? name : path + u'.' + name;
}

std::optional<fetch::Mode> modeFromWord(QByteArrayView word)
{
    return find(modes, word);
}
QByteArray word(fetch::Mode mode)
{
    return wordOf(modes, mode);
}
std::optional<fetch::Credentials> credentialsFromWord(QByteArrayView word)
{
    return find(credentialsWords, word);
}
QByteArray word(fetch::Credentials credentials)
{
    return wordOf(credentialsWords, credentials);
}
std::optional<fetch::Redirect> redirectFromWord(QByteArrayView word)
{
    return find(redirects, word);
}
QByteArray word(fetch::Redirect redirect)
{
    return wordOf(redirects, redirect);
}
std::optional<page::PageKind> pageKindFromWord(QByteArrayView word)
{
    return find(pageKinds, word);
}
QByteArray word(page::PageKind kind)
{
    return wordOf(pageKinds, kind);
}
std::optional<page::Body::Kind> bodyKindFromWord(QByteArrayView word)
{
    return find(bodyKinds, word);
}
QByteArray word(page::Body::Kind kind)
{
    return wordOf(bodyKinds, kind);
}

QString Reading::text(const QJsonObject& object, const QString& path, const QString& name,
                      const QString& byDefault)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return byDefault;
    if (!value.isString())
        fail(below(path, name), u"a string"_s);
    return value.toString();
}

QByteArray Reading::latin1(const QJsonValue& value, const QString& path)
{
    if (!value.isString())
        fail(path, u"a string"_s);
    const QString text = value.toString();
    for (const QChar c : text) {
        if (c.unicode() > 0xFF)
            fail(path, u"a latin-1 string: one character is one byte"_s);
    }
    return text.toLatin1();
}

bool Reading::flag(const QJsonObject& object, const QString& path, const QString& name)
{
    const QJsonValue value = object.value(name);
    if (!value.isUndefined() && !value.isNull() && !value.isBool())
        fail(below(path, name), u"true or false"_s);
    return value.toBool();
}

int Reading::number(const QJsonObject& object, const QString& path, const QString& name, int byDefault)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return byDefault;
    const double number = value.toDouble();
    if (!value.isDouble() || number != std::floor(number) || std::abs(number) > 1e9) {
        fail(below(path, name), u"a whole number"_s);
        return byDefault;
    }
    return int(number);
}

QJsonObject Reading::object(const QJsonValue& value, const QString& path)
{
    if (!value.isObject())
        fail(path, u"an object"_s);
    return value.toObject();
}

http::HeaderList Reading::headers(const QJsonValue& value, const QString& path)
{
    http::HeaderList all;
    const auto add = [&all](const QByteArray& name, const QByteArray& content) {
        all.append({fetch::commonBytes(name), fetch::commonBytes(content)});
    };
    if (value.isUndefined() || value.isNull())
        return all;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            add(latin1(it.key(), path), latin1(it.value(), below(path, it.key())));
        return all;
    }
    if (!value.isArray())
        fail(path, u"a list of [name, value]"_s);
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString at = path + u"[%1]"_s.arg(i);
        const QJsonArray pair = list.at(i).toArray();
        if (pair.size() != 2)
            fail(at, u"[name, value]"_s);
        else
            add(latin1(pair.at(0), at), latin1(pair.at(1), at));
    }
    return all;
}

} // namespace crosscheck::scenario
