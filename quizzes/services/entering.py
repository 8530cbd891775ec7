"""Stores what came from elsewhere as a draft version of a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from accounts.models import User
from quizzes.generation.records import Finding, Item
from quizzes.models import Provenance, Question, QuestionVersion
from quizzes.scoring import Body
from quizzes.services.proving import Proof


def enter_version(
    *,
    question: Question,
    item: Item,
    proof: Sequence[Proof],
    findings: Sequence[Finding],
    by: User | None,
) -> QuestionVersion:
    """Add a version that waits for a decision; without proof nobody can approve it."""
    newest = question.versions.order_by("-number").values_list("number", flat=True).first()
    version = QuestionVersion.objects.create(
        question=question,
        number=(newest or 0) + 1,
        stem=item.stem,
        body=Body.of_item(item).to_json(),
        explanation=item.explanation,
        difficulty=item.difficulty,
        cognitive_level=item.cognitive_level.value,
        findings=[asdict(finding) for finding in findings],
        created_by=by,
    )
    Provenance.objects.bulk_create(
        Provenance(
            question_version=version,
            position=position,
            source_version=one.version,
            start=one.start,
            end=one.end,
            quote=one.quote,
        )
        for position, one in enumerate(proof, 1)
    )
    return version
