#pragma once

#include "intake/serverconfig/recogniser.h"

#include <QRegularExpression>
#include <QString>

namespace crosscheck::intake::serverconfig {

/// The texts of a list, "a", 'b' or `c`, in order; what stands between them is passed over.
QList<QByteArray> quotedTexts(const QString& list);

/// A server's program, in which words are looked for: strings and comments are told apart, nothing is run and nothing parsed.
/// Positions are bytes of the text.
class Program
{
public:
    enum class Comments {
        Slashes, ///< // and /* */
        Hash,    ///< #
        None,    ///< taken as it stands: XML and JSON
    };
    Program(QByteArrayView text, Comments comments);

    /// What was found, in the order of finding.
    QList<Shown> shown;

    /// The first place that fits; "." fits line ends too.
    QRegularExpressionMatch find(const QString& pattern, qsizetype from = 0) const;
    QRegularExpressionMatch findLast(const QString& pattern) const;
    bool has(const QString& pattern) const { return find(pattern).hasMatch(); }
    /// Whether anything in it, a comment not, speaks of CORS.
    bool speaksOfCors() const;

    void add(const char* fact, const facts::Value& value, const QRegularExpressionMatch& at = {});
    /// Another server than the one that was added is meant.
    void nameServer(const QByteArray& server);
    /// Adds the origins of a list that was found, its inside as the first group. A list that holds anything but strings (names,
    /// calls, patterns) is not known whole and adds nothing.
    void addOrigins(const QRegularExpressionMatch& list);
    /// Adds that any origin is let in where the pattern fits.
    void addAnyOrigin(const QString& pattern);
    /// Adds the request headers that are let in, unless a star lets in any.
    void addHeaders(const QList<QByteArray>& names, const QRegularExpressionMatch& at);
    /// Adds the server behind whose address is the first group of a pattern that fits once.
    void addUpstream(const QString& pattern);
    /// Adds the Access-Control-Allow-Origin that is sent, found at `at`, and that it is * beside Access-Control-Allow-Credentials.
    void addSent(const QString& origin, const QString& credentials, const QRegularExpressionMatch& at);
    /// What the library that reads the list makes of each item of it before it compares.
    void changeOrigins(QByteArray (*change)(const QByteArray& item));

private:
    QString m_text;
};

} // namespace crosscheck::intake::serverconfig
