#include "fetch/referrer_policy.h"

#include "fetch/headers.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {
constexpr QByteArrayView referrerPolicies[] = {
    "no-referrer"_b, "no-referrer-when-downgrade"_b,
    "origin"_b,      "origin-when-cross-origin"_b,
    "same-origin"_b, "strict-origin"_b,
    "unsafe-url"_b,  "strict-origin-when-cross-origin"_b,
};
} // namespace

QByteArray referrerPolicyIn(const http::HeaderList& headers)
{
    const std::optional<QByteArray> value = joined(headers, "Referrer-Policy");
    QByteArray last;
    const QList<QByteArray> tokens = value ? splitValue(http::lowered(*value)) : QList<QByteArray>();
    for (const QByteArray& token : tokens) {
        if (std::find(std::begin(referrerPolicies), std::end(referrerPolicies), token) !=
            std::end(referrerPolicies))
            last = token;
    }
    return last;
}

} // namespace crosscheck::fetch
