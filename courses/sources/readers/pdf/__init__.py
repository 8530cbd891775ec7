"""Reads PDF files."""

from courses.sources.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
