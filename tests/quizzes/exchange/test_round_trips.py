from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from quizzes.exchange import BankQuestion, Format, read_bank, write_bank
from quizzes.generation.records import ItemKind
from tests.quizzes.exchange.samples import ODD, SAMPLES, make, odd_questions


def there_and_back(questions: list[BankQuestion], form: Format) -> list[BankQuestion]:
    ending = {Format.MOODLE_XML: "xml"}.get(form, form.value)
    reading = read_bank(f"bank.{ending}", write_bank(questions, form, "Le Bureau / en bref"))
    assert reading.faults == reading.notes == ()
    return [placed.read for placed in reading.questions]


@pytest.mark.parametrize("form", list(Format))
def test_every_kind_comes_back_as_it_went_with_its_proof(form: Format):
    assert there_and_back(list(SAMPLES), form) == list(SAMPLES)


@pytest.mark.parametrize("form", list(Format))
def test_units_and_spellings_of_numbers_come_back(form: Format):
    numbers = make(ItemKind.NUMERIC, accepted=("124 millions d’euros", "1 250,5 km"), tolerance=2.0)

    assert there_and_back([numbers], form) == [numbers]


@pytest.mark.parametrize("form", list(Format))
def test_a_question_of_words_with_a_meaning_comes_back(form: Format):
    odd = make(ItemKind.SINGLE_CHOICE, stem=ODD, explanation=f"{ODD}\n\n{ODD} ", id="")

    assert there_and_back([odd], form) == [odd]


@pytest.mark.parametrize("form", list(Format))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(question=odd_questions())
def test_whatever_is_written_comes_back(form: Format, question: BankQuestion):
    assert there_and_back([question], form) == [question]
