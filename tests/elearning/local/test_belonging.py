from __future__ import annotations

import os
import shutil
from pathlib import Path

import psycopg
import pytest

from elearning.local import belonging
from elearning.local.errors import LocalError
from elearning.local.services import running

pytestmark = pytest.mark.enable_socket  # unix sockets of our own services


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def local(tmp_path: Path) -> Path:
    folder = tmp_path / "local"
    folder.mkdir()
    return folder


def test_data_belong_to_the_project_that_made_them(data: Path, local: Path):
    belonging.mark(data, local)

    assert not belonging.is_left_behind(data, local)


def test_data_of_a_removed_project_are_left_behind(data: Path, local: Path):
    belonging.mark(data, local)
    shutil.rmtree(local)

    assert belonging.is_left_behind(data, local)


def test_data_on_which_a_server_runs_are_not_removed(data: Path):
    (data / "postmaster.pid").write_text(f"{os.getpid()}\n{data}\n")

    with pytest.raises(LocalError, match=f"end process {os.getpid()}"):
        belonging.clear(data)

    assert data.exists()


def test_data_of_a_dead_server_are_removed(data: Path):
    (data / "postmaster.pid").write_text(f"{2**22 + 1}\n{data}\n")

    belonging.clear(data)

    assert not data.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root keeps data outside the project")
def test_a_project_cloned_again_in_the_same_place_begins_afresh(project: Path):
    environ = {"REDIS_URL": "redis://none"}
    with (
        running(project=project, environ=environ) as services,
        psycopg.connect(services.database_url, autocommit=True) as connection,
    ):
        connection.execute("CREATE TABLE left_behind ()")
    with (
        running(project=project, environ=environ) as services,
        psycopg.connect(services.database_url) as connection,
    ):
        connection.execute("SELECT FROM left_behind")
    shutil.rmtree(project / ".local")

    with (
        running(project=project, environ=environ) as services,
        psycopg.connect(services.database_url) as connection,
    ):
        found = connection.execute("SELECT to_regclass('left_behind')").fetchone()

    assert found == (None,)
