#!/usr/bin/env python3
"""What a prediction costs, told by numbers that are the same on every run, held against cost.json.

  cost.py BENCH_PREDICT [--instructions] [--write]
Allocations are counted by the program itself, instructions by callgrind. More than a little above the kept number fails; a good deal
below it asks for --write."""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = os.path.join(HERE, "cost.json")
SCENARIOS = os.path.join(HERE, "..", "..", "browsers", "kept", "scenarios.jsonl")
SKIPPED = 77
# Compilers and libraries differ a little, and every new rule costs something.
ROOM = {"allocations": 1.05, "instructions": 1.15}
ENVIRONMENT = dict(os.environ, QT_HASH_SEED="0", LC_ALL="C.UTF-8")


def allocations(bench):
    run = subprocess.run([bench, SCENARIOS, "--allocations"], stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)
    if run.returncode == SKIPPED:
        print(run.stdout.strip())
        sys.exit(SKIPPED)
    run.check_returncode()
    return {line.split()[0]: float(line.split()[1]) for line in run.stdout.splitlines()}


def instructions(bench):
    if not shutil.which("valgrind"):
        print("valgrind isn't installed: instructions are not counted")
        return {}
    found = {}
    with tempfile.TemporaryDirectory(prefix="crosscheck-cost-") as folder:
        for engine in ("chromium", "gecko", "webkit"):
            run = subprocess.run(["valgrind", "--tool=callgrind", "--toggle-collect=bench_predict_measured",
                                  "--callgrind-out-file=" + os.path.join(folder, "out"), bench, SCENARIOS, "--once", engine],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT, check=True)
            counted = int(re.search(r"Collected : (\d+)", run.stderr).group(1))
            found[engine] = round(counted / int(run.stdout.split()[0]))
    return found


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("bench")
    ap.add_argument("--instructions", action="store_true")
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    found = {"allocations": allocations(a.bench)}
    if a.instructions:
        found["instructions"] = instructions(a.bench)
    kept = {}
    if os.path.exists(KEPT):
        with open(KEPT, encoding="utf-8") as f:
            kept = json.load(f)
    if a.write:
        kept.update({what: numbers for what, numbers in found.items() if numbers})
        with open(KEPT, "w", encoding="utf-8") as f:
            f.write(json.dumps(kept, indent=2) + "\n")
    good = True
    for what, numbers in found.items():
        for engine, number in numbers.items():
            limit = kept[what][engine] * ROOM[what]
            verdict = "too many" if number > limit else "fewer than kept: --write them" if number * ROOM[what] < kept[what][engine] else "as kept"
            good &= number <= limit
            print("%-9s %10.2f %s a prediction, kept %.2f: %s" % (engine, number, what, kept[what][engine], verdict))
    return 0 if good else 1


sys.exit(main())
