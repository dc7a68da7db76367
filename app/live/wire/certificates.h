#pragma once

#include <QByteArray>
#include <QList>

#include <variant>

namespace crosscheck::wire {

/// Every certificate of a PEM file, one text each; or why it can't be used, in the system's words (English).
std::variant<QList<QByteArray>, QString> readCertificates(const QByteArray& path);
/// The same from bytes; empty where there is none.
QList<QByteArray> splitCertificates(const QByteArray& pem);

} // namespace crosscheck::wire
