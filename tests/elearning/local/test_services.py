from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from redis import Redis

from elearning.local import locks
from elearning.local.places import SOCKET_LIMIT, Places
from elearning.local.services import Services, running
from elearning.local.systemuser import database_user, identity

pytestmark = pytest.mark.enable_socket  # unix sockets of our own services

Launch = Callable[[str], subprocess.Popen[str]]

USER = """
    from elearning.local.services import running
    with running(project=project, environ={}) as services:
        print(services.database_url, flush=True)
        input()
"""


@pytest.fixture
def stranger() -> Iterator[int]:
    """Another program's process id, of the user who runs PostgreSQL."""
    with subprocess.Popen(["sleep", "60"], cwd="/", **identity(database_user())) as process:
        yield process.pid
        process.kill()


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def alive(project: Path) -> tuple[bool, bool]:
    folder = Places(project).folder
    return locks.is_held(folder / "postgres.alive"), locks.is_held(folder / "redis.alive")


def postmaster(project: Path) -> int:
    return int((Places(project).postgres / "data" / "postmaster.pid").read_text().split()[0])


def ask(services: Services, question: str) -> object:
    with psycopg.connect(services.database_url, autocommit=True) as connection:
        row = connection.execute(question).fetchone()
    return row[0] if row else None


def test_services_run_as_asked_and_keep_their_data(project: Path):
    with running(project=project, environ={}) as services:
        assert ask(services, "SHOW fsync") == "on"
        assert ask(services, "SHOW listen_addresses") == ""
        assert ask(services, "SHOW server_encoding") == "UTF8"
        assert ask(services, "SELECT upper('œuvre à Évry')") == "ŒUVRE À ÉVRY"
        with psycopg.connect(services.database_url) as connection:
            connection.execute("CREATE TABLE kept (n int)")
            connection.execute("INSERT INTO kept VALUES (7)")
        with Redis.from_url(services.redis_url) as client:
            assert client.config_get("appendonly") == {"appendonly": "yes"}
            assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}
            assert client.config_get("port") == {"port": "0"}
            client.set("kept", "seven")
    assert alive(project) == (False, False)

    with running(project=project, environ={}) as services:
        assert ask(services, "SELECT n FROM kept") == 7
        with Redis.from_url(services.redis_url) as client:
            assert client.get("kept") == b"seven"


def test_two_users_share_the_services_and_the_last_one_stops_them(project: Path, launch: Launch):
    other = launch(USER)
    url = first_line(other)

    with running(project=project, environ={}) as services:
        assert services.database_url == url
        first = postmaster(project)
        other.communicate("go\n")
        assert other.returncode == 0
        assert alive(project) == (True, True)
        assert ask(services, "SELECT 1") == 1
        assert postmaster(project) == first

    assert alive(project) == (False, False)


def test_a_killed_user_counts_no_more(project: Path, launch: Launch):
    other = launch(USER)
    first_line(other)
    other.kill()
    other.wait()
    assert alive(project) == (True, True)

    with running(project=project, environ={}) as services:
        assert ask(services, "SELECT 1") == 1

    assert alive(project) == (False, False)


def test_ctrl_c_at_a_user_stops_the_services_in_order(project: Path, launch: Launch):
    other = launch(USER)
    first_line(other)

    other.send_signal(signal.SIGINT)
    other.wait()

    assert alive(project) == (False, False)
    log = (Places(project).logs / "postgres.log").read_text()
    assert "database system is shut down" in log


def test_servers_that_were_killed_are_started_again_with_what_they_had(project: Path):
    with running(project=project, environ={}) as services:
        ask(services, "SELECT 1")
        with psycopg.connect(services.database_url) as connection:
            connection.execute("CREATE TABLE kept (n int)")
        os.kill(postmaster(project), signal.SIGKILL)
        os.kill(int((Places(project).folder / "redis" / "redis.pid").read_text()), signal.SIGKILL)

    with running(project=project, environ={}) as services:
        assert ask(services, "SELECT count(*) FROM kept") == 0
        with Redis.from_url(services.redis_url) as client:
            assert client.ping()


def test_what_a_reboot_leaves_is_not_taken_for_a_server(project: Path, stranger: int):
    with running(project=project, environ={}):
        notes = [
            path
            for folder in (Places(project).postgres, Places(project).sockets)
            for path in (folder / "data" / "postmaster.pid", folder / ".s.PGSQL.5432.lock")
            if path.exists()
        ]
        texts = [path.read_text().splitlines() for path in notes]
    for path, lines in zip(notes, texts, strict=True):
        path.write_text("\n".join([str(stranger), *lines[1:]]) + "\n")

    with running(project=project, environ={}) as services:
        assert ask(services, "SELECT 1") == 1

    assert len(notes) == 2


def test_an_interrupted_layout_of_the_data_is_done_again(project: Path):
    unfinished = Places(project).postgres / "unfinished"
    unfinished.mkdir(parents=True)
    (unfinished / "PG_VERSION").write_text("18")

    with running(project=project, environ={}) as services:
        assert ask(services, "SELECT 1") == 1

    assert not unfinished.exists()


def test_each_instance_has_data_of_its_own(project: Path):
    with (
        running("run", project=project, environ={}) as run,
        running("test", project=project, environ={}) as test,
    ):
        assert run.database_url != test.database_url
        assert run.redis_url != test.redis_url


def test_named_services_are_used_and_nothing_is_started(project: Path):
    named = {"DATABASE_URL": "postgresql://db/x", "REDIS_URL": "redis://cache:6379"}

    with running(project=project, environ=named) as services:
        assert services == Services("postgresql://db/x", "redis://cache:6379")

    assert list(project.iterdir()) == []


def test_a_service_that_is_not_named_is_started(project: Path):
    with running(project=project, environ={"DATABASE_URL": "postgresql://db/x"}) as services:
        assert services.database_url == "postgresql://db/x"
        with Redis.from_url(services.redis_url) as client:
            assert client.ping()
        assert alive(project) == (False, True)


def test_a_place_too_deep_for_sockets_and_with_odd_names_works(project: Path):
    deep = project / "a b%c?d#é" / ("d" * 90)
    deep.mkdir(parents=True)

    with running(project=deep, environ={}) as services:
        places = Places(deep)
        assert len(os.fsencode(places.sockets / "redis.sock")) < SOCKET_LIMIT
        assert places.sockets.stat().st_mode & 0o777 == 0o700
        assert ask(services, "SELECT 1") == 1
        with Redis.from_url(services.redis_url) as client:
            assert client.ping()
