"""Writes questions as CSV and as XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types

from quizzes.exchange.records import BankQuestion
from quizzes.exchange.sheets.cells import guard
from quizzes.exchange.sheets.rows import name_columns, write_row

MARK = "\ufeff"
"""Tells spreadsheets that the text is UTF-8."""
LONGEST = 32_767
"""Characters that a cell of a workbook may have; the rest is cut."""
NEVER = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""What a text might be taken for by the library."""
SHEET = "questions"


def write_csv(questions: Sequence[BankQuestion]) -> str:
    """Write as text for UTF-8, with its mark; lines end with CR and LF."""
    columns = name_columns(questions)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(columns)
    for question in questions:
        row = write_row(question)
        writer.writerow([guard(row.get(column, "")) for column in columns])
    return MARK + file.getvalue()


def write_xlsx(questions: Sequence[BankQuestion]) -> bytes:
    """Write a workbook of one sheet; each cell is a text, and none a formula."""
    columns = name_columns(questions)
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {**NEVER, "in_memory": True}) as book:
        sheet = book.add_worksheet(SHEET)
        sheet.freeze_panes(1, 0)
        heading = book.add_format({"bold": True})
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column, heading)
        for number, question in enumerate(questions, 1):
            row = write_row(question)
            for place, column in enumerate(columns):
                if cell := guard(row.get(column, "")):
                    sheet.write_string(number, place, cell[:LONGEST])
    return file.getvalue()
