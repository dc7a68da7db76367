#pragma once

#include "window/main_window.h"

#include <functional>

/// A state of the window that a picture shows, and how it is reached from the empty window.
struct State
{
    QString name;
    std::function<void(crosscheck::desktop::MainWindow&)> reach;
    /// What the history's file is before the window opens.
    enum class History { Fresh, Filled, Newer, Garbage };
    History history = History::Fresh;
};

QList<State> states();
/// Those for which a browser that is installed here is started.
QList<State> watchStates();
/// Makes the file of a history as a state wants it.
void prepareHistory(const QString& path, State::History history);
/// Waits until something is so, at most 15 s.
bool waitFor(const std::function<bool()>& condition);
