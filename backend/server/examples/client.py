#!/usr/bin/env python3
"""A program at the table: joins a session, follows what its seat sees, and gives commands.

    client.py http://localhost:8080 CODE NAME [ROLE]

Standard input takes one thing a line: a command as in PROTOCOL.md ({"type": "ask", "question": "hi"}), `drop` (cut the
line, as when the network goes), `back` (connect again), `show SECTION`, `quit`. A command that has no answer when the line
is gone, or is given before there is one, goes out under its key as soon as the client is connected. Standard output says
one JSON object a line: every frame as it came, and what the client itself does, as {"client": …}.

Only Python's own library is used; the WebSocket part (RFC 6455) is the class Socket below.
"""

import base64
import hashlib
import json
import os
import socket
import ssl
import struct
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
CONTINUATION, TEXT, CLOSE, PING, PONG = 0x0, 0x1, 0x8, 0x9, 0xA
SEAT_LOST = 4001


class Closed(Exception):
    """The line is gone; `code` is the server's reason, or 1006 where it gave none."""

    def __init__(self, code, reason=""):
        super().__init__(f"{code} {reason}".strip())
        self.code = code


class Socket:
    """The client's side of a WebSocket."""

    def __init__(self, server, path, subprotocol, token):
        address = urllib.parse.urlsplit(server)
        secure = address.scheme == "https"
        line = socket.create_connection((address.hostname, address.port or (443 if secure else 80)))
        self.line = ssl.create_default_context().wrap_socket(line, server_hostname=address.hostname) if secure else line
        self.incoming = self.line.makefile("rb")
        self.sending = threading.Lock()
        self.shake_hands(address.netloc, path, subprotocol, token)

    def shake_hands(self, host, path, subprotocol, token):
        key = base64.b64encode(os.urandom(16)).decode()
        self.line.sendall(
            (
                f"GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: {subprotocol}\r\n"
                f"Authorization: Bearer {token}\r\n\r\n"
            ).encode()
        )
        status = self.incoming.readline().decode().strip()
        headers = {}
        while row := self.incoming.readline().decode().strip():
            name, _, value = row.partition(":")
            headers[name.lower()] = value.strip()
        if " 101 " not in status + " ":
            why = self.incoming.read(int(headers.get("content-length") or 0)).decode()
            raise ConnectionError(f"the server refused: {status} {why}")
        expected = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
        if headers.get("sec-websocket-accept") != expected:
            raise ConnectionError("this is no WebSocket server")

    def send(self, text):
        self.write(TEXT, text.encode())

    def receive(self):
        """The next text, whatever it was cut into; answers pings on the way."""
        parts = b""
        while True:
            last, kind, payload = self.read()
            if kind == PING:
                self.write(PONG, payload)
            elif kind == CLOSE:
                code = struct.unpack("!H", payload[:2])[0] if payload else 1005
                self.write(CLOSE, payload[:2])
                raise Closed(code, payload[2:].decode())
            elif kind in (TEXT, CONTINUATION):
                parts += payload
                if last:
                    return parts.decode()

    def read(self):
        first, second = self.exactly(2)
        length = second & 0x7F
        if length == 126:
            (length,) = struct.unpack("!H", self.exactly(2))
        elif length == 127:
            (length,) = struct.unpack("!Q", self.exactly(8))
        return bool(first & 0x80), first & 0x0F, self.exactly(length)

    def exactly(self, count):
        got = self.incoming.read(count)
        if len(got) < count:
            raise Closed(1006)
        return got

    def write(self, kind, payload):
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
        if len(payload) < 126:
            head = struct.pack("!BB", 0x80 | kind, 0x80 | len(payload))
        elif len(payload) < 1 << 16:
            head = struct.pack("!BBH", 0x80 | kind, 0x80 | 126, len(payload))
        else:
            head = struct.pack("!BBQ", 0x80 | kind, 0x80 | 127, len(payload))
        with self.sending:
            self.line.sendall(head + mask + masked)

    def cut(self):
        try:
            self.line.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the other side was faster
        self.line.close()


class Seat:
    """What one seat sees, kept up to date over lost lines, and the commands that have no answer yet."""

    def __init__(self, server, joined, tell):
        self.server, self.joined, self.tell = server, joined, tell
        self.version = None
        self.sections = {}
        self.line = None
        self.pending = {}
        self.giving = threading.Lock()
        self.wanted = threading.Event()
        self.wanted.set()
        self.over = False

    def run(self):
        wait = 0.2
        while not self.over:
            self.wanted.wait()
            try:
                line = Socket(self.server, self.joined["socket"], self.joined["subprotocol"], self.joined["token"])
                self.follow(line)
                wait = 0.2
                while True:
                    self.take(json.loads(line.receive()))
            except (Closed, OSError, ValueError) as gone:
                with self.giving:
                    self.line = None
                self.tell({"client": "cut off", "why": str(gone)})
                if getattr(gone, "code", None) == SEAT_LOST:
                    self.over = True
                elif self.wanted.is_set():
                    time.sleep(wait)
                    wait = min(10, wait * 2)

    def follow(self, line):
        """Asks for what was missed, and gives again what was cut off: the keys are the same, so nothing happens twice."""
        subscribe = {"type": "subscribe"}
        if self.version is not None:
            subscribe["version"] = self.version
        with self.giving:
            if not self.wanted.is_set():
                line.cut()
                raise Closed(1006, "dropped")
            self.line = line
            line.send(json.dumps(subscribe))
            self.tell({"client": "connected", "version": self.version})
            for key in self.pending:
                self.send(key)

    def take(self, frame):
        self.tell(frame)
        if frame["type"] == "whole":
            self.version, self.sections = frame["to"], frame["sections"]
        elif frame["type"] == "update":
            if frame["from"] == self.version:
                self.version = frame["to"]
                self.sections.update(frame["sections"])
            else:
                self.line.send(json.dumps({"type": "resync"}))
        elif frame["type"] in ("ack", "refused"):
            with self.giving:
                self.pending.pop(frame["key"], None)
        elif frame["type"] == "error" and frame["code"] != "too_many":
            self.give_up()

    def give(self, command):
        """Sends a command now, or as soon as there is a line."""
        key = str(uuid.uuid4())
        with self.giving:
            self.pending[key] = command
            try:
                if self.line:
                    self.send(key)
            except OSError:
                pass  # run() notices it too, and sends what is pending on the next line

    def send(self, key):
        self.line.send(json.dumps({"type": "command", "key": key, "command": self.pending[key]}))

    def give_up(self):
        """Answers come in the order of the frames, so the oldest without one is the one that no server would take."""
        with self.giving:
            wrong = next(iter(self.pending), None)
            if wrong:
                self.tell({"client": "given up", "command": self.pending.pop(wrong)})

    def drop(self):
        self.wanted.clear()
        with self.giving:
            if self.line:
                self.line.cut()

    def back(self):
        self.wanted.set()


def join(server, code, name, role):
    body = {"code": code, "name": name}
    if role:
        body["role"] = role
    request = urllib.request.Request(
        server + "/api/join", json.dumps(body).encode(), {"Content-Type": "application/json"}, method="POST"
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refused:
        sys.exit(json.load(refused)["message"])


def main(server, code, name, role=None):
    saying = threading.Lock()

    def tell(thing):
        with saying:
            print(json.dumps(thing), flush=True)

    joined = join(server, code, name, role)
    tell({"client": "joined", "session": joined["session"], "role": joined["role"]})
    seat = Seat(server, joined, tell)
    threading.Thread(target=seat.run, daemon=True).start()
    for row in map(str.strip, sys.stdin):
        word, _, rest = row.partition(" ")
        if row.startswith("{"):
            try:
                seat.give(json.loads(row))
            except ValueError as wrong:
                tell({"client": "no JSON", "why": str(wrong)})
        elif word == "drop":
            seat.drop()
        elif word == "back":
            seat.back()
        elif word == "show":
            tell({"client": "section", "name": rest, "version": seat.version, "section": seat.sections.get(rest)})
        elif word == "quit":
            return


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
