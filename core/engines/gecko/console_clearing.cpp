#include "engines/gecko/lines.h"
#include "fetch/headers.h"

namespace crosscheck::engines {

using namespace Qt::StringLiterals;

void GeckoConsole::clearSiteData()
{
    if (!http::contains(m_ended.response.headers, "Clear-Site-Data"))
        return;
    clearing(m_ended.response.headers, m_ended.url(int(m_ended.hops.size()) - 1));
}

void GeckoConsole::clearing(const http::HeaderList& headers, const QString& address)
{
    // https://w3c.github.io/webappsec-clear-site-data/#parsing; toolkit/components/clearsitedata
    const auto from = url::parseOrNull(address.toUtf8());
    if (!from || !url::isPotentiallyTrustworthy(*from))
        return;
    static const QList<QByteArray> known{"\"cache\"", "\"cookies\"", "\"storage\""};
    const QList<QByteArray> types =
        fetch::splitValue(fetch::joined(headers, "Clear-Site-Data").value_or(QByteArray()));
    for (const QByteArray& type : types) {
        if (!type.isEmpty() && type != "\"*\"" && !known.contains(type))
            m_lines.addLine(
                u"Clear-Site-Data header found. Unknown value “%1”."_s.arg(QString::fromLatin1(type)));
    }
    for (const QByteArray& type : known) {
        if (types.contains(type) || types.contains("\"*\""))
            m_lines.addLine(u"Clear-Site-Data header forced the clean up of “%1” data."_s.arg(
                QString::fromLatin1(type.sliced(1).chopped(1))));
    }
}

} // namespace crosscheck::engines
