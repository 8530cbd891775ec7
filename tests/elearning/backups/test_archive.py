from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from elearning.backups import archive
from elearning.backups.archive import DUMP, FORMAT, Manifest
from elearning.backups.errors import Damaged, InTheWay

CONTENT = b"PGDMP" + bytes(range(256)) * 400


def write(path: Path, *, files: dict[str, bytes] | None = None) -> Path:
    with archive.writing(path) as out:
        for name, data in {DUMP: CONTENT, **(files or {})}.items():
            out.add(name, io.BytesIO(data))
        out.close(
            Manifest(
                format=FORMAT,
                made_at="2026-03-02T09:00:00+00:00",
                postgres=18,
                migrations=[("jobs", "0001_x")],
                members=out.members,
            )
        )
    return path


class FullDisk(io.BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        raise OSError("the disk is full")


def unpack(path: Path) -> Manifest:
    folder = path.parent / "unpacked"
    folder.mkdir()
    return archive.unpack(path, folder)


def test_what_was_written_comes_out(tmp_path: Path):
    path = write(tmp_path / "a.backup", files={"media/uploads/é à.pdf": b"%PDF", "media/none": b""})

    manifest = unpack(path)

    assert manifest.migrations == [("jobs", "0001_x")]
    assert (tmp_path / "unpacked" / DUMP).read_bytes() == CONTENT
    assert (tmp_path / "unpacked" / "media" / "uploads" / "é à.pdf").read_bytes() == b"%PDF"
    assert (tmp_path / "unpacked" / "media" / "none").read_bytes() == b""


def test_only_its_owner_can_read_it(tmp_path: Path):
    assert write(tmp_path / "a.backup").stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_left_alone(tmp_path: Path):
    path = tmp_path / "a.backup"
    path.write_bytes(b"kept")

    with pytest.raises(InTheWay, match="exists already"):
        write(path)

    assert path.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_came_meanwhile_is_left_alone_too(tmp_path: Path):
    path = tmp_path / "a.backup"

    with pytest.raises(InTheWay), archive.writing(path):
        path.write_bytes(b"kept")

    assert path.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [path]


def test_one_that_failed_half_way_leaves_nothing(tmp_path: Path):
    with pytest.raises(OSError, match="disk"), archive.writing(tmp_path / "a.backup") as out:
        out.add(DUMP, FullDisk(CONTENT))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.5, 0.9])
def test_one_that_was_cut_off_is_told(tmp_path: Path, share: float):
    path = write(tmp_path / "a.backup", files={"media/a": CONTENT})
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])

    with pytest.raises(Damaged, match="cut off"):
        unpack(path)


def test_one_that_was_cut_off_in_its_manifest_is_told(tmp_path: Path):
    path = write(tmp_path / "a.backup")
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b'"members"')])

    with pytest.raises(Damaged, match="cut off"):
        unpack(path)


def test_one_with_another_byte_is_told(tmp_path: Path):
    path = write(tmp_path / "a.backup")
    data = bytearray(path.read_bytes())
    data[2000] ^= 1
    path.write_bytes(data)

    with pytest.raises(Damaged, match="not as it was written"):
        unpack(path)


@pytest.mark.parametrize("data", [b"", b"PGDMP\x01", b"\x1f\x8b" * 600, "é".encode() * 5000])
def test_any_other_file_is_no_backup(tmp_path: Path, data: bytes):
    path = tmp_path / "a.backup"
    path.write_bytes(data)

    with pytest.raises(Damaged):
        unpack(path)


@pytest.mark.parametrize(
    "member",
    ["../escaped", "/escaped", "media/../../escaped", "etc/passwd", "media"],
)
def test_nothing_is_written_elsewhere(tmp_path: Path, member: str):
    path = tmp_path / "a.backup"
    with tarfile.open(path, "w") as tar:
        info = tarfile.TarInfo(member)
        info.size = 3
        tar.addfile(info, io.BytesIO(b"bad"))

    with pytest.raises(Damaged):
        unpack(path)

    assert not list(tmp_path.rglob("*escaped*"))


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_are_refused(tmp_path: Path, kind: bytes):
    path = tmp_path / "a.backup"
    with tarfile.open(path, "w") as tar:
        info = tarfile.TarInfo("media/link")
        info.type, info.linkname = kind, "/etc/passwd"
        tar.addfile(info)

    with pytest.raises(Damaged):
        unpack(path)


def test_two_members_of_one_name_are_refused(tmp_path: Path):
    path = tmp_path / "a.backup"
    with tarfile.open(path, "w") as tar:
        for data in (b"one", b"two"):
            info = tarfile.TarInfo(DUMP)
            info.size = 3
            tar.addfile(info, io.BytesIO(data))

    with pytest.raises(Damaged):
        unpack(path)
