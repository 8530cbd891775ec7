from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from progress.models import Enrolment
from progress.queries.boards.choosing import Choice
from progress.queries.boards.cohorts import read_cohort_boards
from progress.queries.boards.learners import read_learners_board
from progress.queries.boards.standings import read_standings
from progress.queries.learner_rows import read_rows
from progress.queries.outlines import read_outline, read_outlines
from progress.queries.selecting import place_members
from progress.queries.verdicts import Judge
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CourseCompletionFactory, ExtensionFactory
from tests.progress.api.reports.asking import take
from tests.progress.taught import (
    enrolment_of,
    join,
    lessons_of,
    make_cohort,
    make_taught_course,
    read_lesson,
)

pytestmark = pytest.mark.django_db
ZONE = ZoneInfo("Europe/Paris")


def today():
    return timezone.localdate(timezone=ZONE)


@pytest.fixture
def cohorts():
    """Three cohorts that share courses and a learner, who has longer in one of them."""
    trainer = TrainerFactory()
    law, history = make_taught_course("law"), make_taught_course("history", modules=2)
    both = make_cohort(trainer, law, history, name="Both", due_on=today() - timedelta(1))
    one = make_cohort(trainer, law, name="One", due_on=today() - timedelta(1))
    bare = make_cohort(trainer, name="Bare")
    lena = join(both, "Lena")
    again = join(one, learner=lena.learner)
    ExtensionFactory(member=again, due_on=today() + timedelta(9))
    take(lena, law, best_fraction=Decimal("0.9"), attempts=2)
    for number, best in enumerate(("0.6", "0.3")):
        fraction = Decimal(best)
        take(lena, history, number, best_fraction=fraction, last_fraction=fraction, attempts=3)
    read_lesson(lena, lessons_of(law)[0])
    done = join(both, "Done")
    for course in (law, history):
        CourseCompletionFactory(enrolment=enrolment_of(done, course))
    Enrolment.objects.filter(learner=done.learner).update(last_active_at=timezone.now())
    join(both, "Idle")
    return [both, one, bare]


def test_several_outlines_are_what_each_is_by_itself(cohorts):
    assert read_outlines(cohorts) == [read_outline(cohort) for cohort in cohorts]


def test_where_learners_of_several_cohorts_stand_is_what_their_rows_say(cohorts):
    judges = [Judge(outline, today(), ZONE) for outline in read_outlines(cohorts)]

    standings = read_standings(judges)

    for judge in judges:
        cohort = judge.outline.cohort
        rows = read_rows(judge, list(place_members(cohort)))
        told = {(one.learner, one.facts.due_on, one.verdict) for one in standings[cohort.pk]}
        assert told == {(row.learner.pk, row.due_on, row.verdict) for row in rows}
        shares = {one.learner: (one.share_done, one.score) for one in standings[cohort.pk]}
        assert shares == {row.learner.pk: (row.share_done, row.facts.best_fraction) for row in rows}


def test_the_mean_over_courses_is_that_of_all_quizzes(cohorts):
    (both, *_) = read_outlines(cohorts)
    judge = Judge(both, today(), ZONE)

    (lena,) = [one for one in read_standings([judge])[both.cohort.pk] if one.facts.attempts]

    assert lena.score == pytest.approx(Decimal("0.6"))
    assert (lena.facts.quizzes_done, lena.facts.attempts) == (3, 8)
    assert lena.facts.lessons_done == 1


def test_the_list_says_of_a_cohort_what_its_page_says(cohorts):
    boards = read_cohort_boards(cohorts, today(), ZONE)

    assert [board.cohort for board in boards] == cohorts
    for board in boards:
        judge = Judge(board.outline, today(), ZONE)
        assert board.summary == read_learners_board(judge, Choice()).summary
    both, one, bare = (board.summary for board in boards)
    assert [concern.people for concern in both.concerns] == [2, 1]  # overdue, failing
    assert one.concerns == ()
    assert (bare.learners, bare.share_done) == (0, 0)
