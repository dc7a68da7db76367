#include "wire/certificates.h"

#include <QFile>

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

} // namespace crosscheck::wire
