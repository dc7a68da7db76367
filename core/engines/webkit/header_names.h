#pragma once

#include <QByteArrayView>
#include <QList>

namespace crosscheck::engines {

/// The form in which WebKit keeps a header name that it knows, null for one that it shows as it was set.
const char* webkitHeaderName(QByteArrayView name);
/// All of them, in lower case.
QList<QByteArray> webkitHeaderNames();

} // namespace crosscheck::engines
