"""The order in which questions are reviewed, and what stands before and behind one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, Func, JSONField, OuterRef, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform

from courses.models import SourceDocument
from quizzes.models import Provenance, Question, QuestionVersion
from quizzes.queries.questions import questions_with_words

if TYPE_CHECKING:
    from quizzes.queries.questions import WordedQuestion

ORDER = ("course_id", "fact_rank", "fact_id", "rank", "pk")
"""Course by course; the facts by their best question; the questions on one fact together."""
MOST_SIBLINGS = 20


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The questions (ids) around one in a queue; none where there is no other."""

    previous: int | None
    following: int | None
    count: int
    """How many are in the queue."""


def in_queue_order(questions: QuerySet[Any]) -> QuerySet[Any]:
    """Put questions in the order in which they are reviewed."""
    ordered: QuerySet[Any] = questions.order_by(*ORDER)
    return ordered


def find_neighbours(queue: QuerySet[WordedQuestion], question: int) -> Neighbours:
    """Find what stands before and behind a question (by id), whether it is in the queue or not.

    Behind the last one comes the first again, for those that were passed over.
    """
    ordered = in_queue_order(queue).exclude(pk=question)
    place = Question.objects.values_list(*ORDER).get(pk=question)
    behind, before = (ordered.filter(_beyond(place, way)) for way in ("gt", "lt"))
    return Neighbours(
        previous=_first(before.reverse()),
        following=_first(behind) or _first(ordered),
        count=queue.count(),
    )


def find_first(queue: QuerySet[WordedQuestion]) -> int | None:
    """Find the question (its id) that a queue begins with."""
    return _first(in_queue_order(queue))


def questions_on_fact(fact: int) -> list[WordedQuestion]:
    """List the questions that rest on a fact (by id), the best first."""
    return list(questions_with_words().filter(fact=fact).order_by("rank", "pk")[:MOST_SIBLINGS])


def having(questions: QuerySet[WordedQuestion], **wanted: Any) -> QuerySet[WordedQuestion]:
    """Keep the questions whose newest version is as wanted."""
    newest = QuestionVersion.objects.filter(pk=OuterRef("newest_version"), **wanted)
    return questions.filter(Exists(newest))


def list_finding_codes() -> list[str]:
    """List the codes of all that checks found about any version."""
    found = Func("findings", function="jsonb_array_elements", output_field=JSONField())
    versions = QuestionVersion.objects.exclude(findings=[]).order_by().annotate(found=found)
    return list(versions.values_list(KeyTextTransform("code", "found"), flat=True).distinct())


def list_quoted_documents() -> list[tuple[int, str]]:
    """List the documents (id and title) that questions quote."""
    quotes = Provenance.objects.filter(source_version__document=OuterRef("pk"))
    documents = SourceDocument.objects.filter(Exists(quotes)).order_by("title", "pk")
    return list(documents.values_list("pk", "title"))


def _first(questions: QuerySet[Any]) -> int | None:
    found: int | None = questions.values_list("pk", flat=True).first()
    return found


def _beyond(place: tuple[Any, ...], way: str) -> Q:
    """Select what comes after (gt) or before (lt) a place in the order."""
    names = list(zip(ORDER, place, strict=True))
    last = Q(**{f"{ORDER[-1]}__{way}": place[-1]})
    return reduce(
        lambda rest, one: Q(**{f"{one[0]}__{way}": one[1]}) | (Q(**{one[0]: one[1]}) & rest),
        reversed(names[:-1]),
        last,
    )
