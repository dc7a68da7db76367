#include "engines/gecko/lines.h"

#include <QCryptographicHash>

#include <algorithm>

namespace crosscheck::engines {

using page::Initiator;
using namespace Qt::StringLiterals;

namespace {

/// One word of integrity (https://w3c.github.io/webappsec-subresource-integrity/#the-integrity-attribute).
struct IntegrityToken
{
    QByteArray algorithm;
    QByteArray digest;
    qsizetype digestSize = 0; ///< in bytes, decoded; 0 where the algorithm is not known

    explicit IntegrityToken(const QByteArray& text)
    {
        const qsizetype hyphen = text.indexOf('-');
        if (hyphen <= 0)
            return;
        algorithm = text.first(hyphen);
        const qsizetype options = text.indexOf('?');
        digest = options < 0 ? text.sliced(hyphen + 1)
                             : text.sliced(hyphen + 1, std::max<qsizetype>(0, options - hyphen - 1));
        digestSize = algorithm == "sha256" ? 32 : algorithm == "sha384" ? 48 : algorithm == "sha512" ? 64 : 0;
    }
    bool isMalformed() const { return algorithm.isEmpty() || digest.isEmpty(); }
    bool isUsable() const { return !isMalformed() && digestSize > 0; }
    /// How long the digest is; none where it is neither base64 nor base64url.
    std::optional<qsizetype> decodedSize() const
    {
        QByteArray digits = digest;
        while (digits.endsWith('='))
            digits.chop(1);
        if (digits.size() % 4 == 1)
            return std::nullopt;
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            if (const auto decoded = QByteArray::fromBase64Encoding(
                    digest, alphabet | QByteArray::AbortOnBase64DecodingErrors))
                return (*decoded).size();
        }
        return std::nullopt;
    }
};

} // namespace

bool GeckoConsole::checksIntegrity() const
{
    const QByteArray& as = m_ended.request.as;
    switch (m_ended.request.initiator) {
    case Initiator::Fetch:
    case Initiator::Script:
    case Initiator::ScriptModule:
    case Initiator::Stylesheet:
        return true;
    case Initiator::Preload:
        return as == "script" || as == "style" || as == "module";
    default:
        return false;
    }
}

void GeckoConsole::integrityNotes()
{
    if (m_ended.request.integrity.isEmpty() || !checksIntegrity())
        return;
    const fetch::Failure* failure = m_ended.failure();
    const bool answered = !failure || failure->detail == "integrity";
    if (m_ended.isFetch() && !answered)
        return; // fetch() reads the text when the answer comes, an element before it asks
    QList<IntegrityToken> usable;
    const QList<QByteArray> words = m_ended.request.integrity.simplified().split(' ');
    for (const QByteArray& word : words) {
        const IntegrityToken token(word);
        if (token.isMalformed())
            m_lines.add("gecko-integrity-malformed", {{Field::Token, QString::fromUtf8(word)}});
        else if (!token.isUsable())
            m_lines.add("gecko-integrity-algorithm", {{Field::Token, QString::fromUtf8(token.algorithm)}});
        else
            usable.append(token);
    }
    if (!answered)
        return;
    if (usable.isEmpty())
        return m_lines.add("gecko-integrity-none");
    // Only digests of the strongest algorithm are looked at, until one fits.
    const qsizetype strongest =
        std::max_element(usable.begin(), usable.end(), [](const IntegrityToken& a, const IntegrityToken& b) {
            return a.digestSize < b.digestSize;
        })->digestSize;
    for (const IntegrityToken& token : std::as_const(usable)) {
        if (token.digestSize != strongest)
            continue;
        const std::optional<qsizetype> size = token.decodedSize();
        if (!size)
            m_lines.add("gecko-integrity-undecodable");
        else if (*size != strongest)
            m_lines.add("gecko-integrity-length");
        else if (!failure)
            return;
    }
}

void GeckoConsole::wrongDigest(const fetch::Failure& failure)
{
    // The strongest of those that are named counts.
    const QByteArray& metadata = m_ended.request.integrity;
    const QByteArray name = metadata.contains("sha512-")   ? "sha512"
                            : metadata.contains("sha384-") ? "sha384"
                                                           : "sha256";
    const QByteArray hash =
        QCryptographicHash::hash(m_ended.response.body, name == "sha512"   ? QCryptographicHash::Sha512
                                                        : name == "sha384" ? QCryptographicHash::Sha384
                                                                           : QCryptographicHash::Sha256)
            .toBase64();
    m_lines.add("gecko-integrity", {{Field::Url, QString::fromUtf8(failure.url)},
                                    {Field::Any, QString::fromLatin1(name)},
                                    {Field::Token, QString::fromLatin1(hash)}});
}

} // namespace crosscheck::engines
