#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace crosscheck::policy {

/// https://fetch.spec.whatwg.org/#forbidden-method
bool isForbiddenMethod(QByteArrayView method);
/// https://fetch.spec.whatwg.org/#cors-safelisted-method
bool isSafelistedMethod(QByteArrayView method);
/// https://fetch.spec.whatwg.org/#concept-method-normalize
QByteArray normalizeMethod(QByteArrayView method);
/// https://fetch.spec.whatwg.org/#forbidden-request-header, by name alone.
bool isForbiddenRequestHeader(QByteArrayView lowerName);
/// The headers by which a server answers; in a request, or in the list of allowed request headers, they are a mistake.
bool isResponseOnlyHeader(QByteArrayView lowerName);
/// https://fetch.spec.whatwg.org/#forbidden-response-header-name
bool isForbiddenResponseHeader(QByteArrayView lowerName);
/// https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name, without the exposed ones.
bool isSafelistedResponseHeader(QByteArrayView lowerName);

/// In order, each once.
QList<QByteArray> unique(const QList<QByteArray>& list);

} // namespace crosscheck::policy
