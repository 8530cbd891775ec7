"""Lets people compose a quiz by hand, beside what the selection proposes.

    QuizError
    ├── NotApproved
    ├── OfAnotherCourse
    └── NotInBlueprint

Attempts that began keep their questions, whatever is chosen here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.audit import record
from courses.building.rewriting import rewrite
from courses.models import Course
from quizzes.errors import QuizError
from quizzes.models import Question, Quiz, QuizChoice, QuizQuestion, Wish
from quizzes.queries.questions import approved_versions
from quizzes.services.composing import compose_quizzes


class NotApproved(QuizError):
    """Only what somebody approved is asked."""

    code = "not_approved"
    message = _("This question is not approved: it cannot be put into a quiz.")


class OfAnotherCourse(QuizError):
    """A quiz asks about its own course."""

    code = "of_another_course"
    message = _("This question belongs to another course.")


class NotInBlueprint(QuizError):
    """The quiz is out of use: the course's blueprint no longer has it."""

    code = "not_in_blueprint"
    message = _("The blueprint of the course no longer has this quiz.")


@transaction.atomic
def choose(*, quiz: Quiz, question: Question, wish: Wish | None, by: User | None) -> None:
    """Pin a question to a quiz, keep it out, or leave it to the selection again (None).

    Raises NotApproved and OfAnotherCourse.
    """
    course = _lock(quiz)
    if question.course_id != course.pk:
        raise OfAnotherCourse
    if wish == Wish.PINNED and not approved_versions().filter(question=question).exists():
        raise NotApproved
    before = QuizChoice.objects.filter(quiz=quiz, question=question).first()
    if (before.wish if before else None) == wish:
        return
    if wish is None:
        QuizChoice.objects.filter(quiz=quiz, question=question).delete()
    else:
        QuizChoice.objects.update_or_create(
            quiz=quiz, question=question, defaults={"wish": wish, "by": by}
        )
    record(
        "compose",
        quiz,
        by=by,
        question=question.identity,
        before={"wish": before.wish if before else ""},
        after={"wish": wish or ""},
    )
    compose_quizzes(course)


@transaction.atomic
def move_entry(*, quiz: Quiz, question: Question, steps: int, by: User | None) -> None:
    """Move a question up or down in its quiz, which keeps the order of people from then on."""
    _lock(quiz)
    entries = list(quiz.entries.select_related("question").order_by("position"))
    before = [entry.question.identity for entry in entries]
    place = next((n for n, one in enumerate(entries) if one.question_id == question.pk), None)
    if place is None or not 0 <= place + steps < len(entries):
        return
    entries.insert(place + steps, entries.pop(place))
    for position, entry in enumerate(entries, 1):
        entry.position = position
    QuizQuestion.objects.bulk_update(entries, ["position"])
    after = [entry.question.identity for entry in entries]
    _set_order(quiz, by_hand=True)
    record("order", quiz, by=by, before={"order": before}, after={"order": after})


@transaction.atomic
def order_by_difficulty(*, quiz: Quiz, by: User | None) -> None:
    """Give the order of a quiz back to the selection: from easy to hard."""
    course = _lock(quiz)
    if not Quiz.objects.get(pk=quiz.pk).is_ordered_by_hand:
        return
    _set_order(quiz, by_hand=False)
    record("order", quiz, by=by, before={"order": "by hand"}, after={"order": "by difficulty"})
    compose_quizzes(course)


@transaction.atomic
def change_plan(*, quiz: Quiz, plan: Mapping[str, Any], by: User | None) -> None:
    """Write a quiz's title, number of questions and pass mark into its course's blueprint.

    The blueprint owns them: whatever else were written, the next composition would undo.
    ``plan`` has the keys of the blueprint. Raises NotInBlueprint.
    """
    course = _lock(quiz)
    values = tomllib.loads(course.blueprint)
    stored = find_plan(values, quiz.slug)
    if stored is None:
        raise NotInBlueprint
    before = {key: stored.get(key) for key in plan}
    stored.update(plan)
    course.blueprint = rewrite(course.blueprint, values).text
    course.save(update_fields=["blueprint"])
    record("quiz_plan", quiz, by=by, before=before, after=dict(plan))
    compose_quizzes(course)


def find_plan(values: Mapping[str, Any], slug: str) -> dict[str, Any] | None:
    """Find the table of a quiz in a blueprint."""
    tables = [module["quiz"] for module in values.get("modules", [])]
    tables.append(values.get("final_quiz", {}))
    return next((table for table in tables if table.get("slug") == slug), None)


def _lock(quiz: Quiz) -> Course:
    """Have all that changes a course's quizzes done one after the other."""
    return Course.objects.select_for_update(no_key=True).get(pk=quiz.course_id)


def _set_order(quiz: Quiz, *, by_hand: bool) -> None:
    quiz.is_ordered_by_hand = by_hand
    Quiz.objects.filter(pk=quiz.pk).update(is_ordered_by_hand=by_hand)
