#pragma once

#include "page/page.h"

#include <QList>

namespace crosscheck::report {

/// A form in which a request can be written for another tool.
struct RequestForm
{
    QByteArray id; ///< curl, fetch, http, har, powershell
    QByteArray (*write)(const QList<page::PageRequest>& requests) = nullptr;
};

/// All forms, by their ids' order. Nothing is masked: mask the requests before, where that is wanted.
const QList<RequestForm>& requestForms();

/// A word for bash that stands for exactly these bytes (NUL excepted, which no argument can hold).
QByteArray bashQuoted(QByteArrayView bytes);
/// A request without secrets: header values, the URL's parameters, the body's members.
page::PageRequest withoutSecrets(page::PageRequest request);

} // namespace crosscheck::report
