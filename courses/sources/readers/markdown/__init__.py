"""Reads Markdown."""

from courses.sources.readers.markdown.reader import read_markdown

__all__ = ["read_markdown"]
