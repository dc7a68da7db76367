#pragma once

#include "wire/wire.h"

#include <QSignalSpy>
#include <QTest>

namespace crosscheck::tests {

/// Sends a request and waits for its exchange.
inline http::Exchange fetched(wire::Wire& wire, const http::Request& request,
                              const wire::Options& options = {}, bool repeatable = true)
{
    http::Exchange out;
    bool ended = false;
    quint64 id = 0;
    const auto connection = QObject::connect(&wire, &wire::Wire::finished, &wire,
                                             [&](quint64 ended_, const http::Exchange& exchange) {
                                                 if (ended_ == id) {
                                                     out = exchange;
                                                     ended = true;
                                                 }
                                             });
    id = wire.send(request, options, repeatable);
    if (!QTest::qWaitFor([&] { return ended; }, 20000))
        qWarning("no answer for %s", request.url.constData());
    QObject::disconnect(connection);
    return out;
}

} // namespace crosscheck::tests
