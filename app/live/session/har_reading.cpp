#include "session/har_reading.h"

namespace crosscheck::session {

HarReading::HarReading(const QByteArray& bytes, QObject* parent) : QObject(parent), m_bytes(bytes)
{
    m_thread = std::thread([this] {
        har::Options options;
        options.all = true;
        int shown = 0;
        options.progress = [this, &shown](qsizetype at) {
            const int percent = int(at * 100 / qMax(qsizetype(1), m_bytes.size()));
            if (percent != shown) {
                shown = percent;
                QMetaObject::invokeMethod(
                    this,
                    [this, percent] {
                        m_percent = percent;
                        Q_EMIT progressed();
                    },
                    Qt::QueuedConnection);
            }
            return !m_stop;
        };
        const har::Report report = har::judge(m_bytes, options);
        QMetaObject::invokeMethod(
            this,
            [this, report] {
                m_report = report;
                m_reading = false;
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    });
}

HarReading::~HarReading()
{
    m_stop = true;
    m_thread.join();
}

std::optional<facts::Send> HarReading::send(const har::Row& row) const
{
    const std::optional<intake::HarSend> found = har::sendOf(m_bytes, m_report, row.index);
    return found ? std::optional(found->send) : std::nullopt;
}

} // namespace crosscheck::session
