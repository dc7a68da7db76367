#pragma once

#include "browser/installed.h"
#include "browser/watcher.h"
#include "support/announce.h"

#include <QTest>

/// The browser of a family that the tests run; none where it is not installed or named away by an empty variable.
namespace crosscheck::test {

/// For what a busy machine may take with a browser.
inline constexpr int longestMs = 90000;

inline std::optional<browser::Installed> chosen(browser::Family family)
{
    for (const browser::Installed& one : browser::installed()) {
        if (one.family == family)
            return one;
    }
    return std::nullopt;
}

/// Follows a watcher; the browser that it starts may let itself be driven at a port, which is ours too.
struct Followed
{
    explicit Followed(browser::Watcher& watcher)
    {
        QObject::connect(&watcher, &browser::Watcher::seen,
                         [this](const facts::Investigation& one) { seen.append(one); });
        QObject::connect(&watcher, &browser::Watcher::failed, [this](const QString& one) { sentence = one; });
        QObject::connect(&watcher, &browser::Watcher::progress, [] { announceBrowsers(); });
        QObject::connect(&watcher, &browser::Watcher::ended, [this, &watcher] {
            everything = watcher.everything();
            ended = true;
        });
    }
    QList<facts::Investigation> seen;
    QList<browser::Seen> everything; ///< once it has ended
    QString sentence;
    bool ended = false;
};

} // namespace crosscheck::test

/// Not in every run of the suite: packaging/long/confirm sets the variable.
#define NEED_LONG_RUN()                                                                                      \
    do {                                                                                                     \
        if (!qEnvironmentVariableIsSet("CROSSCHECK_LONG_RUN"))                                               \
            QSKIP("packaging/long/confirm plays it");                                                        \
    } while (false)

#define NEED_BROWSER(variable, family)                                                                       \
    const std::optional<browser::Installed> variable = test::chosen(family);                                 \
    if (!variable)                                                                                           \
    QSKIP(family == browser::Family::Chromium ? "no Chromium is installed here"                              \
                                              : "no Firefox is installed here")
