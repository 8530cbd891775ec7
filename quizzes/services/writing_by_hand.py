"""Stores a question that a person wrote from the sources."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from accounts.models import User
from courses.models import Course, Module, Objective
from quizzes.generation.identity import digest
from quizzes.generation.records import FactKind
from quizzes.models import Fact, Origin, Question, QuestionVersion
from quizzes.models.fact import BY_HAND
from quizzes.scoring import Body
from quizzes.services.versions import Draft, add_version, refuse_faulty


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a course a question belongs."""

    course: Course
    language: str
    module: Module | None = None
    objective: Objective | None = None


@transaction.atomic
def write_question(
    *, place: Place, draft: Draft, by: User | None, token: UUID, origin: Origin = Origin.BY_HAND
) -> tuple[QuestionVersion, bool]:
    """Store a question of one version with a fact of its own, and tell whether it is new.

    ``token`` names the writing: sent twice, it is one question. Raises VersionRefused.
    """
    identity = digest("hand", place.course.slug, str(token))
    course = Course.objects.select_for_update(no_key=True).get(pk=place.course.pk)
    stored = QuestionVersion.objects.filter(
        question__course=course, question__identity=identity, number=1
    ).first()
    if stored is not None:
        return stored, False
    refuse_faulty(draft, kind=draft.body.kind)
    fact = Fact.objects.create(
        identity=identity,
        course=course,
        kind=FactKind.STATEMENT.value,
        subject=draft.stem,
        relation=BY_HAND,
        values=_list_keys(draft.body),
        language=place.language,
    )
    last = course.questions.aggregate(last=Max("rank"))["last"] or 0
    question = Question.objects.create(
        identity=identity,
        course=course,
        module=place.module,
        objective=place.objective,
        fact=fact,
        kind=draft.body.kind.value,
        fact_kind=fact.kind,
        language=place.language,
        rank=last + 1,
    )
    return add_version(question=question, draft=draft, origin=origin, by=by, seen=0), True


def _list_keys(body: Body) -> list[str]:
    """List what is right, as the values of the fact."""
    if body.pairs:
        return [f"{pair.left} – {pair.right}" for pair in body.pairs]
    right = [choice.text for choice in body.choices if choice.correct]
    return right or list(body.sequence or body.accepted)
