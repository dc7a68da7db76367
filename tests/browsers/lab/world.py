"""The world in which scenarios are played: a network namespace with nothing but loopback, its own names and its own certificate authority."""
import ctypes
import os
import shutil
import subprocess
import sys
import tempfile

NAMES = ["localhost", "app.test", "api.test", "api2.test", "other.test", "cdn.test", "evil.test", "www.app.test", "api.app.test",
         "pub.test", "priv.test", "xn--bcher-kva.test", "app.localhost", "api.localhost"]
PLAIN = [80, 8080, 8081, 8082, 8090, 8091]
TLS = [443, 8443, 8490]
UNTRUSTED = 8444
# Chromium is told that these listeners are elsewhere than on this machine.
SPACES = {8090: "public", 8490: "public", 8091: "local"}

UNSHARE = ["unshare", "-n", "-m"] if os.geteuid() == 0 else ["unshare", "-r", "-n", "-m"]
INSIDE = "CROSSCHECK_LAB_INSIDE"
TRUSTED_BUNDLE = "/etc/ssl/certs/ca-certificates.crt"


def run(arguments):
    """Runs a program of the lab inside a namespace of its own; gives its exit status."""
    folder = tempfile.mkdtemp(prefix="crosscheck-lab-")
    environment = dict(os.environ)
    environment[INSIDE] = folder
    try:
        return subprocess.run(UNSHARE + [sys.executable] + arguments, env=environment).returncode
    except KeyboardInterrupt:
        return 130
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def enter():
    """Inside: furnishes the namespace and returns the folder that the world lives in."""
    return furnish(os.environ[INSIDE])


def usable():
    """None, or why this system gives us no namespace of our own."""
    try:
        done = subprocess.run(UNSHARE + ["true"], capture_output=True, text=True)
    except OSError as e:
        return str(e)
    return None if done.returncode == 0 else done.stderr.strip()


def loopback_up():
    import fcntl
    import socket
    import struct
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        SIOCSIFFLAGS, UP, RUNNING = 0x8914, 0x1, 0x40
        fcntl.ioctl(s, SIOCSIFFLAGS, struct.pack("16sh", b"lo", UP | RUNNING))


def outward_link():
    """A link that leads nowhere, beside loopback: with loopback alone resolvers leave IPv4 out and Chromium takes the machine for offline."""
    for kind in (["dummy"], ["bridge"], ["veth", "peer", "name", "lab1"]):
        if subprocess.run(["ip", "link", "add", "lab0", "type", *kind], capture_output=True).returncode == 0:
            break
    else:
        print("lab: no network link besides loopback can be made here; unknown names will fail in other words", file=sys.stderr)
        return
    subprocess.run(["ip", "addr", "add", "192.0.2.1/24", "dev", "lab0"], check=True)
    subprocess.run(["ip", "link", "set", "lab0", "up"], check=True)


def bind(path, text):
    """Puts a file of our own over one of the system's, in this mount namespace alone."""
    own = os.path.join(os.environ[INSIDE], path.strip("/").replace("/", "-"))
    with open(own, "w") as f:
        f.write(text)
    if os.path.exists(path):
        subprocess.run(["mount", "--bind", own, path], check=True)


def die_with_parent():
    """PR_SET_PDEATHSIG, SIGKILL: nothing of the world outlives the program that made it."""
    ctypes.CDLL(None).prctl(1, 9)


def furnish(folder):
    die_with_parent()
    loopback_up()
    outward_link()
    bind("/etc/hosts", "127.0.0.1 " + " ".join(NAMES) + "\n")
    bind("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\nservices: files\nprotocols: files\n")
    certificates(folder)
    with open(os.path.join(folder, "ca.pem")) as f:
        bind(TRUSTED_BUNDLE, f.read())
    return folder


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def certificates(folder):
    """ca.pem that the browsers trust, server.pem signed by it; stranger.pem signed by an authority that they don't know."""
    path = lambda name: os.path.join(folder, name)
    for authority, leaf in (("ca", "server"), ("stranger-ca", "stranger")):
        for who in (authority, leaf):
            openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", path(who + ".key"))
        openssl("req", "-x509", "-new", "-key", path(authority + ".key"), "-days", "300", "-subj", "/CN=Crosscheck lab " + authority,
                "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-out", path(authority + ".pem"))
        openssl("req", "-new", "-key", path(leaf + ".key"), "-subj", "/CN=app.test", "-out", path(leaf + ".csr"))
        with open(path("names"), "w") as f:
            f.write("subjectAltName=" + ",".join(["DNS:" + n for n in NAMES] + ["DNS:*.localhost", "DNS:*.api.localhost", "IP:127.0.0.1"])
                    + "\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n")
        openssl("x509", "-req", "-in", path(leaf + ".csr"), "-CA", path(authority + ".pem"), "-CAkey", path(authority + ".key"),
                "-CAcreateserial", "-days", "200", "-extfile", path("names"), "-out", path(leaf + ".crt"))
        with open(path(leaf + ".pem"), "w") as f:
            f.write(open(path(leaf + ".key")).read() + open(path(leaf + ".crt")).read())
