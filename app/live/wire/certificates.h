#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>
#include <variant>

namespace crosscheck::wire {

/// Every certificate of a PEM file, one text each; or why it can't be used, in the system's words (English).
std::variant<QList<QByteArray>, QString> readCertificates(const QByteArray& path);
/// The same from bytes; empty where there is none.
QList<QByteArray> splitCertificates(const QByteArray& pem);

/// What a person wants to know of a certificate before trusting it.
struct CertificateFacts
{
    QStringList names;       ///< alternative names, which alone count for browsers; IP addresses included
    QString issuer;          ///< common name, else organisation; empty where it names neither
    QDateTime from, to;      ///< UTC
    bool selfIssued = false; ///< nobody else vouches for it
    bool operator==(const CertificateFacts&) const = default;
};
/// None where the bytes are no certificate.
std::optional<CertificateFacts> readCertificate(const QByteArray& pem);

} // namespace crosscheck::wire
