#pragma once

#include "diagnosis/diagnosis.h"
#include "intake/intake.h"
#include "wire/wire.h"

#include <QObject>

namespace crosscheck::runner {

/// What the person allows in one test.
struct Consent
{
    bool sendUnsafe = false; ///< a request that could change data may be sent (once)
    bool preflightOnly = false;
};

/// Steps the standard and the three engines side by side against the wire: an equal request is sent once and its answer
/// shared; one that only one engine makes is marked so; one that could change data is never repeated. The one joiner of
/// what the world says and what core knows.
class Runner : public QObject
{
    Q_OBJECT
public:
    explicit Runner(QObject* parent = nullptr);
    ~Runner() override;

    /// Tests the investigation's request. finished() brings the send. Starting while one runs cancels that one.
    void start(const facts::Investigation& investigation, const Consent& consent,
               const wire::Options& options);
    /// Sends one planned request and nothing else; finished() brings it with its `probe` set. One that could change data is
    /// not sent: then nothing happens and false comes back.
    bool ask(const facts::Investigation& investigation, const diagnosis::PlannedRequest& planned,
             const wire::Options& options);
    /// Ends the test at once: nothing is sent any more, finished() does not come.
    void cancel();
    bool isRunning() const;
    /// Whether a method could change data on the server (anything but GET, HEAD, OPTIONS).
    static bool couldChangeData(QByteArrayView method);

Q_SIGNALS:
    void progress(const crosscheck::http::Request& request, const QByteArray& phase, qint64 elapsedMs);
    /// An exchange has ended; the send is not complete yet.
    void exchanged(const crosscheck::http::Exchange& exchange);
    /// `stoppedBefore` is set where the actual request was not sent for want of consent (not where only the preflight was
    /// asked for). The send's exchanges stand in the order in which they were sent.
    void finished(const crosscheck::facts::Send& send, bool stoppedBefore);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace crosscheck::runner
