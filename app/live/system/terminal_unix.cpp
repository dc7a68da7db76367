#include "system/terminal.h"

#include <unistd.h>

#include <QSocketNotifier>

#include <csignal>

namespace crosscheck::system {

namespace {
int stopPipe[2] = {-1, -1}; // a signal handler can reach nothing else

void onSignal(int)
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(stopPipe[1], &byte, 1);
}
} // namespace

bool isErrorOutputATerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

void whenAskedToEnd(QObject* parent, const std::function<void()>& end)
{
    if (::pipe(stopPipe) != 0)
        return;
    auto* notifier = new QSocketNotifier(stopPipe[0], QSocketNotifier::Read, parent);
    QObject::connect(notifier, &QSocketNotifier::activated, parent, [notifier, end] {
        notifier->setEnabled(false);
        end();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

} // namespace crosscheck::system
