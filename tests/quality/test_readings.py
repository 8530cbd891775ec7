"""The readings that are kept can be trusted: what was planted is bad, and figures are counted."""

from __future__ import annotations

import random
from datetime import date

import pytest
from pydantic import ValidationError

from tests.quality.readings.drawing import draw
from tests.quality.readings.marks import Reading, read_all, read_reading, write_reading
from tests.quality.readings.planting import DEFECTS, plant
from tests.quality.readings.sheet import write_sheet

CHANCE = random.Random(1)  # noqa: S311 - it draws a sample, it keeps no secret
ACCEPT, EDIT = {"mark": "accept"}, {"mark": "edit", "reason": "trop long"}


def a_question(number: int = 0, kind: str = "single_choice", **changes):
    options = [("Paris", False), ("La Haye", True), ("Vienne", False)]
    return {
        "id": f"{number:016x}",
        "kind": kind,
        "stem": "Dans quelle ville siège l’Agence européenne de coopération judiciaire ?",
        "choices": [{"text": text, "correct": right} for text, right in options],
        "explanation": "« Elle siège à La Haye. »",
        "source": [{"document": "fiche.txt", "quote": "Elle siège à La Haye."}],
    } | changes


def a_true_false():
    options = [{"text": "Vrai", "correct": True}, {"text": "Faux", "correct": False}]
    return a_question(kind="true_false", stem="Eurojust siège à La Haye.", choices=options)


def a_matching():
    pairs = [{"left": left, "right": left.lower()} for left in "ABC"]
    return a_question(kind="matching", pairs=pairs, choices=[])


EXAMPLES = {
    "wrong_truth": a_true_false,
    "wrong_pairs": a_matching,
    "key_forgotten": lambda: a_question(kind="multiple_choice"),
}


def a_reading(*opinions, **changes):
    read = [
        {"question": f"{number:016x}", "opinions": pair} for number, pair in enumerate(opinions)
    ]
    head = {"day": date(2026, 1, 2), "of": "essais", "writer": "1", "seed": 3, "drawn": 9}
    return Reading.model_validate(head | {"read": read} | changes)


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_planted_question_differs_from_the_good_one_that_stays(defect: str):
    good = EXAMPLES.get(defect, a_question)()
    before = repr(good)

    bad = plant(good, defect, CHANCE)

    assert bad is not None
    assert bad != good
    assert repr(good) == before


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_not_planted_where_it_has_no_place(defect: str):
    steps = a_question(kind="ordering", stem="Classez.", choices=[])

    assert plant(steps, defect, CHANCE) is None


def test_a_seed_draws_the_same_sheet_whatever_the_order_of_the_questions():
    questions = [a_question(number) for number in range(30)]

    assert draw(questions, 10, 5, seed=4) == draw(questions[::-1], 10, 5, seed=4)
    assert draw(questions, 10, 5, seed=4) != draw(questions, 10, 5, seed=5)


def test_planted_questions_are_made_of_others_than_those_drawn():
    sheet = draw([a_question(number) for number in range(30)], 10, 5, seed=4)
    own = {one.question["id"] for one in sheet if not one.defect}
    bad = {one.question["id"] for one in sheet if one.defect}

    assert (len(own), len(bad)) == (10, 5)
    assert own.isdisjoint(bad)


def test_a_sheet_shows_key_and_quote_and_hides_what_was_planted():
    sheet = write_sheet(draw([a_question(number) for number in range(3)], 2, 1, seed=4))

    assert "[KEY] La Haye" in sheet
    assert "Elle siège à La Haye." in sheet
    assert not any(defect in sheet for defect in DEFECTS)


def test_figures_count_opinions_pairs_and_agreement():
    reading = a_reading((ACCEPT, ACCEPT), (ACCEPT, EDIT), (EDIT, EDIT), (ACCEPT, ACCEPT))

    assert reading.acceptance == 5 / 8
    assert reading.signed == 2 / 4
    assert reading.agreement == 3 / 4


def test_planted_questions_count_as_caught_and_not_as_the_writers():
    reading = a_reading((ACCEPT, ACCEPT), (ACCEPT, EDIT))
    bad = reading.read[1].model_copy(update={"defect": "wrong_key"})
    reading = reading.model_copy(update={"read": (reading.read[0], bad)})

    assert reading.caught == (1, 1)
    assert reading.acceptance == 1


def test_an_item_that_is_not_accepted_needs_a_reason():
    with pytest.raises(ValidationError, match="reason"):
        a_reading((ACCEPT, {"mark": "reject"}))


def test_what_is_written_is_read_back():
    reading = a_reading((ACCEPT, ACCEPT), (ACCEPT, EDIT))

    assert read_reading(write_reading(reading)) == reading


def test_every_reading_that_is_kept_can_be_read():
    for name, reading in read_all().items():
        ids = [one.question for one in reading.own]
        assert len(ids) == len(set(ids)), name
