#include "browser/trial.h"

#include "url/origin.h"

namespace crosscheck::browser {

bool concerns(const Trial& trial, const QByteArray& address)
{
    const std::optional<url::Url> parsed = url::parseOrNull(address);
    return parsed && url::originOf(*parsed).serialized() == trial.server &&
           (trial.policy.path.isEmpty() || parsed->path.startsWith(trial.policy.path));
}

http::Response tried(const Trial& trial, const http::Request& request, const http::Response& server)
{
    http::Response out = server;
    out.headers.removeIf([](const http::Header& header) {
        const QByteArray name = http::lowered(header.name);
        return name.startsWith("access-control-") || name == "cache-control" || name == "expires" ||
               name == "pragma";
    });
    const std::optional<QByteArray> origin = http::get(request.headers, "origin");
    const QByteArray method =
        http::get(request.headers, "access-control-request-method").value_or(QByteArray());
    const bool preflight = request.method == "OPTIONS" && !method.isEmpty() && origin;
    QList<QByteArray> names;
    if (preflight) {
        for (const QByteArray& name :
             http::get(request.headers, "access-control-request-headers").value_or(QByteArray()).split(',')) {
            if (!name.trimmed().isEmpty())
                names.append(name.trimmed());
        }
    }
    for (const http::Header& header :
         policy::expectedHeaders(trial.policy, origin, preflight ? method : QByteArray(), names)) {
        const QByteArray name = http::lowered(header.name);
        if (name == "vary") {
            if (!http::getAll(out.headers, "vary").contains(header.value))
                out.headers.append(header);
        } else if (name != "access-control-max-age") {
            out.headers.append(header);
        }
    }
    out.headers.append(http::Header{"Cache-Control", "no-store"});
    if (preflight) {
        out.headers.append(http::Header{"Access-Control-Max-Age", "-1"});
        out.status = 204;
        out.reason = "No Content";
        http::remove(out.headers, "location");
    }
    return out;
}

} // namespace crosscheck::browser
