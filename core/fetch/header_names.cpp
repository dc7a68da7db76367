#include "fetch/header_names.h"

#include <algorithm>

namespace crosscheck::fetch {

namespace {

QByteArray constant(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

} // namespace

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](QByteArrayView other) { return http::sameName(name, other); });
}

QByteArray loweredName(const QByteArray& name)
{
    static constexpr QByteArrayView known[] = {
        "content-type"_b,
        "content-length"_b,
        "connection"_b,
        "location"_b,
        "access-control-allow-origin"_b,
        "access-control-allow-credentials"_b,
        "access-control-expose-headers"_b,
        "access-control-allow-methods"_b,
        "access-control-allow-headers"_b,
        "access-control-max-age"_b,
        "cache-control"_b,
        "vary"_b,
        "x-content-type-options"_b,
        "cross-origin-resource-policy"_b,
        "authorization"_b,
        "x-requested-with"_b,
    };
    for (const QByteArrayView one : known) {
        if (http::sameName(one, name))
            return constant(one);
    }
    const bool isLower = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return isLower ? name : http::lowered(name);
}

QByteArray commonBytes(const QByteArray& nameOrValue)
{
    static constexpr Literal common[] = {
        "Access-Control-Allow-Origin"_b,
        "Access-Control-Allow-Credentials"_b,
        "Access-Control-Allow-Methods"_b,
        "Access-Control-Allow-Headers"_b,
        "Access-Control-Expose-Headers"_b,
        "Access-Control-Max-Age"_b,
        "Content-Type"_b,
        "Content-Security-Policy"_b,
        "Location"_b,
        "X-Content-Type-Options"_b,
        "Cross-Origin-Resource-Policy"_b,
        "*"_b,
        "true"_b,
        "text/plain"_b,
        "text/javascript"_b,
        "application/json"_b,
        "image/png"_b,
        "nosniff"_b,
    };
    for (const Literal one : common) {
        if (nameOrValue == one)
            return constant(one);
    }
    return nameOrValue;
}

} // namespace crosscheck::fetch
