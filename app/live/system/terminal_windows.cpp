// Not run: nobody has built this there yet.
#include "system/terminal.h"

#include <io.h>

#include <QTimer>

#include <csignal>
#include <cstdio>

namespace crosscheck::system {

namespace {
volatile std::sig_atomic_t asked = 0;

void onSignal(int)
{
    asked = 1;
    std::signal(SIGINT, SIG_DFL);
}
} // namespace

bool isErrorOutputATerminal()
{
    return ::_isatty(::_fileno(stderr)) != 0;
}

void whenAskedToEnd(QObject* parent, const std::function<void()>& end)
{
    // A handler runs in a thread of its own, where nothing of Qt may be called.
    auto* look = new QTimer(parent);
    QObject::connect(look, &QTimer::timeout, parent, [look, end] {
        if (!asked)
            return;
        look->stop();
        end();
    });
    look->start(100);
    std::signal(SIGINT, onSignal);
}

} // namespace crosscheck::system
