#include "engines/chromium/lines.h"
#include "page/sniff.h"

#include <QCryptographicHash>

namespace crosscheck::engines {

using fetch::Failure;
using page::Initiator;
using namespace Qt::StringLiterals;

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
        m_lines.add(failure.detail == "nosniff" ? "chromium-nosniff" : "chromium-script-mime", fields);
    else if (m_ended.request.initiator == Initiator::Stylesheet && failure.detail == "nosniff")
        m_lines.add("chromium-style-nosniff", fields);
}

QString ChromiumConsole::sniffedEssence() const
{
    const QString type = essence();
    if (!type.isEmpty())
        return type;
    return page::looksLikeMarkup(m_ended.response.body) ? u"text/html"_s : u"text/plain"_s;
}

void ChromiumConsole::integrity(const Fields& where)
{
    if (m_ended.request.initiator == Initiator::Preload)
        return; // what uses the preload will tell
    Fields fields = where;
    fields.insert(
        Field::Token,
        QString::fromLatin1(
            QCryptographicHash::hash(m_ended.response.body, QCryptographicHash::Sha256).toBase64()));
    if (m_ended.request.integrity.contains("sha512-") || m_ended.request.integrity.contains("sha384-")) {
        const bool longest = m_ended.request.integrity.contains("sha512-");
        fields.insert(Field::Token,
                      QString::fromLatin1(QCryptographicHash::hash(m_ended.response.body,
                                                                   longest ? QCryptographicHash::Sha512
                                                                           : QCryptographicHash::Sha384)
                                              .toBase64()));
        fields.insert(Field::Any, longest ? u"512"_s : u"384"_s);
    } else {
        fields.insert(Field::Any, u"256"_s);
    }
    m_lines.add("chromium-integrity", fields);
    if (m_ended.isFetch())
        m_lines.add("chromium-integrity-fetch", where);
}

} // namespace crosscheck::engines
