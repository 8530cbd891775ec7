"""Looks for a person in all that the system wrote, however it is written there."""

from __future__ import annotations

import base64
import quopri
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

from django.core.cache import cache
from django.db import connection

from accounts.models import Session
from accounts.queries.identities import fold
from elearning.local import postgres


def dump() -> bytes:
    """Write the whole test database as SQL, as a backup would."""
    told = connection.settings_dict
    program = postgres._programs(postgres._package()) / "pg_dump"
    command = [program, "--host", told["HOST"], "--port", str(told["PORT"] or 5432)]
    command += ["--username", told["USER"] or postgres.NAME, "--inserts", told["NAME"]]
    return subprocess.run(command, check=True, capture_output=True, cwd="/").stdout


def sessions() -> bytes:
    """Open all sessions, which are packed in the dump."""
    return repr([one.get_decoded() for one in Session.objects.all()]).encode()


def files(folder: Path) -> bytes:
    """Read all files below a folder, with their names."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return b"\n".join(str(path).encode() + b"\n" + path.read_bytes() for path in found)


def redis() -> bytes:
    """Read all keys of Redis with their values."""
    client = cache.client.get_client()  # type: ignore[attr-defined]  # django-redis has it
    keys = list(client.scan_iter("*"))
    return b"\n".join([*keys, *(client.dump(key) or b"" for key in keys)])


def find(words: list[str], where: bytes) -> set[str]:
    """Tell which words, in which writing, stand somewhere: nothing is the answer to hope for."""
    text = fold(where.decode("utf-8", "replace"))
    unquoted = fold(quopri.decodestring(where).decode("utf-8", "replace"))
    found = set()
    for word in words:
        spelled = {fold(one) for one in (word, quote(word), quote_plus(word))}
        spelled.add(fold(word.encode("unicode_escape").decode()))
        found |= {one for one in spelled if one in text or one in unquoted}
        found |= {one for one in _packed(word) if one.encode() in where}
    return found


def _packed(word: str) -> Iterator[str]:
    """Write a word in base64 at each of the three places that it may have in a text."""
    for written in (word, word.lower()):
        for before in range(3):
            packed = base64.b64encode(b"\0" * before + written.encode()).decode()
            inner = re.sub(r"=+$", "", packed)[(0, 2, 3)[before] : -1]
            yield inner
