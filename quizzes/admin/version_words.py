"""What is another in one version of a question than in another one, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import localize
from django.utils.translation import gettext as _

from courses.admin.word_changes import Run, compare_words
from quizzes.models import QuestionVersion
from quizzes.scoring import Body

Part = tuple[str, str]
"""What a part of a version is called, and what it says."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of a question that says something else."""

    name: str
    old: list[Run]
    new: list[Run]


def compare(old: QuestionVersion, new: QuestionVersion) -> list[Difference]:
    """List what two versions, which come with their proof, say differently."""
    before, after = dict(_list_parts(old)), dict(_list_parts(new))
    names = [*before, *(name for name in after if name not in before)]
    return [
        Difference(name, *compare_words(before.get(name, ""), after.get(name, "")))
        for name in names
        if before.get(name) != after.get(name)
    ]


def _list_parts(version: QuestionVersion) -> Iterator[Part]:
    yield _("Question"), version.stem
    yield from _list_members(Body.from_json(version.body))
    yield _("Explanation"), version.explanation
    for number, proof in enumerate(version.provenance.all(), 1):
        source = proof.source_version
        said = f"« {proof.quote} » – {source.document.title} ({source.number})"
        yield _("Quote %d") % number, said
    yield _("Estimated difficulty"), str(localize(version.difficulty))
    yield _("Cognitive level"), version.get_cognitive_level_display()


def _list_members(body: Body) -> Iterator[Part]:
    for number, choice in enumerate(body.choices, 1):
        right = _("Right:") if choice.correct else _("Wrong:")
        reason = f" – {choice.feedback}" if choice.feedback else ""
        yield _("Option %d") % number, f"{right} {choice.text}{reason}"
    for number, pair in enumerate(body.pairs, 1):
        yield _("Pair %d") % number, f"{pair.left} → {pair.right}"
    for number, step in enumerate(body.sequence, 1):
        yield _("Step %d") % number, step
    for number, answer in enumerate(body.accepted, 1):
        yield _("Accepted answer %d") % number, answer
    if body.tolerance is not None:
        yield _("Tolerance"), str(localize(body.tolerance))
