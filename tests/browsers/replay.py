#!/usr/bin/env python3
"""Replays the kept record of real browsers through the program and prints, per engine, how much of it is predicted.

  replay.py --cli PATH [--record FOLDER] [--show N]
Every difference must stand in differences.json beside the record with its reason; an entry that is no longer needed is named."""
import argparse
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from lab import compare


def predictions(cli, engine, scenarios):
    run = subprocess.run([cli, "predict", "--engine", engine], input="".join(json.dumps(s) + "\n" for s in scenarios).encode(),
                         stdout=subprocess.PIPE)
    found = [json.loads(line) for line in run.stdout.decode().split("\n") if line.strip()]
    return {p["id"]: p for p in found if "id" in p}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--cli", required=True)
    ap.add_argument("--record", default=os.path.join(HERE, "kept"))
    ap.add_argument("--show", type=int, default=5)
    a = ap.parse_args()
    scenarios = list(compare.read(os.path.join(a.record, "scenarios.jsonl")).values())
    records = {e: compare.read(os.path.join(a.record, e + ".jsonl")) for e in compare.ENGINES}
    with open(os.path.join(a.record, "differences.json"), encoding="utf-8") as f:
        known = {(d["engine"], d["id"]): d for d in json.load(f)}
    differ = compare.engines_differ(records)
    wrong = 0
    print("%-38s%s" % ("", "".join("%-18s" % f for f in compare.FIELDS)))
    for engine in compare.ENGINES:
        by = predictions(a.cli, engine, [s for s in scenarios if s["id"] in records[engine]])
        good, total = {}, {}
        for ident, kept in records[engine].items():
            found = compare.different(kept, by[ident]) if ident in by else list(compare.FIELDS)
            for row in ("all", "differ") if ident in differ else ("all",):
                for field in compare.FIELDS:
                    total[row, field] = total.get((row, field), 0) + 1
                    good[row, field] = good.get((row, field), 0) + (field not in found)
            excused = known.get((engine, ident), {}).get("fields", [])
            if set(found) - set(excused):
                wrong += 1
                if wrong <= a.show:
                    field = next(f for f in found if f not in excused)
                    print("  %s %s: %s\n    recorded:  %s\n    predicted: %s" % (
                        engine, ident, field, json.dumps(compare.SHOWN[field](kept), ensure_ascii=False),
                        json.dumps(compare.SHOWN[field](by[ident]), ensure_ascii=False) if ident in by else "nothing"))
            for field in set(excused) - set(found):
                print("  %s %s: %s is predicted now; take it out of differences.json" % (engine, ident, field))
        version = next(iter(records[engine].values()))["version"] if records[engine] else "nothing recorded"
        for row, words in (("all", "%s (%s)" % (engine, version)), ("differ", "  where the engines differ")):
            cells = ("%d/%d %5.1f %%" % (good.get((row, f), 0), total.get((row, f), 0), 1000 * good.get((row, f), 0) // max(1, total.get((row, f), 0)) / 10)
                     for f in compare.FIELDS)
            print("%-38s%s" % (words, "".join("%-18s" % c for c in cells)))
    print("%d scenarios, %d on which the engines differ, %d differences with a reason, %d without" % (
        len(scenarios), len(differ), len(known), wrong))
    return 1 if wrong else 0


sys.exit(main())
