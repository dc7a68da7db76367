#include "engines/sandbox_flags.h"

#include "http/header.h"

#include <algorithm>
#include <iterator>

namespace crosscheck::engines {

namespace {
constexpr const char* sandboxFlags[] = {"allow-downloads",
                                        "allow-forms",
                                        "allow-modals",
                                        "allow-orientation-lock",
                                        "allow-pointer-lock",
                                        "allow-popups",
                                        "allow-popups-to-escape-sandbox",
                                        "allow-presentation",
                                        "allow-same-origin",
                                        "allow-scripts",
                                        "allow-storage-access-by-user-activation",
                                        "allow-top-navigation",
                                        "allow-top-navigation-by-user-activation",
                                        "allow-top-navigation-to-custom-protocols"};
} // namespace

bool isSandboxFlag(QByteArrayView word)
{
    return std::any_of(std::begin(sandboxFlags), std::end(sandboxFlags),
                       [&](const char* flag) { return http::sameName(flag, word); });
}

} // namespace crosscheck::engines
