#include "engines/gecko/lines.h"
#include "fetch/headers.h"

namespace crosscheck::engines {

using namespace Qt::StringLiterals;

void GeckoConsole::clearSiteData()
{
    // https://w3c.github.io/webappsec-clear-site-data/#parsing; toolkit/components/clearsitedata
    const http::HeaderList& headers = m_ended.response.headers;
    if (!http::contains(headers, "Clear-Site-Data"))
        return;
    const auto from = url::parseOrNull(m_ended.url(int(m_ended.hops.size()) - 1).toUtf8());
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
