#include "engines/webkit/header_names.h"
#include "engines/webkit/lines.h"
#include "engines/webkit/script_errors.h"
#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/sniff.h"

namespace crosscheck::engines {

using fetch::Failure;
using page::Initiator;
using namespace Qt::StringLiterals;

QStringList WebKitConsole::all()
{
    referrerPolicy();
    reportOnly();
    insecureForm();
    upgraded();
    notUpgraded();
    if (m_ended.turn == Turn::Kept) {
        preloadUsed();
        return m_lines.all();
    }
    forbiddenHeaders();
    deprecated();
    ownFrame();
    framed();
    if (const Failure* failure = m_ended.failure()) {
        failed(*failure);
    } else {
        scriptRan();
        eventStreamCharset();
    }
    return m_lines.all();
}

void WebKitConsole::preloadUsed()
{
    if (m_ended.preload != page::DocumentMemory::Preload::Used)
        return;
    const Failure* failure = m_ended.failure();
    if (!failure)
        scriptRan();
    else if (isCorsReason(failure->symptom) || (failure->symptom == fetch::Symptom::CspBlocked &&
                                                m_ended.request.initiator != Initiator::Preload))
        checks(QString::fromUtf8(failure->url)); // why, the preload has told
    else if (failure->detail.startsWith("integrity"))
        failed(*failure);
}

void WebKitConsole::checks(QString url)
{
    if (inWorker())
        return;
    // This text names an address whole, with its fragment.
    if (const Failure* failure = m_ended.failure(); failure && url == QString::fromUtf8(failure->url))
        url = whole(*failure);
    url = QString::fromUtf8(withoutUserinfo(url.toUtf8())); // double-userinfo-xhr-api
    switch (m_ended.request.initiator) {
    case Initiator::Fetch:
        return m_lines.add("webkit-fetch", {{Field::Url, url}});
    case Initiator::Xhr:
        return m_lines.add("webkit-xhr", {{Field::Url, url}});
    case Initiator::EventSource:
        return m_lines.add("webkit-event-source", {{Field::Url, url}});
    case Initiator::Img:
    case Initiator::Webgl:
        return m_lines.add("webkit-image",
                           {{Field::Url, QString::fromUtf8(withoutUserinfo(m_ended.hops.value(0)))}});
    case Initiator::Script:
        return m_lines.add("webkit-script");
    case Initiator::Track:
        return m_lines.add("webkit-track");
    default:
        return;
    }
}

QString WebKitConsole::whole(const Failure& failure) const
{
    return QString::fromUtf8(m_ended.run.hopsWithFragments().value(failure.hop, failure.url));
}

void WebKitConsole::workerChecks(const QString& url)
{
    if (m_ended.request.initiator == Initiator::Worker || m_ended.notStarted())
        m_lines.addLine(u"Cannot load %1 due to access control checks."_s.arg(url));
}

void WebKitConsole::workerRefused(const Failure& failure)
{
    if (m_ended.notStartedBySandbox())
        return; // new Worker throws
    const QString url = QString::fromUtf8(failure.url);
    m_lines.add("webkit-unsafe-attempt", {{Field::Url, url}, {Field::Origin, m_ended.origin()}});
    m_lines.add("webkit-no-request");
    workerChecks(url);
}

bool WebKitConsole::inWorker() const
{
    return m_ended.isWorker() || m_ended.isSharedWorker();
}

bool WebKitConsole::asksByScript() const
{
    const Initiator by = m_ended.request.initiator;
    return by == Initiator::Fetch || by == Initiator::Xhr || by == Initiator::EventSource;
}

QString WebKitConsole::headerName(const QByteArray& lowered) const
{
    if (const char* known = webkitHeaderName(lowered))
        return QString::fromLatin1(known);
    if (m_ended.isXhr()) {
        for (const http::Header& header : m_ended.request.headers) {
            if (http::sameName(header.name, lowered))
                return QString::fromLatin1(header.name);
        }
    }
    return QString::fromLatin1(lowered);
}

void WebKitConsole::forbiddenHeaders()
{
    if (!m_ended.isXhr() || inWorker())
        return;
    const QList<QByteArray> forbidden = m_ended.forbiddenHeaders();
    for (const QByteArray& name : forbidden)
        m_lines.addLine(u"Refused to set unsafe header \"%1\""_s.arg(QString::fromLatin1(name)));
}

void WebKitConsole::scriptRan()
{
    if (m_ended.request.initiator == Initiator::ScriptModule) {
        const QByteArray bare = page::bareSpecifier(m_ended.response.body);
        if (!bare.isEmpty())
            m_lines.addLine(u"TypeError: Module name, '%1' does not resolve to a valid URL."_s.arg(
                QString::fromUtf8(bare)));
    }
    if (m_ended.request.initiator != Initiator::Script && m_ended.request.initiator != Initiator::Worker)
        return;
    // The words of a script engine are not told apart by browser, so no row recognises them.
    // A worker's script that is none is told without its token: rest-worker-body-syntax.
    const bool unnamed = m_ended.request.initiator == Initiator::Worker &&
                         page::scriptFault(m_ended.response.body).kind == page::ScriptFault::Syntax;
    const QString error = unnamed ? u"SyntaxError: Parser error"_s : webkitScriptError(m_ended.response.body);
    if (!error.isEmpty())
        m_lines.addLine(error);
}

void WebKitConsole::deprecated()
{
    const auto& body = m_ended.request.body;
    if (m_ended.isXhr() && body && body->kind == page::Body::Kind::Buffer &&
        m_ended.verdict.outcome != fetch::Outcome::JsException && !inWorker())
        m_lines.add("webkit-array-buffer");
}

void WebKitConsole::eventStreamCharset()
{
    if (m_ended.request.initiator != Initiator::EventSource || inWorker())
        return; // files-stream-type-sharedworker-8
    const QByteArray charset = fetch::extractedCharset(m_ended.response.headers);
    if (!charset.isEmpty() && !http::sameName(charset, "utf-8"))
        m_lines.addLine(
            u"EventSource's response has a charset (\"%1\") that is not UTF-8. The response will be "
            "decoded as UTF-8."_s.arg(QString::fromLatin1(charset)));
}

QStringList webkitLines(const Ended& ended)
{
    return WebKitConsole(ended).all();
}

} // namespace crosscheck::engines
