#!/usr/bin/env python3
"""Start to shown window and resident memory, as ratios to an empty main window of the same build, in the same run.

  run.py BIN_FOLDER [RUNS]      prints the medians and ratios; fails above 1.5 x time or 2 x memory
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

folder = sys.argv[1]
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 9
home = tempfile.mkdtemp()
environment = dict(os.environ, HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, XDG_RUNTIME_DIR=home,
                   QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))


def once(program, arguments):
    begin = time.perf_counter()
    process = subprocess.Popen([os.path.join(folder, program)] + arguments, stdout=subprocess.PIPE, env=environment)
    line = process.stdout.readline().decode().split()
    seconds = time.perf_counter() - begin
    process.stdout.read()
    process.wait()
    if len(line) != 2 or line[0] != "shown":
        sys.exit("%s did not say that its window was shown" % program)
    return seconds, int(line[1])


pairs = {"crosscheck": ["--end-when-shown"], "bench_empty_window": []}
times = {name: [] for name in pairs}
memory = {name: [] for name in pairs}
for turn in range(runs + 1):
    for name, arguments in pairs.items():
        seconds, kilobytes = once(name, arguments)
        if turn:  # the first turn warms the page cache
            times[name].append(seconds)
            memory[name].append(kilobytes)
ratio = statistics.median(times["crosscheck"]) / statistics.median(times["bench_empty_window"])
weight = statistics.median(memory["crosscheck"]) / statistics.median(memory["bench_empty_window"])
for name in pairs:
    print("%-20s %6.3f s  %7d kB" % (name, statistics.median(times[name]), statistics.median(memory[name])))
print("ratio: time %.2f (at most 1.5), memory %.2f (at most 2)" % (ratio, weight))
sys.exit(0 if ratio <= 1.5 and weight <= 2 else 1)
