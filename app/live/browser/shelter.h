#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QProcess;

namespace crosscheck::browser {

/// A folder of its own for one run of a browser, and a guard that outlives this program: where Crosscheck ends in whatever way
/// (kill -9 included) the guard ends the browser and removes the folder. Folders that even a guard could not remove are swept
/// away at the next start.
class Shelter : public QObject
{
    Q_OBJECT
public:
    explicit Shelter(QObject* parent = nullptr);
    /// Removes the folder; waits for it for at most three seconds.
    ~Shelter() override;

    /// Makes the folder below `parent` (mode 0700) and starts the guard. `parent` empty: the system's folder for temporary
    /// files. False with a sentence in `why`.
    bool open(const QString& parent, QString* why);
    QString folder() const { return m_folder; }
    /// Names the calling process's group to the guard, which would end it: for the child that becomes the browser, between
    /// fork and exec, so that there is no moment at which it runs and the guard doesn't know of it.
    void guardThisProcess() const;
    /// The browser has ended by itself: there is nothing to end any more.
    void release();
    /// Removes the folder and ends the guard; gone() comes when that is done.
    void close();

    /// Removes what earlier runs left in `parent` whose program no longer runs.
    static void sweep(const QString& parent);

Q_SIGNALS:
    void gone();

private:
    bool startGuard(QString* why);
    void name(qint64 processGroup) const;
    void letGo();

    QString m_folder;
    int m_pipe = -1; ///< its end is what the guard waits for
    QProcess* m_guard = nullptr;
};

} // namespace crosscheck::browser
