#!/usr/bin/env python3
"""What a stranger's machine can be like: each time a sentence that says what is wrong and what to do, and a status.
And what a packager hands on: metadata, desktop entry, manual pages, completion."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[2]
program, cli = (pathlib.Path(path).resolve() for path in sys.argv[1:3])
faults, passed = [], 0


def expect(what, good, said=""):
    global passed
    passed += bool(good)
    if not good:
        faults.append(f"{what}: {said}")


class Machine:
    """A copy of packaging/ with the programs in their place, and a PATH that holds just what is named."""

    commands = "bash sh cat sed tr env cmp dirname find uname head grep python3 mkdir cp".split()

    def __init__(self, folder, without=(), fakes=None):
        self.folder = pathlib.Path(folder)
        shutil.copytree(root / "packaging", self.folder / "packaging")
        (self.folder / "build/release/bin").mkdir(parents=True)
        (self.folder / "build/release/build.ninja").touch()
        (self.folder / "build/release/bin/crosscheck").symlink_to(program)
        self.bin = self.folder / "commands"
        self.bin.mkdir()
        for name in self.commands:
            found = shutil.which(name)
            if found and name not in without and name not in (fakes or {}):
                (self.bin / name).symlink_to(found)
        every = {"cmake": "exit 0", "id": "echo 0", "dpkg-query": "echo installed", **(fakes or {})}
        for name, body in every.items():
            if name not in without:
                # Never through a link: what it leads to is the machine's own command.
                (self.bin / name).unlink(missing_ok=True)
                with open(self.bin / name, "x") as fake:
                    fake.write(f"#!/bin/sh\n{body}\n")
                (self.bin / name).chmod(0o755)

    def run(self, *arguments, script="run", **environment):
        clean = {"PATH": str(self.bin), "HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder), "LC_ALL": "C.UTF-8", **environment}
        done = subprocess.run([self.bin / "bash", self.folder / "packaging" / script, *arguments], env=clean, capture_output=True,
                              text=True, timeout=120, cwd=self.folder)
        return done.returncode, done.stdout, done.stderr


def state(what, wanted, words, *arguments, without=(), fakes=None, script="run", **environment):
    with tempfile.TemporaryDirectory(prefix="crosscheck-machine-") as folder:
        status, out, err = Machine(folder, without, fakes).run(*arguments, script=script, **environment)
    said = (out + err).strip()
    expect(what, status == wanted and all(word in said for word in words), f"status {status} and “{said}”; wanted {wanted} and {words}")
    return said


missing = {"dpkg-query": "echo not-installed"}
for script in ("run", "test"):
    state(f"{script}: not Debian", 2, ["Debian", "--no-install"], without=["dpkg-query"], script=script)
    state(f"{script}: neither root nor sudo", 2, ["As root: apt-get install", "qt6-base-dev"], fakes={**missing, "id": "echo 1000"}, script=script)
    state(f"{script}: nothing may be installed", 2, ["--no-install was given", "qt6-base-dev"], "--no-install", fakes=missing, script=script)
    state(f"{script}: an option it doesn't know", 2, ["does not know --fast"], "--fast", script=script)
state("no network", 2, ["is there a network?"], fakes={**missing, "apt-get": "exit 100"})
state("a build that fails", 1, ["the build failed"], fakes={"cmake": "exit 1"})
state("built before", 0, [], "--build-only")
state("no display", 3, ["no display", "xvfb-run", "crosscheck-cli"])
state("Wayland alone, without its plugin", 3, ["Wayland alone", "qt6-wayland"], WAYLAND_DISPLAY="wayland-0", CROSSCHECK_QT_PLUGINS="/nowhere")

# The program itself, where no message of the scripts stands before it.
for what, environment in {"LANG=C": {"LC_ALL": "C", "LANG": "C"},
                          "a HOME that cannot be written": {"HOME": "/proc/1", "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": ""}}.items():
    with tempfile.TemporaryDirectory(prefix="crosscheck-home-") as folder:
        clean = {"PATH": os.environ["PATH"], "HOME": folder, "XDG_RUNTIME_DIR": folder, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", **environment}
        done = subprocess.run([program, "--end-when-shown"], env={key: value for key, value in clean.items() if value}, capture_output=True, text=True, timeout=120)
        expect(f"the window opens with {what}", done.returncode == 0 and "shown" in done.stdout, f"status {done.returncode}, {done.stdout}{done.stderr}")
        done = subprocess.run([cli, "explain", "-"], env=clean, capture_output=True, timeout=60,
                              input="No 'Access-Control-Allow-Origin' header is present".encode())
        expect(f"explain works with {what}", done.returncode == 1 and done.stdout, f"status {done.returncode}, {done.stderr}")

for what, argument, says in [("an option that is not known", "--lang", "the option --lang is not known"),
                             ("a file that is not there", "error.har", "there is no file")]:
    with tempfile.TemporaryDirectory(prefix="crosscheck-home-") as folder:
        clean = {"PATH": os.environ["PATH"], "HOME": folder, "XDG_RUNTIME_DIR": folder, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        done = subprocess.run([program, argument], env=clean, capture_output=True, text=True, timeout=60)
        expect(f"the program says so of {what}", done.returncode == 2 and says in done.stderr, f"status {done.returncode}, {done.stderr}")

# What is handed on.
linux = root / "packaging/linux"
done = subprocess.run(["appstreamcli", "validate", "--no-net", linux / "dev.crosscheck.Crosscheck.metainfo.xml"], capture_output=True, text=True)
expect("AppStream metadata", done.returncode == 0, done.stdout + done.stderr)
done = subprocess.run(["desktop-file-validate", linux / "crosscheck.desktop"], capture_output=True, text=True)
expect("desktop entry", done.returncode == 0, done.stdout + done.stderr)
expect("the desktop entry takes files and addresses", "Exec=crosscheck %U\n" in (linux / "crosscheck.desktop").read_text())
help_text = subprocess.run([cli, "--help"], capture_output=True, text=True).stdout
commands = [line.split()[0] for line in help_text.splitlines() if line.startswith("  ")]
page = (root / "packaging/man/crosscheck-cli.1").read_text()
for command in commands:
    expect(f"the manual page names {command}", f"BI {command} " in page or f"B {command}\n" in page)

# Completion: asked as a shell would ask.
def complete(*words):
    script = (f'. "{root}/packaging/completion/crosscheck-cli.bash"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _crosscheck_cli; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    return subprocess.run(["bash", "-c", script, "bash", cli, *words], capture_output=True, text=True, timeout=60).stdout.split()


expect("bash completes the commands", set(commands) <= set(complete("")), complete(""))
expect("bash completes pro", "probe" in complete("pro") and "fix" not in complete("pro"), complete("pro"))
expect("bash completes options", "--origin" in complete("probe", "https://a.example", "--or"), complete("probe", "https://a.example", "--or"))
expect("bash completes platforms", {"nginx", "vite-proxy"} <= set(complete("fix", "--platform", "")), complete("fix", "--platform", ""))
for shell, file in (("zsh", "_crosscheck-cli"), ("fish", "crosscheck-cli.fish")):
    if shutil.which(shell):
        done = subprocess.run([shell, "-n", root / "packaging/completion" / file], capture_output=True, text=True)
        expect(f"{shell} reads its completion", done.returncode == 0, done.stderr)
    else:
        print(f"{shell} is not installed: its completion was not read by it")

for fault in faults:
    print(fault)
print(f"{passed} passed, {len(faults)} failed")
sys.exit(1 if faults else 0)
