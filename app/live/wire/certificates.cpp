#include "wire/certificates.h"

#include <QFile>
#include <QSslCertificate>

namespace crosscheck::wire {

using namespace Qt::StringLiterals;

QList<QByteArray> splitCertificates(const QByteArray& pem)
{
    static constexpr char begin[] = "-----BEGIN CERTIFICATE-----";
    static constexpr char end[] = "-----END CERTIFICATE-----";
    QList<QByteArray> out;
    qsizetype from = 0;
    while ((from = pem.indexOf(begin, from)) >= 0) {
        const qsizetype to = pem.indexOf(end, from);
        if (to < 0)
            break;
        out.append(pem.mid(from, to + qsizetype(sizeof end) - 1 - from) + '\n');
        from = to;
    }
    return out;
}

std::variant<QList<QByteArray>, QString> readCertificates(const QByteArray& path)
{
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    const QList<QByteArray> found = splitCertificates(file.readAll());
    if (found.isEmpty())
        return u"there is no certificate in it (PEM: -----BEGIN CERTIFICATE-----)"_s;
    return found;
}

std::optional<CertificateFacts> readCertificate(const QByteArray& pem)
{
    const QSslCertificate certificate(pem, QSsl::Pem);
    if (certificate.isNull())
        return std::nullopt;
    CertificateFacts out;
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> names = certificate.subjectAlternativeNames();
    out.names = names.values(QSsl::DnsEntry) + names.values(QSsl::IpAddressEntry);
    out.names.sort();
    out.issuer = certificate.issuerDisplayName();
    out.from = certificate.effectiveDate().toUTC();
    out.to = certificate.expiryDate().toUTC();
    out.selfIssued = certificate.isSelfSigned();
    return out;
}

} // namespace crosscheck::wire
