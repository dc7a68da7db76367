#!/usr/bin/env python3
"""A HAR of 300 MB: diagnosed by crosscheck-cli, against a program that loads it and walks it to the same headers with simdjson's
on-demand parser. Both run in turn; the ratio of the medians counts, and the memory beside the mapped file.

    run.py BIN [MEGABYTES]
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

most_time, most_memory, rounds = 1.2, 64, 7
bin_folder = pathlib.Path(sys.argv[1])
megabytes = int(sys.argv[2]) if len(sys.argv) > 2 else 300
here = pathlib.Path(__file__).parent


def run(command):
    """Seconds, CPU seconds and peak memory in MB of a program."""
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.execv(command[0], command)
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit("%s ended with %d" % (command[0], status))
    return time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


with tempfile.TemporaryDirectory() as folder:
    har = os.path.join(folder, "long.har")
    subprocess.run([sys.executable, str(here / "make_har.py"), har, str(megabytes)], check=True)
    size = os.path.getsize(har) / 1048576
    walk, ours = [], []
    for _ in range(rounds):
        walk.append(run([str(bin_folder / "bench_har_walk"), har]))
        ours.append(run([str(bin_folder / "crosscheck-cli"), "har", har, "--json"]))

middle = [[statistics.median(row[i] for row in rows) for i in range(3)] for rows in (walk, ours)]
time_ratio, own = middle[1][0] / middle[0][0], middle[1][2] - size
print("walked     %.3f s, %.3f s of CPU, %.0f MB" % tuple(middle[0]))
print("diagnosed  %.3f s, %.3f s of CPU, %.0f MB, of it %.0f MB beside the file of %.0f MB" % (*middle[1], own, size))
print("time %.2f of at most %.1f, CPU %.2f, memory %.0f of at most %d MB" % (time_ratio, most_time, middle[1][1] / middle[0][1], own, most_memory))
sys.exit(0 if time_ratio <= most_time and own <= most_memory else 1)
