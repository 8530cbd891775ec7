"""Reads presentations."""

from courses.sources.readers.pptx.reader import read_pptx

__all__ = ["read_pptx"]
