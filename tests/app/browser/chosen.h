#pragma once

#include "browser/installed.h"

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

} // namespace crosscheck::test

#define NEED_BROWSER(variable, family)                                                                       \
    const std::optional<browser::Installed> variable = test::chosen(family);                                 \
    if (!variable)                                                                                           \
    QSKIP(family == browser::Family::Chromium ? "no Chromium is installed here"                              \
                                              : "no Firefox is installed here")
