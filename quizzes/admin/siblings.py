"""The questions that rest on one fact, as they stand together on the desk."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.admin.question_filters import STATUSES
from quizzes.admin.queue import with_filters
from quizzes.models import Question
from quizzes.queries.queue import questions_on_fact


@dataclass(frozen=True, slots=True)
class Sibling:
    """A question on the fact, with the way to it."""

    stem: str
    kind: str
    status: str
    url: str
    is_this: bool


def list_siblings(question: Question, filters: str) -> list[Sibling]:
    """List the questions on the fact of a question, itself among them."""
    words = dict(STATUSES)
    return [
        Sibling(
            stem=one.stem,
            kind=one.get_kind_display(),
            status=str(words[one.status]),
            url=with_filters("admin:quizzes_question_change", one.pk, filters=filters),
            is_this=one.pk == question.pk,
        )
        for one in questions_on_fact(question.fact_id)
    ]
