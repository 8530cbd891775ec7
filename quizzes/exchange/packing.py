"""A question as plain JSON values and back, to be kept between reading and storing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from quizzes.exchange.records import BankQuestion
from quizzes.generation.records import Choice, ItemKind, Pair, QuotedSpan


def pack(question: BankQuestion) -> dict[str, Any]:
    """Pack a question."""
    return {**asdict(question), "kind": question.kind.value}


def unpack(packed: Mapping[str, Any]) -> BankQuestion:
    """Unpack what `pack` packed."""
    plain = BankQuestion(**{**packed, "kind": ItemKind(packed["kind"])})
    return replace(
        plain,
        choices=tuple(Choice(**one) for one in packed["choices"]),
        pairs=tuple(Pair(**one) for one in packed["pairs"]),
        sequence=tuple(packed["sequence"]),
        accepted=tuple(packed["accepted"]),
        sources=tuple(QuotedSpan(**one) for one in packed["sources"]),
    )
