"""Questions that may take the place of stale ones: those on the passages of the new version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Q

from courses.models import Passage
from quizzes.models import Provenance, Verdict
from quizzes.queries.questions import DRAFT, questions_with_words

if TYPE_CHECKING:
    from quizzes.queries.questions import WordedQuestion

USABLE = (DRAFT, Verdict.APPROVED)


@dataclass(frozen=True, slots=True)
class NewPlace:
    """Where something stands in a newest version (by id), for a question of a course."""

    question: int
    course: int
    version: int
    start: int
    end: int


def find_replacements(places: Iterable[NewPlace]) -> Mapping[int, list[WordedQuestion]]:
    """Find the questions that wait or are approved on the same passages, by the stale one's id.

    Three queries, however many places.
    """
    places = list(places)
    passages = _find_passages(places)
    quotes = _find_quotes(passages)
    worded = questions_with_words().filter(
        pk__in={question for _, question, _, _ in quotes}, status__in=USABLE
    )
    usable = {question.pk: question for question in worded.order_by("rank", "pk")}
    found: defaultdict[int, dict[int, WordedQuestion]] = defaultdict(dict)
    for place in places:
        taught = [one for one in passages if _holds(one, place)]
        for version, question, start, end in quotes:
            candidate = usable.get(question)
            if candidate is None or question == place.question:
                continue
            is_near = any(
                one.version_id == version and start < one.end and one.start < end for one in taught
            )
            if is_near and candidate.course_id == place.course:
                found[place.question][question] = candidate
    return {
        question: sorted(own.values(), key=lambda one: (one.status != Verdict.APPROVED, one.rank))
        for question, own in found.items()
    }


def _find_passages(places: Iterable[NewPlace]) -> list[Passage]:
    touched = [Q(version=one.version, start__lt=one.end, end__gt=one.start) for one in places]
    if not touched:
        return []
    return list(Passage.objects.filter(reduce(or_, touched)).only("version", "start", "end"))


def _find_quotes(passages: Iterable[Passage]) -> list[tuple[int, int, int, int]]:
    """Find the quotes from passages: version, question, start and end."""
    within = [
        Q(source_version=one.version_id, start__lt=one.end, end__gt=one.start) for one in passages
    ]
    if not within:
        return []
    quotes = Provenance.objects.filter(reduce(or_, within))
    told = ("source_version", "question_version__question", "start", "end")
    return list(quotes.order_by().values_list(*told).distinct())


def _holds(passage: Passage, place: NewPlace) -> bool:
    return (
        passage.version_id == place.version
        and passage.start < place.end
        and place.start < passage.end
    )
