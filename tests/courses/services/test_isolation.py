from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from courses.services import isolation
from courses.services.isolation import read_apart
from courses.sources import SourceError, read_document
from courses.sources.errors import ReadingFailed, TookTooLong, TookTooMuchMemory
from courses.sources.isolated import Allowance, write_request
from tests.courses.hostile import HOSTILE

TEXT = "# Le Bureau\n\nLe Bureau a son siège à Lyon[^1].\n\n[^1]: Voir la charte.\n".encode()


@pytest.mark.parametrize("name", ["bureau.md", "dossier/../bureau.md", "-rf.md", "b\n{}.md"])
def test_a_file_is_read_as_without_isolation(name: str):
    assert read_apart(name, TEXT) == read_document(name, TEXT)


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_by_name(name: str):
    make, codes = HOSTILE[name]

    with pytest.raises(SourceError) as refusal:
        read_apart(name, make())

    assert refusal.value.code in codes
    assert str(refusal.value).startswith(name)
    assert str(refusal.value).endswith(".")
    assert "root:" not in str(refusal.value)


def test_the_process_sees_no_secret_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    seen = tmp_path / "seen.json"
    spy = f"import json, os; json.dump(dict(os.environ), open({str(seen)!r}, 'w'))"
    monkeypatch.setattr(isolation, "COMMAND", (sys.executable, "-c", spy))
    monkeypatch.setenv("SECRET_KEY", "the-key")

    with pytest.raises(json.JSONDecodeError):
        read_apart("bureau.md", TEXT)

    assert not set(json.loads(seen.read_text())) & {"SECRET_KEY", "DATABASE_URL", "REDIS_URL"}


def test_the_log_says_where_a_reader_failed_and_not_on_which_words(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(isolation, "COMMAND", (sys.executable, "-c", "{}['Olga Petrovskaya']"))

    with pytest.raises(ReadingFailed):
        read_apart("olga.md", TEXT)

    assert caplog.messages == ["a reader ended with status 1 at <string>:1"]


@pytest.mark.parametrize(
    ("program", "error"),
    [
        ("import os; os.abort()", ReadingFailed),
        ("raise SystemExit(3)", ReadingFailed),
        ("raise MemoryError", TookTooMuchMemory),
        (f"import os; os.kill(os.getpid(), {signal.SIGXCPU.value})", TookTooLong),
    ],
)
def test_a_process_that_dies_is_told_by_how_it_died(
    monkeypatch: pytest.MonkeyPatch, program: str, error: type[SourceError]
):
    monkeypatch.setattr(isolation, "COMMAND", (sys.executable, "-c", program))

    with pytest.raises(error, match=r"^bureau\.md "):
        read_apart("bureau.md", TEXT)


def test_a_process_that_only_waits_is_ended(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(
        isolation, "COMMAND", (sys.executable, "-c", "import time; time.sleep(600)")
    )
    monkeypatch.setattr(isolation, "PATIENCE", 0.3)

    with pytest.raises(TookTooLong, match=r"^bureau\.md "):
        read_apart("bureau.md", TEXT)


@pytest.mark.parametrize(
    ("allowance", "data", "code"),
    [
        (Allowance(max_bytes=10), TEXT, "document_too_large"),
        (Allowance(max_bytes=10**7, memory=200_000_000), b"mot " * 200_000, "took_too_much_memory"),
    ],
)
def test_the_process_keeps_to_what_it_may_take(allowance: Allowance, data: bytes, code: str):
    ended = subprocess.run(
        isolation.COMMAND,
        input=write_request("bureau.txt", data, allowance),
        capture_output=True,
        cwd=settings.BASE_DIR,
        env=isolation.VARIABLES,
        check=False,
    )

    assert json.loads(ended.stdout)["refused"]["code"] == code
