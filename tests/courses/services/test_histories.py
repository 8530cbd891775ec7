from __future__ import annotations

import pytest

from courses.building.comparing import Fate
from courses.models import SourceVersion
from courses.services.histories import Histories, Trace
from tests.quizzes.changing import BRANCH, MEMBERS, SEAT, TEXT, bring

pytestmark = pytest.mark.django_db


def follow(source: SourceVersion, said: str) -> Trace:
    start = source.text.index(said)
    history = Histories.of([source.document_id])[source.document_id]
    return history.follow(source.pk, start, start + len(said))


def words(trace: Trace) -> list[str]:
    return [block.text for block in trace.new]


def test_words_are_followed_through_two_versions_with_their_places():
    first = bring(TEXT)
    second = bring(f"# Avis\n\nLu et approuvé.\n\n{TEXT}")
    third = bring(second.text.replace("treize", "quinze"))

    members, seat = follow(first, MEMBERS), follow(first, SEAT)

    assert words(members) == [MEMBERS.replace("treize", "quinze")]
    assert (members.fate, members.newest) == (Fate.CHANGED, third)
    assert [place.version for place in members.places] == [first, second]
    assert second.text[members.places[1].start : members.places[1].end] == MEMBERS
    assert seat.fate is Fate.SAME
    assert [place.version for place in seat.places] == [first, second, third]


def test_what_changed_in_one_version_and_goes_in_the_next_is_gone():
    first = bring(TEXT)
    bring(TEXT.replace("Nantes", "Nice"))
    bring(TEXT.replace(BRANCH, ""))

    trace = follow(first, BRANCH)

    assert (trace.fate, trace.new) == (Fate.GONE, ())
    assert len(trace.places) == 1


def test_where_versions_were_not_compared_nothing_is_claimed():
    first = bring(TEXT)
    second = bring(TEXT.replace("treize", "quinze"))
    SourceVersion.objects.filter(pk=second.pk).update(changes=None)

    trace = follow(first, MEMBERS)

    assert (trace.fate, trace.new) == (None, ())


def test_all_documents_are_read_in_one_query(django_assert_num_queries):
    first = bring(TEXT)
    with django_assert_num_queries(1):
        follow(first, SEAT)
