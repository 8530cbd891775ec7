"""Reads pages."""

from courses.sources.readers.html.reader import read_html

__all__ = ["read_html"]
