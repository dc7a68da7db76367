"""CORS-safelisted request-headers (https://fetch.spec.whatwg.org/#cors-safelisted-request-header), forbidden ones, methods and
bodies. The preflight's answer allows nothing, so that what is sent shows what was asked for."""
from make import API, APP, SAPI, SAPP, Sheet, ok, preflight


def sheets():
    safe = Sheet("safelist")

    def both(name, headers, **more):
        safe.add(name, ok(), preflight(), headers=headers, **more)

    for code in list(range(0x21, 0x30)) + list(range(0x3a, 0x41)) + list(range(0x5b, 0x61)) + list(range(0x7b, 0x7f)) + [0x20, 0x09, 0x7f, 0x80, 0xa0, 0xe9, 0xff, 0x01, 0x1f]:
        for header in ("Accept", "Accept-Language", "Content-Language"):
            both("%s-byte-%02x" % (header.lower(), code), {header: "a" + chr(code) + "b"})
    for code in (0x22, 0x28, 0x2c, 0x3a, 0x3d, 0x40, 0x5b, 0x7b, 0x7f, 0xe9):
        both("content-type-byte-%02x" % code, {"Content-Type": "text/plain;x=a" + chr(code) + "b"}, method="POST", body="x")
    for header in ("Accept", "Accept-Language", "Content-Language"):
        for size in (127, 128, 129, 1024):
            both("%s-size-%d" % (header.lower(), size), {header: "a" * size})
        both(header.lower() + "-twice", [(header, "a"), (header, "b")])
        both(header.lower() + "-twice-long", [(header, "a" * 70), (header, "b" * 70)])
        both(header.lower() + "-xhr", {header: "a;q=1"}, api="xhr")
        both(header.lower() + "-xhr-unsafe", {header: "a{b"}, api="xhr")
        both(header.lower() + "-empty", {header: ""})
        both(header.lower() + "-blanks", {header: "  a  "})
    both("total-1024", [("Accept", "a" * 128), ("Accept-Language", "a" * 128), ("Content-Language", "a" * 128), ("Range", "bytes=0-1")])
    both("custom-size-129", {"X-A": "a" * 129})
    types = {"plain": "text/plain", "upper": "TEXT/PLAIN", "param": "text/plain; charset=utf-8", "param-only-semicolon": "text/plain;", "space-before": " text/plain", "space-in": "text /plain", "space-slash": "text/ plain", "tab-end": "text/plain\t",
             "form": "application/x-www-form-urlencoded", "form-charset": "application/x-www-form-urlencoded;charset=UTF-8", "multipart": "multipart/form-data", "multipart-boundary": "multipart/form-data; boundary=x", "json": "application/json", "json-api": "application/vnd.api+json",
             "html": "text/html", "xml": "text/xml", "javascript": "text/javascript", "plain-comma-json": "text/plain, application/json", "json-comma-plain": "application/json, text/plain", "plain-semicolon-comma": "text/plain;,application/json", "quoted-param": "text/plain;a=\"b\"", "noslash": "text",
             "empty": "", "star": "*/*", "only-slash": "/", "plain-extra": "text/plain/x", "size-128": "text/plain;" + "a" * 117, "size-129": "text/plain;" + "a" * 118, "plainx": "text/plainx", "octet": "application/octet-stream", "csp": "application/csp-report", "graphql": "application/graphql", "protobuf": "application/x-protobuf"}
    for name, value in types.items():
        both("type-" + name, {"Content-Type": value}, method="POST", body="x")
    for name in ("plain", "json", "form-charset", "multipart", "empty"):
        both("type-xhr-" + name, {"Content-Type": types[name]}, api="xhr", method="POST", body="x")
        both("type-get-" + name, {"Content-Type": types[name]})
    both("type-twice", [("Content-Type", "text/plain"), ("Content-Type", "text/plain")], method="POST", body="x")
    ranges = {"0-1": "bytes=0-1", "0-": "bytes=0-", "-1": "bytes=-1", "1-0": "bytes=1-0", "1-1": "bytes=1-1", "multi": "bytes=0-1,2-3", "space": "bytes= 0-1", "space-2": "bytes =0-1", "space-3": "bytes=0 -1", "unit-upper": "BYTES=0-1", "unit-mixed": "Bytes=0-1", "unit-other": "items=0-1",
              "no-dash": "bytes=0", "no-number": "bytes=-", "word": "bytes=a-b", "zeros": "bytes=000-001", "plus": "bytes=+0-1", "trail": "bytes=0-1x", "trail-space": "bytes=0-1 ", "u32": "bytes=0-4294967295", "u32+1": "bytes=0-4294967296", "i64": "bytes=0-9223372036854775807",
              "i64+1": "bytes=0-9223372036854775808", "u64": "bytes=0-18446744073709551615", "u64+1": "bytes=0-18446744073709551616", "first-i64+1": "bytes=9223372036854775808-", "empty": "", "double-dash": "bytes=0--1", "hex": "bytes=0x0-1", "eq-twice": "bytes==0-1"}
    for name, value in ranges.items():
        both("range-" + name, {"Range": value})
    for name in ("0-1", "0-", "multi", "-1"):
        both("range-xhr-" + name, {"Range": ranges[name]}, api="xhr")
    both("range-twice", [("Range", "bytes=0-1"), ("Range", "bytes=0-1")])
    both("range-and-custom", {"Range": "bytes=0-1", "X-A": "1"})
    hints = {"dpr-2": ("DPR", "2"), "dpr-1.5": ("DPR", "1.5"), "dpr-word": ("DPR", "x"), "dpr-minus": ("DPR", "-1"), "dpr-empty": ("DPR", ""), "dpr-exp": ("DPR", "1e3"), "dpr-dot": ("DPR", ".5"), "dpr-dot-end": ("DPR", "1."), "device-memory": ("Device-Memory", "8"), "downlink": ("Downlink", "1.5"), "downlink-word": ("Downlink", "fast"),
             "ect": ("ECT", "4g"), "ect-upper": ("ECT", "4G"), "ect-5g": ("ECT", "5g"), "rtt": ("RTT", "100"), "rtt-float": ("RTT", "100.5"), "save-data-on": ("Save-Data", "on"), "save-data-ON": ("Save-Data", "ON"), "save-data-off": ("Save-Data", "off"), "viewport": ("Viewport-Width", "1024"), "viewport-float": ("Viewport-Width", "10.5"), "width": ("Width", "100"),
             "sec-ch-dpr": ("Sec-CH-DPR", "2"), "sec-ch-ua": ("Sec-CH-UA", "\"x\";v=1"), "lang": ("Lang", "en"), "content-dpr": ("Content-DPR", "2"), "device-memory-word": ("Device-Memory", "big"), "width-long": ("Width", "1" * 129), "prefers": ("Sec-CH-Prefers-Color-Scheme", "dark")}
    for name, (header, value) in hints.items():
        both("hint-" + name, {header: value})
    for name in ("dpr-2", "save-data-on", "ect"):
        both("hint-xhr-" + name, {hints[name][0]: hints[name][1]}, api="xhr")
    for header in ("Accept-Charset", "Accept-Encoding", "Access-Control-Request-Headers", "Access-Control-Request-Method", "Access-Control-Request-Private-Network", "Access-Control-Request-Local-Network", "Connection", "Content-Length", "Cookie", "Cookie2", "Date", "DNT", "Expect", "Host", "Keep-Alive", "Origin", "Referer",
                   "Set-Cookie", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Via", "Proxy-X", "Sec-X", "proxy-authorization", "Permissions-Policy", "Access-Control-Allow-Origin", "Feature-Policy", "User-Agent", "Warning", "Forwarded", "X-Forwarded-For", "Max-Forwards"):
        both("named-" + header.lower(), {header: "1"})
        both("named-xhr-" + header.lower(), {header: "1"}, api="xhr")
    for name, value in {"get": "GET", "trace": "TRACE", "connect": "connect", "track-list": "GET, TRACK", "put": "PUT", "quoted": "\"TRACE\"", "trace-x": "TRACEX", "empty": ""}.items():
        for header in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
            both("override-%s-%s" % (header.lower(), name), {header: value})
    for name, header in {"space": "X A", "colon": "X:A", "paren": "X(", "empty": "", "latin1": "X-\u00e9", "crlf": "X\r\nA", "nul": "X\0A"}.items():
        both("bad-name-" + name, {header: "1"})
        both("bad-name-xhr-" + name, {header: "1"}, api="xhr")
    for name, value in {"crlf": "a\r\nb", "nul": "a\0b", "lf-end": "a\n", "crlf-end": "a\r\n", "tab": "a\tb", "ctl": "a\x01b", "latin1": "\u00e9", "del": "a\x7fb"}.items():
        both("value-" + name, {"X-A": value})
        both("value-xhr-" + name, {"X-A": value}, api="xhr")

    bodies = Sheet("body")
    kinds = {"text": "x", "empty": "", "blob": {"kind": "blob", "text": "x"}, "blob-plain": {"kind": "blob", "text": "x", "mime": "text/plain"}, "blob-json": {"kind": "blob", "text": "{}", "mime": "application/json"}, "blob-upper": {"kind": "blob", "text": "x", "mime": "TEXT/PLAIN"},
             "blob-bad": {"kind": "blob", "text": "x", "mime": "x\u00e9"}, "form": {"kind": "form", "text": "x"}, "params": {"kind": "params", "text": "a=b"}, "buffer": {"kind": "buffer", "text": "x"}}
    for api in ("fetch", "xhr"):
        for name, body in kinds.items():
            bodies.add("%s-%s" % (api, name), ok(), preflight(), api=api, method="POST", body=body)
            bodies.add("%s-%s-put" % (api, name), ok(), preflight(), api=api, method="PUT", body=body)
    for name in ("blob-json", "params", "buffer", "text"):
        bodies.add("own-type-" + name, ok(), preflight(), method="POST", body=kinds[name], headers={"Content-Type": "application/json"})
        bodies.add("own-plain-" + name, ok(), preflight(), method="POST", body=kinds[name], headers={"Content-Type": "text/plain"})
        bodies.add("nocors-" + name, ok(), preflight(), method="POST", body=kinds[name], mode="no-cors")
        bodies.add("beacon-" + name, ok(), preflight(), api="beacon", body=kinds[name])
    bodies.add("beacon-form", ok(), preflight(), api="beacon", body=kinds["form"])
    bodies.add("beacon-none", ok(), preflight(), api="beacon")
    bodies.add("beacon-blob-json-allowed", ok(APP, ("Access-Control-Allow-Credentials", "true")), preflight(APP, None, "content-type", ("Access-Control-Allow-Credentials", "true")), api="beacon", body=kinds["blob-json"])
    bodies.add("beacon-same-origin", ok(None), at=APP, api="beacon", body=kinds["blob-json"])
    bodies.add("get-body", ok(), body="x")
    bodies.add("head-body", ok(), method="HEAD", body="x")
    bodies.add("xhr-get-body", ok(), api="xhr", body="x")
    bodies.add("delete-body", ok(), preflight("*", "DELETE"), method="DELETE", body="x")
    bodies.add("stream-no-duplex", ok(), preflight("*"), method="POST", body={"kind": "stream"})
    bodies.add("stream", ok(), preflight("*"), page=SAPP, at=SAPI, method="POST", body={"kind": "stream"}, duplex="half")
    bodies.add("stream-http", ok(), preflight("*"), method="POST", body={"kind": "stream"}, duplex="half")
    bodies.add("stream-same-origin", ok(), at=APP, method="POST", body={"kind": "stream"}, duplex="half")
    bodies.add("keepalive-big", ok(), method="POST", body="x" * 70000, keepalive=True)
    bodies.add("keepalive-64k", ok(), method="POST", body="x" * 65536, keepalive=True)
    bodies.add("keepalive-64k+1", ok(), method="POST", body="x" * 65537, keepalive=True)
    return safe, bodies
