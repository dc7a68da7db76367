#pragma once

#include "scenario/scenario.h"

#include <QTcpSocket>

#include <functional>

namespace crosscheck::practice {

/// One connection to the practice server: reads one request, plays its answer, and ends as the answer says.
class Connection : public QObject
{
public:
    /// Chooses the answer for a request: its method, target, and head and body as received.
    using Choose = std::function<scenario::ScriptedAnswer(const QByteArray& method, const QByteArray& target,
                                                          const QByteArray& head, const QByteArray& body)>;

    /// Takes over the socket and deletes itself with it.
    Connection(QTcpSocket* socket, Choose choose, QObject* parent);

private:
    void read();
    void answer(const QByteArray& method, const scenario::ScriptedAnswer& answer);

    QTcpSocket* m_socket;
    Choose m_choose;
    QByteArray m_received;
    bool m_answered = false;
};

} // namespace crosscheck::practice
