from __future__ import annotations

import pytest

from quizzes.models import Conflict, ConflictOutcome
from quizzes.queries.exporting import read_export
from quizzes.services.resolving import resolve
from quizzes.services.storing_conflicts import store_conflicts
from tests.factories.accounts import AdminFactory
from tests.quizzes.disagreeing import ELEVEN, NINE, bring_both, disagree, find

pytestmark = pytest.mark.django_db


@pytest.fixture
def conflict() -> Conflict:
    return disagree()


def decide(conflict: Conflict) -> None:
    outcome = ConflictOutcome.NEITHER
    by = AdminFactory()
    resolve(conflict=conflict, outcome=outcome, chosen={}, reason="Douteux.", by=by, seen=0)


def test_statements_are_stored_with_what_each_says(conflict: Conflict):
    said = conflict.statements.order_by("pk").values_list("value", "quote")

    assert list(said) == [("neuf", NINE), ("onze", ELEVEN)]


def test_a_conflict_follows_its_words_into_new_versions(conflict: Conflict):
    before = set(conflict.statements.values_list("pk", flat=True))
    moved = bring_both(lead="Voici ce qui est écrit. ")

    store_conflicts(course=conflict.course, found=[find(moved)], versions=moved)

    (stayed,) = conflict.course.conflicts.all()
    assert stayed == conflict
    assert {one.pk for one in stayed.statements.all()} == before
    for one in stayed.statements.select_related("version__document"):
        assert one.version == moved[one.version.document.name]
        assert one.version.text[one.start : one.end] == one.quote


def test_an_open_conflict_that_is_found_no_more_goes(conflict: Conflict):
    store_conflicts(course=conflict.course, found=[], versions={})

    assert not Conflict.objects.exists()


def test_a_decided_one_is_kept_as_such_until_it_is_found_again(conflict: Conflict):
    decide(conflict)
    versions = {one.version.document.name: one.version for one in conflict.statements.all()}

    store_conflicts(course=conflict.course, found=[], versions={})
    conflict.refresh_from_db()
    gone_at = conflict.gone_at
    gone = read_export(conflict.course).course
    store_conflicts(course=conflict.course, found=[], versions={})
    conflict.refresh_from_db()
    again = conflict.gone_at
    store_conflicts(course=conflict.course, found=[find(versions)], versions=versions)
    conflict.refresh_from_db()
    back = read_export(conflict.course).course

    assert gone_at is not None
    assert again == gone_at
    assert conflict.gone_at is None
    assert conflict.choices.count() == 1
    assert gone is not None
    assert back is not None
    assert (len(gone.conflicts), len(back.conflicts)) == (0, 1)
