"""Reads Word documents."""

from courses.sources.readers.docx.reader import read_docx

__all__ = ["read_docx"]
