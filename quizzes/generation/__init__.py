"""Blocks in, proved questions out (pure: no Django, database, clock, network or settings).

These are the records; `quizzes.generation.writing` is the writer, which processes that only read
questions need not load.
"""

from quizzes.generation.config import WRITER_VERSION, WriterConfig
from quizzes.generation.records import (
    Choice,
    CognitiveLevel,
    Conflict,
    Fact,
    FactKind,
    Failure,
    Finding,
    Generation,
    Ground,
    Item,
    ItemKind,
    Pair,
    QuotedSpan,
    Rejection,
    Severity,
)

__all__ = [
    "WRITER_VERSION",
    "Choice",
    "CognitiveLevel",
    "Conflict",
    "Fact",
    "FactKind",
    "Failure",
    "Finding",
    "Generation",
    "Ground",
    "Item",
    "ItemKind",
    "Pair",
    "QuotedSpan",
    "Rejection",
    "Severity",
    "WriterConfig",
]
