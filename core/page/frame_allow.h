#pragma once

#include <QByteArray>
#include <QList>

namespace crosscheck::page {

/// The features that an iframe's attribute `allow` names, in order
/// (https://w3c.github.io/webappsec-permissions-policy/#parse-policy-directive); `attributes`: all of the iframe's, as written.
QList<QByteArray> allowedFeatures(QByteArrayView attributes);

} // namespace crosscheck::page
