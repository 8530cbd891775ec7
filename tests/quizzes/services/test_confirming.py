from __future__ import annotations

import pytest

from accounts.models import AuditEntry, User
from quizzes.models import (
    Fact,
    FactDecision,
    Origin,
    QuestionVersion,
    QuizQuestion,
    Verdict,
    VersionCheck,
)
from quizzes.queries.questions import approved_versions, questions_with_status
from quizzes.services.confirming import (
    FactDecidedMeanwhile,
    FactRefused,
    FactWithoutWords,
    NothingCorrected,
    confirm_fact,
    correct_fact,
    follow_correction,
)
from quizzes.services.quoting import take_quote
from quizzes.services.rewriting import Statement
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import FactFactory, ReviewFactory
from tests.quizzes.editable import make_editable, make_written

OTHER_QUOTE = "Le Conseil des gardiens se réunit à Genève."


@pytest.fixture
def editor(db: None) -> User:
    return AdminFactory.create()


@pytest.fixture
def version(db: None) -> QuestionVersion:
    """An approved question of a course that was really read, on a fact of its own."""
    course, source = make_editable()
    fact = FactFactory.create(course=course, subject="Bureau mondial des phares")
    return make_written(course, source, question__fact=fact)


@pytest.fixture
def fact(version: QuestionVersion) -> Fact:
    return version.question.fact


def say(value: str = "Genève", subject: str = "Bureau mondial des phares") -> Statement:
    return Statement(subject, "siège", (value,))


def test_a_fact_is_confirmed_once_for_all_its_questions(fact: Fact, editor: User):
    decided = confirm_fact(fact=fact, by=editor, seen=0)

    assert (decided.verdict, decided.by) == ("confirmed", editor)
    assert AuditEntry.objects.get(action="confirm_fact").target_id == str(fact.pk)


def test_a_corrected_fact_rewrites_its_question_which_waits_for_its_checks(
    version: QuestionVersion, fact: Fact, editor: User
):
    corrected = correct_fact(fact=fact, after=say(), proof=(), reason="moved", by=editor, seen=0)

    (rewritten,) = corrected.rewritten
    assert (rewritten.origin, rewritten.created_by) == (Origin.CORRECTED, editor)
    assert rewritten.number == version.number + 1
    assert [one["text"] for one in rewritten.body["choices"] if one["correct"]] == ["Genève"]
    assert VersionCheck.objects.get().question_version == rewritten
    fact.refresh_from_db()
    assert fact.values == ["Genève"]
    entry = AuditEntry.objects.get(action="correct_fact")
    assert entry.detail["before"]["values"] == ["Lyon"]
    assert entry.detail["after"]["values"] == ["Genève"]
    assert entry.detail["reason"] == "moved"


def test_what_does_not_hold_goes_out_of_use_at_once(
    version: QuestionVersion, fact: Fact, editor: User
):
    assert approved_versions().get() == version

    correct_fact(fact=fact, after=say(), proof=(), reason="moved", by=editor, seen=0)

    assert not approved_versions().exists()
    assert not QuizQuestion.objects.filter(question=version.question).exists()
    assert version.reviews.latest("pk").verdict == Verdict.STALE
    assert questions_with_status().get().status == "draft"


def test_another_quote_comes_along(version: QuestionVersion, fact: Fact, editor: User):
    source = version.provenance.get().source_version
    proof = take_quote(source.pk, OTHER_QUOTE)

    corrected = correct_fact(
        fact=fact, after=say(), proof=proof, reason="misread", by=editor, seen=0
    )

    assert [one.quote for one in corrected.rewritten[0].provenance.all()] == [OTHER_QUOTE]


def test_what_only_a_person_can_rewrite_is_told_and_goes_out_of_use(
    version: QuestionVersion, fact: Fact, editor: User
):
    Fact.objects.filter(pk=fact.pk).update(values=["Lugdunum"])

    corrected = correct_fact(fact=fact, after=say(), proof=(), reason="moved", by=editor, seen=0)

    assert corrected.rewritten == []
    assert [one.pk for one in corrected.left] == [version.question_id]
    assert not approved_versions().exists()


def test_a_question_that_a_correction_does_not_touch_stays(
    version: QuestionVersion, fact: Fact, editor: User
):
    after = Statement(fact.subject, "lieu du siège", ("Lyon",))

    corrected = correct_fact(fact=fact, after=after, proof=(), reason="clearer", by=editor, seen=0)

    assert (corrected.rewritten, corrected.left) == ([], [])
    assert approved_versions().get() == version


def test_one_that_was_turned_away_is_not_rewritten(
    version: QuestionVersion, fact: Fact, editor: User
):
    ReviewFactory.create(question_version=version, verdict=Verdict.REJECTED)

    corrected = correct_fact(fact=fact, after=say(), proof=(), reason="moved", by=editor, seen=0)

    assert (corrected.rewritten, corrected.left) == ([], [])


@pytest.mark.parametrize(
    ("after", "refusal"),
    [
        (say("Lyon"), NothingCorrected),
        (say(" "), FactWithoutWords),
        (say(subject=""), FactWithoutWords),
        (say("x" * 1001), FactWithoutWords),
        (Statement("Bureau", "siège", ()), FactWithoutWords),
        (Statement("Bureau", "r" * 201, ("Lyon",)), FactWithoutWords),
        (Statement("Bureau", "siège", ("Lyon",) * 21), FactWithoutWords),
    ],
)
def test_a_correction_that_says_nothing_is_refused_and_leaves_nothing(
    fact: Fact, editor: User, after: Statement, refusal: type[FactRefused]
):
    with pytest.raises(refusal):
        correct_fact(fact=fact, after=after, proof=(), reason="r", by=editor, seen=0)

    assert not FactDecision.objects.exists()
    assert not AuditEntry.objects.exists()
    assert QuestionVersion.objects.count() == 1


def test_who_comes_second_is_told(fact: Fact, editor: User):
    confirm_fact(fact=fact, by=editor, seen=0)

    with pytest.raises(FactDecidedMeanwhile):
        correct_fact(fact=fact, after=say(), proof=(), reason="r", by=editor, seen=0)
    with pytest.raises(FactDecidedMeanwhile):
        confirm_fact(fact=fact, by=editor, seen=0)


def test_what_the_writer_writes_later_follows_all_corrections(
    version: QuestionVersion, fact: Fact, editor: User
):
    first = correct_fact(fact=fact, after=say("Nantes"), proof=(), reason="r", by=editor, seen=0)
    correct_fact(fact=fact, after=say(), proof=(), reason="r", by=editor, seen=first.decision.pk)
    fact.refresh_from_db()
    later = make_written(
        version.question.course, version.provenance.get().source_version, question__fact=fact
    )

    followed = follow_correction(version=later)

    assert followed is not None
    assert [one["text"] for one in followed.body["choices"] if one["correct"]] == ["Genève"]
    assert followed.origin == Origin.CORRECTED


def test_what_nobody_corrected_stays_as_it_is_written(version: QuestionVersion):
    assert follow_correction(version=version) is None
    assert QuestionVersion.objects.count() == 1
