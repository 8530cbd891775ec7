from __future__ import annotations

import csv
import io

import pytest
from django.utils import translation

from progress.queries.tables.commas import AT_ONCE, write_csv
from tests.progress.queries.tables.made import HOSTILE, ROW, make_lazy_table, make_table


def read(table) -> list[list[str]]:
    text = b"".join(write_csv(table)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_table_is_read_back_as_it_was():
    with translation.override("en"):
        headings, row = read(make_table(ROW))

    assert headings[:2] == ["Column 0", "Column 1"]
    assert row == [
        *("Léna, Ada", "-3", "0.5", "0.12345678"),
        *("2026-03-01T09:30:15+01:00", "2026-03-02", "yes", ""),
    ]


def test_it_is_marked_as_utf_8_and_its_lines_end_with_cr_and_lf():
    written = b"".join(write_csv(make_table(ROW)))

    assert written.startswith(b"\xef\xbb\xbfColumn 0")
    assert written.count(b"\r\n") == written.count(b"\n") == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_a_formula(text: str):
    _, (name, number) = read(make_table((text, -1), columns=2))

    assert name == f"'{text}"
    assert number == "-1"


def test_a_heading_is_no_formula_either():
    table = make_table(columns=1)

    headings = read(type(table)("t", (type(table.columns[0])("=1+1"),), (), table.zone))

    assert headings == [["'=1+1"]]


def test_rows_are_read_while_they_are_written():
    asked: list[int] = []

    def rows():
        for number in range(3 * AT_ONCE):
            asked.append(number)
            yield (number,)

    pieces = write_csv(make_lazy_table(rows(), columns=1))

    next(pieces)
    assert asked == []
    next(pieces)
    assert len(asked) == AT_ONCE
