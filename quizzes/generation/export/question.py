"""A question of an export as plain JSON values."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from quizzes.generation.export.records import ExportedQuestion
from quizzes.generation.records import Choice, Finding, Item

Json = dict[str, Any]


def write_question(question: ExportedQuestion) -> Json:
    """Write a question; members that hold nothing are left out."""
    item = question.item
    place = {"module": question.module, "objective": question.objective}
    return {
        "id": item.id,
        "kind": item.kind.value,
        "fact_kind": item.fact_kind.value,
        "language": item.language,
        "status": question.status.value,
        **{name: slug for name, slug in place.items() if slug},
        "stem": item.stem,
        **_write_answers(item),
        "explanation": item.explanation,
        "difficulty": round(item.difficulty, 4),
        "cognitive_level": item.cognitive_level.value,
        "source": [asdict(span) for span in item.source],
        "findings": [_write_finding(finding) for finding in item.findings],
    }


def _write_answers(item: Item) -> Json:
    members: Json = {
        "choices": [_write_choice(choice) for choice in item.choices],
        "pairs": [asdict(pair) for pair in item.pairs],
        "sequence": list(item.sequence),
        "accepted": list(item.accepted),
    }
    members = {name: held for name, held in members.items() if held}
    return members if item.tolerance is None else members | {"tolerance": item.tolerance}


def _write_choice(choice: Choice) -> Json:
    written: Json = {"text": choice.text, "correct": choice.correct}
    return written | ({"feedback": choice.feedback} if choice.feedback else {})


def _write_finding(finding: Finding) -> Json:
    written: Json = {"code": finding.code, "severity": finding.severity.value}
    return written | ({"detail": finding.detail} if finding.detail else {})
