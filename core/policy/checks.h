#pragma once

#include "policy/policy.h"

namespace crosscheck::policy {

inline constexpr auto Refused = Problem::Severity::Refused;
inline constexpr auto Doubtful = Problem::Severity::Doubtful;

/// Collects what validate() finds; `value` is the sentence's %1, `second` its %2.
struct Findings
{
    QList<Problem> list;
    void add(Problem::Severity severity, const QByteArray& field, const QByteArray& value,
             const words::Sentence& sentence, const QByteArray& second = {});
};

/// Every fault of one entry of `origins`.
void checkOrigin(const QByteArray& value, const QByteArray& field, Findings& out);
/// Every fault of one entry of `origin_patterns`.
void checkPattern(const QByteArray& value, const QByteArray& field, bool credentials, Findings& out);
/// Letters, digits, "-", "_", "." and what an IPv6 address needs: what a registered name or an address can hold. The URL
/// standard lets more through (quotes, braces, "$"); no server of a page has such a name, and configurations are safer without.
bool isPlainHost(QByteArrayView host);

} // namespace crosscheck::policy
