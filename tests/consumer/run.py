#!/usr/bin/env python3
"""Installs the analysis library into an empty folder, builds a program of thirty lines against it there, and runs that."""
import pathlib
import subprocess
import sys
import tempfile

build, source = sys.argv[1], pathlib.Path(__file__).resolve().parent


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=280)
    if done.returncode != 0:
        print(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        sys.exit(1)
    return done.stdout


with tempfile.TemporaryDirectory(prefix="crosscheck-consumer-") as folder:
    prefix, own = f"{folder}/prefix", f"{folder}/build"
    run("cmake", "--install", build, "--component", "development", "--prefix", prefix)
    run("cmake", "-G", "Ninja", "-S", source, "-B", own, f"-DCMAKE_PREFIX_PATH={prefix}")
    run("cmake", "--build", own)
    found = run(f"{own}/consumer")
    print(found, end="")
    if not found.startswith("acao-mismatch / acao-trailing-slash\n"):
        sys.exit("the program should name acao-mismatch / acao-trailing-slash")
    # The compiler looks at the installed headers alone: none of them may need the source tree.
    if str(source.parent.parent / "core") in pathlib.Path(own, "build.ninja").read_text():
        sys.exit("the program was built against the source tree, not against what is installed")
