"""Chunks that are none (RFC 9112 section 7.1; Web Platform Tests: fetch/api/resources/bad-chunk-encoding.py)."""
from make import API, APP, Sheet


def sheets():
    t = Sheet("chunk")
    head = "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
    first = "a\r\n/*TEST_X*/\r\n"
    for name, tail in (("word", "garbage\r\n"), ("hex", "2zz\r\nok\r\n0\r\n\r\n"), ("minus", "-2\r\nok\r\n0\r\n\r\n"), ("prefix", "0x2\r\nok\r\n0\r\n\r\n"), ("space", " 2\r\nok\r\n0\r\n\r\n"), ("behind", "2 \r\nok\r\n0\r\n\r\n"), ("empty", "\r\nok\r\n0\r\n\r\n"),
                       ("long", "00000000000000002\r\nok\r\n0\r\n\r\n"), ("huge", "fffffffffffffffff\r\nok"), ("nobreak", "2\r\nok!\r\n0\r\n\r\n"), ("feeds", "2\nok\n0\n\n"), ("plus", "+2\r\nok\r\n0\r\n\r\n"), ("extension", "2;a=\"b\"\r\nok\r\n0;x\r\n\r\n"), ("trailer", "0\r\nno trailer\r\n\r\n"), ("tab", "2\t\r\nok\r\n0\r\n\r\n")):
        for word, begin in (("first", ""), ("second", first)):
            t.add("%s-%s-fetch" % (name, word), {"raw": head % "text/plain" + begin + tail})
        t.add("%s-script" % name, {"raw": head % "text/javascript" + first + tail}, api="script", mode="cors")
    for api, kind in (("xhr", "text/plain"), ("stylesheet", "text/css"), ("img", "image/png"), ("eventsource", "text/event-stream"), ("import", "text/javascript"), ("script-module", "text/javascript"), ("preload", "text/javascript")):
        t.add("word-%s" % api, {"raw": head % kind + first + "garbage\r\n"}, api=api, at=APP, **({"as": "script"} if api == "preload" else {}))
        t.add("word-%s-api" % api, {"raw": head % kind + first + "garbage\r\n"}, api=api, at=API, **({"as": "script"} if api == "preload" else {}))
    t.add("word-nocors", {"raw": head % "text/plain" + first + "garbage\r\n"}, mode="no-cors")
    t.add("word-sync", {"raw": head % "text/plain" + first + "garbage\r\n"}, api="xhr", sync=True)
    return (t,)
