#!/usr/bin/env python3
"""Scripts and reports of others name things by their ids: `crosscheck-cli ids` prints them all, each with a sentence, and none
may go away. ids.txt keeps what was there once; a new one is added to it (ids.py CLI --add), none is ever taken off."""
import pathlib
import subprocess
import sys

kept_file = pathlib.Path(__file__).resolve().parent / "ids.txt"
printed = subprocess.run([sys.argv[1], "ids"], capture_output=True, text=True, check=True).stdout.splitlines()
rows = [line.split("\t") for line in printed]
faults = [f"no sentence: {line}" for line, row in zip(printed, rows) if len(row) != 3 or len(row[2]) < 10]
now = [tuple(row[:2]) for row in rows]
faults += [f"printed twice: {kind} {name}" for kind, name in sorted(set(now)) if now.count((kind, name)) > 1]
kept = [tuple(line.split("\t")) for line in kept_file.read_text().splitlines() if line]
faults += [f"gone: {kind} {name}. An id that was there once stays" for kind, name in kept if (kind, name) not in set(now)]
faults += [f"in ids.txt twice: {kind} {name}" for kind, name in sorted(set(kept)) if kept.count((kind, name)) > 1]
new = sorted(set(now) - set(kept))
if "--add" in sys.argv:
    kept_file.write_text("".join(f"{kind}\t{name}\n" for kind, name in sorted(set(kept) | set(now))))
    print(f"{len(new)} added")
elif new:
    print(f"{len(new)} not kept yet, add them with ids.py CLI --add: " + ", ".join(name for _, name in new[:8]))
for kind in ("symptom", "root", "warning", "finding", "fact"):
    if not any(row[0] == kind for row in rows):
        faults.append(f"no {kind} at all")
for fault in faults:
    print(fault)
print(f"{len(kept)} kept, {len(now)} printed")
print(f"{0 if faults else 1} passed, {len(faults)} failed")
sys.exit(1 if faults else 0)
