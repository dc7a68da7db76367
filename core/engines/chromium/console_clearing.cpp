#include "engines/chromium/lines.h"
#include "fetch/headers.h"

namespace crosscheck::engines {

using namespace Qt::StringLiterals;

void ChromiumConsole::clearSiteData()
{
    if (!http::contains(m_ended.response.headers, "Clear-Site-Data"))
        return;
    const bool credentials = !m_ended.run.wire().isEmpty() && m_ended.run.wire().last().withCredentials;
    clearing(m_ended.response.headers, m_ended.url(int(m_ended.hops.size()) - 1), credentials);
}

void ChromiumConsole::clearing(const http::HeaderList& headers, const QString& url, bool credentials)
{
    // https://w3c.github.io/webappsec-clear-site-data/#parsing
    const auto say = [&](const QString& what) {
        m_lines.addLine(u"Clear-Site-Data header on '%1': %2"_s.arg(url, what));
    };
    const auto from = url::parseOrNull(url.toUtf8());
    if (!from || !url::isPotentiallyTrustworthy(*from))
        return say(u"Not supported for insecure origins."_s);
    if (!credentials)
        return say(u"The request's credentials mode prohibits modifying cookies and other local data."_s);
    static const QList<QByteArray> known{"\"cookies\"", "\"storage\"", "\"cache\"", "\"clientHints\""};
    QList<QByteArray> cleared;
    const QList<QByteArray> types =
        fetch::splitValue(fetch::joined(headers, "Clear-Site-Data").value_or(QByteArray()));
    for (const QByteArray& type : types) {
        if (type == "\"*\"")
            cleared = known;
        else if (known.contains(type) && !cleared.contains(type))
            cleared.append(type);
        else if (!type.isEmpty() && !known.contains(type))
            say(u"Unrecognized type: %1."_s.arg(QString::fromLatin1(type)));
    }
    if (cleared.isEmpty())
        return say(u"No recognized types specified."_s);
    const QString all = QString::fromLatin1(cleared.join(", "));
    say(u"Cleared data types: %1.%2"_s.arg(
        all, cleared.contains("\"cookies\"")
                 ? u" Clearing channel IDs and HTTP authentication cache is currently not supported, as it "
                   "breaks active network connections."_s
                 : QString()));
}

} // namespace crosscheck::engines
