from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accounts.models import AuditEntry
from quizzes.generation.config import WriterConfig
from quizzes.generation.resolutions import Chosen
from quizzes.models import Conflict, ConflictOutcome, Review, Verdict
from quizzes.queries.questions import approved_versions
from quizzes.queries.resolutions import read_resolutions
from quizzes.services.resolving import (
    NothingChosen,
    Period,
    ReadByEarlierWriter,
    ResolutionNeedsReason,
    Resolved,
    ResolvedMeanwhile,
    TimeMissing,
    TimeReversed,
    resolve,
)
from tests.factories.accounts import AdminFactory
from tests.quizzes.disagreeing import ELEVEN, NINE, disagree, rest_on

pytestmark = pytest.mark.django_db

ONE, BOTH, NEITHER = ConflictOutcome.ONE, ConflictOutcome.BOTH, ConflictOutcome.NEITHER
EARLY, LATE = Period(end=date(2020, 12, 31)), Period(start=date(2021, 1, 1))


@pytest.fixture
def conflict() -> Conflict:
    return disagree()


def place(conflict: Conflict, quote: str) -> int:
    return conflict.statements.get(quote=quote).pk


def do(
    conflict: Conflict, outcome: ConflictOutcome, held: dict[str, Period], **told: Any
) -> Resolved:
    chosen = {place(conflict, quote): period for quote, period in held.items()}
    latest = conflict.choices.order_by("-pk").first()
    seen = latest.pk if latest else 0
    asked = {"reason": " Le plus récent. ", "by": AdminFactory(), "seen": seen, **told}
    return resolve(conflict=conflict, outcome=outcome, chosen=chosen, **asked)


@pytest.mark.parametrize(
    ("outcome", "held", "gone"),
    [
        (ONE, {NINE: Period()}, {ELEVEN}),
        (ONE, {ELEVEN: Period()}, {NINE}),
        (BOTH, {NINE: EARLY, ELEVEN: LATE}, {NINE, ELEVEN}),
        (NEITHER, {}, {NINE, ELEVEN}),
    ],
)
def test_questions_that_say_what_was_not_chosen_go_out_of_use(
    conflict: Conflict, outcome: ConflictOutcome, held: dict[str, Period], gone: set[str]
):
    resting = {
        NINE: rest_on(conflict, NINE, explanation="Elles sont neuf."),
        ELEVEN: rest_on(conflict, ELEVEN, explanation="Elles sont onze."),
    }
    other = rest_on(conflict, NINE, explanation="Elles sont à terre.")

    resolved = do(conflict, outcome, held)

    assert set(resolved.stale) == {resting[quote] for quote in gone}
    in_use = {other, *(one for quote, one in resting.items() if quote not in gone)}
    assert set(approved_versions()) == in_use
    assert Review.objects.filter(verdict=Verdict.STALE, by=None).count() == len(gone)


def test_a_choice_is_told_with_what_it_was_before_and_what_it_took(conflict: Conflict):
    resting = rest_on(conflict, NINE, explanation="Elles sont neuf.")
    do(conflict, ONE, {NINE: Period()})

    do(conflict, ONE, {ELEVEN: Period()})

    entry = AuditEntry.objects.filter(action="resolve_conflict").latest("pk")
    assert entry.detail["reason"] == "Le plus récent."
    assert entry.detail["before"] == {"outcome": "one"}
    assert entry.detail["after"]["chosen"] == [{"statement": place(conflict, ELEVEN)}]
    assert entry.detail["stale"] == [resting.pk]


def test_what_is_asked_by_a_choice_stays_where_it_is_chosen_again(conflict: Conflict):
    times = {NINE: EARLY, ELEVEN: LATE}
    do(conflict, BOTH, times)
    timed = rest_on(conflict, NINE, explanation="Jusqu’en 2020, neuf.")

    same = do(conflict, BOTH, times)
    other = do(conflict, BOTH, {NINE: EARLY, ELEVEN: Period(start=date(2022, 1, 1))})

    assert same.stale == ()
    assert other.stale == (timed,)


@pytest.mark.parametrize(
    ("error", "outcome", "held", "told"),
    [
        (NothingChosen, ONE, {}, {}),
        (NothingChosen, ONE, {NINE: Period(), ELEVEN: Period()}, {}),
        (TimeMissing, BOTH, {NINE: EARLY}, {}),
        (TimeMissing, BOTH, {NINE: EARLY, ELEVEN: Period()}, {}),
        (TimeReversed, BOTH, {NINE: EARLY, ELEVEN: Period(LATE.start, EARLY.end)}, {}),
        (ResolutionNeedsReason, NEITHER, {}, {"reason": "  "}),
        (ResolvedMeanwhile, NEITHER, {}, {"seen": 7}),
    ],
)
def test_what_is_wrong_with_a_choice_is_said_and_nothing_stored(
    conflict: Conflict,
    error: type[Exception],
    outcome: ConflictOutcome,
    held: dict[str, Period],
    told: dict[str, Any],
):
    resting = rest_on(conflict, NINE, explanation="Elles sont neuf.")

    with pytest.raises(error):
        do(conflict, outcome, held, **told)

    assert not conflict.choices.exists()
    assert list(approved_versions()) == [resting]


def test_a_statement_of_another_conflict_is_none_of_this_one(conflict: Conflict):
    told: dict[str, Any] = {"reason": "Là.", "by": AdminFactory(), "seen": 0}

    with pytest.raises(NothingChosen):
        resolve(conflict=conflict, outcome=ONE, chosen={0: Period()}, **told)


def test_what_an_earlier_writer_found_waits_for_a_run(conflict: Conflict):
    conflict.statements.update(value="")

    with pytest.raises(ReadByEarlierWriter):
        do(conflict, NEITHER, {})


def test_the_latest_choice_counts(conflict: Conflict):
    do(conflict, ONE, {NINE: Period()})
    first = read_resolutions(conflict.course.slug)
    do(conflict, BOTH, {NINE: EARLY, ELEVEN: LATE})

    (resolution,) = read_resolutions(conflict.course.slug)

    assert first[0].chosen == (Chosen("a.md", NINE),)
    assert resolution.conflict == conflict.identity
    assert resolution.chosen == (
        Chosen("a.md", NINE, holds_until="2020-12-31"),
        Chosen("b.md", ELEVEN, holds_from="2021-01-01"),
    )
    assert read_resolutions("elsewhere") == ()
    assert WriterConfig(resolutions=(resolution,)).sha256() != WriterConfig().sha256()
