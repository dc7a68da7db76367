#include "intake/har/entry.h"
#include "intake/intake.h"

namespace crosscheck::intake {

QString failureLine(const facts::Send& send)
{
    // What a browser writes of whatever it dropped, and of what a page itself broke off.
    static const QList<QByteArray> silent{"net::ERR_FAILED", "net::ERR_ABORTED", "net::ERR_CACHE_MISS"};
    if (send.said.error.isEmpty() || silent.contains(send.said.error) ||
        harFailure(send.said.error) != http::NetworkFailure::NotRecorded)
        return {};
    const QByteArray line = send.said.error.startsWith("net::")
                                ? send.request.method + ' ' + send.request.url + ' ' + send.said.error
                                : send.said.error;
    return QString::fromUtf8(line);
}

QList<facts::Message> saidOf(const facts::Send& send, QByteArrayView recording)
{
    const QByteArray text =
        send.said.console.isEmpty() ? failureLine(send).toUtf8() : send.said.console.join(u'\n').toUtf8();
    if (text.isEmpty())
        return {};
    QList<facts::Message> messages = readMessages(text).messages;
    for (facts::Message& message : messages) {
        const QByteArray word = send.said.console.isEmpty()
                                    ? send.said.error
                                    : text.mid(message.begin, message.end - message.begin);
        const qsizetype at = word.isEmpty() ? -1 : recording.indexOf(word);
        message.begin = qMax<qsizetype>(0, at);
        message.end = at < 0 ? 0 : at + word.size();
    }
    return messages;
}

} // namespace crosscheck::intake
