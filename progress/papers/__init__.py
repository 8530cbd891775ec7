"""Sets reports as PDF: frozen records in, a file out, in memory that does not grow with rows."""

from progress.papers.numbers import say_number, say_share
from progress.papers.plots import Band, Bands, Cloud, Column, Columns, Guide, Plot, Point, Scale
from progress.papers.records import Cell, Fact, Heading, Listing, Paper, Row, Rows, Strong
from progress.papers.writing import write_paper

__all__ = [
    "Band",
    "Bands",
    "Cell",
    "Cloud",
    "Column",
    "Columns",
    "Fact",
    "Guide",
    "Heading",
    "Listing",
    "Paper",
    "Plot",
    "Point",
    "Row",
    "Rows",
    "Scale",
    "Strong",
    "say_number",
    "say_share",
    "write_paper",
]
