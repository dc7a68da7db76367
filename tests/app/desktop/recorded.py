#!/usr/bin/env python3
"""Runs a test program with loopback as its only network and a recorder on it: every packet must belong to a server that the
tests started themselves (they write its port into the file that CROSSCHECK_TEST_PORTS names). Where the right to record is
lacking (root, or CAP_SYS_ADMIN and CAP_NET_RAW), the program runs unrecorded and a line says so.

    recorded.py [--everywhere] PROGRAM [ARGUMENTS]

--everywhere: this machine answers to every address there is, so that a packet meant for any of them is sent and recorded; without
it there is no way to anywhere and nothing is sent.
"""
import collections
import ctypes
import fcntl
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading

CLONE_NEWNET = 0x40000000
ETH_P_ALL = 3
SO_ATTACH_FILTER, SO_RCVBUFFORCE = 26, 33
SOL_PACKET, PACKET_STATISTICS, PACKET_OUTGOING = 263, 6, 4
KEPT = 128  # bytes of each packet: the addresses and the ports stand before


def own_network(everywhere):
    """A network namespace with nothing but lo."""
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        request = struct.pack("16sh14x", b"lo", 0)
        flags = struct.unpack("16sh14x", fcntl.ioctl(s, 0x8913, request))[1]
        fcntl.ioctl(s, 0x8914, struct.pack("16sh14x", b"lo", flags | 1))
    if everywhere:
        subprocess.run(["ip", "route", "add", "local", "default", "dev", "lo"], check=True)
        subprocess.run(["ip", "-6", "route", "add", "local", "default", "dev", "lo"], check=False, stderr=subprocess.DEVNULL)


def ports(packet):
    """(protocol, port, port) of an IP packet; what an ICMP error complains of counts as that."""
    version = packet[0] >> 4
    if version == 4:
        protocol, rest = packet[9], packet[(packet[0] & 15) * 4:]
    else:
        protocol, rest = packet[6], packet[40:]
    if protocol in (socket.IPPROTO_ICMP, socket.IPPROTO_ICMPV6) and len(rest) > 8:
        inner = rest[8:]
        if len(inner) >= 20 and inner[0] >> 4 in (4, 6):
            return ports(inner)
    if protocol in (socket.IPPROTO_TCP, socket.IPPROTO_UDP) and len(rest) >= 4:
        return (protocol, *struct.unpack("!HH", rest[:4]))
    return (protocol, 0, 0)


def asked_name(packet):
    """The name that a DNS query over UDP asks for; empty for any other packet."""
    if packet[0] >> 4 != 4 or packet[9] != socket.IPPROTO_UDP:
        return ""
    rest = packet[(packet[0] & 15) * 4:]
    if len(rest) < 21 or struct.unpack("!H", rest[2:4])[0] != 53:
        return ""
    labels, at = [], 20
    while at < len(rest) and rest[at]:
        labels.append(rest[at + 1:at + 1 + rest[at]].decode("latin-1"))
        at += 1 + rest[at]
    return ".".join(labels)


class Recorder(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.seen = collections.Counter()
        self.names = collections.Counter()
        self.ended = False
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ETH_P_ALL))
        self.socket.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 64 << 20)
        keep = ctypes.create_string_buffer(struct.pack("HBBI", 0x06, 0, 0, KEPT))
        self.socket.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER,
                               struct.pack("HL", 1, ctypes.addressof(keep)))
        self.socket.bind(("lo", 0))
        self.socket.settimeout(0.2)

    def run(self):
        while True:
            try:
                packet, address = self.socket.recvfrom(KEPT)
            except TimeoutError:
                if self.ended:
                    return
                continue
            if address[2] != PACKET_OUTGOING and packet:  # on lo everything passes twice
                self.seen[ports(packet)] += 1
                if name := asked_name(packet):
                    self.names[name] += 1

    def end(self):
        """What was seen, and how many packets the system dropped before they could be."""
        self.ended = True
        self.join()
        lost = struct.unpack("II", self.socket.getsockopt(SOL_PACKET, PACKET_STATISTICS, 8))[1]
        return self.seen, lost


def main():
    everywhere = sys.argv[1:2] == ["--everywhere"]
    command = sys.argv[2 if everywhere else 1:]
    try:
        own_network(everywhere)
        recorder = Recorder()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"recorded.py: no right to record here ({error}): the traffic of {os.path.basename(command[0])} "
              "is not shown", flush=True)
        return subprocess.call(command)
    recorder.start()
    with tempfile.NamedTemporaryFile() as announced:
        status = subprocess.call(command, env={**os.environ, "CROSSCHECK_TEST_PORTS": announced.name})
        own = {int(line) for line in announced.read().split()}
    seen, lost = recorder.end()
    strange = {key: count for key, count in seen.items() if not own & set(key[1:])}
    names = sum(count for key, count in seen.items() if 53 in key[1:])
    print(f"recorded.py: {sum(seen.values())} packets on loopback, {len(own)} ports of the tests' own servers, "
          f"{names} packets of name lookups, {sum(strange.values())} to anything else, {lost} lost", flush=True)
    for name, count in recorder.names.items():
        print(f"recorded.py: {count} times asked for the name {name}")
    for (protocol, source, target), count in strange.items():
        print(f"recorded.py: {count} packets of protocol {protocol} from port {source} to port {target}")
    if strange or lost or (own and not seen):
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
