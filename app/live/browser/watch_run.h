#pragma once

#include "browser/recording.h"
#include "browser/watcher.h"
#include "engines/engine.h"

#include <QElapsedTimer>
#include <QSet>

namespace crosscheck::browser {

/// One watched browser. What the protocols report differs; joining texts, exchanges and errors to failures does not.
class WatchRun : public QObject
{
    Q_OBJECT
public:
    static WatchRun* make(const WatchTask& task, QObject* parent);
    ~WatchRun() override;
    void start();
    void stop();
    Browser* browser() const { return m_browser; }
    QList<facts::Send> everything() const;
    void tryFix(const Trial& trial);
    void endTrial();
    bool isTrying() const { return m_trial.has_value(); }

Q_SIGNALS:
    void step(const QString& sentence);
    void watching(bool loaded);
    void seen(const crosscheck::facts::Investigation& investigation);
    void changedAnswer(const QByteArray& url);
    void failed(const QString& sentence);
    void ended();

protected:
    /// A console line of CORS, waiting for its request.
    struct Line
    {
        QString text;
        engines::Recognised what;
        QString session;
        qint64 at = 0;
    };
    /// A request that ended, waiting for its line.
    struct Ended
    {
        QByteArray id;
        qint64 at = 0;
    };

    WatchRun(const WatchTask& task, std::unique_ptr<Recording> recording, QObject* parent);
    virtual void open() = 0;
    virtual void take(const QString& session, const QString& method, const QJsonObject& params) = 0;
    virtual void layTrial() = 0;
    virtual void liftTrial() = 0;
    /// Pairs what has waited long enough; `now` in milliseconds.
    virtual void settle(qint64 now) = 0;
    /// Asks the browser for the bodies of a request that failed, as far as it gives them out, and puts them into its chain.
    virtual void askBodies(const Chain& chain, const std::function<void()>& done) = 0;

    /// An answer of this request was changed for the trial: it is none of the server's, and in no recording.
    void changed(const QByteArray& id, const QByteArray& url);
    void lineCame(const QString& session, const QString& text);
    /// A request failed: reported once its bodies have come.
    void tell(const Chain& chain, const QList<Line>& lines);
    void report(Chain* chain, const QList<Line>& lines);
    /// A line whose request never showed, after two seconds; at once where only lines are asked for.
    void reportOldLines(qint64 now);
    Rpc* rpc() const { return m_browser->rpc(); }
    const WatchTask& task() const { return m_task; }
    Recording& recording() { return *m_recording; }
    const std::optional<Trial>& trial() const { return m_trial; }

    QList<Line> m_lines;
    QList<Ended> m_ended;
    QHash<QByteArray, qint64> m_reported; ///< last URLs that were reported, and when
    QSet<QByteArray> m_changed;           ///< requests with answers that the trial changed
    QList<facts::Send> m_unrecorded;      ///< failures of which there is a line and nothing else

private:
    void tick();
    void reportTexts(qint64 now);
    /// Whether the recorded exchanges alone say that this browser blocked the request.
    bool isBlocked(const Chain& chain) const;
    void reportAsked(const QByteArray& id);
    /// Everything that waits for something is reported as it is.
    void settleAll();

    WatchTask m_task;
    std::unique_ptr<Recording> m_recording;
    Browser* m_browser;
    QTimer* m_timer;
    QElapsedTimer m_clock;
    std::optional<Trial> m_trial;
    QHash<QByteArray, QList<Line>> m_asking; ///< lines of failures whose bodies are asked for
    bool m_over = false;
};

/// Whether a console line is about this request, by its address.
bool belongs(const Chain& chain, const engines::Recognised& line);

WatchRun* makeChromiumWatch(const WatchTask& task, QObject* parent);
WatchRun* makeFirefoxWatch(const WatchTask& task, QObject* parent);

} // namespace crosscheck::browser
