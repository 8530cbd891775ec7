"""What follows a regrade: statistics, results, completion, certificates, and mails."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from threading import Event, Thread

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection, transaction

from accounts.models import User
from jobs.models import JobState
from jobs.services.sweeping import take_overdue
from jobs.services.working import work_on
from progress.models import Certificate, QuizResult, RegradeLetter
from progress.queries.sums.reading import read_sums
from progress.services.regrade_letters import send_regrade
from progress.services.statistics.comparing import compare
from progress.services.statistics.folding import fold_pending
from quizzes.models import Attempt, Mark, Question, Quiz, Regrade, Regraded, RegradeKind, Shown
from quizzes.scoring import Body
from quizzes.services import running_regrades
from quizzes.services.attempts import submit_attempt
from quizzes.services.running_regrades import run_regrade
from quizzes.services.scoring import score_attempt
from quizzes.signals import mark_changed
from tests.at_once import at_once
from tests.factories.accounts import UserFactory
from tests.factories.progress import RegradeLetterFactory
from tests.quizzes.regradable import (
    REASON,
    begin,
    make_regradable,
    propose,
    read_versions,
    regrade,
    right_index,
    start,
    take,
)

pytestmark = pytest.mark.django_db
KEY, FULL, DROPPED = RegradeKind.KEY, RegradeKind.FULL, RegradeKind.DROPPED
Wrong = tuple[Quiz, Question]


@pytest.fixture
def wrong() -> Wrong:
    return make_regradable(pass_mark="0.75")


def new_right(question: Question) -> int:
    key = propose(question).key
    assert key is not None
    return next(index for index, choice in enumerate(key.choices) if choice.correct)


def take_some(quiz: Quiz, question: Question, learners: int = 6) -> list[Attempt]:
    """Have learners take a quiz, right and wrong by the old key, the new one, and neither."""
    second = right_index(quiz.entries.get(position=2).question)
    firsts = [right_index(question), new_right(question), None]
    return [take(quiz, firsts[one % 3], second) for one in range(learners)]


def check(quiz: Quiz) -> None:
    """Hold everything stored against what the rows come to, as `recompute_progress --check`."""
    assert compare(quiz).differences == ()
    call_command("recompute_progress", "--check", stdout=None)


@pytest.mark.parametrize("kind", [KEY, FULL, DROPPED])
@pytest.mark.parametrize("is_folded", [False, True])
def test_statistics_are_what_counting_anew_comes_to(kind: RegradeKind, is_folded, wrong: Wrong):
    quiz, question = wrong
    take_some(quiz, question)
    if is_folded:
        fold_pending()

    regrade(question, kind)

    check(quiz)
    fold_pending()
    check(quiz)


def test_two_in_a_row_end_where_they_began_and_tell_each(wrong: Wrong):
    quiz, question = wrong
    attempts = take_some(quiz, question)
    before = list(QuizResult.objects.order_by("pk").values_list("grade", "passed_at"))
    fold_pending()
    sums = read_sums(quiz)

    regrade(question)
    between = list(QuizResult.objects.order_by("pk").values_list("grade", "passed_at"))
    regrade(question, key=Body.from_json(read_versions(question)[0].body))

    assert between != before
    assert list(QuizResult.objects.order_by("pk").values_list("grade", "passed_at")) == before
    assert attempts[0].items.get(position=1).marks.count() == 3
    check(quiz)
    fold_pending()
    now = read_sums(quiz)
    assert (now.first, now.later) == (sums.first, sums.later)
    assert RegradeLetter.objects.count() == 2 * 4


def test_who_passes_now_gets_a_certificate_and_who_no_longer_does_loses_it(wrong: Wrong):
    quiz, question = wrong
    loser, gainer, _blank = take_some(quiz, question, 3)
    held = Certificate.objects.get()
    assert held.learner == loser.learner

    regrade(question)

    held.refresh_from_db()
    assert held.revoked_at is not None
    assert Certificate.objects.get(revoked_at=None).learner == gainer.learner
    check(quiz)


def test_full_marks_take_no_certificate(wrong: Wrong):
    quiz, question = wrong
    take_some(quiz, question, 3)

    regrade(question, FULL)

    assert Certificate.objects.filter(revoked_at=None).count() == 3


class Broken(Exception):
    pass


@pytest.fixture
def broken() -> Iterator[None]:
    """Break each batch after the first one, once its marks are stored and counted."""
    seen = []

    def break_off(**kwargs: object) -> None:
        seen.append(kwargs)
        if len(seen) == 2:
            raise Broken

    mark_changed.connect(break_off)
    yield
    mark_changed.disconnect(break_off)


def told() -> tuple[object, ...]:
    marks = Mark.objects.order_by("item_id", "revision").values_list("item", "revision", "fraction")
    changed = Regraded.objects.order_by("attempt_id").values_list("attempt", "former", "fraction")
    return list(marks), list(changed), RegradeLetter.objects.count()


def test_broken_off_half_way_it_goes_on_and_ends_as_if_it_had_not_been(
    wrong: Wrong, broken: None, monkeypatch: pytest.MonkeyPatch
):
    quiz, question = wrong
    monkeypatch.setattr(running_regrades, "AT_ONCE", 2)
    take_some(quiz, question, 6)
    started = start(question)

    with pytest.raises(Broken):
        work_on(Regrade, started.pk, run_regrade)

    started.refresh_from_db()
    assert (started.state, started.seen, started.progress) == (JobState.RUNNING, 2, 33)
    assert Mark.objects.filter(regrade=started).count() == 2
    check(quiz)  # what is done is whole
    assert not RegradeLetter.objects.exists()

    work_on(Regrade, started.pk, run_regrade)
    after = told()
    run_regrade(started)  # once more

    started.refresh_from_db()
    assert (started.state, started.seen, started.changed) == (JobState.DONE, 6, 4)
    assert told() == after
    assert RegradeLetter.objects.count() == 4
    check(quiz)


def test_it_goes_through_several_quizzes(wrong: Wrong, monkeypatch: pytest.MonkeyPatch):
    quiz, question = wrong
    monkeypatch.setattr(running_regrades, "AT_ONCE", 2)
    other = Quiz.objects.create(course=quiz.course, slug="other", title="Other", wanted=2)
    for entry in quiz.entries.all():
        other.entries.create(question=entry.question, position=entry.position)
    for one in (other, quiz):
        take_some(one, question, 3)

    done = regrade(question)

    assert (done.seen, done.changed, done.attempts) == (6, 4, 6)
    check(quiz)
    assert compare(other).differences == ()


@pytest.mark.django_db(transaction=True)
def test_at_the_same_time_twice_and_while_learners_hand_in(
    wrong: Wrong, monkeypatch: pytest.MonkeyPatch
):
    quiz, question = wrong
    monkeypatch.setattr(running_regrades, "AT_ONCE", 2)
    take_some(quiz, question, 8)
    second = right_index(quiz.entries.get(position=2).question)
    late = [begin(quiz, right_index(question), second) for _ in range(4)]
    started = start(question)

    def hand_in(attempt: Attempt) -> None:
        score_attempt(submit_attempt(attempt=attempt, by=attempt.learner))

    at_once(
        partial(run_regrade, started),
        partial(run_regrade, started),
        *(partial(hand_in, attempt) for attempt in late),
    )

    started.refresh_from_db()
    assert started.state == JobState.DONE
    marks = Mark.objects.filter(item__attempt__in=late, regrade=started)
    assert [mark.fraction for mark in marks] == [Decimal(0)] * 4
    check(quiz)


@pytest.mark.django_db(transaction=True)
def test_what_is_being_scored_by_the_old_key_is_waited_for(wrong: Wrong):
    """Its marks are stored, and not committed, when the regrade starts and comes to it."""
    quiz, question = wrong
    second = right_index(quiz.entries.get(position=2).question)
    attempt = submit_attempt_of(begin(quiz, right_index(question), second))
    scored, go_on = Event(), Event()

    def score_slowly() -> None:
        with transaction.atomic():
            score_attempt(attempt)
            scored.set()
            go_on.wait(timeout=10)
        connection.close()

    thread = Thread(target=score_slowly)
    thread.start()
    scored.wait(timeout=10)
    started = start(question)

    def run() -> None:
        run_regrade(started)
        connection.close()

    runner = Thread(target=run)
    runner.start()
    runner.join(timeout=0.5)
    assert runner.is_alive()  # it waits
    go_on.set()
    for one in (runner, thread):
        one.join(timeout=10)

    fractions = attempt.items.get(position=1).marks.order_by("revision")
    assert [mark.fraction for mark in fractions] == [1, 0]
    check(quiz)


def submit_attempt_of(attempt: Attempt) -> Attempt:
    return submit_attempt(attempt=attempt, by=attempt.learner)


def send(letter: RegradeLetter) -> None:
    work_on(RegradeLetter, letter.pk, send_regrade)


class TestMails:
    @pytest.fixture
    def learner(self) -> User:
        return UserFactory.create(language="en", email="lena@example.org")

    @pytest.fixture
    def told(self, wrong: Wrong, learner: User) -> Attempt:
        quiz, question = wrong
        attempt = take(quiz, right_index(question), 0, learner=learner)
        take(quiz, None, 0)
        regrade(question)
        return attempt

    def test_whose_result_changed_is_told_once_in_their_language(self, told: Attempt):
        (pk,) = take_overdue(RegradeLetter)
        letter = RegradeLetter.objects.get(pk=pk)
        send(letter)
        send(letter)

        (sent,) = mail.outbox
        assert sent.to == ["lena@example.org"]
        assert sent.subject == f"Your result in “{told.quiz.course.title}” was counted anew"
        assert f"/attempts/{told.public_id}/" in sent.body
        assert REASON in sent.body
        assert "before" in sent.body
        assert take_overdue(RegradeLetter) == []

    @pytest.mark.parametrize(
        ("shows", "says_points", "says_why"),
        [([], False, False), ([Shown.MARKS], True, False)],
    )
    def test_it_says_no_more_than_the_quiz_shows(self, told: Attempt, shows, says_points, says_why):
        Quiz.objects.filter(pk=told.quiz_id).update(review_after=shows, review_later=shows)
        send(RegradeLetter.objects.get())

        (sent,) = mail.outbox
        assert ("before" in sent.body) is says_points
        assert (REASON in sent.body) is says_why
        assert (str(told.public_id) in sent.body) is bool(shows)

    def test_whose_account_is_closed_is_not_written_to(self, told: Attempt, learner: User):
        User.objects.filter(pk=learner.pk).update(is_active=False)

        send(RegradeLetter.objects.get())

        assert mail.outbox == []
        assert RegradeLetter.objects.get().dropped_at is not None

    def test_nobody_is_told_of_nothing(self, wrong: Wrong):
        quiz, question = wrong
        take(quiz, None, 0)

        regrade(question)

        assert not RegradeLetter.objects.exists()
        letter = RegradeLetterFactory.create(regrade=Regrade.objects.get())
        send(letter)
        assert mail.outbox == []
