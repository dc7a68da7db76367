"""The card's thirteen rows, made by servers that the project doesn't own: the probe names the same symptom and root."""
import pathlib

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
        if warning:
            said = warnings(document)
            table.add(platform, platforms.versions[platform], f"row {row}: {name}", "warns of " + warning,
                      "yes" if warning in said else f"only of {said}", warning in said)
