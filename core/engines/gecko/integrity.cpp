#include "page/integrity.h"

#include "engines/gecko/lines.h"

namespace crosscheck::engines {

using page::Initiator;
using namespace Qt::StringLiterals;

namespace {

/// How long a digest is, decoded; none where it is neither base64 nor base64url.
std::optional<qsizetype> decodedSize(const QByteArray& digest)
{
    QByteArray digits = digest;
    while (digits.endsWith('='))
        digits.chop(1);
    if (digits.size() % 4 == 1)
        return std::nullopt;
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        if (const auto decoded =
                QByteArray::fromBase64Encoding(digest, alphabet | QByteArray::AbortOnBase64DecodingErrors))
            return (*decoded).size();
    }
    return std::nullopt;
}

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
    const bool stopped =
        failure && failure->hop == 0 &&
        (failure->symptom == fetch::Symptom::CspBlocked || failure->symptom == fetch::Symptom::MixedContent ||
         failure->symptom == fetch::Symptom::UnsupportedScheme || failure->detail == "integrity-policy");
    // files-basic-integrity-bogus-nocors
    // A closed answer is asked whether anything in the text counts by fetch(), and where nothing does.
    const bool closed = failure && failure->detail == "integrity-opaque" &&
                        (m_ended.isFetch() ||
                         page::strongestIntegrity(page::integrityItems(m_ended.request.integrity)).isEmpty());
    const bool answered =
        !failure || failure->detail == "integrity" || closed || (readsNothing() && !stopped);
    if (!answered && (m_ended.isFetch() || stopped))
        return; // it is read when something comes, or doesn't
    using Fault = page::IntegrityItem::Fault;
    const QList<page::IntegrityItem> items = page::integrityItems(m_ended.request.integrity);
    for (const page::IntegrityItem& item : items) {
        if (item.fault == Fault::Malformed || !item.text.contains('-') || item.digest.isEmpty())
            m_lines.add("gecko-integrity-malformed", {{Field::Token, QString::fromUtf8(item.text)}});
        else if (item.fault == Fault::UnknownAlgorithm)
            m_lines.add("gecko-integrity-algorithm", {{Field::Token, QString::fromUtf8(item.algorithm)}});
    }
    if (!answered)
        return;
    // Only digests of the strongest algorithm are looked at, until one fits.
    const QList<page::IntegrityItem> strongest = page::strongestIntegrity(items);
    if (strongest.isEmpty() && (m_ended.isFetch() || !items.isEmpty())) // blanks are none to an element
        m_lines.add("gecko-integrity-none");
    if (strongest.isEmpty())
        return;
    if (closed)
        return; // there is nothing that a digest could be held against
    for (const page::IntegrityItem& item : strongest) {
        const std::optional<qsizetype> size = decodedSize(item.digest);
        if (!size)
            m_lines.add("gecko-integrity-undecodable");
        else if (*size != QCryptographicHash::hashLength(*item.hash))
            m_lines.add("gecko-integrity-length");
        else if (!failure)
            return;
    }
}

bool GeckoConsole::readsNothing() const
{
    const fetch::Failure* failure = m_ended.failure();
    const Initiator by = m_ended.request.initiator;
    const QByteArray& as = m_ended.request.as;
    const bool lost = failure && (isCorsReason(failure->symptom) || isTransport(*failure));
    const bool preloads = by == Initiator::Preload && (as == "script" || as == "module") && lost;
    return failure && failure->detail != "integrity-opaque" && !m_ended.request.integrity.isEmpty() &&
           (by == Initiator::Script || by == Initiator::ScriptModule || preloads);
}

bool GeckoConsole::wrongDigestOfNothing(const fetch::Failure& failure)
{
    if (!readsNothing() ||
        page::strongestIntegrity(page::integrityItems(m_ended.request.integrity)).isEmpty())
        return false;
    wrongDigest(failure);
    return true;
}

void GeckoConsole::wrongDigest(const fetch::Failure& failure)
{
    const QList<page::IntegrityItem> strongest =
        page::strongestIntegrity(page::integrityItems(m_ended.request.integrity));
    if (strongest.isEmpty())
        return;
    // What failed before has given nothing, and that is compared: double-hash-element-script-right-denied
    const QByteArray body = failure.detail == "integrity" ? m_ended.response.body : QByteArray();
    const QByteArray computed = QCryptographicHash::hash(body, *strongest.first().hash).toBase64();
    // It is told of the address that was asked for, whatever redirected it.
    const QString asked = failure.hop > 0 ? m_ended.url(0) : QString::fromUtf8(failure.url);
    m_lines.add("gecko-integrity", {{Field::Url, asked},
                                    {Field::Any, QString::fromLatin1(strongest.first().algorithm)},
                                    {Field::Token, QString::fromLatin1(computed)}});
}

} // namespace crosscheck::engines
