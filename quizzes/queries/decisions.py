"""Reads editors' decisions as a file ships them."""

from __future__ import annotations

from courses.models import Course
from quizzes.generation.decisions import Decision, ReviewEntry, ReviewFile, digest_item
from quizzes.models import QuestionVersion, Review
from quizzes.queries.items import read_item, with_proof
from quizzes.queries.questions import questions_with_status


def read_editors_decisions(course: Course) -> ReviewFile:
    """Read the approvals and rejections that count for a course's questions."""
    decided = questions_with_status().filter(course=course, status__in=list(Decision))
    newest = {question.newest_version: question for question in decided}
    versions = with_proof(QuestionVersion.objects.filter(pk__in=newest)).prefetch_related("reviews")
    return ReviewFile(course=course.slug, questions=tuple(_entry(version) for version in versions))


def _entry(version: QuestionVersion) -> ReviewEntry:
    review: Review = max(version.reviews.all(), key=lambda one: one.pk)
    return ReviewEntry(
        question=version.question.identity,
        digest=digest_item(read_item(version)),
        decision=Decision(review.verdict),
        reason=review.said,
        stem=version.stem,
    )
