#pragma once

#include <QSqlDatabase>
#include <QSqlError>

namespace crosscheck::store {

/// The number of the newest layout, kept in PRAGMA user_version. A file with a greater one is from a newer program.
int newestSchema();
/// Brings a file from its layout to the newest, one numbered step after the other, in one transaction. The error is empty
/// where it worked.
QSqlError upgrade(QSqlDatabase& database, int from);

} // namespace crosscheck::store
