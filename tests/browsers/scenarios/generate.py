#!/usr/bin/env python3
"""Prints the project's own scenarios, one JSON document a line: rule by rule from the Fetch standard and its neighbours.

    generate.py                 all of them
    generate.py cors-check orb  those of some rules
    generate.py --rules         the rules and how many scenarios each has
"""
import importlib
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))


def scenarios():
    """All scenarios in the order of the rules' files; ids are unique."""
    seen, found = set(), []
    for path in sorted((HERE / "rules").glob("[a-z]*.py")):
        for sheet in importlib.import_module("rules." + path.stem).sheets():
            for one in sheet.all:
                if one["id"] in seen:
                    sys.exit("%s: the id %s occurs twice" % (path.name, one["id"]))
                seen.add(one["id"])
                found.append(one)
    return found


def main():
    wanted = [a for a in sys.argv[1:] if not a.startswith("-")]
    found = [s for s in scenarios() if not wanted or s["tags"][0] in wanted]
    if "--rules" in sys.argv:
        rules = [s["tags"][0] for s in found]
        for rule in dict.fromkeys(rules):
            print("%-24s%5d" % (rule, rules.count(rule)))
        print("%-24s%5d" % ("all", len(rules)))
        return
    for one in found:
        print(json.dumps(one, ensure_ascii=True))


if __name__ == "__main__":
    main()
