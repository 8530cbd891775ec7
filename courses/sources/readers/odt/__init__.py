"""Reads text documents of LibreOffice."""

from courses.sources.readers.odt.reader import read_odt

__all__ = ["read_odt"]
