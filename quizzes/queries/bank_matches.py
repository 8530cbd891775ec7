"""Which questions of a file a course has already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from courses.models import Course
from quizzes.exchange import BankQuestion, digest_words
from quizzes.models import Question, QuestionVersion
from quizzes.queries.questions import questions_with_status
from quizzes.scoring import Body


class Match(StrEnum):
    """What storing a question would do, or did."""

    NEW = "new"
    CHANGED = "changed"
    """A question of this identity says something else: it gets a new version."""
    THERE = "there"
    TWICE = "twice"
    """The file holds the same words before."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A question of a file, what it is to the course, and the course's own of this identity."""

    read: BankQuestion
    match: Match
    own: Question | None = None


def match_questions(course: Course, questions: Iterable[BankQuestion]) -> Iterator[Matched]:
    """Match the questions of a file with those of the course, in two queries.

    They are told by their identity, else by the words of their newest versions.
    """
    rows = list(questions_with_status().filter(course=course))
    versions = QuestionVersion.objects.in_bulk([row.newest_version for row in rows])
    said = {row.pk: versions[row.newest_version] for row in rows if row.newest_version}
    words = {pk: digest_words(one.stem, Body.from_json(one.body)) for pk, one in said.items()}
    own = {row.identity: row for row in rows}
    known, seen = set(words.values()), set[str]()
    for read in questions:
        digested = digest_words(read.stem, read.body)
        row = own.get(read.id)
        same = row is not None and row.kind == read.kind.value
        if row is not None and same and row.pk in said:
            told = said[row.pk].explanation == read.explanation
            match = Match.THERE if told and words[row.pk] == digested else Match.CHANGED
        else:
            match = Match.THERE if digested in known else Match.NEW
        if digested in seen:
            match = Match.TWICE
        seen.add(digested)
        yield Matched(read, match, row if same else None)
