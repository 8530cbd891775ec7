"""What a ZIP archive says that it is."""

from __future__ import annotations

import io
import re
import zlib
from zipfile import BadZipFile, ZipFile

from courses.sources.errors import BrokenFile

ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
"""How an archive opens: with a file, empty, or in a row of several."""

MIMETYPE = "mimetype"
"""The part in which OpenDocument files and EPUB books say what they are."""

CONTENT_TYPES = "[Content_Types].xml"
"""The part in which Office files say what each of their parts is."""

MAIN = re.compile(rb"ContentType\s*=\s*[\"']([^\"']+\.main\+xml)[\"']", re.IGNORECASE)

REACH = 1_000_000
"""Bytes of such a part that are looked at."""


def find_declared_type(name: str, data: bytes) -> str:
    """Find the media type that an archive declares, in lower case; nothing where it has none.

    Raises ``BrokenFile`` where its list of parts cannot be read.
    """
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            parts = set(archive.namelist())
            if CONTENT_TYPES in parts:
                main = MAIN.search(_peek(archive, CONTENT_TYPES))
                return main.group(1).decode("ascii", "replace").lower() if main else ""
            if MIMETYPE in parts:
                return _peek(archive, MIMETYPE).decode("ascii", "replace").strip().lower()
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        message = f"{name} is damaged: it begins as a ZIP archive and cannot be unpacked."
        raise BrokenFile(message) from error
    return ""


def _peek(archive: ZipFile, part: str) -> bytes:
    with archive.open(part) as stream:
        return stream.read(REACH)
