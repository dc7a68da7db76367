#pragma once

#include "scenario/scenario.h"

namespace crosscheck::test {

/// What a practice server shall answer at a path. Pages without an icon of their own make a browser look for one.
inline scenario::Route route(const QByteArray& path, int status, const http::HeaderList& headers,
                             const QByteArray& body = "ok")
{
    scenario::ScriptedAnswer answer;
    answer.status = status;
    answer.headers = headers;
    answer.body = body;
    scenario::Route out;
    out.url = "http://127.0.0.1" + path;
    out.actual = {answer};
    return out;
}

} // namespace crosscheck::test
