"""Plays scenarios in Chromium over the DevTools protocol's pipe."""
import json
import os
import shutil
import subprocess
import threading
import time

from . import world


class Chromium:
    name = "chromium"
    mark = ""
    program = "chromium"

    @staticmethod
    def missing():
        return None if shutil.which("chromium") and shutil.which("certutil") else "chromium or certutil (libnss3-tools) isn't installed"

    def __init__(self, folder):
        home = os.path.join(folder, "home")
        nss = os.path.join(home, ".pki", "nssdb")
        # A browser that is started anew finds nothing of the one before it: certutil would ask for the old password.
        shutil.rmtree(home, ignore_errors=True)
        shutil.rmtree(os.path.join(folder, "chromium"), ignore_errors=True)
        os.makedirs(nss)
        subprocess.run(["certutil", "-d", "sql:" + nss, "-N", "--empty-password"], check=True, capture_output=True)
        subprocess.run(["certutil", "-d", "sql:" + nss, "-A", "-t", "C,,", "-n", "lab", "-i", os.path.join(folder, "ca.pem")],
                       check=True, capture_output=True)
        spaces = ",".join("127.0.0.1:%d=%s" % s for s in world.SPACES.items())
        to_read, to_write = os.pipe(), os.pipe()

        def fds():
            world.die_with_parent()
            a, b = os.dup(to_read[0]), os.dup(to_write[1])
            os.dup2(a, 3)
            os.dup2(b, 4)
        command = ["chromium", "--headless", "--remote-debugging-pipe", "--user-data-dir=" + os.path.join(folder, "chromium"),
                   "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
                   "--disable-sync", "--disable-extensions", "--disable-gpu", "--force-effective-connection-type=4G", "--lang=en-US", "--ip-address-space-overrides=" + spaces]
        if os.geteuid() == 0:
            command.append("--no-sandbox")
        environment = dict(os.environ, HOME=home, TMPDIR=folder, LC_ALL="C.UTF-8", LANGUAGE="en_US")
        self.log = open(os.path.join(folder, "chromium.log"), "wb")
        self.process = subprocess.Popen(command + ["about:blank"], env=environment, preexec_fn=fds, close_fds=False,
                                        stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        os.close(to_read[0])
        os.close(to_write[1])
        self.out, self.input = to_read[1], os.fdopen(to_write[0], "rb", buffering=0)
        self.arrived = threading.Condition(threading.RLock())
        self.writing = threading.Lock()
        self.answers, self.events, self.next = {}, [], 1
        threading.Thread(target=self.read, daemon=True).start()
        self.version = self.call("Browser.getVersion")["product"].replace("HeadlessChrome", "Chrome")

    def read(self):
        data = b""
        while True:
            more = self.input.read(1 << 20)
            if not more:
                break
            data += more
            *whole, data = data.split(b"\0")
            with self.arrived:
                for one in whole:
                    message = json.loads(one)
                    if "id" in message:
                        self.answers[message["id"]] = message
                    else:
                        self.events.append(message)
                        self.on_event(message)
                self.arrived.notify_all()

    def send(self, method, params=None, session=None):
        with self.arrived:
            number = self.next
            self.next += 1
        message = {"id": number, "method": method, "params": params or {}}
        if session:
            message["sessionId"] = session
        with self.writing:
            os.write(self.out, json.dumps(message).encode() + b"\0")
        return number

    def call(self, method, params=None, session=None, seconds=40):
        number = self.send(method, params, session)
        end = time.monotonic() + seconds
        with self.arrived:
            while number not in self.answers:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise RuntimeError("Chromium did not answer " + method)
                self.arrived.wait(0.2)
            answer = self.answers.pop(number)
        if "error" in answer:
            raise RuntimeError("Chromium: %s: %s" % (method, answer["error"].get("message")))
        return answer["result"]

    def on_event(self, event):
        """A worker or a frame in a process of its own attached: it is watched like the page, then let run."""
        if event["method"] != "Target.attachedToTarget" or "sessionId" not in event:
            return
        child = event["params"]["sessionId"]
        kind = event["params"]["targetInfo"]["type"]
        for method, params in (("Log.enable", {}), ("Network.enable", {}), ("Runtime.enable", {}),
                               ("Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": True}),
                               ("Runtime.runIfWaitingForDebugger", {})):
            if kind != "page":
                self.send(method, params, child)

    def play(self, scenario, url, expression, server):
        with self.arrived:
            self.events, self.answers = [], {}
        target = self.call("Target.createTarget", {"url": "about:blank"})["targetId"]
        try:
            session = self.call("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
            for method, params in (("Page.enable", {}), ("Network.enable", {}), ("Log.enable", {}), ("Runtime.enable", {}),
                                   ("Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": True})):
                # Each is waited for: a page that loads while Log.enable is under way says some of its notes to nobody.
                self.call(method, params, session)
            self.call("Page.navigate", {"url": url}, session)
            loaded = "new Promise(d => document.readyState === 'complete' ? d() : addEventListener('load', () => d()))"
            self.call("Runtime.evaluate", {"expression": loaded, "awaitPromise": True}, session)
            result = self.call("Runtime.evaluate", {"expression": expression, "awaitPromise": True, "returnByValue": True}, session)
            if "exceptionDetails" in result:
                raise RuntimeError("the page's script: " + json.dumps(result["exceptionDetails"])[:300])
            seen = result["result"]["value"]
            server.idle(3)
            self.settle(session)
            return self.collect(seen)
        finally:
            self.call("Target.closeTarget", {"targetId": target})
            self.call("Storage.clearCookies")

    def settle(self, session):
        """Log lines come by another way than the promise: wait until nothing has come for a moment."""
        self.call("Runtime.evaluate", {"expression": "new Promise(d => setTimeout(d, 30))", "awaitPromise": True}, session)
        with self.arrived:
            quiet = 0
            while quiet < 2:
                n = len(self.events)
                self.arrived.wait(0.025)
                quiet = quiet + 1 if len(self.events) == n else 0

    def collect(self, seen):
        with self.arrived:
            events = list(self.events)
        console, errors, blamed = [], [], False
        for e in events:
            p = e.get("params", {})
            if e["method"] == "Log.entryAdded":
                console.append(p["entry"]["text"])
            elif e["method"] == "Network.loadingFailed":
                if "corsErrorStatus" in p:
                    status = p["corsErrorStatus"]
                    errors.append({"corsError": status["corsError"], "failedParameter": status.get("failedParameter", "")})
                if p.get("blockedReason") or "ERR_BLOCKED_BY" in p.get("errorText", ""):
                    blamed = True
        seen["console"] = console
        seen["cors_errors"] = errors
        seen["blamed"] = blamed or bool(errors)
        return seen

    def close(self):
        try:
            self.send("Browser.close")
            self.process.wait(10)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        self.log.close()
