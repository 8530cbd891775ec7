"""Posts to a receiver that nobody knows: to the address that was checked, and within a time."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse
from io import BufferedReader, RawIOBase
from typing import Any

from progress.models import DeliveryFault
from progress.services.webhooks.addresses import Target

MOST_READ = 4096
"""Bytes of the body that are read; the rest is left."""
MOST_TAKEN = 65_536
"""Bytes that are taken in all, headers included."""
UNKNOWN_LENGTH = (None, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a receiver answered."""

    status: int
    body: bytes
    """Its beginning."""


class NotArrived(Exception):
    """A message did not arrive, or nobody knows; trying again later can help."""

    def __init__(self, fault: DeliveryFault, detail: object = "") -> None:
        super().__init__(str(detail))
        self.fault = fault


def post(
    target: Target,
    addresses: Sequence[str],
    *,
    body: bytes,
    headers: Mapping[str, str],
    deadline: float,
) -> Answer:
    """Post a body to the first of the addresses that takes a connection.

    No name is looked up and nothing is read of the environment, proxies neither. ``deadline`` is of
    the monotonic clock and holds for all of it. Raises NotArrived.
    """
    with _connect(target, addresses, deadline) as connected:
        try:
            _send(connected, target, body, headers, deadline)
            return _read(connected, deadline)
        except TimeoutError as error:
            raise NotArrived(DeliveryFault.TOO_SLOW, error) from error
        except (OSError, HTTPException, ValueError) as error:
            raise NotArrived(DeliveryFault.UNREADABLE, _say(error)) from error


def seconds_to(deadline: float) -> float:
    """Tell how many seconds are left; raises TimeoutError where none is."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("the time is over")
    return left


def _connect(target: Target, addresses: Sequence[str], deadline: float) -> socket.socket:
    last: OSError = OSError("no address")
    for number, address in enumerate(addresses):
        try:
            share = seconds_to(deadline) / (len(addresses) - number)  # one that hangs leaves time
            plain = socket.create_connection((address, target.port), share)
        except OSError as error:
            last = error
            continue
        return _secure(plain, target.host, deadline) if target.is_secure else plain
    is_slow = isinstance(last, TimeoutError)
    fault = DeliveryFault.TOO_SLOW if is_slow else DeliveryFault.UNREACHABLE
    raise NotArrived(fault, _say(last)) from last


def _secure(plain: socket.socket, host: str, deadline: float) -> socket.socket:
    """Greet the other side, whose certificate has to be the host's."""
    try:
        plain.settimeout(seconds_to(deadline))
        return make_context().wrap_socket(plain, server_hostname=host)
    except TimeoutError as error:
        plain.close()
        raise NotArrived(DeliveryFault.TOO_SLOW, error) from error
    except ssl.CertificateError as error:
        plain.close()
        raise NotArrived(DeliveryFault.BAD_CERTIFICATE, error.verify_message) from error
    except (OSError, ValueError) as error:
        plain.close()
        raise NotArrived(DeliveryFault.UNREACHABLE, _say(error)) from error


@cache
def make_context() -> ssl.SSLContext:
    """Make what verifies certificates, by those that the system trusts."""
    return ssl.create_default_context()


def _send(
    connected: socket.socket,
    target: Target,
    body: bytes,
    headers: Mapping[str, str],
    deadline: float,
) -> None:
    request = HTTPConnection(target.host, target.port)
    request.sock = connected
    connected.settimeout(seconds_to(deadline))
    sent = {"Host": target.named_host, **headers, "Connection": "close"}
    request.request("POST", target.path, body, sent)


def _read(connected: socket.socket, deadline: float) -> Answer:
    response = HTTPResponse(_Timed(connected, deadline), method="POST")  # type: ignore[arg-type]  # `makefile` is all that it asks for
    response.begin()
    body = response.read(MOST_READ)
    if len(body) < MOST_READ and response.length not in UNKNOWN_LENGTH:
        raise HTTPException("the answer broke off")
    return Answer(response.status, body)


class _Timed(RawIOBase):
    """Reads from a connection until a time, however slowly it drips, and so much at most."""

    def __init__(self, connected: socket.socket, deadline: float) -> None:
        self._connected = connected
        self._deadline = deadline
        self._taken = 0

    def makefile(self, mode: str) -> BufferedReader:
        """Give the reader that a response reads from."""
        return BufferedReader(self)

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what is there; raises TimeoutError, and OSError where it is too much."""
        self._connected.settimeout(seconds_to(self._deadline))
        count = self._connected.recv_into(buffer)
        self._taken += count
        if self._taken > MOST_TAKEN:
            raise OSError("the answer is too long")
        return count


def _say(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
