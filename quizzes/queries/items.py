"""Reads stored questions as the writer's records."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from courses.models import heavy
from quizzes.generation.records import (
    CognitiveLevel,
    FactKind,
    Finding,
    Ground,
    Item,
    ItemKind,
    QuotedSpan,
    Severity,
)
from quizzes.models import Provenance, QuestionVersion
from quizzes.scoring import Body


def with_proof(versions: QuerySet[QuestionVersion]) -> QuerySet[QuestionVersion]:
    """Select versions with all that `read_item` reads, in two queries."""
    proof = Provenance.objects.select_related("source_version__document")
    proof = proof.defer(*heavy("source_version")).order_by("position")
    return versions.select_related(
        "question__fact", "question__module", "question__objective"
    ).prefetch_related(Prefetch("provenance", queryset=proof))


def read_items(versions: Iterable[QuestionVersion]) -> list[Item]:
    """Read question versions as items, in the given order."""
    return [read_item(version) for version in versions]


def read_item(version: QuestionVersion) -> Item:
    """Read a question version as an item."""
    question = version.question
    body = Body.from_json(version.body)
    return Item(
        id=question.identity,
        fact=question.fact.identity,
        kind=ItemKind(question.kind),
        fact_kind=FactKind(question.fact_kind),
        language=question.language,
        stem=version.stem,
        explanation=version.explanation,
        difficulty=version.difficulty,
        cognitive_level=CognitiveLevel(version.cognitive_level),
        source=tuple(_span(proof) for proof in version.provenance.all()),
        choices=body.choices,
        pairs=body.pairs,
        sequence=body.sequence,
        accepted=body.accepted,
        tolerance=body.tolerance,
        findings=tuple(
            Finding(found["code"], Severity(found["severity"]), found.get("detail", ""))
            for found in version.findings
        ),
        grounds=tuple(Ground(**ground) for ground in version.grounds),
    )


def _span(proof: Provenance) -> QuotedSpan:
    name = proof.source_version.document.name
    return QuotedSpan(name, proof.start, proof.end, proof.quote)
