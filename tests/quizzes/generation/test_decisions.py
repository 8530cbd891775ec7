from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from quizzes.generation.decisions import (
    Decision,
    ReviewEntry,
    ReviewFile,
    ReviewFileError,
    digest_item,
    read_decisions,
    write_decisions,
)
from quizzes.generation.records import (
    Choice,
    CognitiveLevel,
    FactKind,
    Item,
    ItemKind,
    QuotedSpan,
)

ITEM = Item(
    id="0123456789abcdef",
    fact="fedcba9876543210",
    kind=ItemKind.SINGLE_CHOICE,
    fact_kind=FactKind.PLACE,
    language="fr",
    stem="Dans quelle ville siège le Bureau ?",
    explanation="Le Bureau siège à Lyon.",
    difficulty=0.3,
    cognitive_level=CognitiveLevel.REMEMBER,
    source=(QuotedSpan("a.txt", 0, 23, "Le Bureau siège à Lyon."),),
    choices=(Choice("Lyon", True), Choice("Paris", False), Choice("Vienne", False)),
)
ENTRY = f"""
[[questions]]
question = "{ITEM.id}"
digest = "{digest_item(ITEM)}"
decision = "approved"
"""


@pytest.mark.parametrize(
    "change",
    [
        {"stem": "Où siège le Bureau ?"},
        {"explanation": "Lyon."},
        {"choices": ITEM.choices[:2]},
        {"choices": (Choice("Lyon", False), Choice("Paris", True), Choice("Vienne", False))},
        {"accepted": ("Lyon",)},
    ],
)
def test_the_digest_changes_with_what_a_reader_reads(change: dict[str, Any]) -> None:
    assert digest_item(dataclasses.replace(ITEM, **change)) != digest_item(ITEM)


@pytest.mark.parametrize("change", [{"difficulty": 0.9}, {"findings": ()}, {"id": "0" * 16}])
def test_the_digest_stays_with_what_is_not_read(change: dict[str, Any]) -> None:
    assert digest_item(dataclasses.replace(ITEM, **change)) == digest_item(ITEM)


def test_what_is_written_is_read_again() -> None:
    decisions = ReviewFile(
        course="law",
        questions=(
            ReviewEntry(
                question="b" * 16,
                digest="1" * 16,
                decision=Decision.REJECTED,
                reason='Deux clés : « Vienne » et "New York" \\ voir\nla fiche',
                stem="Où ?",
            ),
            ReviewEntry(question="a" * 16, digest="2" * 16, decision=Decision.APPROVED),
        ),
    )

    read = read_decisions(write_decisions(decisions), "law.toml")

    assert read.course == "law"
    assert sorted(read.questions, key=repr) == sorted(decisions.questions, key=repr)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("course = ", "law.toml: Invalid value"),
        ("", "law.toml: course: Field required"),
        ('course = "law"\nquestion = 1', "law.toml: question: Extra inputs"),
        ('course = "law"\n' + ENTRY.replace("approved", "maybe"), "questions.0.decision"),
        ('course = "law"\n' + ENTRY + ENTRY, f"question {ITEM.id} is decided twice"),
        ('course = "law"\n' + ENTRY.replace(ITEM.id, "no id"), "questions.0.question"),
    ],
)
def test_a_faulty_file_is_refused_with_its_place(text: str, said: str) -> None:
    with pytest.raises(ReviewFileError, match=said):
        read_decisions(text, "law.toml")
