#!/usr/bin/env python3
"""Writes what the fuzzers begin with: seeds.py FOLDER makes FOLDER/corpus-NAME for each."""
import json
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parents[1]
folder = pathlib.Path(sys.argv[1])


def corpus(name, texts):
    place = folder / ("corpus-" + name)
    place.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts):
        (place / ("seed-%d" % number)).write_bytes(text)


copied = [json.loads(line) for line in (root / "core/intake/data/copied.jsonl").read_text(encoding="utf-8").splitlines() if line]
pastes = [json.loads(line) for path in sorted((root / "data/pastes").glob("*.jsonl"))
          for line in path.read_text(encoding="utf-8").splitlines() if line]
corpus("messages", [row["paste"].encode("utf-8", "surrogatepass") for row in pastes])
corpus("requests", [row["text"].encode("utf-8", "surrogatepass") for row in copied])
corpus("url", [request["url"].encode("utf-8", "surrogatepass") for row in copied for request in row["requests"]] +
       [b"http://user:p@EXAMPLE.com:80/a/../b?c#d", b"file:///C|/x", b"http://[::1]:99/\n../x", b"blob:https://a/b", b"http://0x7f.1/"])
entry = '{"startedDateTime":"2026-01-01T00:00:00.000Z","request":{"method":"GET","url":"https://a/","headers":[{"name":"A","value":"b"}]},"response":{"status":200,"headers":{"B":["c"]},"content":{"text":"eA==","encoding":"base64"}},"_error":"net::ERR_FAILED"}'
corpus("har", [text.encode() for text in (entry, "[%s,%s]" % (entry, entry), '{"log":{"pages":[{"id":"p","title":"https://a/"}],"entries":[%s]}}' % entry, "\ufeff{}")])
corpus("headers", [b"\x00HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n\r\nhi", b"\x3fHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204\r\nX : y\r\n z\r\n\r\n",
                   b"\x3fHTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\nhi\n0\n\n"])
