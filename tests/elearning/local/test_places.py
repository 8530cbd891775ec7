from __future__ import annotations

import os
from pathlib import Path

import pytest

from elearning.local.errors import PlaceTaken
from elearning.local.places import SOCKET_LIMIT, Places, fits_a_socket, make_private


@pytest.mark.parametrize(
    ("length", "fits"), [(10, True), (SOCKET_LIMIT - 20, True), (SOCKET_LIMIT - 19, False)]
)
def test_sockets_lie_near_where_their_paths_are_short_enough(length: int, *, fits: bool):
    assert fits_a_socket(Path("/" + "x" * (length - 1))) is fits


def test_a_letter_counts_as_the_bytes_it_takes():
    assert fits_a_socket(Path("/" + "e" * 70))
    assert not fits_a_socket(Path("/" + "é" * 70))


def test_sockets_stay_where_a_process_with_another_temporary_folder_put_them(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    deep = project / ("d" * 90)
    deep.mkdir()
    places = Places(deep)
    places.make()
    first = places.sockets

    monkeypatch.setattr("tempfile.gettempdir", lambda: str(project))

    assert places.sockets == first


def test_a_private_folder_is_made_or_tightened(tmp_path: Path):
    loose = tmp_path / "loose"
    loose.mkdir(mode=0o777)
    for folder in (loose, tmp_path / "new"):
        make_private(folder)

        assert folder.stat().st_mode & 0o777 == 0o700


def test_what_a_stranger_laid_out_for_us_is_refused(tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "link").symlink_to(elsewhere)
    (tmp_path / "file").touch()

    for name in ("link", "file"):
        with pytest.raises(PlaceTaken, match="is not ours"):
            make_private(tmp_path / name)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a stranger's folder")
def test_a_folder_of_somebody_else_is_refused(tmp_path: Path):
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    os.chown(theirs, 12345, 12345)

    with pytest.raises(PlaceTaken, match="is not ours"):
        make_private(theirs)
