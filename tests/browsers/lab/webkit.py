"""Plays scenarios in WebKitGTK: a host program with one view, its console read from what the engine prints."""
import json
import os
import re
import shutil
import subprocess
import threading
import time

from . import world

HOST = os.path.join(os.path.dirname(os.path.abspath(__file__)), "webkit_host.py")
LINE = re.compile(r"^(?:\S.*?: )?CONSOLE (?:[A-Z]+ )?(?:LOG|WARN|ERROR|DEBUG|INFO|TRACE|TABLE|DIR|ASSERT|CLEAR|TIMING|PROFILE) (.*)$", re.S)
# What the libraries around the engine miss; no line of the console goes on with it.
AROUND = re.compile(r"^(?:WebKit wasn't able to find|GStreamer element|.*D-Bus address|.*dbus-launch)")


class WebKit:
    name = "webkit"
    mark = "return "     # it is the body of a function

    @staticmethod
    def missing():
        if not shutil.which("Xvfb"):
            return "Xvfb isn't installed"
        asked = subprocess.run(["/usr/bin/python3", "-c", "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2"],
                               capture_output=True)
        return None if asked.returncode == 0 else "gir1.2-webkit2-4.1 or python3-gi isn't installed"

    def __init__(self, folder):
        numbers = os.pipe()
        self.log = open(os.path.join(folder, "webkit.log"), "wb")
        self.screen = subprocess.Popen(["Xvfb", "-displayfd", str(numbers[1]), "-screen", "0", "1024x768x24", "-nolisten", "tcp"],
                                       pass_fds=[numbers[1]], stdout=self.log, stderr=self.log, preexec_fn=world.die_with_parent)
        os.close(numbers[1])
        with os.fdopen(numbers[0]) as f:
            display = f.readline().strip()
        home = os.path.join(folder, "webkit-home")
        os.makedirs(home, exist_ok=True)
        environment = dict(os.environ, DISPLAY=":" + display, HOME=home, XDG_RUNTIME_DIR=home, LC_ALL="C.UTF-8", LANGUAGE="",
                           GDK_BACKEND="x11", WEBKIT_DISABLE_COMPOSITING_MODE="1", WEBKIT_DISABLE_DMABUF_RENDERER="1",
                           LIBGL_ALWAYS_SOFTWARE="1", NO_AT_BRIDGE="1", GIO_USE_VFS="local", GSETTINGS_BACKEND="memory")
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        answers = os.pipe()
        self.process = subprocess.Popen(["/usr/bin/python3", HOST, str(answers[1])], env=environment, pass_fds=[answers[1]],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        preexec_fn=world.die_with_parent)
        os.close(answers[1])
        self.answers = os.fdopen(answers[0], encoding="utf-8")
        self.arrived = threading.Condition()
        self.printed = []
        threading.Thread(target=self.read, daemon=True).start()
        self.version = self.ask({"do": "version"})["version"]

    def read(self):
        for raw in self.process.stdout:
            with self.arrived:
                self.printed.append(raw.decode("utf-8", "replace").rstrip("\n"))
                self.log.write(raw)
                self.arrived.notify_all()

    def ask(self, what):
        self.process.stdin.write(json.dumps(what).encode() + b"\n")
        self.process.stdin.flush()
        line = self.answers.readline()
        if not line:
            raise RuntimeError("WebKit's host program ended")
        answer = json.loads(line)
        if answer.get("error"):
            raise RuntimeError("WebKit: " + answer["error"])
        return answer

    def play(self, scenario, url, expression, server):
        with self.arrived:
            self.printed = []
        token = "lab-end-" + scenario["id"]
        seen = self.ask({"do": "play", "url": url, "script": expression})["seen"]
        server.idle(3)
        self.settle()
        self.ask({"do": "run", "script": "console.log(" + json.dumps(token) + ");"})
        end = time.monotonic() + 5
        with self.arrived:
            while not any(token in line for line in self.printed) and time.monotonic() < end:
                self.arrived.wait(0.1)
            printed = list(self.printed)
        self.ask({"do": "clear"})
        seen["console"] = self.texts(printed, token)
        return seen

    def settle(self):
        """What the network process has to say comes after the promise: wait until nothing has been printed for a moment."""
        with self.arrived:
            quiet = 0
            while quiet < 3:
                n = len(self.printed)
                self.arrived.wait(0.03)
                quiet = quiet + 1 if len(self.printed) == n else 0

    @staticmethod
    def texts(printed, token):
        found = []
        for line in printed:
            m = LINE.match(line)
            if m:
                found.append(m.group(1))
            elif found and line and not AROUND.match(line):
                found[-1] += "\n" + line
        return [t for t in found if token not in t]

    def close(self):
        try:
            self.process.stdin.close()
            self.process.wait(5)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        self.screen.terminate()
        self.screen.wait()
        self.log.close()
