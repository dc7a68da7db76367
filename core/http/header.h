#pragma once

#include "url/literal.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDebug>
#include <QList>

#include <optional>
#include <variant>

namespace crosscheck::http {

/// One header line: any octet may stand in the value. The name is kept as it was written or received.
struct Header
{
    QByteArray name;
    QByteArray value;

    bool operator==(const Header&) const = default;
};

/// A header list (https://fetch.spec.whatwg.org/#concept-header-list): order and repeats are kept.
using HeaderList = QList<Header>;

/// Whether two texts of one length are the same but for the case of their ASCII letters.
bool sameLetters(const char* a, const char* b, qsizetype size);
/// Byte-case-insensitive comparison of header names.
inline bool sameName(QByteArrayView a, QByteArrayView b)
{
    // Most names that are compared differ in length or at once; of the others many are one constant.
    constexpr int allButCase = 0xDF;
    return a.size() == b.size() &&
           (a.isEmpty() || a.data() == b.data() ||
            (((a.front() ^ b.front()) & allButCase) == 0 && sameLetters(a.data(), b.data(), a.size())));
}
/// https://fetch.spec.whatwg.org/#header-list-contains
bool contains(const HeaderList& headers, QByteArrayView name);
/// The values joined with ", " (https://fetch.spec.whatwg.org/#concept-header-list-get), without the blanks and tabs around
/// each; none where the name is absent.
std::optional<QByteArray> get(const HeaderList& headers, QByteArrayView name);
/// Every value of a name, in order, one per line, as it was received (blanks behind it included).
QList<QByteArray> getAll(const HeaderList& headers, QByteArrayView name);
/// Sets the first line of this name and removes the others; appends where there is none.
void set(HeaderList& headers, QByteArrayView name, QByteArrayView value);
/// Removes every line of this name; returns whether there was one.
bool remove(HeaderList& headers, QByteArrayView name);

/// https://fetch.spec.whatwg.org/#header-name (a token of RFC 9110).
bool isHeaderName(QByteArrayView name);
/// https://fetch.spec.whatwg.org/#header-value (no leading or trailing HTTP whitespace, no NUL, CR, LF).
bool isHeaderValue(QByteArrayView value);
/// The same, and the very bytes (not a copy) where there is nothing to strip: see normalizeValue().
QByteArray sharedNormalizedValue(const QByteArray& value);
/// Strips HTTP whitespace (HTAB, LF, CR, SP) at both ends (https://fetch.spec.whatwg.org/#concept-header-value-normalize).
QByteArray normalizeValue(QByteArrayView value);
QByteArray lowered(QByteArrayView bytes);
QByteArray uppered(QByteArrayView bytes);

/// What extracting header list values gives (https://fetch.spec.whatwg.org/#extract-header-list-values): the items, none
/// where the header is absent, or the first element that does not parse.
struct MalformedValue
{
    QByteArray item; ///< the first comma element that is no token
    bool operator==(const MalformedValue&) const = default;
};
using ExtractedValues = std::variant<std::monostate, QList<QByteArray>, MalformedValue>;
/// For headers whose ABNF is a list of tokens (Access-Control-Allow-Methods, -Headers, -Expose-Headers).
ExtractedValues extractTokens(const HeaderList& headers, QByteArrayView name);

QDebug operator<<(QDebug debug, const Header& header);

} // namespace crosscheck::http

Q_DECLARE_TYPEINFO(crosscheck::http::Header, Q_RELOCATABLE_TYPE);
