#pragma once

#include "fetch/profile_choices.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>

#include <optional>

namespace crosscheck::page {

/// One word of an element's or a request's integrity (https://w3c.github.io/webappsec-subresource-integrity/#parse-metadata).
struct IntegrityItem
{
    enum class Fault {
        None,
        UnknownAlgorithm, ///< it names no hash that is known, in lower case
        Malformed,        ///< what should be a hash isn't Base64
    };
    QByteArray text;                                   ///< as written
    QByteArray algorithm;                              ///< what stands before the first hyphen ("sha256")
    std::optional<QCryptographicHash::Algorithm> hash; ///< none where the algorithm isn't known
    QByteArray digest;                                 ///< Base64 as written
    QByteArray options;                                ///< what stands behind "?"
    Fault fault = Fault::None;
};

/// Whether it names the key of a signature that the answer must have (https://wicg.github.io/signature-based-sri/).
bool namesKey(QByteArrayView metadata);

/// The words in their order.
QList<IntegrityItem> integrityItems(QByteArrayView metadata,
                                    fetch::HashNames names = fetch::HashNames::Exact);

/// The hashes that count: those of the strongest algorithm that is named (https://w3c.github.io/webappsec-subresource-integrity/#get-the-strongest-metadata).
QList<IntegrityItem> strongestIntegrity(const QList<IntegrityItem>& items);

/// https://w3c.github.io/webappsec-subresource-integrity/#does-response-match-metadatalist. True where nothing in it counts.
bool matchesIntegrity(QByteArrayView body, QByteArrayView metadata,
                      fetch::HashNames names = fetch::HashNames::Exact);

/// Whether metadata that isn't empty refuses what nobody may read: an opaque answer, or a redirect that isn't followed.
bool failsUnread(QByteArrayView metadata, fetch::HashNames names,
                 std::optional<fetch::UnfollowedHash> unfollowed);

} // namespace crosscheck::page
