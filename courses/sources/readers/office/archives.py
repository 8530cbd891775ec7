"""Office files are ZIP archives: what they hold is checked before any library opens it."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from zipfile import BadZipFile, ZipFile, ZipInfo

from courses.sources.errors import (
    BrokenFile,
    DocumentTooLarge,
    EncryptedDocument,
    SourceError,
    TooComplex,
    UnsafeArchive,
)
from courses.sources.limits import Limits
from courses.sources.readers.office.xml_guards import check_xml

XML = re.compile(r"\.(?:xml|rels)$", re.IGNORECASE)
OUTSIDE = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|\\|^[a-zA-Z]:|\0")
"""A path that leads out of its archive."""

ENCRYPTED = 0x1
"""The bit of an entry's flags that says so."""

SMALL = 1_000_000
"""Bytes; a part that is smaller does no harm, however well it was packed."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of an office file: the XML that was checked, and the names of the rest."""

    name: str
    """Of the file, for messages."""
    parts: Mapping[str, bytes] = field(repr=False)
    others: tuple[str, ...] = ()
    """Pictures, fonts, macros, embedded files: none of them is unpacked."""

    def put(self, parts: Mapping[str, bytes]) -> Package:
        """Put parts in the place of those of the same names."""
        return replace(self, parts={**self.parts, **parts})

    def pack(self) -> io.BytesIO:
        """Make an archive of the checked parts alone, the rest being empty in it."""
        packed = io.BytesIO()
        with ZipFile(packed, "w") as archive:
            for part, data in self.parts.items():
                archive.writestr(part, data)
            for part in self.others:
                archive.writestr(part, b"")
        packed.seek(0)
        return packed


def unpack(name: str, data: bytes, limits: Limits, *, wanted: re.Pattern[str] = XML) -> Package:
    """Unpack the XML of an office file: the parts whose path ``wanted`` is found in.

    Raises ``UnsafeArchive``, ``DocumentTooLarge``, ``EncryptedDocument`` or ``BrokenFile``.
    """
    with naming_damage(name), ZipFile(io.BytesIO(data)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        _check_names(name, [entry.filename for entry in archive.infolist()])
        _check_sizes(name, entries, limits)
        chosen = [entry for entry in entries if wanted.search(entry.filename)]
        parts = dict(_read_parts(name, archive, chosen, limits))
    others = tuple(entry.filename for entry in entries if entry.filename not in parts)
    return Package(name, parts, others)


@contextmanager
def naming_damage(name: str) -> Iterator[None]:
    """Raise ``BrokenFile`` for whatever a library raises over a file."""
    try:
        yield
    except (BadZipFile, zlib.error, EOFError) as error:
        message = f"{name} is damaged: the archive cannot be unpacked."
        raise BrokenFile(message) from error
    except Exception as error:
        if isinstance(error, SourceError | MemoryError):
            raise
        message = f"{name} is damaged: its content cannot be made out."
        raise BrokenFile(message) from error


def _check_names(name: str, parts: Sequence[str]) -> None:
    seen: set[str] = set()
    for part in parts:
        if OUTSIDE.search(part):
            message = f"{name} holds a path that leads out of the archive: {part!r}."
            raise UnsafeArchive(message)
        if part in seen:
            message = f"{name} holds two parts of one name: {part!r}."
            raise UnsafeArchive(message)
        seen.add(part)


def _check_sizes(name: str, entries: Sequence[ZipInfo], limits: Limits) -> None:
    """Check what the archive declares of its parts, which nothing has been unpacked of yet."""
    if len(entries) > limits.max_parts:
        message = f"{name} holds {len(entries)} files; the limit is {limits.max_parts}."
        raise TooComplex(message)
    for entry in entries:
        if entry.flag_bits & ENCRYPTED:
            message = f"{name} is protected by a password."
            raise EncryptedDocument(message)
        if entry.file_size > max(SMALL, limits.max_ratio * entry.compress_size):
            message = f"{name} is packed to burst: {entry.filename} in it unpacks to "
            message += f"{entry.file_size} bytes of {entry.compress_size}."
            raise UnsafeArchive(message)


def _read_parts(
    name: str, archive: ZipFile, entries: Sequence[ZipInfo], limits: Limits
) -> Iterator[tuple[str, bytes]]:
    """Read parts, up to the limit for all of them together: a declared size may lie."""
    left = limits.max_unpacked
    for entry in entries:
        with archive.open(entry) as stream:
            data = stream.read(left + 1)
        left -= len(data)
        if left < 0:
            message = f"{name} unpacks to more than {limits.max_unpacked} bytes."
            raise DocumentTooLarge(message)
        if XML.search(entry.filename):
            check_xml(name, entry.filename, data, limits)
        yield entry.filename, data
