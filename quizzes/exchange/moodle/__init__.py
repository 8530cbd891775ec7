"""Moodle XML: written, and read by a parser that takes no document type and no entities."""

from quizzes.exchange.moodle.reading import read_moodle
from quizzes.exchange.moodle.writing import write_moodle

__all__ = ["read_moodle", "write_moodle"]
