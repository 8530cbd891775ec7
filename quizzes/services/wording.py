"""What the writer says in a question, as plain values, and the version that it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django.db import transaction

from courses.models import SourceVersion
from quizzes.generation.config import WRITER_VERSION
from quizzes.generation.records import Item
from quizzes.models import Provenance, Question, QuestionVersion
from quizzes.scoring import Body

WORDS = ("stem", "body", "explanation")
"""What a learner reads; another estimate or finding alone is no other wording."""


def describe_item(item: Item) -> dict[str, Any]:
    """Describe what an item says, with its proof under ``source``; JSON can carry all of it."""
    return {
        "stem": item.stem,
        "body": Body.of_item(item).to_json(),
        "explanation": item.explanation,
        "findings": [asdict(finding) for finding in item.findings],
        "difficulty": item.difficulty,
        "cognitive_level": item.cognitive_level.value,
        "grounds": [asdict(ground) for ground in item.grounds],
        "source": [asdict(span) for span in item.source],
    }


def is_worded_alike(
    version: QuestionVersion, written: Mapping[str, Any], *, with_findings: bool = False
) -> bool:
    """Tell whether a version says what is written, and where asked was found fault with alike.

    Another estimate is no difference: it moves with every document of the course.
    """
    names = (*WORDS, "findings") if with_findings else WORDS
    return all(getattr(version, name) == written[name] for name in names)


@transaction.atomic
def add_wording(
    *, question: Question, written: Mapping[str, Any], versions: Mapping[str, SourceVersion]
) -> QuestionVersion:
    """Add a version that says what is written; ``versions`` are keyed by document name."""
    last = question.versions.order_by("-number").values_list("number", flat=True).first() or 0
    values = {name: value for name, value in written.items() if name != "source"}
    version = QuestionVersion.objects.create(
        question=question, number=last + 1, writer=WRITER_VERSION, **values
    )
    Provenance.objects.bulk_create(
        Provenance(
            question_version=version,
            position=position,
            source_version=versions[span["document"]],
            start=span["start"],
            end=span["end"],
            quote=span["quote"],
        )
        for position, span in enumerate(written["source"], 1)
    )
    return version
