#pragma once

#include "http/header.h"
#include "page/page.h"

#include <optional>

namespace crosscheck::page {

/// A feature that Permissions-Policy or Feature-Policy names, and whom it allows it.
struct PermittedFeature
{
    enum class Fault {
        None,
        Token,
        Kind
    }; ///< a word that is none of an allowlist; a value that can't be one
    QByteArray name;
    QList<QByteArray> allowed; ///< "*", "self" and origins
    bool isList = false;       ///< its value stands in parentheses
    QList<QByteArray> words;   ///< what stands there, as written
    Fault fault = Fault::None;
    QByteArray faulty; ///< the word
};

/// Reads a Permissions-Policy (https://w3c.github.io/webappsec-permissions-policy/#algo-parse-policy-directive); nothing where the value
/// is no dictionary of structured fields, or no value is there.
std::optional<QList<PermittedFeature>> permissionsIn(const std::optional<QByteArray>& value);
/// Reads a Feature-Policy, the header that Permissions-Policy was. A word that is no origin is the feature's fault.
QList<PermittedFeature> featurePolicyIn(const std::optional<QByteArray>& value);

/// https://xhr.spec.whatwg.org/#the-send()-method: whether the page's policy lets it wait for an answer.
bool mayRequestSynchronously(const Page& page);

} // namespace crosscheck::page
