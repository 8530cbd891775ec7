"""Rows that leave as a file: CSV or XLSX, read by people and by other programs."""
