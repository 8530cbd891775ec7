from __future__ import annotations

import pytest

from courses.services.ingesting import ingest
from courses.sources import Span
from quizzes.models import Provenance, QuestionVersion, Review, Verdict
from quizzes.queries.questions import approved_versions
from quizzes.services.staling import mark_stale
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    AttemptItemFactory,
    ProvenanceFactory,
    QuestionVersionFactory,
)

pytestmark = pytest.mark.django_db

TEXT = """\
# Le Bureau

Le Bureau a son siège à Lyon, en France.

Il compte treize membres, élus pour trois ans.
"""


def quoting(quote: Provenance, start: int, end: int) -> QuestionVersion:
    version = ApprovedVersionFactory(proof=None)
    ProvenanceFactory(
        question_version=version, source_version=quote.source_version, start=start, end=end
    )
    return version


@pytest.mark.parametrize(
    ("start", "end", "is_stale"),
    [
        (10, 20, True),
        (0, 11, True),
        (19, 30, True),
        (12, 15, True),
        (0, 10, False),
        (20, 30, False),
    ],
)
def test_a_question_is_stale_where_its_quote_reaches_into_a_changed_span(start, end, is_stale):
    quote = ProvenanceFactory(start=100, end=110)
    question = quoting(quote, start, end)

    count = mark_stale(version=quote.source_version, spans=[Span(10, 20)])

    assert count == is_stale
    assert approved_versions().filter(pk=question.pk).exists() != is_stale


def test_questions_on_another_version_and_drafts_stay_as_they_are():
    other = ApprovedVersionFactory(proof=None)
    elsewhere = ProvenanceFactory(question_version=other, start=10, end=20)
    draft = ProvenanceFactory(question_version=QuestionVersionFactory(), start=10, end=20)

    assert mark_stale(version=draft.source_version, spans=[Span(0, 99)]) == 0
    assert approved_versions().filter(pk=elsewhere.question_version_id).exists()
    assert not Review.objects.filter(question_version=draft.question_version).exists()


def test_no_span_marks_nothing():
    quote = ProvenanceFactory(question_version=ApprovedVersionFactory(proof=None))

    assert mark_stale(version=quote.source_version, spans=[]) == 0


def test_many_spans_mark_a_question_once():
    quote = ProvenanceFactory(
        question_version=ApprovedVersionFactory(proof=None), start=0, end=3000
    )
    spans = [Span(place, place + 1) for place in range(0, 2400, 2)]

    assert mark_stale(version=quote.source_version, spans=spans) == 1
    assert Review.objects.filter(verdict=Verdict.STALE).count() == 1


def test_a_changed_document_takes_its_questions_along_and_attempts_keep_theirs():
    old = ingest(name="bureau.md", data=TEXT.encode(), by=None)
    questions = {}
    for said in ("Lyon", "treize"):
        questions[said] = ApprovedVersionFactory(proof=None)
        start = TEXT.index(said)
        ProvenanceFactory(
            question_version=questions[said],
            source_version=old,
            start=start,
            end=start + len(said),
            quote=said,
        )
    item = AttemptItemFactory(question_version=questions["treize"])

    new = ingest(name="bureau.md", data=TEXT.replace("treize", "quinze").encode(), by=None)

    assert (new.changes or {})["told"] == {"stale_questions": 1}
    assert list(approved_versions()) == [questions["Lyon"]]
    item.refresh_from_db()
    assert item.question_version == questions["treize"]
    assert Provenance.objects.get(quote="treize").source_version == old


def test_a_question_on_an_older_version_goes_stale_once_its_words_change():
    first = ingest(name="bureau.md", data=TEXT.encode(), by=None)
    start = TEXT.index("treize")
    question = ApprovedVersionFactory(proof=None)
    ProvenanceFactory(
        question_version=question, source_version=first, start=start, end=start + 6, quote="treize"
    )
    longer = f"{TEXT}\nUne antenne a ouvert ses portes.\n"

    second = ingest(name="bureau.md", data=longer.encode(), by=None)
    assert (second.changes or {})["told"] == {"stale_questions": 0}
    third = ingest(name="bureau.md", data=longer.replace("treize", "quinze").encode(), by=None)

    assert (third.changes or {})["told"] == {"stale_questions": 1}
    assert (third.changes or {})["counts"]["changed"] == 1
    assert not approved_versions().exists()


def test_words_that_stay_through_one_version_and_change_in_the_next_take_their_questions_along():
    first = ingest(name="bureau.md", data=TEXT.encode(), by=None)
    quoted = {}
    for words in ("siège à Lyon", "treize membres"):
        quoted[words] = ApprovedVersionFactory(proof=None)
        ProvenanceFactory(question_version=quoted[words], source_version=first, quote=words)
    kept = "# Le Bureau\n\nUn mot de plus.\n" + TEXT.removeprefix("# Le Bureau\n")
    ingest(name="bureau.md", data=kept.encode(), by=None)
    assert approved_versions().filter(pk__in=[one.pk for one in quoted.values()]).count() == 2

    ingest(name="bureau.md", data=kept.replace("treize", "quinze").encode(), by=None)

    stale = Review.objects.filter(verdict=Verdict.STALE)
    assert [one.question_version for one in stale] == [quoted["treize membres"]]
