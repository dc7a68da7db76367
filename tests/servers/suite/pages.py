"""The page's half: the generated call in a real page of a real browser, against the generated server's half."""
import os
import re
import subprocess
import tempfile

from .generated import fix
from .processes import free_port

SERVER = "express5"
# The name that a script sees where a browser has refused it the answer.
REFUSED = {"page-fetch": "TypeError: Failed to fetch", "page-axios": "AxiosError: Network Error"}


def shown(platforms, url):
    """What the page has written when its requests are done."""
    with tempfile.TemporaryDirectory(dir=platforms.root) as profile:
        command = [platforms.browser, "--headless", f"--user-data-dir={profile}", "--virtual-time-budget=20000", "--dump-dom",
                   "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
        # Chromium refuses root with its sandbox on.
        command += ["--no-sandbox"] if os.geteuid() == 0 else []
        run = subprocess.run(command + [url], capture_output=True, text=True, timeout=120)
    found = re.search("<pre>(.*?)</pre>", run.stdout, re.S)
    return found.group(1) if found else f"no page: {run.stdout[-200:]} {run.stderr[-200:]}"


def run(platforms, cli, table):
    for platform in platforms.pages:
        if platform in platforms.chosen:
            one(platforms, cli, table, platform)


def one(platforms, cli, table, platform):
    here, there = free_port(), free_port()
    page, api = f"http://127.0.0.1:{here}", f"http://127.0.0.1:{there}"
    plain = {"origins": [page], "methods": ["GET"], "path": "/api/"}
    asking = {**plain, "methods": ["GET", "PUT"], "request_headers": ["x-api-key"], "credentials": True}
    # The page's half, the server's, and what comes of the two.
    for subject, half, other, wanted in (
            ("a plain GET", plain, plain, "data"),
            ("PUT, a header and credentials", asking, asking, "data"),
            ("a server without credentials", asking, {**asking, "credentials": False}, "refused"),
            ("a server without the header", asking, {**asking, "request_headers": []}, "refused"),
            ("a server for another page", plain, {**plain, "origins": ["http://127.0.0.1:1"]}, "refused")):
        client = platforms.server(platform, fix(cli, platform, {**half, "upstream": api}, here), here)
        server = platforms.server(SERVER, fix(cli, SERVER, other, there), there)
        with client, server:
            client.must_listen()
            server.must_listen()
            text = shown(platforms, page)
        found = "data" if text.startswith("{") else "refused" if text == REFUSED[platform] else text
        table.expect(platform, platforms.versions[platform], subject, "sent by a page", found, wanted)
