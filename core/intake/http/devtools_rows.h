#pragma once

#include "intake/http/blocks.h"
#include "intake/http/http_lines.h"

namespace crosscheck::intake {

/// The rows of DevTools' General section that are no headers.
struct GeneralRows
{
    QByteArray url, method, status, remote;
    QByteArray scheme, host, path; ///< Firefox's, in rows of their own
    bool any = false;

    /// Whether the row is one of them, or says nothing about a request or its answer.
    bool take(const QByteArray& name, const QByteArray& value);
    /// Puts them into the request and the answer that they are about.
    void settle(QList<HttpBlock>& blocks);
};

/// "name: value", "name\tvalue", or a name that ends in a colon with its value on the next line, as DevTools copies them.
/// `paired`: where the lines are names and values by turns.
bool readRow(const QList<HttpLine>& lines, qsizetype& i, const QByteArray& text, bool paired,
             QByteArray& name, QByteArray& value);

} // namespace crosscheck::intake
