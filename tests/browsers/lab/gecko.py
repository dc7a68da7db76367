"""Plays scenarios in Firefox ESR over WebDriver BiDi; the console is read in the parent process, where workers' lines come too."""
import json
import os
import shutil
import subprocess
import tempfile
import time

from . import world
from .websocket import WebSocket

PREFS = {
    "browser.aboutConfig.showWarning": False, "browser.shell.checkDefaultBrowser": False, "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore", "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False, "app.update.enabled": False, "app.normandy.enabled": False,
    "browser.safebrowsing.malware.enabled": False, "browser.safebrowsing.phishing.enabled": False, "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
    "browser.newtabpage.activity-stream.feeds.topsites": False, "browser.newtabpage.enabled": False, "services.settings.server": "data:,",
    "dom.security.https_first": False, "dom.security.https_first_schemeless": False, "network.dns.disableIPv6": True,
    "browser.sessionhistory.max_total_viewers": 0, "dom.disable_open_during_load": False, "browser.tabs.remote.separatePrivilegedContentProcess": True,
    "intl.accept_languages": "en-US, en", "remote.log.level": "Warn", "browser.contentblocking.category": "standard",
    "media.gmp-manager.updateEnabled": False, "security.sandbox.content.level": 0, "extensions.activeThemeID": "",
}
LISTEN = """
() => {
  const service = Cc["@mozilla.org/consoleservice;1"].getService(Ci.nsIConsoleService);
  const lines = globalThis.labLines = [];
  service.registerListener(globalThis.labListener = {observe(message) {
    if (message instanceof Ci.nsIScriptError)
      lines.push({text: message.errorMessage, category: message.category, window: message.innerWindowID, source: message.sourceName});
  }});
  return Services.appinfo.version;
}
"""


class Gecko:
    name = "gecko"
    mark = ""

    @staticmethod
    def missing():
        return None if shutil.which("firefox-esr") and shutil.which("certutil") else "firefox-esr or certutil (libnss3-tools) isn't installed"

    def __init__(self, folder):
        # Each start its own: a Firefox that didn't come up in time may still write to the one before.
        profile = tempfile.mkdtemp(prefix="firefox-", dir=folder)
        with open(os.path.join(profile, "user.js"), "w") as f:
            f.writelines("user_pref(%s, %s);\n" % (json.dumps(k), json.dumps(v)) for k, v in PREFS.items())
        subprocess.run(["certutil", "-d", "sql:" + profile, "-N", "--empty-password"], check=True, capture_output=True)
        subprocess.run(["certutil", "-d", "sql:" + profile, "-A", "-t", "C,,", "-n", "lab", "-i", os.path.join(folder, "ca.pem")],
                       check=True, capture_output=True)
        home = os.path.join(folder, "firefox-home")
        os.makedirs(home, exist_ok=True)
        environment = dict(os.environ, HOME=home, TMPDIR=folder, XDG_RUNTIME_DIR=home, LC_ALL="C.UTF-8", MOZ_CRASHREPORTER_DISABLE="1")
        environment.pop("DISPLAY", None)
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self.log = open(os.path.join(folder, "firefox.log"), "wb")
        self.process = subprocess.Popen(["firefox-esr", "-headless", "-no-remote", "-profile", profile, "--remote-debugging-port=0",
                                         "--remote-allow-system-access"],
                                        env=environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                        preexec_fn=world.die_with_parent)
        self.socket = None
        try:
            self.begin(profile)
        except (RuntimeError, OSError, KeyError):
            self.close()
            raise

    def begin(self, profile):
        self.socket = WebSocket("127.0.0.1", self.port(profile), "/session")
        self.next = 1
        capabilities = self.call("session.new", {"capabilities": {"alwaysMatch": {}}})["capabilities"]
        self.version = "Firefox/" + capabilities["browserVersion"]
        chrome = self.call("browsingContext.getTree", {"moz:scope": "chrome"})["contexts"][0]["context"]
        self.chrome = {"context": chrome}
        full = self.inside(LISTEN)
        if full:
            self.version = "Firefox/" + full
        self.tab = self.call("browsingContext.getTree", {})["contexts"][0]["context"]

    def port(self, profile):
        path, end = os.path.join(profile, "WebDriverBiDiServer.json"), time.monotonic() + 180
        while time.monotonic() < end and self.process.poll() is None:
            try:
                with open(path) as f:
                    return json.load(f)["ws_port"]
            except (OSError, ValueError):
                time.sleep(0.1)
        raise RuntimeError("Firefox did not open its port")

    def call(self, method, params):
        number = self.next
        self.next += 1
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self.socket.receive())
            if message.get("id") == number:
                if message["type"] == "error":
                    raise RuntimeError("Firefox: %s: %s %s" % (method, message["error"], message["message"]))
                return message["result"]

    def evaluate(self, expression, target):
        result = self.call("script.evaluate", {"expression": expression, "target": target, "awaitPromise": True})
        if result["type"] != "success":
            raise RuntimeError("Firefox, in the page: " + str(result.get("exceptionDetails", {}).get("text")))
        return result["result"]

    def inside(self, function):
        """Runs a function in the parent process; what it returns comes back as JSON."""
        text = self.evaluate("JSON.stringify((" + function + ")() ?? null)", self.chrome)
        return json.loads(text["value"])

    def play(self, scenario, url, expression, server):
        page = {"context": self.tab}
        self.inside("() => { labLines.length = 0; }")
        self.call("browsingContext.navigate", {"context": self.tab, "url": url, "wait": "complete"})
        seen = json.loads(self.evaluate(expression + ".then(r => JSON.stringify(r))", page)["value"])
        server.idle(3)
        lines, quiet = [], 0
        while quiet < 2:
            time.sleep(0.03)
            now = self.inside("() => labLines")
            quiet = quiet + 1 if len(now) == len(lines) else 0
            lines = now
        self.call("browsingContext.navigate", {"context": self.tab, "url": "about:blank", "wait": "complete"})
        self.call("storage.deleteCookies", {})
        seen["console"] = [line["text"] for line in lines if self.is_the_page(line)]
        return seen

    @staticmethod
    def is_the_page(line):
        return not (line["source"] or "").startswith(("chrome:", "resource:", "moz-"))

    def close(self):
        try:
            if self.socket is None:
                raise RuntimeError("Firefox never listened")
            self.call("browser.close", {})
            self.process.wait(10)
        except (OSError, RuntimeError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        self.log.close()
