"""A receiver of webhooks on this machine, which answers as a test has it answer."""

from __future__ import annotations

import json
import socket
import socketserver
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any


@dataclass(frozen=True)
class Received:
    """A request that came."""

    line: str
    headers: dict[str, str]
    """By names in small letters."""
    body: bytes

    @property
    def told(self) -> dict[str, Any]:
        """The body as JSON."""
        told: dict[str, Any] = json.loads(self.body)
        return told


Behaviour = Callable[[socket.socket], None]


def says(status: int = 200, body: bytes = b"thanks", *headers: str) -> Behaviour:
    """Answer at once."""
    lines = [f"HTTP/1.1 {status} Word", f"Content-Length: {len(body)}", *headers, "", ""]

    def answer(connected: socket.socket) -> None:
        connected.sendall("\r\n".join(lines).encode() + body)

    return answer


def redirects(to: str, status: int = 302) -> Behaviour:
    """Send elsewhere."""
    return says(status, b"", f"Location: {to}")


def is_silent(connected: socket.socket) -> None:
    """Never answer; wait until the other side goes."""
    connected.settimeout(20)
    while connected.recv(4096):
        pass


def drips(connected: socket.socket) -> None:
    """Send a letter of a header at a time, without end."""
    connected.sendall(b"HTTP/1.1 200 OK\r\nX-Drip: ")
    while True:
        connected.sendall(b"a")
        time.sleep(0.05)


def drips_the_body(connected: socket.socket) -> None:
    """Send a letter of the body at a time."""
    connected.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n")
    while True:
        connected.sendall(b"a")
        time.sleep(0.05)


def breaks_off(connected: socket.socket) -> None:
    """Promise more than comes."""
    connected.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")


def breaks_off_in_the_headers(connected: socket.socket) -> None:
    """Close before there is an answer."""
    connected.sendall(b"HTTP/1.1 20")


def says_nonsense(connected: socket.socket) -> None:
    """Speak something else."""
    connected.sendall(b"220 mail.example.org ESMTP\r\n")


def is_endless(connected: socket.socket) -> None:
    """Send a body for as long as somebody reads."""
    connected.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connected.sendall(b"x" * 65_536)


def has_endless_headers(connected: socket.socket) -> None:
    """Send headers for as long as somebody reads."""
    connected.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connected.sendall(b"X-More: " + b"x" * 1000 + b"\r\n")


@dataclass
class Receiver:
    """The server: what came, and what it does with the next ones; the last behaviour stays."""

    port: int
    scheme: str = "http"
    behaviours: list[Behaviour] = field(default_factory=lambda: [says()])
    requests: list[Received] = field(default_factory=list)
    came: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        """The address that a webhook has."""
        return f"{self.scheme}://127.0.0.1:{self.port}/hook?of=test"

    def handle(self, connected: socket.socket) -> None:
        """Keep a request and answer it."""
        with connected.makefile("rb") as reader:
            line = reader.readline().decode().strip()
            headers = {}
            while header := reader.readline().decode().strip():
                name, _, value = header.partition(":")
                headers[name.lower()] = value.strip()
            body = reader.read(int(headers.get("content-length", 0)))
        self.requests.append(Received(line, headers, body))
        self.came.set()
        behaviour = self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]
        behaviour(connected)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    receiver: Receiver

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: who is let down goes."""


class _Handler(socketserver.BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        try:
            self.server.receiver.handle(self.request)
        finally:
            with_shutdown(self.request)


def with_shutdown(connected: socket.socket) -> None:
    """Close a connection for good."""
    try:
        connected.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


@contextmanager
def receiving(context: ssl.SSLContext | None = None, port: int = 0) -> Iterator[Receiver]:
    """Run a receiver; with a context it speaks TLS."""
    with _Server(("127.0.0.1", port), _Handler) as server:
        if context is not None:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        receiver = Receiver(server.server_address[1], "https" if context else "http")
        server.receiver = receiver
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield receiver
        finally:
            server.shutdown()
