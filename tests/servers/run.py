#!/usr/bin/python3
"""Runs the real servers with what Crosscheck generates, with the card's own recipes, and misconfigured row by row.

    run.py --cli build/dev/bin/crosscheck-cli --npm build/dev/servers/npm [--only generated]

Everything listens on 127.0.0.1 on free ports. Prints a table; ends with 1 where a row is not as it should be.
"""
import argparse
import importlib
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from suite.processes import Missing, Platforms  # noqa: E402
from suite.table import Table  # noqa: E402

PARTS = ["command", "generated", "hostile", "pages", "programs", "proxies", "recipes", "rows"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True, help="crosscheck-cli")
    parser.add_argument("--npm", required=True, help="folder with Express 5's node_modules")
    parser.add_argument("--only", action="append", choices=PARTS)
    parser.add_argument("--platform", action="append", help="of the generated configurations, only these")
    options = parser.parse_args()
    table = Table()
    try:
        platforms = Platforms(options.npm)
    except Missing as missing:
        print(f"The suite of real servers cannot run: {missing}", file=sys.stderr)
        return 1
    platforms.chosen = options.platform or list(platforms.names)
    try:
        for part in options.only or PARTS:
            importlib.import_module(f"suite.{part}").run(platforms, str(pathlib.Path(options.cli).resolve()), table)
    finally:
        platforms.close()
    table.show()
    print(f"\n{len(table.rows)} rows, {len(table.failures)} wrong")
    return 1 if table.failures or not table.rows else 0


if __name__ == "__main__":
    sys.exit(main())
