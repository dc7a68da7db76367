#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>

namespace crosscheck::intake {

struct HttpLine
{
    QByteArray text;     ///< without its end
    qsizetype begin = 0; ///< byte of the text where it begins
};

QList<HttpLine> httpLinesOf(QByteArrayView text);

/// "GET /x HTTP/1.1", with or without the version: method, target.
const QRegularExpression& requestLine();
/// "HTTP/1.1 200 OK": status, reason.
const QRegularExpression& statusLine();
/// "Name: value" and ":path: /x": name, value.
const QRegularExpression& headerLine();
bool isMethod(const QString& text);
/// Whether a line begins with the name of a header that requests and answers have.
bool isKnownHeader(const QString& line);

/// Where the last bracket of the object or array stands that a text begins with, and one more; -1: it begins with none, or it never
/// closes.
qsizetype jsonEnd(QByteArrayView body);
/// Where a body ends whose JSON closes before other text begins on a line of its own; -1: nothing tells.
qsizetype ownEnd(QByteArrayView body);
/// Whether a text begins as a JSON does.
bool looksLikeJson(QByteArrayView body);

/// A line freed of the mark that curl -v and its like put before it: "> ", "< ", "* "; wget -d and httpie have none.
QByteArray unmarked(const QByteArray& line, char& mark);

} // namespace crosscheck::intake
