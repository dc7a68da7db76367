"""Asks crosscheck-cli what it says of an endpoint."""
import json
import subprocess


def commands(cli):
    run = subprocess.run([cli, "--help"], capture_output=True, text=True, timeout=60)
    return {line.split()[0] for line in run.stdout.splitlines() if line.startswith("  ")}


def probe(cli, url, *arguments):
    """(exit status, the document)"""
    run = subprocess.run([cli, "probe", url, *arguments, "--json"], capture_output=True, text=True, timeout=120)
    try:
        return run.returncode, json.loads(run.stdout)
    except ValueError:
        return run.returncode, {"causes": [{"id": f"no JSON: {run.stdout[:80]!r} {run.stderr[:160]!r}", "root": None}], "warnings": []}


def explain(cli, text):
    run = subprocess.run([cli, "explain", "-", "--json"], input=text, capture_output=True, text=True, timeout=120)
    try:
        return run.returncode, json.loads(run.stdout)
    except ValueError:
        return run.returncode, {"causes": [{"id": f"no JSON: {run.stdout[:80]!r} {run.stderr[:160]!r}", "root": None}], "warnings": []}


def first(document):
    """The likeliest cause as "symptom / root", "nothing" where none is named."""
    if not document.get("causes"):
        return "nothing"
    return f"{document['causes'][0]['id']} / {document['causes'][0]['root']}"


def warnings(document):
    return [warning["id"] for warning in document.get("warnings", [])]
