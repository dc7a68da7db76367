#!/usr/bin/env python3
"""libFuzzer on every reader of what people paste, with AddressSanitizer, as many at once as there are cores.

  run.py [--seconds N] [--seed N] [--only NAME]… [--build FOLDER] [--at-once N]

Builds the fuzzers with clang (once), writes what they begin with (seeds.py), and plays tests/fuzz/found/NAME first: what was found
before. Exit status 1 where something is found; it stays in the build folder. 77 where there is no clang."""
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
        flags = "-fsanitize=fuzzer-no-link,address -fno-omit-frame-pointer -Wno-error"
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
                             "-timeout=25", "-rss_limit_mb=3000", "-artifact_prefix=%s-" % name, "-print_final_stats=1"],
                            cwd=folder, stdout=log, stderr=subprocess.STDOUT)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--seed", type=int, default=0, help="0: another one each time")
    options.add_argument("--only", action="append", choices=names)
    options.add_argument("--build", type=pathlib.Path, default=root / "build" / "fuzz")
    options.add_argument("--at-once", type=int, default=os.cpu_count() or 1)
    given = options.parse_args()
    wanted, folder = given.only or names, given.build.resolve()
    built(folder, wanted)
    waiting, running, bad = list(wanted), {}, 0
    while waiting or running:
        while waiting and len(running) < given.at_once:
            name = waiting.pop(0)
            running[name] = begin(folder, name, given.seconds, given.seed)
        done = [name for name, process in running.items() if process.poll() is not None]
        if not done:
            next(iter(running.values())).wait()
            continue
        for name in done:
            status = running.pop(name).returncode
            said = (folder / (name + ".log")).read_text(encoding="utf-8", errors="replace")
            runs = re.search(r"stat::number_of_executed_units:\s*(\d+)", said)
            print("%-9s %s runs, %s" % (name, runs.group(1) if runs else "?", "a finding" if status else "nothing found"), flush=True)
            if status:
                bad = 1
                print(said[-3000:])
    return bad


sys.exit(main())
