#pragma once

#include "browser/browser.h"
#include "browser/recording.h"
#include "browser/trial.h"
#include "facts/investigation.h"

namespace crosscheck::browser {

/// A page to watch.
struct WatchTask
{
    Launch launch;
    QByteArray url;
    qsizetype keep =
        0; ///< requests that everything() still knows, failures before others; 0: what is needed now
    bool textOnly = false; ///< console lines without exchanges, which cost the page next to nothing
};

/// Starts a browser on a person's page and names every CORS failure of it, its frames and its workers, as it happens, each as
/// an investigation with the console's text, the exchanges and where the page's code asked. What a protocol doesn't report
/// is not seen: notSeen() says what.
class Watcher : public QObject
{
    Q_OBJECT
public:
    explicit Watcher(QObject* parent = nullptr);
    ~Watcher() override;

    void start(const WatchTask& task);
    /// Ends the browser; ended() comes.
    void stop();
    bool isRunning() const;
    QString browserName() const; ///< with version, once it runs
    WatchTask task() const;      ///< of the run that is, or that ended last
    /// What this browser does not show to anybody who watches, as a sentence; empty: nothing is known to be missing.
    static QString notSeen(Family family);
    /// What can't be tried in it, though the server could mend it, as a sentence.
    static QString notTried(Family family);

    /// The requests that were kept, oldest first, with what the console said of those that failed.
    QList<facts::Send> everything() const;

    /// Puts the headers of a proposed fix on the answers of one server, in this browser alone, and loads the page again.
    void tryFix(const Trial& trial);
    /// Takes them off again, empties the caches, and loads the page again.
    void endTrial();
    bool isTrying() const;

Q_SIGNALS:
    void progress(const QString& sentence);
    /// The page was opened; false: it could not be loaded.
    void watching(bool loaded);
    /// One failure, once what belongs to it has come.
    void seen(const crosscheck::facts::Investigation& investigation);
    /// An answer of the server was changed by the trial: it is counted in the window.
    void changedAnswer(const QByteArray& url);
    void trialChanged();
    void failed(const QString& sentence);
    /// The browser is gone: stopped, or its last window closed by the person.
    void ended();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace crosscheck::browser
