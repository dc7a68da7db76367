#include "http/message.h"

namespace crosscheck::http {

QDebug operator<<(QDebug debug, const Request& request)
{
    QDebugStateSaver saver(debug);
    debug.nospace() << "Request(" << request.method << ' ' << request.url << ' ' << request.headers;
    if (request.body)
        debug << ' ' << request.body->size() << " bytes";
    debug << ')';
    return debug;
}

QDebug operator<<(QDebug debug, const Response& response)
{
    QDebugStateSaver saver(debug);
    debug.nospace() << "Response(" << response.status << ' ' << response.reason << ' ' << response.headers
                    << ' ' << response.body.size() << " bytes)";
    return debug;
}

} // namespace crosscheck::http
