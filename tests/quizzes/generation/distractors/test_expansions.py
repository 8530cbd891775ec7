from itertools import combinations

import pytest

from quizzes.generation.distractors.expansions import may_be_exchanged, other_expansions
from quizzes.generation.identity import chance
from quizzes.generation.wording import fold, read_words


@pytest.mark.parametrize(
    "expansion",
    ["Centre de commandement et de coordination", "Organisation mondiale de la santé"],
)
def test_letters_stay_and_no_expansion_is_nearer_to_the_others(expansion):
    found = other_expansions(expansion, chance("1"))
    options = [expansion, *found]

    initials = {"".join(fold(w)[0] for w in read_words(o) if len(w) > 3) for o in options}
    apart = sorted(
        sum(a != b for a, b in zip(one.split(), two.split(), strict=True))
        for one, two in combinations(options, 2)
    )
    assert len(found) == 3
    assert len(initials) == 1
    assert apart == [1, 1, 1, 1, 2, 2]


@pytest.mark.parametrize("expansion", ["Union postale", "Afrique centrale", "", "feux et caps"])
def test_an_expansion_with_too_little_to_exchange_has_none(expansion):
    assert other_expansions(expansion, chance("1")) == []


def test_one_word_alone_is_exchanged_where_no_other_can_be():
    found = other_expansions("Comité des phares", chance("1"))

    assert sorted(found) == ["Centre des phares", "Conseil des phares"]


@pytest.mark.parametrize(
    ("expansion", "rivals"),
    [
        ("Organisation de l’aviation civile", False),
        ("Office des mers contre la drogue et le crime", False),
        ("Bureau de lutte contre le terrorisme", False),
        ("Association internationale du transport aérien", True),
    ],
)
def test_words_of_another_field_are_no_rivals(expansion, rivals):
    assert may_be_exchanged(expansion) is rivals


def test_no_word_is_put_in_twice():
    for seed in range(9):
        found = other_expansions("Centre de coordination et de coopération", chance(str(seed)))

        assert not any(text.count(word) > 1 for text in found for word in text.split()[2:3])


@pytest.mark.parametrize(
    "expansion",
    ["identification des victimes de naufrages", "Fonds pour la qualité de service"],
)
def test_a_topic_with_a_complement_and_a_common_noun_are_left_alone(expansion):
    assert other_expansions(expansion, chance("1")) == []


def test_an_adjective_keeps_its_gender():
    found = other_expansions("Commission mondiale de coopération", chance("4"))

    assert not any("multilatéral " in text or "maritimee" in text for text in found)


def test_a_topic_with_an_adjective_of_its_own_stays():
    found = other_expansions("Fonds international de développement agricole", chance("1"))

    assert not any("désarmement" in one for one in found)
