"""Reads one file in a process that may take little: ``python -m courses.sources.isolated``.

The first line of the input says in JSON what the file is called and what the process may take; the
file's bytes follow. The output is one JSON object: ``{"document": …}``, or ``{"refused": {"code",
"message"}}``. A file that takes too much may end the process instead.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
from dataclasses import asdict, dataclass
from typing import Any

ANSWER = 200_000_000
"""Bytes that the process may write."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What reading one file may take."""

    max_bytes: int
    """Of the file."""
    memory: int = 512_000_000
    """Bytes of address space, the interpreter's own among them."""
    cpu_seconds: int = 8


def write_request(name: str, data: bytes, allowance: Allowance) -> bytes:
    """Write what the process is to read from its input."""
    return json.dumps({"name": name, **asdict(allowance)}).encode() + b"\n" + data


def main() -> None:
    """Give up what is not needed, read the file, say what came of it."""
    gc.disable()  # the process ends with the file: what is left over goes then
    request = json.loads(sys.stdin.buffer.readline())
    name = request.pop("name")
    allowance = Allowance(**request)
    _limit(allowance)
    answer = _read(name, sys.stdin.buffer.read(), allowance)
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _limit(allowance: Allowance) -> None:
    for what, most in (
        (resource.RLIMIT_AS, allowance.memory),
        (resource.RLIMIT_CPU, allowance.cpu_seconds),
        (resource.RLIMIT_FSIZE, ANSWER),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most + 1))  # at the first the process may say which it was


def _read(name: str, data: bytes, allowance: Allowance) -> dict[str, Any]:
    try:
        return _read_within(name, data, allowance)
    except MemoryError:
        message = f"{name} takes more memory to read than is allowed."
        return {"refused": {"code": "took_too_much_memory", "message": message}}


def _read_within(name: str, data: bytes, allowance: Allowance) -> dict[str, Any]:
    from courses.sources import Limits, SourceError, read_document  # noqa: PLC0415  # under the limits
    from courses.sources.values import give_document  # noqa: PLC0415  # the same

    try:
        document = read_document(name, data, limits=Limits(max_bytes=allowance.max_bytes))
    except SourceError as error:
        return {"refused": {"code": error.code, "message": str(error)}}
    return {"document": give_document(document)}


if __name__ == "__main__":
    main()
