"""Takes over the editors' decisions that are shipped with a course."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from courses.models import Course
from quizzes.generation.decisions import Decision, ReviewFile, digest_item
from quizzes.models import QuestionVersion, Review
from quizzes.queries.items import read_item, with_proof
from quizzes.queries.questions import DRAFT, questions_with_status, unchecked_versions
from quizzes.queries.withdrawn import withdrawn_questions


@dataclass(frozen=True, slots=True)
class Decisions:
    """What became of a file of decisions, in numbers and ids of questions."""

    taken: int
    kept: int
    """Questions that somebody decided about already."""
    unknown: tuple[str, ...]
    """Questions that the course does not have."""
    reworded: tuple[str, ...]
    """Questions that say something else than what was read."""
    unchecked: tuple[str, ...] = ()
    """Questions whose newest version waits for its checks: they cannot be approved yet."""


@transaction.atomic
def take_decisions(*, course: Course, decisions: ReviewFile) -> Decisions:
    """Store the decisions about questions that wait; a person's own decision is never touched."""
    questions = {
        question.identity: question for question in questions_with_status().filter(course=course)
    }
    versions = {
        version.pk: version
        for version in with_proof(
            QuestionVersion.objects.filter(
                pk__in=[question.newest_version for question in questions.values()]
            )
        )
    }
    withdrawn = set(withdrawn_questions(course))
    taken: list[Review] = []
    kept = 0
    unknown: list[str] = []
    reworded: list[str] = []
    unchecked: list[str] = []
    pending = set(unchecked_versions().filter(question_version__in=versions))
    for entry in decisions.questions:
        question = questions.get(entry.question)
        if question is None:
            unknown.append(entry.question)
        elif digest_item(read_item(versions[question.newest_version])) != entry.digest:
            reworded.append(entry.question)
        elif question.status != DRAFT or question.pk in withdrawn:
            kept += 1
        elif question.newest_version in pending and entry.decision == Decision.APPROVED:
            unchecked.append(entry.question)
        else:
            taken.append(
                Review(
                    question_version_id=question.newest_version,
                    verdict=entry.decision.value,
                    reason=entry.reason,
                )
            )
    Review.objects.bulk_create(taken)
    return Decisions(len(taken), kept, tuple(unknown), tuple(reworded), tuple(unchecked))
