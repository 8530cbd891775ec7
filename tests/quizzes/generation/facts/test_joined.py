from __future__ import annotations

import pytest

from quizzes.generation.facts.joined import find_joined
from tests.quizzes.generation.reading import item, read

BODY = "La Ligue des ports est une union de communes de Bretagne."


def joined(first, second):
    return list(find_joined(*read(f"{first} {second}")))


@pytest.mark.parametrize(
    ("second", "answer"),
    [
        ("Elle fut instituée par une convention ouverte à la signature à Gand en 1965.", "1965"),
        ("Son acte de naissance fut signé à Gand en 1965.", "1965"),
        ("Elle compte vingt-deux ports de Flandre.", "vingt-deux"),
    ],
)
def test_a_sentence_that_takes_up_the_one_before_is_kept_with_it(second, answer):
    (found,) = joined(BODY, second)

    assert found.answer == answer
    assert found.wording.gapped == f"{BODY} {second.replace(answer, '_____')}"
    assert found.sources[0].quote == f"{BODY} {second}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BODY, "En 1965, elle fut instituée par une convention signée à Gand."),
        (BODY, "Il fallut attendre l’année 1965 et la convention de Gand."),
        (BODY, "Il faut attendre juin 1965 et la convention de Gand."),
        (BODY, "Elle leur vendit en 1965 trois phares de Gand."),
        (BODY, "Elle les vendit à Gand en 1965."),
        ("Elle est une union de communes de Bretagne.", "Elle fut instituée à Gand en 1965."),
        ("Elle dort.", "Elle fut instituée à Gand en 1965."),
        ("La Ligue de Gand naquit en 1934 à Brest.", "Elle fut instituée à Gand en 1965."),
        ("Reste à nommer la Ligue de Gand.", "Elle fut instituée à Gand en 1965."),
        (BODY, "Elle fut instituée à Gand par une convention."),
        (BODY, f"Elle fut instituée en 1965 à Gand{' et à Brest' * 12}."),
    ],
)
def test_a_sentence_that_leans_on_more_or_on_nothing_is_not_joined(first, second):
    assert joined(first, second) == []


def test_members_of_a_list_are_not_joined():
    first, second = read(item(BODY), item("Elle fut instituée à Gand en 1965."))

    assert list(find_joined(first, second)) == []
