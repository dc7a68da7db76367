#include "browser/watched_har.h"

#include "report/har.h"
#include "url/origin.h"

#include <QJsonDocument>

namespace crosscheck::browser {

QByteArray watchedHar(const QByteArray& address, const QList<Seen>& seen)
{
    facts::Investigation all;
    QList<report::Printed> printed;
    if (const std::optional<url::Url> page = url::parseOrNull(address); page && page->isHttp())
        all.page.origin = url::originOf(*page).serialized();
    for (const Seen& one : seen) {
        all.sends.append(one.send);
        printed.append({one.console, one.source});
    }
    return QJsonDocument(report::toHar(all, {}, printed)).toJson(QJsonDocument::Compact);
}

} // namespace crosscheck::browser
