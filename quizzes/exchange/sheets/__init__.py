"""Questions as rows of CSV and XLSX: a question a row, its options and quotes side by side."""

from quizzes.exchange.sheets.reading import read_csv, read_xlsx
from quizzes.exchange.sheets.writing import write_csv, write_xlsx

__all__ = ["read_csv", "read_xlsx", "write_csv", "write_xlsx"]
