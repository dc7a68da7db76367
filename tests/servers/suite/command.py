"""The command `fix` itself: what it lists, its JSON, and one clear line for every bad call."""
import json
import subprocess

POLICY = json.dumps({"origins": ["https://app.example.com"], "origin_patterns": ["https://*.example.com"], "credentials": True,
                     "methods": ["GET", "POST"]})

BAD = {
    "nothing": ([], "--platform is missing"),
    "no policy": (["--platform", "nginx"], "--policy is missing"),
    "unknown platform": (["--platform", "iis9", "--policy", "-"], "there is no platform “iis9”"),
    "unknown option": (["--platfrom", "nginx"], "fix does not know “--platfrom”"),
    "no value": (["--platform"], "--platform needs a value"),
    "no such file": (["--platform", "nginx", "--policy", "/no/such/file"], "/no/such/file cannot be read"),
    "complete without port": (["--platform", "nginx", "--policy", "-", "--complete"], "--complete needs --listen"),
    "port without complete": (["--platform", "nginx", "--policy", "-", "--listen", "80"], "--listen goes with --complete"),
    "port 0": (["--platform", "nginx", "--policy", "-", "--complete", "--listen", "0"], "a port from 1 to 65535"),
    "port x": (["--platform", "nginx", "--policy", "-", "--complete", "--listen", "x"], "a port from 1 to 65535"),
}


def run(platforms, cli, table):
    def call(*arguments, policy=POLICY):
        return subprocess.run([cli, "fix", *arguments], input=policy, capture_output=True, text=True, timeout=60)

    def expect(request, found, wanted):
        table.expect("all", "", "command fix", request, found, wanted)

    listed = [line.split("\t") for line in call("--list").stdout.splitlines()]
    expect("--list has three columns", {len(row) for row in listed}, {3})
    expect("--list calls verified what this suite runs", {row[0] for row in listed if row[2] == "verified"}, set(platforms.names))
    expect("--list calls the others unverified", {row[2] for row in listed if row[0] not in platforms.names}, {"unverified"})
    for row in listed:
        answer = call("--platform", row[0], "--policy", "-", "--json")
        document = json.loads(answer.stdout)
        shape = (answer.returncode, document["platform"], "\n".join(line["text"] for line in document["lines"]) + "\n" == document["configuration"],
                 any(line["essential"] for line in document["lines"]), answer.stderr)
        expect(f"--json of {row[0]}", shape, (0, row[0], True, True, ""))
        expect(f"--json of {row[0]} names what is doubtful", [p["id"] for p in document["problems"]], ["pattern-any-subdomain"])
    refused = call("--platform", "nginx", "--policy", "-", "--json", policy='{"any_origin": true, "credentials": true, "methods": ["TRACE"]}')
    document = json.loads(refused.stdout)
    expect("--json of a refused policy", (refused.returncode, document["configuration"], [p["id"] for p in document["problems"]]),
           (2, None, ["any-origin-with-credentials", "forbidden-method"]))
    expect("each reason on stderr", len(refused.stderr.splitlines()), 2)
    for name, (arguments, sentence) in BAD.items():
        answer = call(*arguments)
        said = answer.stderr.strip()
        good = answer.returncode == 2 and not answer.stdout and sentence in said and len(said.splitlines()) == 1
        table.add("all", "", "command fix", name, "one clear line" if good else f"{answer.returncode} {said!r}", good)
