#include "session/har_reading.h"

#include <QMutex>
#include <QThreadPool>

#include <atomic>

namespace crosscheck::session {

/// What the reading thread needs, and whom it tells: nobody any more once the reading object is gone.
struct HarReading::Job
{
    QByteArray bytes;
    std::atomic<bool> stop = false;
    QMutex mutex;
    HarReading* reader = nullptr;

    /// Calls `what` with the reader in the reader's thread, unless it is gone by then.
    template <typename What> void tell(What what)
    {
        const QMutexLocker lock(&mutex);
        if (reader)
            QMetaObject::invokeMethod(
                reader, [to = reader, what] { what(to); }, Qt::QueuedConnection);
    }

    void run()
    {
        har::Options options;
        options.all = true;
        int shown = 0;
        options.progress = [this, &shown](qsizetype at) {
            const int percent = int(at * 100 / qMax(qsizetype(1), bytes.size()));
            if (percent != shown) {
                shown = percent;
                tell([percent](HarReading* to) { to->tell(percent); });
            }
            return !stop;
        };
        const har::Report report = har::judge(bytes, options);
        tell([report](HarReading* to) { to->take(report); });
    }
};

HarReading::HarReading(const QByteArray& bytes, QObject* parent)
    : QObject(parent), m_bytes(bytes), m_job(std::make_shared<Job>())
{
    m_job->bytes = bytes;
    m_job->reader = this;
    // The pool is waited for when the program ends. Others wait in it for nothing that this waits for.
    QThreadPool::globalInstance()->start([job = m_job] { job->run(); });
}

HarReading::~HarReading()
{
    cancel();
    const QMutexLocker lock(&m_job->mutex);
    m_job->reader = nullptr;
}

void HarReading::cancel()
{
    m_job->stop = true;
}

void HarReading::tell(int percent)
{
    m_percent = percent;
    Q_EMIT progressed();
}

void HarReading::take(const har::Report& report)
{
    m_report = report;
    m_reading = false;
    Q_EMIT finished();
}

std::optional<facts::Send> HarReading::send(const har::Row& row) const
{
    return har::sendOf(m_bytes, m_report, row.index);
}

} // namespace crosscheck::session
