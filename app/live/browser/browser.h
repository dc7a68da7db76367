#pragma once

#include "browser/installed.h"
#include "browser/rpc.h"
#include "browser/shelter.h"

#include <QProcess>

class QTimer;

namespace crosscheck::browser {

/// How a browser is started.
struct Launch
{
    Installed browser;
    bool headless = true;
    QString keptProfile; ///< folder of a profile that stays; empty: a fresh one, removed afterwards
    /// The profile folder of a browser that runs already and is joined, with its own consent; nothing is started then, and
    /// nothing ended. Chromium only.
    QString joined;
    QStringList arguments; ///< handed on as they are
    QStringList
        quietHosts; ///< names that the browser must not look up by itself, or reach at a port (Chromium): the page's
    bool localNetworkChecks = true; ///< false: as a browser without Local Network Access (Chromium)
    bool trustAnyCertificate = false;
};

/// One running browser: started, spoken to, and ended without a trace. No profile of the person's own is read, no window of
/// theirs is touched, unless it is a running one that is joined: that one goes on when we leave. One start each.
class Browser : public QObject
{
    Q_OBJECT
public:
    explicit Browser(QObject* parent = nullptr);
    /// Ends the browser at once and removes its folder.
    ~Browser() override;

    /// ready() or failed() follows.
    void start(const Launch& launch);
    /// Ends it in an orderly way; ended() comes when it and its folder are gone.
    void close();

    Rpc* rpc() const { return m_rpc; }
    const Launch& launch() const { return m_launch; }
    QString version() const { return m_version; } ///< "156.0.8078.79"; after ready()
    QString userAgent() const { return m_userAgent; }
    /// Runs without its own sandbox, because Crosscheck is root: said wherever results are shown.
    bool isUnsandboxed() const { return m_unsandboxed; }

Q_SIGNALS:
    void ready();
    /// The browser asks the person whether we may come in: a sentence.
    void asking(const QString& sentence);
    /// It didn't come to ready(): a sentence that says why and what to do.
    void failed(const QString& sentence);
    /// It is gone, asked for or not. After ready() only, once.
    void ended();

private:
    void join();
    void failLater(const QString& sentence);
    void startProcess(const QString& profile);
    PipeChannel* openPipe(); ///< null: it is driven by a port
    QStringList chromiumArguments(const QString& profile);
    QStringList firefoxArguments(const QString& profile);
    void writePreferences(const QString& profile);
    QProcessEnvironment environment() const;
    void readError();
    void connected(Channel* channel);
    void greet();
    void processEnded();
    void fail(const QString& sentence);
    bool isForbidden() const; ///< by a policy of the machine
    QString whyItEnded() const;
    QString whyItIsSilent(int seconds) const;
    QString whyItIsTaken(const QString& profile) const; ///< empty: it isn't
    void finish();

    Launch m_launch;
    Shelter* m_shelter;
    QProcess* m_process = nullptr;
    QTimer* m_patience = nullptr;
    Channel* m_channel = nullptr;
    Rpc* m_rpc = nullptr;
    QByteArray m_said; ///< the end of what it wrote to standard error
    QString m_version, m_userAgent;
    bool m_pipe = false, m_ready = false, m_over = false, m_unsandboxed = false;
};

} // namespace crosscheck::browser
