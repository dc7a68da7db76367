"""The card's thirteen rows, made by servers that the project doesn't own: the probe names the same symptom and root."""
import json
import pathlib
import subprocess

from .nginx import whole
from .probing import commands, first, probe, warnings
from .processes import free_port

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "rows"
PAGE = ("--origin", "http://localhost:5173")
JSON = ("-H", "Content-Type: application/json", "--data", "{}")

# row, file, arguments of the probe, "exit status symptom / root", and a warning that must be among the warnings
ROWS = [
    (1, "01-no-cors-anywhere.conf", PAGE, "1 acao-missing / no-cors-anywhere", None),
    (2, "02-static-other-env.conf", PAGE, "1 acao-mismatch / acao-static-other-env", None),
    (2, "02-refused-silently.js", PAGE, "1 acao-missing / origin-refused-silently", None),
    (3, "03-options-not-routed.conf", (*PAGE, "-X", "POST", *JSON), "1 preflight-status-not-ok / options-not-routed", None),
    (4, "04-wildcard-with-include.conf", (*PAGE, "--credentials", "include"),
     "1 acao-wildcard-with-credentials / wildcard-with-include", None),
    (5, "05-header-missing.js", (*PAGE, "-H", "X-Api-Key: k"), "1 header-not-allowed / preflight-header-missing-in-acah", None),
    (6, "06-method-missing.js", (*PAGE, "-X", "PUT", *JSON), "1 method-not-allowed / preflight-method-missing", None),
    (7, "07-cookie-not-sent.conf", PAGE, "0 nothing", "credentials-not-sent"),
    (8, "08-trailing-slash.conf", PAGE, "1 acao-mismatch / acao-trailing-slash", None),
    (9, "09-scheme.conf", PAGE, "1 acao-mismatch / acao-scheme-differs", None),
    (10, "10-port.js", PAGE, "1 acao-mismatch / acao-port-differs", None),
    (11, "11-redirect.conf", PAGE, "1 redirect-denied / redirect-to-host-without-cors", None),
    (12, "12-private-network.js", ("--origin", "https://app.example.com", "--page-space", "public"),
     "1 local-network-permission / lna-prompt-denied", "pna-header-folklore"),
    (13, "13-authorization-star.conf", (*PAGE, "-H", "Authorization: Bearer t"), "0 nothing", "authorization-not-covered-by-wildcard"),
]


def run(platforms, cli, table):
    if "probe" not in commands(cli):
        table.add("all", "", "rows", "the program can probe", "no command probe", False)
        return
    for row, name, arguments, wanted, warning in ROWS:
        platform = "nginx" if name.endswith(".conf") else "express5"
        port, other = free_port(), free_port()
        text = (FOLDER / name).read_text().replace("@PORT@", str(port)).replace("@OTHER@", str(other))
        if platform == "nginx":
            text = whole(text)
        with platforms.server(platform, text, port) as server:
            server.must_listen()
            status, document = probe(cli, f"http://127.0.0.1:{port}/api/items", *arguments)
        table.expect(platform, platforms.versions[platform], f"row {row}: {name}", " ".join(arguments), f"{status} {first(document)}", wanted)
        mended(platforms, cli, table, row, name, document, arguments)
        if warning:
            said = warnings(document)
            table.add(platform, platforms.versions[platform], f"row {row}: {name}", "warns of " + warning,
                      "yes" if warning in said else f"only of {said}", warning in said)


def mended(platforms, cli, table, row, name, document, arguments):
    """The whole way: the policy that the diagnosis offers, on the platform that it guessed, passes the same probe."""
    offered = document.get("fix") or {}
    if not offered.get("policy") or not document["causes"]:
        return
    platform, policy = offered.get("platform"), offered["policy"]
    subject = f"row {row}: {name}"
    # One row's fix on every platform: what a person gets who knows better than the guess.
    for other in platforms.names if row == 6 else ():
        if other != platform and other not in platforms.proxies + platforms.pages:
            passes(platforms, cli, table, other, policy, subject, arguments)
    if platform not in platforms.names:
        table.add("?", "", subject, "the fix", f"for the platform {platform}, guessed from {offered.get('guessed_from')}", False)
        return
    passes(platforms, cli, table, platform, policy, subject, arguments)


def passes(platforms, cli, table, platform, policy, subject, arguments):
    port = free_port()
    fix = subprocess.run([cli, "fix", "--platform", platform, "--policy", "-", "--complete", "--listen", str(port)],
                         input=json.dumps(policy), capture_output=True, text=True, timeout=60)
    if fix.returncode != 0:
        table.add(platform, platforms.versions[platform], subject, "the fix", fix.stderr.strip(), False)
        return
    with platforms.server(platform, fix.stdout, port) as server:
        server.must_listen()
        status, after = probe(cli, f"http://127.0.0.1:{port}/api/items", *arguments)
    table.expect(platform, platforms.versions[platform], subject, "the same with the fix", f"{status} {first(after)} {warnings(after)}", "0 nothing []")
