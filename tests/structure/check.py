#!/usr/bin/env python3
"""Holds what the compiler can't: core has no way to the world, includes don't climb out of a room, files stay small enough
to hold in the head, stations don't see one another, and the project speaks only of itself."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
faults = []


def sources(folder):
    for path in sorted((root / folder).rglob("*")):
        if path.suffix in (".h", ".cpp") and "build" not in path.relative_to(root).parts:
            yield path, path.read_text(encoding="utf-8")


def fault(path, line, sentence):
    faults.append("%s:%d: %s" % (path.relative_to(root), line, sentence))


world = re.compile(r"#include\s*<Q(File|Dir|SaveFile|TemporaryFile|Process|Tcp\w*|Ssl\w*|Network\w*|Sql\w*|Timer|ElapsedTimer|Thread|Settings|"
                   r"StandardPaths|Widget\w*|Application|GuiApplication|Painter|Icon|Color)>|QDateTime::current|std::chrono::\w+::now|\btime\(nullptr\)|std::ifstream|fopen\(")
for path, text in sources("core"):
    for number, line in enumerate(text.split("\n"), 1):
        if world.search(line):
            fault(path, number, "core has no socket, clock, file, process or widget")

for folder in ("core", "app", "tests"):
    for path, text in sources(folder):
        lines = text.split("\n")
        if len(lines) > 600:
            fault(path, len(lines), "longer than 600 lines: split it")
        if path.suffix == ".h" and "#pragma once" not in text:
            fault(path, 1, "a header without #pragma once")
        for number, line in enumerate(lines, 1):
            if re.match(r'\s*#include\s*"\.\.', line):
                fault(path, number, "an include that climbs out of its room")
            if path.suffix == ".h" and re.match(r"\s*using namespace ", line):
                fault(path, number, "using namespace in a header")

systems = re.compile(r"\bQ_OS_|\b_WIN32\b|__linux__|__APPLE__|#include\s*<(unistd|fcntl|winsock2|io|csignal|signal|sys/\w+)(\.h)?>")
portable = {"csignal"}  # in the standard's own library
for folder in ("core", "app"):
    for path, text in sources(folder):
        if re.search(r"_(unix|linux|macos|windows)$", path.stem):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            match = systems.search(line)
            if match and match.group(1) not in portable:
                fault(path, number, "what isn't the same on every system belongs into a file of that system (NAME_unix.cpp, _linux, _macos, _windows)")

stations = ["message", "request", "exchanges", "cause", "fix", "confirm"]
for station in stations:
    for path, text in sources("app/desktop/" + station):
        for number, line in enumerate(text.split("\n"), 1):
            match = re.match(r'\s*#include\s*"(\w+)/', line)
            if match and match.group(1) in stations and match.group(1) != station:
                fault(path, number, "a station that includes another station")

places = re.compile(r"(?<![\w/.:@~-])/(?:root|work|mnt|media)/[\w.-]|(?:^|[^\w.])\.\./\.\./\.\./\.\./\.\.|registry\.npmjs|deb\.debian\.org")
for path in sorted(root.rglob("*")):
    parts = path.relative_to(root).parts
    if not path.is_file() or parts[0] in ("build", ".git") or path.name == "check.py" or "node_modules" in parts:
        continue
    try:
        text = path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError):
        continue
    for number, line in enumerate(text.split("\n"), 1):
        if places.search(line):
            fault(path, number, "a path or host of somebody's machine")

for one in faults:
    print(one)
print("%d passed, %d failed" % (1 if not faults else 0, len(faults)))
sys.exit(1 if faults else 0)
