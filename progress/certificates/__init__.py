"""Draws a certificate: a frozen record in, the bytes of a PDF out, the same for the same record."""

from progress.certificates.drawing import draw
from progress.certificates.records import Fact, Sheet

__all__ = ["Fact", "Sheet", "draw"]
