#include "intake/har/entry.h"
#include "intake/intake.h"

namespace crosscheck::intake {

QString failureLine(const HarSend& send)
{
    // What a browser writes of whatever it dropped, and of what a page itself broke off.
    static const QList<QByteArray> silent{"net::ERR_FAILED", "net::ERR_ABORTED", "net::ERR_CACHE_MISS"};
    if (send.error.isEmpty() || silent.contains(send.error) ||
        harFailure(send.error) != http::NetworkFailure::NotRecorded)
        return {};
    const QByteArray line = send.error.startsWith("net::")
                                ? send.send.request.method + ' ' + send.send.request.url + ' ' + send.error
                                : send.error;
    return QString::fromUtf8(line);
}

QList<facts::Message> saidOf(const HarSend& send, QByteArrayView recording)
{
    const QByteArray text =
        send.console.isEmpty() ? failureLine(send).toUtf8() : send.console.join(u'\n').toUtf8();
    if (text.isEmpty())
        return {};
    QList<facts::Message> messages = readMessages(text).messages;
    for (facts::Message& message : messages) {
        const QByteArray word =
            send.console.isEmpty() ? send.error : text.mid(message.begin, message.end - message.begin);
        const qsizetype at = word.isEmpty() ? -1 : recording.indexOf(word);
        message.begin = qMax<qsizetype>(0, at);
        message.end = at < 0 ? 0 : at + word.size();
    }
    return messages;
}

} // namespace crosscheck::intake
