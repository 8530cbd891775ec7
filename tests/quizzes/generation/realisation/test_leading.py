from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.facts.whole import WHOLE
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.realisation.houses import House
from quizzes.generation.realisation.leading import lead_in
from quizzes.generation.records import FactKind, QuotedSpan

HOUSE = House(read_phrase("l’Union postale"), frozenset(), frozenset({"upu"}), told=True)
SOURCE = QuotedSpan("upu.md", 0, 10, "Le Conseil.")


def _a_fact(question: str, answer: str = "le Conseil", kind: FactKind = FactKind.ROLE) -> Single:
    return Single(kind, "s", "r", answer, AnswerKind.NAME, Wording(question), (SOURCE,))


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Quel organe fixe les cotisations ?", "À propos de l’Union postale : "),
        ("À quelle fréquence se réunit le Congrès ?", "À propos de l’Union postale : "),
        ("Quel organe fixe les cotisations de l’UPU ?", ""),
        ("Quel organe de l’Union postale fixe les cotisations ?", ""),
        ("Quel organe s’est réuni à Berne ?", ""),
    ],
)
def test_a_question_that_names_nobody_says_first_whom_it_is_about(question, lead):
    assert lead_in(_a_fact(question), {"upu.md": HOUSE}).lead == lead


def test_a_lead_never_gives_the_answer_away():
    fact = _a_fact("Quel organe fixe les cotisations ?", "le Conseil de l’UPU")

    assert lead_in(fact, {"upu.md": HOUSE}).lead == ""


def test_words_mean_what_they_mean_whoever_uses_them():
    fact = _a_fact("Qu’est-ce qu’un timbre ?", "une marque", FactKind.DEFINITION)

    assert lead_in(fact, {"upu.md": HOUSE}).lead == ""


@pytest.mark.parametrize("houses", [{}, {"upu.md": replace(HOUSE, told=False)}])
def test_nobody_is_named_whom_the_text_is_not_about(houses):
    assert lead_in(_a_fact("Quel organe fixe les cotisations ?"), houses).lead == ""


@pytest.mark.parametrize(
    "question",
    ["Où siège la Cour européenne des droits ?", "Où siège l’Union des détroits ?"],
)
def test_a_question_about_another_body_is_not_said_to_be_about_this_one(question):
    assert lead_in(_a_fact(question, "Gand"), {"upu.md": HOUSE}).lead == ""


def test_letters_within_a_word_name_nobody():
    house = replace(HOUSE, names=frozenset({"ua"}))

    assert not house.is_named_in("Quatre organes fixent les cotisations.")
    assert house.is_named_in("L’UA fixe les cotisations.")


@pytest.mark.parametrize(
    ("kind", "question", "lead"),
    [
        (FactKind.QUANTITY, "Combien de francs une collecte donne-t-elle ?", True),
        (FactKind.ROLE, "Au sein de l’Union postale, combien de francs donne-t-elle ?", False),
    ],
)
def test_a_collection_is_not_said_to_be_within_the_body_it_is_for(kind, question, lead):
    within = "Au sein de l’Union postale, combien de francs une collecte donne-t-elle ?"

    found = lead_in(_a_fact(within, "deux millions", kind), {"upu.md": HOUSE})

    assert bool(found.lead) is lead
    assert found.wording.question.startswith(question[:20])


@pytest.mark.parametrize(
    ("sentence", "led"),
    [
        ("L’accord de Berne fut signé en _____ par vingt États.", False),
        ("L’accord fut signé en _____ à Berne par vingt États.", True),
    ],
)
def test_a_sentence_kept_whole_says_whom_it_is_about_unless_its_subject_is_named(sentence, led):
    fact = replace(_a_fact(sentence, "1901", FactKind.DATE), relation=WHOLE)

    assert bool(lead_in(fact, {"upu.md": HOUSE}).lead) is led
