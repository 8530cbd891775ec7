"""ZIP archives for the tests, honest and other ones."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
CONTENT_TYPES = "[Content_Types].xml"


def pack(parts: Mapping[str, bytes | str] | Iterable[tuple[str, bytes | str]]) -> bytes:
    """Pack parts, which may have one name twice."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items() if isinstance(parts, Mapping) else parts:
            archive.writestr(name, data)
    return file.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """Give the parts of an archive."""
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def list_types(*types: str) -> str:
    """Write the part that says what each of the others is."""
    overrides = "".join(
        f'<Override PartName="/part{index}.xml" ContentType="{written}"/>'
        for index, written in enumerate(types)
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{space}">{overrides}</Types>'


def encrypt(data: bytes) -> bytes:
    """Set the bit that says of each entry that a password opens it."""
    changed = bytearray(data)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.find(signature)
        while start >= 0:
            changed[start + place] |= 1
            start = changed.find(signature, start + 4)
    return bytes(changed)


def understate(data: bytes, size: int) -> bytes:
    """Make the directory of an archive declare a size of its first entry that it has not."""
    changed = bytearray(data)
    struct.pack_into("<I", changed, changed.find(b"PK\x01\x02") + 24, size)
    return bytes(changed)
