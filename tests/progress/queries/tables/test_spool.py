from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from progress.queries.tables.lines import write_lines
from progress.queries.tables.spool import spool
from progress.queries.tables.table import Column, Spoken, Table
from tests.progress.queries.tables.made import HOSTILE, PARIS, ROW

COLUMNS = tuple(Column(f"Heading {n}", key=f"key_{n}") for n in range(9))
SAID = (*ROW, Spoken("à risque", ["overdue"]))


def test_rows_come_back_as_they_were_as_often_as_wanted(tmp_path: Path):
    rows = [SAID, (*HOSTILE,)]

    kept = spool(tmp_path / "rows", COLUMNS, rows)

    for _ in range(2):
        assert [tuple(row) for row in kept] == rows
    first = next(iter(kept))
    assert [type(cell) for cell in first] == [type(cell) for cell in SAID]
    assert getattr(first[-1], "value", None) == ["overdue"]
    assert kept.count == 2


def test_the_hash_is_of_the_rows_as_json_lines(tmp_path: Path):
    kept = spool(tmp_path / "rows", COLUMNS, [SAID])

    (line,) = write_lines(Table("t", COLUMNS, kept, PARIS))

    assert kept.sha256 == sha256(line).hexdigest()
    assert json.loads(line) == {
        "key_0": "Léna, Ada",
        "key_1": -3,
        "key_2": 0.5,
        "key_3": 0.12345678,
        "key_4": "2026-03-01T08:30:15Z",
        "key_5": "2026-03-02",
        "key_6": True,
        "key_7": None,
        "key_8": ["overdue"],
    }


def test_the_hash_knows_no_language(tmp_path: Path):
    hashes = {
        spool(tmp_path / word, COLUMNS[:1], [(Spoken(word, "x"),)]).sha256 for word in ("ja", "oui")
    }

    assert len(hashes) == 1


def test_rows_are_read_one_by_one(tmp_path: Path):
    def rows():
        yield ("first",)
        assert (tmp_path / "rows").exists()
        raise RuntimeError("while it is read")

    with pytest.raises(RuntimeError, match="while it is read"):
        spool(tmp_path / "rows", COLUMNS[:1], rows())


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path):
    (tmp_path / "rows").write_text("other")

    with pytest.raises(FileExistsError):
        spool(tmp_path / "rows", COLUMNS[:1], [("a",)])
