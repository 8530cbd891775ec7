"""The file of a backup: a tar whose last member says what the others are.

It holds `database.dump`, the files as `media/…`, and `manifest.json` with the hash of each. A file
that was cut off has no manifest; one that was changed does not fit its own.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

from elearning.backups.errors import Damaged, InTheWay

DUMP, MEDIA, MANIFEST = "database.dump", "media", "manifest.json"
FORMAT = 1
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup is and holds."""

    format: int
    made_at: str
    postgres: int
    """Major version of the server that the dump comes from."""
    migrations: list[tuple[str, str]]
    """App and name of each that the database had."""
    members: dict[str, str] = field(default_factory=dict)
    """SHA-256 of each member but this one."""


class Archive:
    """A backup that is being written, member by member."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self.members: dict[str, str] = {}

    def add(self, name: str, file: IO[bytes]) -> None:
        """Add what a file holds from its beginning to its end as it is now."""
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        hashing = _Hashing(file)
        self._tar.addfile(_describe(name, size), hashing)
        self.members[name] = hashing.digest

    def close(self, manifest: Manifest) -> None:
        """Add the manifest."""
        data = json.dumps(asdict(manifest), indent=1).encode()
        self._tar.addfile(_describe(MANIFEST, len(data)), io.BytesIO(data))


@contextmanager
def writing(path: Path) -> Iterator[Archive]:
    """Write a backup that only its owner can read, whole or not at all.

    Raises InTheWay where there is a file of that name, which stays as it is; OSError.
    """
    if path.exists():
        raise InTheWay(f"{path} exists already: name another file.")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123  # a descriptor
            with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
                yield Archive(tar)
            file.flush()
            os.fsync(file.fileno())
        os.link(part, path)  # unlike a renaming, it replaces nothing
    except FileExistsError:
        raise InTheWay(f"{path} exists already: name another file.") from None
    finally:
        part.unlink(missing_ok=True)


def unpack(path: Path, folder: Path) -> Manifest:
    """Unpack a backup into an empty folder and hold each member against the manifest.

    Raises Damaged, OSError.
    """
    found: dict[str, str] = {}
    with path.open("rb") as file:
        try:
            with tarfile.open(fileobj=file, mode="r:") as tar:
                for member in tar:
                    found[member.name] = _unpack_member(tar, member, folder)
        except (tarfile.TarError, EOFError):
            raise Damaged(f"{path} is no backup, or it is cut off.") from None
    if list(found)[-1:] != [MANIFEST]:
        raise Damaged(f"{path} is no backup, or it is cut off.")
    del found[MANIFEST]
    manifest = _read_manifest(folder / MANIFEST)
    if found != manifest.members or DUMP not in found:
        raise Damaged(f"{path} is not as it was written: use another copy.")
    return manifest


def _unpack_member(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> str:
    """Write a member below a folder and return its hash; names that lead elsewhere are refused."""
    content = tar.extractfile(member) if _is_ours(member) else None
    target = folder / member.name
    if content is None or target.exists():
        raise Damaged(f"It holds {member.name!r}, which no backup of ours does.")
    target.parent.mkdir(parents=True, exist_ok=True)
    hashing = _Hashing(content)
    with target.open("xb") as file:
        while chunk := hashing.read(CHUNK):
            file.write(chunk)
    return hashing.digest


def _is_ours(member: tarfile.TarInfo) -> bool:
    """Tell whether a member is a plain file with a name that we give."""
    name = PurePosixPath(member.name)
    is_known = member.name in {DUMP, MANIFEST} or (name.parts[0] == MEDIA and len(name.parts) > 1)
    return member.isreg() and is_known and ".." not in name.parts


def _read_manifest(path: Path) -> Manifest:
    try:
        said = json.loads(path.read_bytes())
        said["migrations"] = [(app, name) for app, name in said["migrations"]]
        return Manifest(**said)
    except (ValueError, TypeError, KeyError):
        raise Damaged("Its manifest cannot be read.") from None


def _describe(name: str, size: int) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info


class _Hashing(io.RawIOBase):
    """Reads a file and hashes what is read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._hash = hashlib.sha256()

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()

    def read(self, size: int = -1) -> bytes:
        chunk = self._file.read(size)
        self._hash.update(chunk)
        return chunk
