#include "fetch/header_names.h"

#include <algorithm>

namespace crosscheck::fetch {

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
            return QByteArray::fromRawData(one.data(), one.size());
    }
    return http::lowered(name);
}

} // namespace crosscheck::fetch
