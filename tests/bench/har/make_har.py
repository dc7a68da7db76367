#!/usr/bin/env python3
"""Writes a HAR of a given size in megabytes: what a browser's export of a long session looks like."""
import json
import random
import sys

path, megabytes = sys.argv[1], int(sys.argv[2])
random.seed(7)
page, api, cdn = "https://app.example.com", "https://api.example.net", "https://cdn.example.org"
words = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor".split()


def headers(rows):
    return [{"name": name, "value": value} for name, value in rows]


def entry(number):
    kind = random.random()
    method, mime = "GET", "application/json"
    if kind < 0.35:
        url, mime, origin = "%s/assets/%d.js" % (page, number), "text/javascript", None
    elif kind < 0.65:
        url, mime, origin = "%s/img/%d.png" % (cdn, number), "image/png", None
    else:
        url, origin = "%s/v1/items/%d?page=%d&q=%s" % (api, number, number % 9, random.choice(words)), page
    request = [("accept", "application/json, text/plain, */*"), ("accept-encoding", "gzip, deflate, br"), ("accept-language", "en-US,en;q=0.9"),
               ("referer", page + "/"), ("user-agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36")]
    response = [("content-type", mime), ("date", "Thu, 01 Jan 2026 00:00:00 GMT"), ("server", "nginx"), ("cache-control", "max-age=60"), ("etag", 'W/"%x"' % number)]
    if origin:
        request.append(("origin", origin))
        if number % 50:
            response.append(("access-control-allow-origin", origin if number % 3 else "*"))
    text = " ".join(random.choice(words) for _ in range(120)) + ' "quoted\\" \n é '
    return {"startedDateTime": "2026-01-01T00:00:%02d.%03dZ" % (number // 1000 % 60, number % 1000), "time": 12.5, "pageref": "page_1", "_resourceType": "fetch" if origin else "script" if "js" in url else "image",
            "request": {"method": method, "url": url, "httpVersion": "h2", "headers": headers(request), "queryString": [], "cookies": [], "headersSize": -1, "bodySize": 0},
            "response": {"status": 200, "statusText": "", "httpVersion": "h2", "headers": headers(response), "cookies": [], "content": {"size": 6000, "mimeType": mime, "text": text * 8},
                         "redirectURL": "", "headersSize": -1, "bodySize": -1, "_transferSize": 600},
            "cache": {}, "timings": {"blocked": 1, "dns": -1, "ssl": -1, "connect": -1, "send": 0.1, "wait": 10, "receive": 1}, "serverIPAddress": "10.0.0.1", "connection": "1"}


with open(path, "w", encoding="utf-8") as out:
    out.write('{"log": {"version": "1.2", "creator": {"name": "WebInspector", "version": "537.36"}, "pages": [{"id": "page_1", "title": "%s/", "startedDateTime": "2026-01-01T00:00:00.000Z", "pageTimings": {}}], "entries": [' % page)
    written, number = 0, 0
    while written < megabytes * 1000000:
        text = (", " if number else "") + json.dumps(entry(number), ensure_ascii=False, indent=2 if number % 2 else None)
        out.write(text)
        written += len(text.encode())
        number += 1
    out.write("]}}\n")
print(number, "entries")
