from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from elearning.local import postgres
from elearning.local.errors import BinaryMissing, LocalError
from elearning.local.places import Places
from elearning.local.services import running

pytestmark = pytest.mark.enable_socket  # unix sockets of our own services


@pytest.fixture(autouse=True)
def _asked_afresh() -> Iterator[None]:
    postgres._binaries.cache_clear()
    yield
    postgres._binaries.cache_clear()


def try_to_run(project: Path) -> None:
    with running(project=project, environ={"REDIS_URL": "redis://none"}):
        pass


def test_data_of_another_version_are_refused_and_left_alone(project: Path):
    data = Places(project).postgres / "data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("9.6\n")

    with pytest.raises(LocalError, match=r"was made by PostgreSQL 9\.6"):
        try_to_run(project)

    assert [path.name for path in data.iterdir()] == ["PG_VERSION"]


def test_a_wheel_without_programs_is_named(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(postgres, "_package", lambda: tmp_path)

    with pytest.raises(BinaryMissing, match="incomplete"):
        try_to_run(project)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs PostgreSQL as somebody else")
def test_binaries_that_the_database_user_cannot_reach_are_copied(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    package = postgres._package()
    hidden = tmp_path / package.name  # below a folder of mode 0700
    for folder in (package, package.with_name(f"{package.name}.libs")):
        shutil.copytree(folder, hidden.with_name(folder.name), symlinks=True)
    monkeypatch.setattr(postgres, "_package", lambda: hidden)
    (project / ".local").mkdir(mode=0o700)

    with running(project=project, environ={"REDIS_URL": "redis://none"}):
        process = (Places(project).postgres / "data" / "postmaster.pid").read_text().split()[0]
        program = Path(f"/proc/{process}/exe").readlink()

    assert program.is_relative_to(Places(project).outside)
