"""Runs texts in the real bash with the real curl, in front of a listener that keeps what was sent."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from raw_listener import RawListener

# Every set of options between two --next is led to the listener, whatever host and port its URL names.
wrapper = """#!/bin/bash
words=(--noproxy '*' --connect-to "::127.0.0.1:$LISTENER_PORT" --max-time 20)
for word in "$@"; do
    words+=("$word")
    if [ "$word" = --next ] || [ "$word" = -: ]; then
        words+=(--noproxy '*' --connect-to "::127.0.0.1:$LISTENER_PORT" --max-time 20)
    fi
done
exec %s "${words[@]}"
"""


class Shell:
    """A folder of its own, files in it, and a listener. Files hold their own name as `@NAME`, which is what stands in
    a request whose file is not known."""

    def __init__(self, files=(), variables=None):
        self.listener = RawListener()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="crosscheck-shell-"))
        programs = self.folder / "programs"
        programs.mkdir()
        (programs / "curl").write_text(wrapper % shutil.which("curl"))
        (programs / "curl").chmod(0o755)
        self.work = self.folder / "work"
        self.files = files
        self.variables = variables or {}
        self.environment = {"PATH": "%s:/usr/bin:/bin" % programs, "HOME": str(self.folder), "LC_ALL": "C.UTF-8",
                            "LISTENER_PORT": str(self.listener.port), **self.variables}

    def close(self):
        self.listener.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, text):
        """The requests that running the text sends, and what bash said."""
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()
        for name in self.files:
            (self.work / name).write_text("@" + name)
        self.listener.take()
        script = self.folder / "script"
        script.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape"))
        done = subprocess.run(["/bin/bash", str(script)], cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
        return self.listener.take(), done.stdout.decode("utf-8", "replace")


own_headers = {b"accept": b"*/*", b"user-agent": b"curl/", b"content-length": b"", b"expect": b"100-continue", b"host": b"",
               b"transfer-encoding": b"chunked"}


def plain(headers):
    """The headers without those that curl adds by itself; names and values as latin-1 text."""
    kept = []
    for name, value in headers:
        mark = own_headers.get(name.lower())
        if mark is not None and value.startswith(mark) and (mark != b"*/*" or value == mark):
            continue
        kept.append((name.decode("latin-1"), value.decode("latin-1").strip(" \t")))
    return kept


def sent(request):
    """What was sent, as it stands in an answer of `import`."""
    hosts = [value for name, value in request["headers"] if name.lower() == b"host"]
    return {"method": request["method"].decode("latin-1"), "target": request["target"].decode("latin-1"),
            "host": hosts[0].decode("latin-1").strip() if hosts else None, "headers": plain(request["headers"]),
            "body": None if request["body"] is None else request["body"].decode("latin-1")}


def imported(request):
    """The same of a request that `import` read."""
    url = request["url"]
    scheme, _, rest = url.partition("://")
    cut = min([rest.find(c) for c in "/?*" if c in rest] or [len(rest)])
    host, target = rest[:cut], rest[cut:]
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in request["headers"]]
    typed = [value for name, value in headers if name.lower() == b"host"]
    body = request["body"]
    return {"method": request["method"], "target": target.encode("utf-8").decode("latin-1"),
            "host": typed[0].decode("latin-1") if typed else host, "headers": plain(headers), "body": body}


def without_boundary(request):
    """A form's boundaries are made up anew each time."""
    marks = re.findall(r"boundary=(-{20,}[0-9a-f]+)", "\n".join([value for _, value in request["headers"]] + [request["body"] or ""]))
    for number, mark in enumerate(marks):
        name = "BOUNDARY%d" % number
        request = dict(request, headers=[(n, v.replace(mark, name)) for n, v in request["headers"]],
                       body=request["body"] and request["body"].replace(mark, name))
    return request


def same(one, other, made_up=()):
    """None, or the first field in which they differ. curl sends no body and an empty one alike but for Content-Length.
    `made_up`: headers whose value only the tool knows."""
    one, other = without_boundary(one), without_boundary(other)
    for field in ("method", "target", "host", "headers", "body"):
        a, b = one[field], other[field]
        if field == "headers":
            a, b = ([row for row in rows if row[0] not in made_up] for rows in (a, b))
        if field == "body":
            a, b = a or None, b or None
        if field == "host" and None in (a, b):  # -H 'Host:' takes it out
            continue
        if a != b:
            return field
    return None
