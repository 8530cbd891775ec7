from __future__ import annotations

import pytest

from accounts.models import AuditEntry
from quizzes.models import QuestionVersion, Review, Verdict
from quizzes.queries.questions import approved_versions
from quizzes.queries.stale import StaleState, stale_versions
from quizzes.services.reviewing import DecidedMeanwhile
from quizzes.services.settling import (
    NotStale,
    QuoteGone,
    ReasonNeeded,
    Settlement,
    settle,
)
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import ApprovedVersionFactory, QuestionVersionFactory
from tests.quizzes.changing import MEMBERS, SEAT, TEXT, bring, quote

pytestmark = pytest.mark.django_db


def latest(version: QuestionVersion) -> int:
    return version.reviews.order_by("-pk").values_list("pk", flat=True)[0]


def do(version: QuestionVersion, settlement: Settlement, reason: str = "Vu.", **told) -> Review:
    asked = {"by": AdminFactory(), "seen": latest(version), **told}
    return settle(version=version, settlement=settlement, reason=reason, **asked)


def test_a_question_whose_quote_still_stands_is_kept_on_the_newest_version():
    question = quote(bring(TEXT), SEAT)
    bring(TEXT.replace("trois langues", "quatre langues"))
    third = bring(f"# Avis\n\n{TEXT.replace('trois langues', 'cinq langues')}")
    writer = question.writer

    do(question, Settlement.KEEP, " Le siège n’a pas bougé. ")

    kept = approved_versions().get()
    (proof,) = kept.provenance.all()
    assert (kept.number, kept.stem, kept.body) == (2, question.stem, question.body)
    assert (kept.writer, kept.created_by) == (writer, None)
    assert (proof.source_version, proof.quote) == (third, SEAT)
    assert third.text[proof.start : proof.end] == SEAT.rstrip(".")
    assert kept.reviews.get().reason == "Le siège n’a pas bougé."
    entry = AuditEntry.objects.get(action="keep_question")
    assert entry.detail["before"]["version"] == 1
    assert entry.detail["after"]["quotes"] == [[third.pk, proof.start, proof.end]]
    assert question.provenance.get().source_version.number == 1


def test_a_question_whose_quote_is_gone_is_not_kept():
    question = quote(bring(TEXT), MEMBERS)
    bring(TEXT.replace("treize", "quinze"))

    with pytest.raises(QuoteGone):
        do(question, Settlement.KEEP)

    assert question.question.versions.count() == 1
    assert not approved_versions().exists()


def test_adapting_keeps_it_out_and_says_that_it_waits_for_an_edit():
    source = bring(TEXT)
    to_edit, undecided = quote(source, MEMBERS), quote(source, MEMBERS)
    bring(TEXT.replace("treize", "quinze"))

    do(to_edit, Settlement.ADAPT, "")

    assert list(stale_versions(state=StaleState.ADAPT)) == [to_edit]
    assert list(stale_versions(state=StaleState.OPEN)) == [undecided]
    assert not approved_versions().exists()


def test_a_retired_question_is_stale_no_more():
    question = quote(bring(TEXT), MEMBERS)
    second = bring(TEXT.replace("treize", "quinze"))
    assert list(stale_versions(second)) == [question]

    review = do(question, Settlement.RETIRE)

    assert review.verdict == Verdict.RETIRED
    assert not stale_versions().exists()


@pytest.mark.parametrize("settlement", [Settlement.KEEP, Settlement.RETIRE])
def test_a_reason_is_needed(settlement: Settlement):
    question = quote(bring(TEXT), SEAT)
    bring(TEXT.replace("trois langues", "deux langues"))

    with pytest.raises(ReasonNeeded):
        do(question, settlement, "  ")


def test_the_second_of_two_people_is_told():
    question = quote(bring(TEXT), SEAT)
    bring(TEXT.replace("trois langues", "deux langues"))
    seen = latest(question)
    do(question, Settlement.RETIRE, seen=seen)

    with pytest.raises(DecidedMeanwhile):
        do(question, Settlement.KEEP, seen=seen)

    assert question.question.versions.count() == 1


def test_nothing_else_than_a_stale_newest_version_is_settled():
    approved = ApprovedVersionFactory()
    question = quote(bring(TEXT), SEAT)
    bring(TEXT.replace("trois langues", "deux langues"))
    QuestionVersionFactory(question=question.question, number=2)

    for version in (approved, question):
        with pytest.raises(NotStale):
            do(version, Settlement.RETIRE)


def test_only_questions_before_a_version_are_its_own():
    first = bring(TEXT)
    question = quote(first, MEMBERS)
    second = bring(TEXT.replace("treize", "quinze"))

    assert not stale_versions(first).exists()
    assert list(stale_versions(second)) == [question]
