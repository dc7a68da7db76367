#include "page/integrity.h"

#include "http/header.h"
#include "url/literal.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

struct Known
{
    QByteArrayView name;
    QCryptographicHash::Algorithm hash;
};
/// The weaker before the stronger.
constexpr Known known[] = {{"sha256"_b, QCryptographicHash::Sha256},
                           {"sha384"_b, QCryptographicHash::Sha384},
                           {"sha512"_b, QCryptographicHash::Sha512}};

bool isDigest(QByteArrayView text)
{
    const auto isDigit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
               c == '/' || c == '-' || c == '_';
    };
    const auto padding = std::find_if_not(text.begin(), text.end(), isDigit);
    return !text.isEmpty() && std::all_of(padding, text.end(), [](char c) { return c == '='; });
}

IntegrityItem itemOf(const QByteArray& word, fetch::HashNames names)
{
    IntegrityItem item;
    item.text = word;
    const bool second = names == fetch::HashNames::Hyphened && word.startsWith("sha-");
    const qsizetype hyphen = word.indexOf('-', second ? 4 : 0);
    item.algorithm = hyphen < 0 ? word : word.first(hyphen);
    const QByteArray plain = second                               ? "sha" + item.algorithm.sliced(4)
                             : names == fetch::HashNames::AnyCase ? http::lowered(item.algorithm)
                                                                  : item.algorithm;
    for (const Known& one : known) {
        if (plain == one.name)
            item.hash = one.hash;
    }
    const QByteArray rest = hyphen < 0 ? QByteArray() : word.sliced(hyphen + 1);
    const qsizetype question = rest.indexOf('?');
    item.digest = question < 0 ? rest : rest.first(question);
    item.options = question < 0 ? QByteArray() : rest.sliced(question + 1);
    item.fault = !item.hash               ? IntegrityItem::Fault::UnknownAlgorithm
                 : !isDigest(item.digest) ? IntegrityItem::Fault::Malformed
                                          : IntegrityItem::Fault::None;
    return item;
}

} // namespace

bool namesKey(QByteArrayView metadata)
{
    const QList<IntegrityItem> items = integrityItems(metadata);
    return std::any_of(items.begin(), items.end(), [](const IntegrityItem& item) {
        return item.algorithm == "ed25519"_b && isDigest(item.digest);
    });
}

QList<IntegrityItem> integrityItems(QByteArrayView metadata, fetch::HashNames names)
{
    QList<IntegrityItem> items;
    const QByteArray text = metadata.toByteArray().simplified();
    const QList<QByteArray> words = text.isEmpty() ? QList<QByteArray>() : text.split(' ');
    for (const QByteArray& word : words)
        items.append(itemOf(word, names));
    return items;
}

QList<IntegrityItem> strongestIntegrity(const QList<IntegrityItem>& items)
{
    QList<IntegrityItem> strongest;
    for (const Known& one : known) {
        QList<IntegrityItem> ofThis;
        std::copy_if(items.begin(), items.end(), std::back_inserter(ofThis), [&](const IntegrityItem& item) {
            return item.fault == IntegrityItem::Fault::None && item.hash == one.hash;
        });
        if (!ofThis.isEmpty())
            strongest = ofThis;
    }
    return strongest;
}

bool failsUnread(QByteArrayView metadata, fetch::HashNames names,
                 std::optional<fetch::UnfollowedHash> unfollowed)
{
    return unfollowed == fetch::UnfollowedHash::Fails ||
           !strongestIntegrity(integrityItems(metadata, names)).isEmpty();
}

bool matchesIntegrity(QByteArrayView body, QByteArrayView metadata, fetch::HashNames names)
{
    const QList<IntegrityItem> items = strongestIntegrity(integrityItems(metadata, names));
    if (items.isEmpty())
        return true;
    const QByteArray hash = QCryptographicHash::hash(body, *items.first().hash);
    return std::any_of(items.begin(), items.end(), [&](const IntegrityItem& item) {
        QByteArray digest = item.digest;
        return QByteArray::fromBase64(digest.replace('-', '+').replace('_', '/')) == hash;
    });
}

} // namespace crosscheck::page
