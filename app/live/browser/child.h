#pragma once

#include <QList>

class QProcess;

namespace crosscheck::browser {

class PipeChannel;
class Shelter;

/// What has to be so while a browser's process is started: a process group of its own that the guard knows of, the pipe's ends
/// where the browser looks for them. Lives until QProcess::start() has returned.
class Child
{
public:
    /// `pipe` null: it is driven by a port. `pipe` and `shelter` live at least as long as the process.
    Child(QProcess* process, const PipeChannel* pipe, const Shelter* shelter);
    ~Child();
    Q_DISABLE_COPY_MOVE(Child)

private:
    QList<int> m_held; ///< descriptors that keep 3 and 4 free
};

} // namespace crosscheck::browser
