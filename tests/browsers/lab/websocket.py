"""As much of a WebSocket client as WebDriver BiDi needs (RFC 6455)."""
import base64
import os
import socket
import struct


class WebSocket:
    def __init__(self, host, port, path):
        self.peer = socket.create_connection((host, port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        # No Origin: a browser's debugging port refuses one.
        self.peer.sendall(("GET %s HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n\r\n" % (path, host, port, key)).encode())
        self.data = b""
        while b"\r\n\r\n" not in self.data:
            self.more()
        head, _, self.data = self.data.partition(b"\r\n\r\n")
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise RuntimeError("the debugging port answered " + head.split(b"\r\n")[0].decode("latin-1"))

    def more(self):
        got = self.peer.recv(1 << 18)
        if not got:
            raise OSError("the debugging port closed the connection")
        self.data += got

    def exactly(self, n):
        while len(self.data) < n:
            self.more()
        out, self.data = self.data[:n], self.data[n:]
        return out

    def frame(self, opcode, payload):
        mask = os.urandom(4)
        n = len(payload)
        head = bytes([0x80 | opcode])
        if n < 126:
            head += bytes([0x80 | n])
        elif n < 1 << 16:
            head += bytes([0x80 | 126]) + struct.pack(">H", n)
        else:
            head += bytes([0x80 | 127]) + struct.pack(">Q", n)
        key = (mask * (n // 4 + 1))[:n]
        masked = (int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")).to_bytes(n, "big") if n else b""
        self.peer.sendall(head + mask + masked)

    def send(self, text):
        self.frame(1, text.encode())

    def receive(self):
        whole = b""
        while True:
            first, second = self.exactly(2)
            n = second & 0x7F
            if n == 126:
                n = struct.unpack(">H", self.exactly(2))[0]
            elif n == 127:
                n = struct.unpack(">Q", self.exactly(8))[0]
            payload = self.exactly(n)
            opcode = first & 0x0F
            if opcode == 9:
                self.frame(10, payload)
            elif opcode == 8:
                raise OSError("the debugging port closed the connection")
            elif opcode in (0, 1, 2):
                whole += payload
                if first & 0x80:
                    return whole.decode("utf-8")
