#include "engines/chromium/lines.h"
#include "page/integrity.h"
#include "page/sniff.h"

#include <QCryptographicHash>

namespace crosscheck::engines {

using fetch::Failure;
using page::Initiator;
using namespace Qt::StringLiterals;

void ChromiumConsole::preloaded()
{
    using Preload = page::DocumentMemory::Preload;
    const auto tell = [&](const QString& why) {
        m_lines.addLine(u"A preload for '%1' is found, but is not used %2"_s.arg(m_ended.url(0), why));
    };
    switch (m_ended.preload) {
    case Preload::OtherMethod:
        return tell(u"because the request HTTP method does not match."_s);
    case Preload::KeptAlive:
        return tell(u"because the keepalive flag is set."_s);
    case Preload::OtherCredentials:
        return tell(u"because the request credentials mode does not match. Consider taking a look at "
                    "crossorigin attribute."_s);
    case Preload::OtherMode:
        return tell(u"because the request mode does not match. Consider taking a look at crossorigin "
                    "attribute."_s);
    case Preload::OtherIntegrity:
        return tell(u"due to an integrity mismatch."_s);
    case Preload::None:
    case Preload::Used:
        break;
    }
}

void ChromiumConsole::workerFault()
{
    if (m_ended.request.initiator != Initiator::Worker || m_ended.failure())
        return;
    const page::ScriptFault fault = page::scriptFault(m_ended.response.body);
    const QString token = QString::fromUtf8(fault.token);
    if (fault.kind == page::ScriptFault::EndsEarly)
        m_lines.addLine(u"Uncaught SyntaxError: Unexpected end of input"_s);
    else if (fault.kind == page::ScriptFault::Syntax)
        m_lines.addLine(u"Uncaught SyntaxError: Unexpected token '%1'"_s.arg(token));
    else if (fault.kind == page::ScriptFault::UnknownName)
        m_lines.addLine(u"Uncaught ReferenceError: %1 is not defined"_s.arg(token));
}

void ChromiumConsole::font(const Fields& where)
{
    m_lines.add("chromium-font-decode", where);
    constexpr qsizetype word = 4;
    const QByteArray& body = m_ended.response.body;
    if (body.isEmpty())
        return;
    if (body.size() < word)
        return m_lines.add("chromium-ots-short");
    quint32 version = 0;
    for (qsizetype i = 0; i < word; ++i)
        version = version << 8 | uchar(body[i]);
    m_lines.add("chromium-ots-version", {{Field::Token, QString::number(version)}});
}

void ChromiumConsole::unusableType(const Failure& failure)
{
    const Fields fields{{Field::Url, QString::fromUtf8(failure.url)}, {Field::Token, essence()}};
    if (m_ended.request.initiator == Initiator::Script || m_ended.request.initiator == Initiator::Worker)
        m_lines.add(failure.detail == "nosniff"_b ? "chromium-nosniff" : "chromium-script-mime", fields);
    else if (page::loadedAs(m_ended.request) == Initiator::Stylesheet && failure.detail == "nosniff"_b)
        m_lines.add("chromium-style-nosniff", fields);
}

QString ChromiumConsole::sniffedEssence() const
{
    const QString type = essence();
    if (!type.isEmpty() && type != u"*/*")
        return type;
    return page::looksLikeMarkup(m_ended.response.body) ? u"text/html"_s : u"text/plain"_s;
}

void ChromiumConsole::integrityNotes()
{
    const QByteArray& metadata = m_ended.request.integrity;
    const bool reads =
        m_ended.isFetch() || m_ended.isModule() || m_ended.request.initiator == Initiator::Script;
    // fetch() reads it when there is an answer: double-hash-denied-bogus
    const Failure* failure = m_ended.failure();
    const bool unanswered = m_ended.isFetch() && failure && !failure->detail.startsWith("integrity") &&
                            failure->detail != "truncated-body"_b && failure->detail != "bad-encoding"_b;
    if (metadata.isEmpty() || !reads || unanswered || m_ended.request.initiator == Initiator::Import)
        return;
    using Fault = page::IntegrityItem::Fault;
    const QList<page::IntegrityItem> items = page::integrityItems(metadata, fetch::HashNames::Hyphened);
    for (const page::IntegrityItem& item : items) {
        const QString shown = QString::fromUtf8(metadata);
        const bool isKey = item.algorithm == "ed25519"_b;
        if (isKey && page::namesKey(item.text))
            continue;
        if (!item.text.contains('-'))
            m_lines.addLine(
                u"Error parsing 'integrity' attribute ('%1'). The hash algorithm must be one of "
                "'sha256', 'sha384', 'sha512', or 'ed21159', followed by a '-' character."_s.arg(shown));
        else if (item.fault == Fault::UnknownAlgorithm && !isKey)
            m_lines.addLine(
                u"Error parsing 'integrity' attribute ('%1'). The specified hash algorithm must be one of "
                "'sha256', 'sha384', 'sha512', or 'ed21159'."_s.arg(shown));
        else if (isKey || item.fault == Fault::Malformed)
            m_lines.addLine(u"Error parsing 'integrity' attribute ('%1'). The digest must be a valid, "
                            "base64-encoded value."_s.arg(shown));
        else if (!item.options.isEmpty())
            m_lines.addLine(u"Ignoring unrecognized 'integrity' attribute option '%1'."_s.arg(
                QString::fromUtf8(item.options)));
    }
}

void ChromiumConsole::integrity(const Failure& failure)
{
    if (failure.item == "unsigned"_b)
        return net("ERR_BLOCKED_BY_RESPONSE.SRIMessageSignatureMismatch");
    if (m_ended.request.initiator == Initiator::Preload && !m_ended.isModule())
        return; // what uses the preload will tell
    const bool isFetch = m_ended.isFetch();
    if (isFetch)
        status();
    // An element's is told of the address that was asked for, fetch()'s of the one that answered.
    const QString asked = m_ended.asWritten(m_ended.url(0));
    Fields fields{{Field::Url, isFetch ? QString::fromUtf8(failure.url) : asked}};
    if (failure.detail == "integrity-opaque"_b) {
        m_lines.add(isFetch ? "chromium-integrity-ineligible" : "chromium-integrity-no-cors", fields);
    } else if (const auto strongest = page::strongestIntegrity(
                   page::integrityItems(m_ended.request.integrity, fetch::HashNames::Hyphened));
               !strongest.isEmpty()) {
        const QCryptographicHash::Algorithm hash = *strongest.first().hash;
        constexpr int bits = 8;
        const QByteArray computed = QCryptographicHash::hash(m_ended.response.body, hash).toBase64();
        fields.insert(Field::Token, QString::fromLatin1(computed));
        fields.insert(Field::Any, QString::number(QCryptographicHash::hashLength(hash) * bits));
        m_lines.add("chromium-integrity", fields);
    }
    if (isFetch)
        m_lines.add("chromium-integrity-fetch", {{Field::Url, asked}});
}

} // namespace crosscheck::engines
