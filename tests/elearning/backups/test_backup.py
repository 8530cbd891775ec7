"""From a database with everything in it to another one, by the commands that people use."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg import sql
from psycopg.conninfo import make_conninfo

from elearning.backups import making, programs, restoring
from elearning.backups.errors import BackupError, ProgramFailed
from progress.services.statistics.folding import fold_pending
from tests.factories.courses import UploadFactory
from tests.factories.progress import InvitationFactory
from tests.guards.tree import PROJECT
from tests.progress.attempts import make_statistical_quiz, take_quiz
from tests.progress.completing import complete, take
from tests.progress.material import first_quiz, make_course

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

TABLES = (
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
)
CONTENT = "SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {} t"
Content = dict[str, tuple[Any, ...]]


@pytest.fixture
def source() -> str:
    """The tests' own database, as an address."""
    return make_conninfo(os.environ["DATABASE_URL"], dbname=connection.settings_dict["NAME"])


@pytest.fixture
def empty() -> Iterator[str]:
    """An empty database."""
    name = f"test_restored_{uuid4().hex[:12]}"
    with psycopg.connect(os.environ["DATABASE_URL"], dbname="postgres", autocommit=True) as session:
        session.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield make_conninfo(os.environ["DATABASE_URL"], dbname=name)
        drop = sql.SQL("DROP DATABASE {} WITH (FORCE)")
        session.execute(drop.format(sql.Identifier(name)))


@pytest.fixture
def filled() -> None:
    """A course that is read, attempts that are scored, half of them folded, mails and files."""
    take_quiz(make_statistical_quiz(), learners=3, each=2)
    fold_pending()
    take_quiz(make_statistical_quiz(), learners=2, seed=1)
    enrolment = complete(make_course(take_quiz(make_statistical_quiz(), learners=1)[0].learner))
    take(first_quiz(enrolment.course), enrolment.learner, right=0)
    InvitationFactory(email="zoé@example.org")
    UploadFactory()
    draft = Path(settings.MEDIA_ROOT) / "reports" / "a.part"
    draft.mkdir(parents=True)
    (draft / "rows").write_text("half")
    folder = Path(settings.MEDIA_ROOT) / "certificates"
    folder.mkdir(parents=True)
    (folder / "über é.pdf").write_bytes(bytes(range(256)) * 1000)


@pytest.fixture
def new_media(tmp_path: Path) -> Path:
    return tmp_path / "elsewhere" / "media"


def manage(url: str, media: Path | str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of `manage.py` with a database and a folder of files."""
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        check=False,
        capture_output=True,
        text=True,
        cwd=PROJECT,
        env={
            **os.environ,
            "DATABASE_URL": url,
            "MEDIA_ROOT": str(media),
            "DJANGO_SETTINGS_MODULE": "elearning.settings.local",
        },
    )


def content(url: str) -> Content:
    """Tell of each table how many rows it has, and a hash of them all."""
    with psycopg.connect(url) as session:
        names = [name for (name,) in session.execute(TABLES)]
        asked = {name: sql.SQL(CONTENT).format(sql.Identifier(name)) for name in names}
        return {name: session.execute(query).fetchone() or () for name, query in asked.items()}


def files(folder: Path | str) -> dict[str, bytes]:
    paths = Path(folder).rglob("*")
    return {str(p.relative_to(folder)): p.read_bytes() for p in paths if p.is_file()}


def test_what_is_restored_is_what_was_there_and_its_figures_agree(
    source: str, empty: str, filled: None, new_media: Path, tmp_path: Path
):
    file = tmp_path / "all.backup"
    made = manage(source, settings.MEDIA_ROOT, "backup", str(file))
    restored = manage(empty, new_media, "restore", str(file))
    checked = manage(empty, new_media, "recompute_progress", "--check")

    assert (made.returncode, made.stderr) == (0, "")
    assert re.search(r": the database and \d+ files, \d+ bytes$", made.stdout.strip())
    assert (restored.returncode, restored.stderr) == (0, "")
    assert "is restored: the database and" in restored.stdout
    there = content(empty)
    assert there == content(source)
    assert there["quizzes_attempt"][0] >= 9
    before = files(settings.MEDIA_ROOT)
    assert before.pop("reports/a.part/rows") == b"half"  # just being written
    assert files(new_media) == before
    assert {path.stat().st_mode & 0o077 for path in [new_media, *new_media.rglob("*")]} == {0}
    assert "certificates/über é.pdf" in files(new_media)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert manage(empty, new_media, "migrate", "--check").returncode == 0
    assert not list(new_media.parent.glob(".restoring-*"))


def test_a_sequence_goes_on_where_it_was(
    source: str, empty: str, filled: None, new_media: Path, tmp_path: Path
):
    making.make_backup(url=source, media=Path(settings.MEDIA_ROOT), to=tmp_path / "b")
    restoring.restore_backup(backup=tmp_path / "b", url=empty, media=new_media)

    asked = "SELECT last_value FROM quizzes_attempt_id_seq"
    with psycopg.connect(source) as first, psycopg.connect(empty) as second:
        assert first.execute(asked).fetchone() == second.execute(asked).fetchone()


def test_a_rehearsal_changes_nothing_and_finds_figures_that_do_not_fit(
    source: str, filled: None, tmp_path: Path
):
    good, bad = tmp_path / "good.backup", tmp_path / "bad.backup"
    manage(source, settings.MEDIA_ROOT, "backup", str(good))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE progress_quizresult SET grade = 0, passed_at = NULL")
    manage(source, settings.MEDIA_ROOT, "backup", str(bad))
    before = content(source)

    fine = manage(source, settings.MEDIA_ROOT, "restore", str(good), "--rehearse")
    wrong = manage(source, settings.MEDIA_ROOT, "restore", str(bad), "--rehearse")

    assert (fine.returncode, fine.stderr) == (0, "")
    assert "can be restored, and its figures agree" in fine.stdout
    assert wrong.returncode == 1
    assert "recompute_progress does not agree with what was restored" in wrong.stderr
    assert content(source) == before
    with psycopg.connect(source) as session:
        left = "SELECT 1 FROM pg_database WHERE datname LIKE 'elearning_rehearsal_%'"
        assert session.execute(left).fetchone() is None


def test_a_database_or_a_folder_with_something_in_it_is_left_alone(
    source: str, empty: str, filled: None, new_media: Path, tmp_path: Path
):
    file = tmp_path / "all.backup"
    manage(source, settings.MEDIA_ROOT, "backup", str(file))
    before = content(source)
    new_media.mkdir(parents=True)
    (new_media / "mine").write_text("kept")

    into_rows = manage(source, tmp_path / "other", "restore", str(file))
    into_files = manage(empty, new_media, "restore", str(file))

    assert into_rows.stderr.startswith("CommandError: The database is not empty")
    assert into_files.stderr.startswith(f"CommandError: {new_media} is not empty")
    assert content(source) == before
    assert content(empty) == {}
    assert files(new_media) == {"mine": b"kept"}
    assert not (tmp_path / "other").exists()


def spoil(data: bytes) -> bytes:
    """Change a byte in the middle of the dump."""
    return data[:9000] + bytes([data[9000] ^ 1]) + data[9001:]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data[: len(data) // 2], "it is cut off"),
        (spoil, "is not as it was written"),
        (lambda data: data.replace(b'"format": 1', b'"format": 9'), "is of format 9"),
        (lambda data: data.replace(b'"postgres": 1', b'"postgres": 9'), "is of PostgreSQL 9"),
        (
            lambda data: data.replace(b'"0001_first_rows"', b'"9001_first_rows"', 1),
            "another version",
        ),
    ],
)
def test_what_is_damaged_or_too_new_is_refused_and_nothing_is_changed(
    source: str, empty: str, new_media: Path, tmp_path: Path,
    change: Callable[[bytes], bytes], said: str,
):  # fmt: skip
    file = tmp_path / "all.backup"
    making.make_backup(url=source, media=Path(settings.MEDIA_ROOT), to=file)
    file.write_bytes(change(file.read_bytes()))

    with pytest.raises(BackupError, match=said):
        restoring.restore_backup(backup=file, url=empty, media=new_media)

    assert content(empty) == {}
    assert not new_media.exists()
    assert list(new_media.parent.iterdir()) == []


def test_a_restore_that_fails_half_way_leaves_database_and_folder_empty(
    source: str, empty: str, filled: None, new_media: Path, tmp_path: Path
):
    file = tmp_path / "all.backup"
    making.make_backup(url=source, media=Path(settings.MEDIA_ROOT), to=file)
    with psycopg.connect(empty, autocommit=True) as session:  # the last tables cannot be made
        session.execute("CREATE SCHEMA trap")
        session.execute(
            "CREATE FUNCTION trap.spring() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN"
            " IF (SELECT count(*) FROM pg_class WHERE relkind = 'r'"
            " AND relnamespace = 'public'::regnamespace) > 20 THEN RAISE 'sprung'; END IF; END $$"
        )
        session.execute(
            "CREATE EVENT TRIGGER trap ON ddl_command_end EXECUTE FUNCTION trap.spring()"
        )
    new_media.mkdir(parents=True)

    with pytest.raises(ProgramFailed, match=r"pg_restore failed: .*sprung"):
        restoring.restore_backup(backup=file, url=empty, media=new_media)

    assert content(empty) == {}
    assert list(new_media.iterdir()) == []
    assert list(new_media.parent.iterdir()) == [new_media]


def test_a_file_that_is_there_and_a_folder_that_is_not_are_named(source: str, tmp_path: Path):
    there = tmp_path / "there.backup"
    there.write_text("kept")

    taken = manage(source, settings.MEDIA_ROOT, "backup", str(there))
    nowhere = manage(source, settings.MEDIA_ROOT, "backup", str(tmp_path / "no" / "a.backup"))
    missing = manage(source, settings.MEDIA_ROOT, "restore", str(tmp_path / "none.backup"))

    assert taken.stderr == f"CommandError: {there} exists already: name another file.\n"
    assert there.read_text() == "kept"
    assert "No such file or directory" in nowhere.stderr
    assert "No such file or directory" in missing.stderr
    assert all("Traceback" not in done.stderr for done in (taken, nowhere, missing))


def test_an_empty_database_is_no_backup_and_one_that_is_away_is_told(empty: str, tmp_path: Path):
    away = "postgresql://olga:s3cret@127.0.0.1:1/nothing"
    for url, said in ((empty, "has no tables of ours"), (away, "cannot be read")):
        with pytest.raises(ProgramFailed, match=said) as told:
            making.make_backup(url=url, media=tmp_path, to=tmp_path / "a.backup")
        assert "s3cret" not in str(told.value)
    assert list(tmp_path.iterdir()) == []


def test_no_password_stands_among_the_words_of_a_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    ran: list[tuple[list[str], dict[str, str]]] = []

    def run(words: list[str], *, env: dict[str, str], **more: object):
        ran.append((words, env))
        return subprocess.CompletedProcess(words, 0, b"", b"")

    monkeypatch.setattr(subprocess, "run", run)
    programs.load("postgresql://olga:s3cret@db:5432/x", tmp_path / "dump")

    ((words, env),) = ran
    assert "s3cret" not in " ".join(words)
    assert env["PGPASSWORD"] == "s3cret"
