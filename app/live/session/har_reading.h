#pragma once

#include "har/har.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <thread>

namespace crosscheck::session {

/// A HAR that is read and judged beside the event loop. Lives in the thread that made it; ends its reading when it goes.
class HarReading : public QObject
{
    Q_OBJECT
public:
    /// Begins at once. `bytes` are shared, not copied.
    explicit HarReading(const QByteArray& bytes, QObject* parent = nullptr);
    ~HarReading() override;

    bool isReading() const { return m_reading; }
    int percent() const { return m_percent; }
    /// Every cross-origin request in the order of the file, once it is read; those of the part read, where it was cancelled.
    const har::Report& report() const { return m_report; }
    /// The request of a row with its exchanges and bodies; none where its entry can't be read any more.
    std::optional<facts::Send> send(const har::Row& row) const;
    void cancel() { m_stop = true; }

Q_SIGNALS:
    void progressed(); ///< percent(), at most a hundred times
    void finished();   ///< report()

private:
    QByteArray m_bytes;
    har::Report m_report;
    std::atomic<bool> m_stop = false;
    int m_percent = 0;
    bool m_reading = true;
    std::thread m_thread;
};

} // namespace crosscheck::session
