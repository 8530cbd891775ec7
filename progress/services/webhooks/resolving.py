"""Finds the machine behind a host's name, once, within a time."""

from __future__ import annotations

import socket
from queue import Empty, SimpleQueue
from threading import Thread

from progress.services.webhooks.addresses import is_allowed
from progress.services.webhooks.refusals import HostNotPublic, HostUnknown

MOST = 4
"""Addresses of a host that are tried."""


def resolve(host: str, port: int, *, seconds: float) -> list[str]:
    """Find the addresses of a host; each of them may be called.

    Who connects has to take one of these: a name may lead elsewhere a moment later. Raises
    HostUnknown, also where no answer comes in time, and HostNotPublic where one is not allowed.
    """
    answers: SimpleQueue[list[str]] = SimpleQueue()
    Thread(target=_look_up, args=(host, port, answers), daemon=True).start()
    try:
        addresses = answers.get(timeout=seconds)  # the system's own look-up has no limit
    except Empty as error:
        raise HostUnknown from error
    if not addresses:
        raise HostUnknown
    if not all(is_allowed(address) for address in addresses):
        raise HostNotPublic
    return addresses[:MOST]


def _look_up(host: str, port: int, answers: SimpleQueue[list[str]]) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        found = []
    answers.put(list(dict.fromkeys(str(place[0]) for *_, place in found)))
