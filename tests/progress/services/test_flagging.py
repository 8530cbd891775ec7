from __future__ import annotations

from typing import Any

import pytest

from accounts.models import AuditEntry
from progress.models import FlaggedVersion, SortedFigures
from progress.queries.statistics import read_statistics
from progress.services import flagging
from progress.services.flagging import (
    NothingFlagged,
    PassedWithoutReason,
    keep_flags,
    let_pass,
)
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import sort_figures
from progress.statistics import FlagCode
from quizzes.models import Quiz
from tests.factories.accounts import AdminFactory
from tests.factories.progress import FlaggedVersionFactory
from tests.progress.attempts import make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz() -> Quiz:
    made = make_statistical_quiz()
    take_quiz(made, learners=40)
    return made


def stored(quiz: Quiz) -> dict[int, list[str]]:
    return {row.question_version_id: row.codes for row in FlaggedVersion.objects.filter(quiz=quiz)}


def test_the_counts_of_a_quiz_keep_the_flags_that_its_statistics_raise(quiz: Quiz):
    fold_pending()
    FlaggedVersionFactory(quiz=quiz)  # raised before, and no more
    for row in SortedFigures.objects.all():
        sort_figures(row)

    raised = {
        item.version.pk: sorted({flag.code.value for flag in item.flags})
        for item in read_statistics(quiz).items
        if item.flags
    }
    assert raised
    assert stored(quiz) == raised


def raise_flags(monkeypatch: pytest.MonkeyPatch, row: FlaggedVersion, *codes: FlagCode) -> None:
    """Let the statistics raise these flags against the row's version."""

    class Told:
        version = row.question_version
        flags = tuple(type("Raised", (), {"code": code}) for code in codes)

    told: Any = type("Statistics", (), {"items": (Told,)})
    monkeypatch.setattr(flagging, "read_statistics", lambda quiz: told)
    keep_flags(row.quiz)
    row.refresh_from_db()


def test_flags_let_pass_stay_away_until_another_is_raised(monkeypatch: pytest.MonkeyPatch):
    row, editor = FlaggedVersionFactory(), AdminFactory()

    let_pass(question=row.question_version.question, reason=" C’est voulu. ", by=editor)
    raise_flags(monkeypatch, row, FlagCode.KEY_DOUBTFUL)
    assert (row.passed_by, row.reason) == (editor, "C’est voulu.")
    raise_flags(monkeypatch, row, FlagCode.KEY_DOUBTFUL, FlagCode.TOO_HARD)

    assert row.passed_at is None
    assert row.codes == ["key_doubtful", "too_hard"]
    entry = AuditEntry.objects.get(action="pass_flags")
    assert entry.detail["before"] == {"flags": ["key_doubtful"]}
    assert entry.detail["reason"] == "C’est voulu."


def test_twice_or_without_a_reason_nothing_passes():
    row, editor = FlaggedVersionFactory(), AdminFactory()
    question = row.question_version.question

    with pytest.raises(PassedWithoutReason):
        let_pass(question=question, reason=" ", by=editor)
    let_pass(question=question, reason="Voulu.", by=editor)
    with pytest.raises(NothingFlagged):
        let_pass(question=question, reason="Encore.", by=editor)
