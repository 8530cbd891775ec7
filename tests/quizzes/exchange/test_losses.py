from __future__ import annotations

from typing import Any

import pytest

from quizzes.exchange import Format, find_losses, read_bank, write_bank
from quizzes.generation.records import Choice, ItemKind
from tests.quizzes.exchange.samples import SAMPLES, make

MANY = tuple(Choice(f"option {number}", correct=number < 11) for number in range(12))
SWAPPED = (Choice("Juste", correct=True), Choice("Fausse", correct=False))
GIFT, XML, CSV, XLSX = Format.GIFT, Format.MOODLE_XML, Format.CSV, Format.XLSX


@pytest.mark.parametrize(
    ("kind", "changes", "form", "code"),
    [
        (ItemKind.NUMERIC, {"accepted": ("30 jours",)}, GIFT, "unit_in_tag"),
        (ItemKind.TRUE_FALSE, {"choices": SWAPPED}, XML, "other_sides"),
        (ItemKind.MULTIPLE_CHOICE, {"choices": MANY}, XML, "odd_share"),
        (ItemKind.CLOZE, {"stem": "Sans trou."}, CSV, "without_gap"),
        (ItemKind.CLOZE, {"stem": "Il est à _____"}, GIFT, "gap_at_end"),
        (ItemKind.SHORT_ANSWER, {"accepted": (" x",)}, GIFT, "spaced_side"),
        (ItemKind.SHORT_ANSWER, {"module": "x" * 255}, XML, "long_label"),
        (ItemKind.SHORT_ANSWER, {"stem": "x" * 32_768}, XLSX, "long_cell"),
        (ItemKind.SHORT_ANSWER, {"stem": "a\x07b"}, XML, "control_letters"),
        (ItemKind.ORDERING, {}, GIFT, "order_as_match"),
    ],
)
def test_what_a_format_does_not_carry_is_told(
    kind: ItemKind, changes: dict[str, Any], form: Format, code: str
):
    questions = [make(kind, **changes), make(ItemKind.SINGLE_CHOICE)]

    assert [(loss.code, loss.count) for loss in find_losses(questions, form)] == [(code, 1)]
    assert read_bank(f"a.{'xml' if form is XML else form}", write_bank(questions, form, "x"))


@pytest.mark.parametrize("form", [XML, CSV, XLSX])
def test_nothing_is_told_where_all_is_carried(form: Format):
    assert find_losses(SAMPLES, form) == ()


def test_the_key_of_a_statement_is_told_by_its_words_and_not_by_its_place():
    turned = make(
        ItemKind.TRUE_FALSE, choices=(Choice("Faux", correct=True), Choice("Vrai", correct=False))
    )

    for form in (GIFT, XML):
        data = write_bank([turned], form, "x")
        (placed,) = read_bank(f"a.{'xml' if form is XML else form}", data).questions
        assert {one.text: one.correct for one in placed.read.choices} == {
            "Vrai": False,
            "Faux": True,
        }
