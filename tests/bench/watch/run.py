#!/usr/bin/env python3
"""What watching costs a page: 500 requests of 30 ms, twenty at a time, in a browser that nobody watches, one that
`crosscheck-cli watch` watches, and one of which it reads the console's text only; in turn, so that they share the machine's mood.

  run.py CROSSCHECK_CLI [PAIRS]      prints the median of each start's quickest load, and ratios; fails above 1.4 x (Chromium), 2 x (Firefox), 1.05 x (text only)
"""
import asyncio
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading

LOADS = 4  # of each start; the first warms it
ALLOWED = {("chromium", "watched"): 1.4, ("firefox", "watched"): 2.0,
           ("chromium", "text only"): 1.05, ("firefox", "text only"): 1.05}
PAGE = """<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><script>
const ports = [PORTS];
const ask = n => fetch('http://127.0.0.1:' + ports[n % ports.length] + '/small?' + n).then(answer => answer.text());
async function load() {
  const begin = performance.now();
  for (let step = 0; step < 25; ++step)
    await Promise.all(Array.from({length: 20}, (_, i) => ask(step * 20 + i)));
  const took = performance.now() - begin;
  const more = await (await fetch('/took?' + took)).text();
  if (more === 'more') location.reload();
}
load();
</script>"""


class Server(threading.Thread):
    """Four ports, so that twenty requests run at a time: a browser opens six connections to each."""

    def __init__(self):
        super().__init__(daemon=True)
        self.ports, self.times, self.enough, self.ready = [], [], threading.Event(), threading.Event()

    def run(self):
        asyncio.run(self.serve())

    async def serve(self):
        servers = [await asyncio.start_server(self.answer, "127.0.0.1", 0) for _ in range(4)]
        self.ports = [one.sockets[0].getsockname()[1] for one in servers]
        self.ready.set()
        await asyncio.Event().wait()

    async def answer(self, reader, writer):
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                path = head.split(b" ", 2)[1].decode()
                kind, body = "text/plain", b"ok"
                if path.startswith("/small"):
                    await asyncio.sleep(0.03)
                elif path.startswith("/took?"):
                    self.times.append(float(path.split("?")[1]))
                    body = b"more" if len(self.times) < LOADS else b"enough"
                    if body == b"enough":
                        self.enough.set()
                else:
                    kind, body = "text/html", PAGE.replace("PORTS", ",".join(map(str, self.ports))).encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nAccess-Control-Allow-Origin: *\r\nCache-Control: no-store\r\n"
                             b"Content-Length: %d\r\n\r\n%s" % (kind.encode(), len(body), body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()


def plain(family, program, profile, url):
    """The browser as it is, with the switches that Crosscheck starts it with and nobody at its protocol."""
    environment = dict(os.environ, TMPDIR=profile)
    if family == "chromium":
        command = [program, f"--user-data-dir={profile}/p", "--no-first-run", "--no-default-browser-check",
                   "--disable-background-networking", "--disable-component-update", "--disable-sync", "--headless"]
        command += ["--no-sandbox"] if os.geteuid() == 0 else []
    else:
        environment["HOME"] = profile
        os.mkdir(f"{profile}/p")
        command = [program, "-headless", "-no-remote", "-profile", f"{profile}/p"]
    return subprocess.Popen(command + [url], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, start_new_session=True)


def load(cli, family, program, way, server):
    """Milliseconds of each load but the first."""
    server.times, profile = [], tempfile.mkdtemp()
    server.enough.clear()
    url = f"http://localhost:{server.ports[0]}/"
    if way == "untouched":
        process = plain(family, program, profile, url)
    else:
        command = [cli, "watch", url, "--headless", "--browser", program] + (["--text-only"] if way == "text only" else [])
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    came = server.enough.wait(180)
    if way == "untouched":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.send_signal(signal.SIGINT)
    process.wait()
    shutil.rmtree(profile, ignore_errors=True)
    if not came:
        sys.exit(f"{family}, {way}: the page was not loaded {LOADS} times within three minutes")
    return server.times[1:]


def main():
    cli, pairs = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    server = Server()
    server.start()
    server.ready.wait()
    status = 0
    for family, names in (("chromium", ("chromium",)), ("firefox", ("firefox-esr", "firefox"))):
        program = next(filter(None, map(shutil.which, names)), None)
        if not program:
            print(f"{family}: not installed here")
            continue
        ways = ("untouched", "watched", "text only")
        times = {way: [] for way in ways}
        ratios = {way: [] for way in ways[1:]}
        for _ in range(pairs):
            quickest = {}
            for way in ways:
                # The quickest: what else the machine does only ever adds.
                quickest[way] = min(load(cli, family, program, way, server))
                times[way].append(quickest[way])
            for way in ways[1:]:
                ratios[way].append(quickest[way] / quickest["untouched"])
        for way in ways:
            print(f"{family:9} {way:10} {statistics.median(times[way]):7.0f} ms  ({min(times[way]):.0f} to {max(times[way]):.0f})")
        for way in ways[1:]:
            ratio, allowed = statistics.median(ratios[way]), ALLOWED[(family, way)]
            print(f"{family:9} {way:10} {ratio:7.2f} x   (at most {allowed}; pairs: {', '.join(f'{one:.2f}' for one in ratios[way])})",
                  flush=True)
            status = status or int(ratio > allowed)
    return status


if __name__ == "__main__":
    sys.exit(main())
