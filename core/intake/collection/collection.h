#pragma once

#include "intake/intake.h"

#include <QJsonArray>
#include <QJsonObject>

/// Files in which API clients keep requests: Postman's collections, Insomnia's exports, Bruno's requests. Each form by its client's
/// own documentation and files; none of the clients was run here.
namespace crosscheck::intake::collection {

/// What stands for the names in {{…}}.
using Values = QHash<QByteArray, QByteArray>;

/// A request as a client keeps it.
struct Kept
{
    page::PageRequest request;
    QList<Note> notes;
};

/// A member of an object as bytes; a number or a word as it is written.
QByteArray text(const QJsonObject& object, QLatin1StringView name);
/// A list of {name: …, value: …} without those that are switched off. `name`: the member that holds the name.
http::HeaderList pairs(const QJsonArray& list, QLatin1StringView name);
/// "a=1&b=2": the fields of a form, percent-encoded.
QByteArray formFields(const http::HeaderList& fields);
/// Gives the request the body of a form with files, whose boundary is made up here. `fields`: name and content; a content that
/// begins with "@" is a file's name.
void setParts(Kept& kept, const http::HeaderList& fields);
/// Adds a header unless one of that name stands there.
void addUnlessThere(http::HeaderList& headers, const QByteArray& name, const QByteArray& value);
/// "Basic …" of a name and a password.
QByteArray basic(const QByteArray& user, const QByteArray& password);
/// Adds parameters to a URL's query.
void addQuery(QByteArray& url, const http::HeaderList& parameters);
/// Puts the values in, and the request among those understood. `form`: the name of its form.
void add(Kept kept, const Values& values, const QByteArray& form, QByteArrayView utf8, Understood& out);

void readPostman(const QJsonObject& collection, QByteArrayView utf8, Understood& out);
void readInsomnia(const QJsonObject& exported, QByteArrayView utf8, Understood& out);
/// Whether the text has the blocks of a Bruno request.
bool isBruno(QByteArrayView utf8);
void readBruno(QByteArrayView utf8, Understood& out);

} // namespace crosscheck::intake::collection
