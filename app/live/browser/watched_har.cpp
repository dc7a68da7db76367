#include "browser/watched_har.h"

#include "report/har.h"
#include "url/origin.h"

#include <QJsonDocument>

namespace crosscheck::browser {

QByteArray watchedHar(const QByteArray& address, const QList<facts::Send>& seen)
{
    facts::Investigation all;
    if (const std::optional<url::Url> page = url::parseOrNull(address); page && page->isHttp())
        all.page.origin = url::originOf(*page).serialized();
    all.sends = seen;
    return QJsonDocument(report::toHar(all, {})).toJson(QJsonDocument::Compact);
}

} // namespace crosscheck::browser
