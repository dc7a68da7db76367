#!/usr/bin/env python3
"""libFuzzer on every reader of what people paste, with AddressSanitizer.

  run.py [--seconds N] [--seed N] [--only NAME]… [--build FOLDER]

Builds the fuzzers with clang (once, nothing but the rooms that they read with), writes what they begin with (seeds.py), and plays
tests/fuzz/found/NAME first: what was found before. All run at once and share the cores until each had N seconds of one. Exit status 1
where something is found: the input stays in the build folder, and the line that plays it again is printed. 77 where there is no
clang."""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

here = pathlib.Path(__file__).resolve().parent
root = here.parents[1]
names = ["messages", "requests", "har", "headers", "url"]
longest = {"messages": 4096, "requests": 4096, "har": 8192, "headers": 2048, "url": 512}


def built(folder, wanted):
    clang = shutil.which("clang++") or shutil.which("clang++-14")
    if not clang:
        print("there is no clang++ here: packaging/packages-test.txt names what the tests need")
        sys.exit(77)
    begun = time.monotonic()
    if not (folder / "build.ninja").exists():
        # What the compiler would put into its callers by itself costs half of the build once every access of it is watched.
        flags = "-fsanitize=fuzzer-no-link,address -fno-omit-frame-pointer -fno-inline-functions -Wno-error"
        subprocess.run(["cmake", "-S", root, "-B", folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=RelWithDebInfo", "-DCROSSCHECK_UNITY=ON",
                        "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -gline-tables-only", "-DCMAKE_CXX_COMPILER=" + clang,
                        "-DCMAKE_CXX_FLAGS=" + flags], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", folder, "--target", *("fuzz_" + name for name in wanted)], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, here / "seeds.py", folder], check=True)
    print("built in %.0f s" % (time.monotonic() - begun), flush=True)


def begin(folder, name, seconds, seed):
    found = here / "found" / name
    corpora = ["corpus-" + name] + ([str(found)] if found.is_dir() else [])
    log = open(folder / (name + ".log"), "wb")
    return subprocess.Popen([folder / "bin" / ("fuzz_" + name), *corpora, "-max_total_time=%d" % seconds, "-seed=%d" % seed, "-max_len=%d" % longest[name],
                             "-timeout=60", "-rss_limit_mb=3000", "-artifact_prefix=%s-" % name, "-print_final_stats=1"],
                            cwd=folder, stdout=log, stderr=subprocess.STDOUT)


def told(folder, name, status, seconds):
    """Says what became of one fuzzer."""
    said = (folder / (name + ".log")).read_text(encoding="utf-8", errors="replace")
    runs = re.search(r"stat::number_of_executed_units:\s*(\d+)", said)
    if not status:
        print("%-9s %s runs in %.0f s, nothing found" % (name, runs.group(1) if runs else "?", seconds), flush=True)
        return
    print("%-9s a finding\n%s" % (name, said[-3000:]))
    kept = re.search(r"Test unit written to \./?(\S+)|Test unit written to (\S+)", said)
    if kept:
        file = folder / (kept.group(1) or kept.group(2))
        print("again:  %s %s" % (folder / "bin" / ("fuzz_" + name), file))
        print("keep:   cp %s %s" % (file, here / "found" / name / "WHAT-IT-WAS"), flush=True)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seconds", type=int, default=60, help="of a core, for each")
    options.add_argument("--seed", type=int, default=0, help="0: another one each time")
    options.add_argument("--only", action="append", choices=names)
    options.add_argument("--build", type=pathlib.Path, default=root / "build" / "fuzz")
    given = options.parse_args()
    wanted, folder = given.only or names, given.build.resolve()
    built(folder, wanted)
    cores = os.cpu_count() or 1
    seconds = max(given.seconds, given.seconds * len(wanted) // cores)
    begun = time.monotonic()
    running = {name: begin(folder, name, seconds, given.seed) for name in wanted}
    statuses = {name: process.wait() for name, process in running.items()}
    for name, status in statuses.items():
        told(folder, name, status, time.monotonic() - begun)
    return 1 if any(statuses.values()) else 0


sys.exit(main())
