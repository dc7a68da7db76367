#pragma once

#include "scenario/scenario.h"

#include <QJsonArray>
#include <QJsonObject>

namespace crosscheck::scenario {

/// Reads members of a JSON object and remembers the first thing that was not as expected.
class Reading
{
public:
    bool ok() const { return !m_error; }
    const std::optional<JsonError>& error() const { return m_error; }
    void fail(const QString& path, const QString& expected)
    {
        if (!m_error)
            m_error = JsonError{path, expected};
    }

    QString text(const QJsonObject& object, const QString& path, const QString& name,
                 const QString& byDefault = {});
    /// One character is one byte.
    QByteArray latin1(const QJsonValue& value, const QString& path);
    bool flag(const QJsonObject& object, const QString& path, const QString& name);
    int number(const QJsonObject& object, const QString& path, const QString& name, int byDefault);
    QJsonObject object(const QJsonValue& value, const QString& path);
    /// [[name, value], …] or {name: value, …}.
    http::HeaderList headers(const QJsonValue& value, const QString& path);

private:
    std::optional<JsonError> m_error;
};

/// `path` joined with a member's name.
QString below(const QString& path, const QString& name);

/// The words of enumerated members.
std::optional<fetch::Mode> modeFromWord(QByteArrayView word);
QByteArray word(fetch::Mode mode);
std::optional<fetch::Credentials> credentialsFromWord(QByteArrayView word);
QByteArray word(fetch::Credentials credentials);
std::optional<fetch::Redirect> redirectFromWord(QByteArrayView word);
QByteArray word(fetch::Redirect redirect);
std::optional<page::PageKind> pageKindFromWord(QByteArrayView word);
QByteArray word(page::PageKind kind);
std::optional<page::Body::Kind> bodyKindFromWord(QByteArrayView word);
QByteArray word(page::Body::Kind kind);

page::PageRequest readRequest(Reading& reading, const QJsonObject& object, const QString& path);
QJsonObject requestToJson(const page::PageRequest& request);

} // namespace crosscheck::scenario
