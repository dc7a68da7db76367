"""A listener on loopback that keeps what it was sent, byte for byte."""
import socket
import threading


class RawListener:
    """Answers every request with an empty 200 and keeps the requests in the order in which they came whole."""

    def __init__(self):
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen(64)
        self.port = self.socket.getsockname()[1]
        self.requests = []
        self.accepting = threading.Thread(target=self.accept, daemon=True)
        self.accepting.start()

    def close(self):
        # The thread must be out of accept() before the number of its socket can belong to another one.
        self.socket.shutdown(socket.SHUT_RDWR)
        self.accepting.join()
        self.socket.close()

    def accept(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.hold, args=(connection,), daemon=True).start()

    def hold(self, connection):
        connection.settimeout(20)
        with connection:
            try:
                self.serve(connection)
            except OSError:
                pass

    def serve(self, connection):
        held = b""
        while True:
            while b"\r\n\r\n" not in held:
                piece = connection.recv(65536)
                if not piece:
                    return
                held += piece
            head, _, held = held.partition(b"\r\n\r\n")
            lines = head.split(b"\r\n")
            headers = []
            for line in lines[1:]:
                name, _, value = line.partition(b":")
                headers.append((name, value[1:] if value.startswith(b" ") else value))
            names = {name.lower(): value for name, value in headers}
            if names.get(b"expect", b"").lower() == b"100-continue":
                connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
            body = None
            if names.get(b"transfer-encoding", b"").lower() == b"chunked":
                body = b""
                while True:
                    while b"\r\n" not in held:
                        piece = connection.recv(65536)
                        if not piece:
                            return
                        held += piece
                    size, _, held = held.partition(b"\r\n")
                    length = int(size, 16)
                    while len(held) < length + 2:
                        piece = connection.recv(65536)
                        if not piece:
                            return
                        held += piece
                    body += held[:length]
                    held = held[length + 2:]
                    if length == 0:
                        break
            elif names.get(b"content-length", b"").strip().isdigit():
                length = int(names[b"content-length"])
                while len(held) < length:
                    piece = connection.recv(65536)
                    if not piece:
                        break
                    held += piece
                body, held = held[:length], held[length:]
            method, _, rest = lines[0].partition(b" ")
            target, _, version = rest.rpartition(b" ")
            self.requests.append({"method": method, "target": target, "version": version, "headers": headers, "body": body})
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    def take(self):
        taken, self.requests = self.requests, []
        return taken
