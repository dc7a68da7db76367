#!/usr/bin/python3
"""Plays a handful of the kept scenarios in the real browsers and holds what they do against the kept record.

  live.py [--count 20] [--seed TEXT] [--engine E]
Which ones: by the hash of the commit (or --seed), so every commit asks others and asking again asks the same. A browser that isn't
installed is left out with a line that says so. Another version of a browser than the recorded one may differ: that is said and is no
failure. The same version that differs is tried once more, and then is a failure. Exit status 77: nothing could be played."""
import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from lab import compare, play, world

SKIPPED = 77


def commit():
    run = subprocess.run(["git", "-C", HERE, "rev-parse", "HEAD"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return run.stdout.strip() or "no commit"


def record(engine, scenarios):
    with tempfile.TemporaryDirectory(prefix="crosscheck-live-") as folder:
        source, target = os.path.join(folder, "scenarios.jsonl"), os.path.join(folder, "out.jsonl")
        with open(source, "w", encoding="utf-8") as f:
            f.writelines(json.dumps(s) + "\n" for s in scenarios)
        world.run([os.path.join(HERE, "play"), source, "--engine", engine, "--out", target])
        return compare.read(target) if os.path.exists(target) else {}


def shard(engine, scenarios, kept):
    """Plays the scenarios; gives whether the engine agrees with the record (or is of another version)."""
    started = time.monotonic()
    now = record(engine, scenarios)
    wrong = lambda found: [s for s in scenarios if s["id"] not in found or compare.different(kept[s["id"]], found[s["id"]])]
    again = wrong(now)
    if again:
        now.update(record(engine, again))
    left = wrong(now)
    versions = lambda records: ", ".join(sorted({r["version"] for r in records})) or "no version"
    was, is_now = versions([kept[s["id"]] for s in scenarios]), versions(now.values())
    print("%s %s (recorded: %s): %d of %d scenarios as recorded, %.0f s" % (
        engine, is_now, was, len(scenarios) - len(left), len(scenarios), time.monotonic() - started))
    for s in left:
        if s["id"] not in now:
            print("  %s: not played" % s["id"])
            continue
        for field in compare.different(kept[s["id"]], now[s["id"]]):
            print("  %s %s\n    recorded %s\n    now      %s" % (
                s["id"], field, json.dumps(compare.SHOWN[field](kept[s["id"]]), ensure_ascii=False),
                json.dumps(compare.SHOWN[field](now[s["id"]]), ensure_ascii=False)))
    if left and was != is_now:
        print("  the version is not the recorded one: `record --engine %s` takes down what it does now" % engine)
        return True
    return not left


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--count", type=int, default=20)
    ap.add_argument("--seed")
    ap.add_argument("--engine", default="all", choices=play.ENGINES + ["all"])
    a = ap.parse_args()
    seed = a.seed or commit()
    why = world.usable()
    if why:
        print("live: no network namespace can be made here (%s); nothing is played" % why)
        return SKIPPED
    # What is told by a number or a name made anew each time is never the same twice.
    with open(os.path.join(HERE, "kept", "differences.json"), encoding="utf-8") as f:
        unsteady = {d["id"] for d in json.load(f) if d.get("unsteady")}
    scenarios = [s for s in play.read_lines(os.path.join(HERE, "kept", "scenarios.jsonl")) if s["id"] not in unsteady]
    print("live: %d scenarios per engine, chosen by %s" % (a.count, seed))
    good, played = True, 0
    for engine in play.ENGINES if a.engine == "all" else [a.engine]:
        why = play.missing(engine)
        if why:
            print("live: %s is left out: %s" % (engine, why))
            continue
        kept = compare.read(os.path.join(HERE, "kept", engine + ".jsonl"))
        order = sorted((s for s in scenarios if s["id"] in kept), key=lambda s: hashlib.sha256((seed + engine + s["id"]).encode()).hexdigest())
        good &= shard(engine, order[:a.count], kept)
        played += 1
    if not played:
        return SKIPPED
    return 0 if good else 1


sys.exit(main())
