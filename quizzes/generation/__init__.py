"""Blocks in, proved questions out (pure: no Django, database, clock, network or settings)."""

from quizzes.generation.config import WRITER_VERSION, WriterConfig
from quizzes.generation.lexicon import BadLexicon
from quizzes.generation.records import (
    Choice,
    CognitiveLevel,
    Conflict,
    Fact,
    FactKind,
    Finding,
    Generation,
    Item,
    ItemKind,
    Pair,
    QuotedSpan,
    Rejection,
    Severity,
)
from quizzes.generation.writing import write_questions

__all__ = [
    "WRITER_VERSION",
    "BadLexicon",
    "Choice",
    "CognitiveLevel",
    "Conflict",
    "Fact",
    "FactKind",
    "Finding",
    "Generation",
    "Item",
    "ItemKind",
    "Pair",
    "QuotedSpan",
    "Rejection",
    "Severity",
    "WriterConfig",
    "write_questions",
]
