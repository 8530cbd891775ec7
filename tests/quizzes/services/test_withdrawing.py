from __future__ import annotations

import pytest

from accounts.models import AuditEntry, User
from courses.models import Course
from quizzes.errors import QuizError, QuizHasNoQuestions
from quizzes.generation.decisions import Decision, ReviewEntry, ReviewFile, digest_item
from quizzes.models import (
    Mark,
    Origin,
    Question,
    QuestionVersion,
    Quiz,
    Review,
    Verdict,
    Wish,
)
from quizzes.queries.exporting import read_export
from quizzes.queries.items import read_item, with_proof
from quizzes.queries.questions import approved_versions
from quizzes.queries.standings import Deed, read_standings
from quizzes.services.answers import save_answer
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.choosing import NotApproved, choose
from quizzes.services.composing import compose_quizzes
from quizzes.services.deciding import take_decisions
from quizzes.services.reviewing import review
from quizzes.services.scoring import score_attempt
from quizzes.services.withdrawing import (
    NotInCirculation,
    NotWithdrawn,
    SourceChanged,
    WithoutReason,
    put_back,
    withdraw,
)
from tests.at_once import at_once
from tests.factories.accounts import AdminFactory, UserFactory
from tests.factories.quizzes import QuestionVersionFactory
from tests.quizzes.admin.reviewable import make_course, make_version
from tests.quizzes.changing import MEMBERS, TEXT, bring, quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> User:
    person: User = AdminFactory.create()
    return person


@pytest.fixture
def version(editor: User) -> QuestionVersion:
    """A question that is the only one of its quiz."""
    made = make_version(make_course())
    review(version=made, verdict=Verdict.APPROVED, by=editor)
    return made


def quiz_of(version: QuestionVersion) -> Quiz:
    return version.question.course.quizzes.get()


def out(version: QuestionVersion, by: User) -> Review:
    return withdraw(question=version.question, reason=" La clé est fausse. ", by=by)


def test_no_new_attempt_draws_it_and_no_composition_puts_it_back(
    version: QuestionVersion, editor: User
):
    choose(quiz=quiz_of(version), question=version.question, wish=Wish.PINNED, by=editor)

    made = out(version, editor)
    compose_quizzes(version.question.course)

    assert (made.verdict, made.reason) == (Verdict.WITHDRAWN, "La clé est fausse.")
    assert not quiz_of(version).entries.exists()
    with pytest.raises(QuizHasNoQuestions):
        start_attempt(learner=UserFactory(), quiz=quiz_of(version))
    choose(quiz=quiz_of(version), question=version.question, wish=None, by=editor)
    with pytest.raises(NotApproved):
        choose(quiz=quiz_of(version), question=version.question, wish=Wish.PINNED, by=editor)


def test_running_attempts_and_old_marks_stay_untouched(version: QuestionVersion, editor: User):
    old, running = (start_attempt(learner=UserFactory(), quiz=quiz_of(version)) for _ in range(2))
    score_attempt(submit_attempt(attempt=old, by=old.learner))
    before = list(Mark.objects.values())

    out(version, editor)

    assert list(Mark.objects.values()) == before
    item = running.items.select_related("attempt", "question_version").get()
    saved = save_answer(item=item, payload={"choice": 0}, client="tab", sequence=1)
    assert saved.is_counted
    score_attempt(submit_attempt(attempt=running, by=running.learner))
    assert Mark.objects.filter(item=item).count() == 1


def test_put_back_it_returns_to_its_quiz(version: QuestionVersion, editor: User):
    out(version, editor)

    put_back(question=version.question, reason="Elle est juste.", by=editor)

    assert [entry.question for entry in quiz_of(version).entries.all()] == [version.question]
    assert version.reviews.count() == 3
    with pytest.raises(NotWithdrawn):
        put_back(question=version.question, reason="Encore.", by=editor)


def test_a_later_version_brings_it_back_when_it_is_approved(version: QuestionVersion, editor: User):
    later = make_later(version)
    out(version, editor)
    assert not approved_versions().exists()

    review(version=later, verdict=Verdict.APPROVED, by=editor)

    assert list(approved_versions()) == [later]
    with pytest.raises(NotWithdrawn):
        put_back(question=version.question, reason="L’ancienne.", by=editor)


def make_later(version: QuestionVersion) -> QuestionVersion:
    later: QuestionVersion = QuestionVersionFactory.create(
        question=version.question, number=2, origin=Origin.WRITER
    )
    proof = version.provenance.get()
    proof.pk, proof.question_version = None, later
    proof.save()
    return later


def test_decisions_shipped_with_a_course_do_not_put_it_back(version: QuestionVersion, editor: User):
    later = make_later(version)
    out(version, editor)
    read = with_proof(QuestionVersion.objects.filter(pk=later.pk)).get()
    entry = ReviewEntry(
        question=version.question.identity,
        digest=digest_item(read_item(read)),
        decision=Decision.APPROVED,
        reason="",
        stem=later.stem,
    )
    shipped = ReviewFile(course=version.question.course.slug, questions=(entry,))

    taken = take_decisions(course=version.question.course, decisions=shipped)

    assert (taken.taken, taken.kept) == (0, 1)
    assert not approved_versions().exists()


def test_a_build_keeps_it_as_it_is_and_an_export_says_retired(
    version: QuestionVersion, editor: User
):
    out(version, editor)

    course: Course = version.question.course
    assert read_standings(course)[version.question.identity].deed is Deed.WITHDRAWN
    assert [one.status.value for one in read_export(course).questions] == ["retired"]


def test_what_its_source_no_longer_says_is_not_put_back(editor: User):
    version = quote(bring(TEXT), MEMBERS)
    out(version, editor)
    bring(TEXT.replace("treize", "quinze"))

    with pytest.raises(SourceChanged):
        put_back(question=version.question, reason="Elle est juste.", by=editor)
    assert not approved_versions().exists()


def test_a_source_that_only_moved_it_lets_it_be_put_back(editor: User):
    version = quote(bring(TEXT), MEMBERS)
    out(version, editor)
    bring(f"# Avis\n\n{TEXT}")

    put_back(question=version.question, reason="Elle est juste.", by=editor)

    assert list(approved_versions()) == [version]


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_it_takes_a_reason(version: QuestionVersion, editor: User, reason: str):
    with pytest.raises(WithoutReason):
        withdraw(question=version.question, reason=reason, by=editor)

    assert list(approved_versions()) == [version]


def test_what_is_not_in_circulation_cannot_be_taken_out(editor: User):
    draft: Question = make_version(make_course()).question

    with pytest.raises(NotInCirculation):
        withdraw(question=draft, reason="Fausse.", by=editor)
    with pytest.raises(NotWithdrawn):
        put_back(question=draft, reason="Juste.", by=editor)


def test_the_audit_log_says_who_took_it_out_of_which_quizzes(
    version: QuestionVersion, editor: User
):
    out(version, editor)
    put_back(question=version.question, reason="Juste.", by=editor)

    taken, back = AuditEntry.objects.filter(action__contains="question").order_by("pk")
    slug = quiz_of(version).slug
    assert (taken.action, taken.actor) == ("withdraw_question", editor)
    assert taken.detail["reason"] == "La clé est fausse."
    assert taken.detail["before"] == {"version": 1, "status": "approved", "quizzes": [slug]}
    assert taken.detail["after"] == {"status": "withdrawn", "quizzes": []}
    assert back.detail["after"] == {"status": "approved", "quizzes": [slug]}


@pytest.mark.django_db(transaction=True)
def test_two_who_take_it_out_at_once_do_it_once():
    editor = AdminFactory.create()
    version = make_version(make_course())
    review(version=version, verdict=Verdict.APPROVED, by=editor)

    def take() -> str:
        try:
            return out(version, editor).verdict
        except QuizError as error:
            return error.code

    assert sorted(at_once(take, take)) == ["not_in_circulation", "withdrawn"]


def test_a_blueprint_that_cannot_be_read_keeps_no_question_in_circulation(
    version: QuestionVersion, editor: User
):
    other = make_version(version.question.course, stem="Où siège l’autre organe ?")
    review(version=other, verdict=Verdict.APPROVED, by=editor)
    Course.objects.update(blueprint="modules = [")

    out(version, editor)

    assert [entry.question for entry in quiz_of(version).entries.all()] == [other.question]
    put_back(question=version.question, reason="Elle est juste.", by=editor)
    assert approved_versions().filter(pk=version.pk).exists()
