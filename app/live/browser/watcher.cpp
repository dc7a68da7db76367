#include "browser/watcher.h"

#include "browser/watch_run.h"

namespace crosscheck::browser {

struct Watcher::Private
{
    WatchRun* run = nullptr;
    WatchTask task;
};

Watcher::Watcher(QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {}

Watcher::~Watcher()
{
    delete d->run;
}

bool Watcher::isRunning() const
{
    return d->run != nullptr;
}

QString Watcher::browserName() const
{
    if (!d->run)
        return {};
    return d->run->browser()->launch().browser.name + QLatin1Char(' ') + d->run->browser()->version();
}

WatchTask Watcher::task() const
{
    return d->task;
}

QString Watcher::notSeen(Family family)
{
    if (family == Family::Chromium)
        return tr(
            "Not seen: what a page sends while it is being left, and what an answer held that was blocked.");
    return tr("Firefox shows nobody what shared workers and service workers ask for, nor what its console "
              "says of any worker, "
              "nor the line of code that asked: watch in Chrome or Chromium for those.");
}

QString Watcher::notTried(Family family)
{
    if (family == Family::Chromium)
        return tr("Can't be tried here: a preflight that the server answers with a redirect, and what the "
                  "browser refuses before "
                  "it asks.");
    return tr("Can't be tried here: a header that the server sends twice, and what shared and service "
              "workers ask for. Chrome and "
              "Chromium can.");
}

QList<facts::Send> Watcher::everything() const
{
    return d->run ? d->run->everything() : QList<facts::Send>();
}

void Watcher::start(const WatchTask& task)
{
    delete std::exchange(d->run, nullptr);
    d->task = task;
    d->run = WatchRun::make(task, this);
    connect(d->run, &WatchRun::step, this, &Watcher::progress);
    connect(d->run, &WatchRun::watching, this, &Watcher::watching);
    connect(d->run, &WatchRun::seen, this, &Watcher::seen);
    connect(d->run, &WatchRun::changedAnswer, this, &Watcher::changedAnswer);
    connect(d->run, &WatchRun::failed, this, [this](const QString& sentence) {
        if (d->run)
            std::exchange(d->run, nullptr)->deleteLater();
        Q_EMIT failed(sentence);
    });
    connect(d->run, &WatchRun::ended, this, [this] {
        Q_EMIT ended(); // what was recorded can still be read here
        if (d->run)
            std::exchange(d->run, nullptr)->deleteLater();
    });
    d->run->start();
}

void Watcher::stop()
{
    if (d->run)
        d->run->stop();
}

void Watcher::tryFix(const Trial& trial)
{
    if (!d->run)
        return;
    d->run->tryFix(trial);
    Q_EMIT trialChanged();
}

void Watcher::endTrial()
{
    if (!d->run || !d->run->isTrying())
        return;
    d->run->endTrial();
    Q_EMIT trialChanged();
}

bool Watcher::isTrying() const
{
    return d->run && d->run->isTrying();
}

} // namespace crosscheck::browser
