"""Reads how facts were corrected, for what the writer says of them later."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from courses.models import SourceVersion
from quizzes.models import Fact, FactDecision, FactVerdict
from quizzes.services.rewriting import Correction, Statement
from quizzes.services.versions import Quoted


def read_statement(fact: Fact) -> Statement:
    """Read what a fact says now."""
    return Statement(fact.subject, fact.relation, tuple(map(str, fact.values)))


def read_correction(fact: Fact) -> tuple[Correction, User | None] | None:
    """Read what the writer found, what the fact says now, and who said so last; none where nobody.

    The quote is that of the latest correction which brought one.
    """
    corrections = fact.decisions.filter(verdict=FactVerdict.CORRECTED).select_related("by")
    corrected = list(corrections.order_by("pk"))
    if not corrected:
        return None
    written = corrected[0].before
    found = Statement(written["subject"], written["relation"], tuple(written["values"]))
    proof = next((quotes for one in reversed(corrected) if (quotes := _read_quotes(one))), ())
    return Correction(found, read_statement(fact), proof), corrected[-1].by


def _read_quotes(decision: FactDecision) -> tuple[Quoted, ...]:
    parts: list[list[Any]] = decision.after.get("proof", [])
    sources = SourceVersion.objects.select_related("document").in_bulk([part[0] for part in parts])
    return tuple(
        Quoted(sources[pk], start, end, quote) for pk, start, end, quote in parts if pk in sources
    )
