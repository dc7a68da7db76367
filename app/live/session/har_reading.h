#pragma once

#include "har/har.h"

#include <QObject>

#include <memory>

namespace crosscheck::session {

/// A HAR that is read and judged beside the event loop. Lives in the thread that made it. When it goes, its reading is told to
/// end and ends by itself: nobody waits for it, however long the entry that it is at.
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
    void cancel();

Q_SIGNALS:
    void progressed(); ///< percent(), at most a hundred times
    void finished();   ///< report()

private:
    struct Job;
    void tell(int percent);
    void take(const har::Report& report);

    QByteArray m_bytes;
    har::Report m_report;
    int m_percent = 0;
    bool m_reading = true;
    std::shared_ptr<Job> m_job; ///< shared with the thread, which may outlive this
};

} // namespace crosscheck::session
