#pragma once

#include "policy/policy.h"

namespace crosscheck::policy {

/// The request that failed, as far as a policy depends on it.
struct Failing
{
    QByteArray pageOrigin; ///< serialised; "null" stays and is refused by validate() with its reason
    QByteArray method = "GET";
    QList<QByteArray>
        headerNames;          ///< those that the page sets; which of them a browser asks for is decided here
    bool credentials = false; ///< credentials mode include
};

/// What a person wants besides; empty or none: what follows from the request.
struct Options
{
    QList<QByteArray> moreOrigins = {};
    QList<QByteArray> moreMethods = {};
    QList<QByteArray> moreHeaders = {};
    QList<QByteArray> exposeHeaders = {};
    std::optional<bool> credentials = std::nullopt;
    std::optional<bool> anyOrigin = std::nullopt;
    std::optional<int> maxAge = std::nullopt;
    QByteArray path = {};
    QByteArray upstream = {};
};

/// The least policy under which the request passes: its origin, its method beside the three that need no preflight anyway,
/// the header names that a browser asks for. An origin of `moreOrigins` that holds a star becomes a pattern.
Policy derive(const Failing& failing, const Options& options = {});

} // namespace crosscheck::policy
