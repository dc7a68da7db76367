#include "system/proxies.h"

#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QUrl>

namespace crosscheck::system {

Proxy proxyFor(const QByteArray& url)
{
    const QList<QNetworkProxy> found =
        QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(QUrl::fromEncoded(url)));
    for (const QNetworkProxy& proxy : found) {
        const bool socks = proxy.type() == QNetworkProxy::Socks5Proxy;
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
            return {};
        if (!socks && proxy.type() != QNetworkProxy::HttpProxy &&
            proxy.type() != QNetworkProxy::HttpCachingProxy)
            continue; // an FTP proxy carries no HTTP
        QByteArray host = proxy.hostName().toUtf8();
        if (host.contains(':') && !host.startsWith('['))
            host = "[" + host + "]";
        return {(socks ? QByteArray("socks5h://") : QByteArray("http://")) + host + ":" +
                    QByteArray::number(proxy.port()),
                proxy.user().toUtf8(), proxy.password().toUtf8()};
    }
    return {};
}

} // namespace crosscheck::system
