#!/usr/bin/env python3
"""Compiles what Crosscheck writes for Spring against Debian's Spring Framework and asks its CORS processor: a table on stdout.

  run.py --cli CROSSCHECK_CLI

Spring Boot and Spring Security are not in Debian: of them only the names that the programs use are there (stubs/), so what is
shown is that the programs compile, and what the Framework's own classes make of the configuration."""
import argparse
import glob
import json
import pathlib
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
PAGE = "https://app.example.com"
POLICY = {"origins": [PAGE], "methods": ["GET", "PUT"], "request_headers": ["x-api-key"], "credentials": True,
          "expose_headers": ["x-total"], "max_age": 600, "path": "/"}
WAYS = [("spring-boot", "AskFilter"), ("spring-security", "AskSource"), ("spring-boot-annotation", "AskAnnotation")]
# What a browser needs of each answer; None: the header must not be there.
GOOD = {"Access-Control-Allow-Origin": PAGE, "Access-Control-Allow-Credentials": "true"}
EXPECTED = {
    "preflight": dict(GOOD, **{"Access-Control-Max-Age": "600"}),
    "preflight of another page": {"Access-Control-Allow-Origin": None},
    "preflight of another method": {"Access-Control-Allow-Origin": None},
    "preflight of another header": {"Access-Control-Allow-Origin": None},
    "GET": dict(GOOD, **{"Access-Control-Expose-Headers": "x-total"}),
    "GET of another page": {"Access-Control-Allow-Origin": None},
    "GET without Origin": {"Access-Control-Allow-Origin": None},
    "GET that is not found": GOOD,
    "GET that fails": GOOD,
}


def judge(what, fields):
    status, headers = int(fields[0]), [field.split(": ", 1) for field in fields[1:]]
    values = {}
    for name, value in headers:
        values.setdefault(name, []).append(value)
    faults = []
    for name, wanted in EXPECTED[what].items():
        got = values.get(name)
        if (wanted is None and got) or (wanted is not None and got != [wanted]):
            faults.append("%s is %s, should be %s" % (name, got, wanted))
    if what == "preflight":
        if not 200 <= status <= 299:
            faults.append("status %d" % status)
        if "PUT" not in values.get("Access-Control-Allow-Methods", [""])[0]:
            faults.append("PUT is not allowed")
        if "x-api-key" not in values.get("Access-Control-Allow-Headers", [""])[0].lower():
            faults.append("x-api-key is not allowed")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    cli = parser.parse_args().cli
    jars = ":".join(glob.glob("/usr/share/java/spring3-*.jar") + ["/usr/share/java/servlet-api.jar", "/usr/share/java/commons-logging.jar"])
    failed = 0
    rows = 0
    for platform, asker in WAYS:
        with tempfile.TemporaryDirectory() as folder:
            work = pathlib.Path(folder)
            made = subprocess.run([cli, "fix", "--platform", platform, "--policy", "-", "--complete", "--listen", "8080"],
                                  input=json.dumps(POLICY), capture_output=True, text=True, check=True).stdout
            (work / "Application.java").write_text(made, encoding="utf-8")
            sources = [str(work / "Application.java"), str(here / "Ask.java"), str(here / (asker + ".java"))]
            sources += [str(path) for path in sorted((here / "stubs").rglob("*.java"))]
            compiled = subprocess.run(["javac", "-nowarn", "-d", folder, "-cp", jars] + sources, capture_output=True, text=True)
            if compiled.returncode != 0:
                print("%s\tdoes not compile\n%s" % (platform, compiled.stderr))
                failed += 1
                continue
            asked = subprocess.run(["java", "-cp", folder + ":" + jars, asker, PAGE], capture_output=True, text=True)
            if asked.returncode != 0:
                print("%s\tdoes not run\n%s" % (platform, asked.stderr))
                failed += 1
                continue
            version = "?"
            for line in asked.stdout.splitlines():
                what, *fields = line.split("\t")
                if what == "version":
                    version = fields[0]
                    continue
                faults = judge(what, fields)
                rows += 1
                failed += bool(faults)
                print("\t".join([platform, "Spring " + version, what, fields[0], "good" if not faults else "; ".join(faults)]))
    print("%d rows, %d failed" % (rows, failed))
    return 1 if failed or not rows else 0


sys.exit(main())
