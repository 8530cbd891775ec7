from __future__ import annotations

from datetime import datetime
from typing import Any

import openpyxl
import pytest
from django.utils import translation

from progress.queries.tables.sheets import LONGEST, write_xlsx
from tests.progress.queries.tables.made import HOSTILE, ROW, make_table


def read(table) -> Any:
    with write_xlsx(table) as file:
        return openpyxl.load_workbook(file).active


def test_cells_have_types():
    with translation.override("en"):
        _, row = read(make_table(ROW)).iter_rows(values_only=True)

    at, day = datetime(2026, 3, 1, 9, 30, 15), datetime(2026, 3, 2)  # noqa: DTZ001  # as a sheet has it
    assert row == ("Léna, Ada", -3, 0.5, 0.12345678, at, day, "yes", None)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_text(text: str):
    (cell,) = read(make_table((text,), columns=1))[2]

    assert cell.data_type == "s"
    assert cell.value == text.replace("\r", "_x000D_") or cell.value == text


def test_an_address_is_no_link():
    (cell,) = read(make_table(("https://x.test/",), columns=1))[2]

    assert cell.hyperlink is None


def test_the_headings_stay_in_sight_and_filter_the_rows():
    sheet = read(make_table(ROW, ROW))

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:H3"


def test_columns_are_as_wide_as_their_words_and_share_a_page():
    rows = [("x" * 25, "y"), ("x", "y" * 300)]

    sheet = read(make_table(*rows, columns=2))

    assert [sheet.column_dimensions[name].width for name in "AB"] == pytest.approx([26, 41], abs=1)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0  # and the width is one page unless another is said
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$1:$1"


def test_what_is_too_wide_for_a_page_has_its_first_column_on_each():
    sheet = read(make_table(("x" * 40,) * 8))

    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_cols == "$A:$A"


def test_shares_are_shown_per_cent():
    assert read(make_table(ROW))["C2"].number_format == "0.0%"


def test_an_empty_table_has_its_headings():
    assert [cell.value for cell in read(make_table(columns=2))[1]] == ["Column 0", "Column 1"]


def test_a_text_that_is_too_long_is_cut():
    (cell,) = read(make_table(("x" * 40_000,), columns=1))[2]

    assert cell.value == "x" * LONGEST


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Progress [a/b]: *c*?", "Progress a b c"),
        ("'Spring'", "Spring"),
        ("x" * 50, "x" * 31),
        ("??", "1"),
        ("متدربون", "متدربون"),
    ],
)
def test_any_title_names_a_sheet(title: str, named: str):
    assert read(make_table(title=title)).title == named
