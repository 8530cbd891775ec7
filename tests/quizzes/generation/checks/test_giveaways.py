import pytest

from quizzes.generation.checks import find_giveaways
from quizzes.generation.checks.giveaways import gives_away
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_statement, an_item

ASKED = an_item(
    stem="Dans quelle ville siège l’Office des drogues\u202f?",
    right=["Vienne"],
    wrong=["Rome", "Paris"],
)


@pytest.mark.parametrize(
    "stem",
    [
        "Quel office des drogues siège à Vienne\u202f?",
        "Qui préside l’Office des drogues, dont le siège est à Vienne\u202f?",
    ],
)
def test_a_stem_that_says_the_key_and_what_it_is_about_gives_it_away(stem):
    assert gives_away(an_item(stem=stem), ASKED)


@pytest.mark.parametrize(
    "stem",
    [
        "Quel office des drogues siège à Rome\u202f?",
        "Combien d’habitants compte Vienne\u202f?",
        "Que décide la Convention de Vienne\u202f?",
    ],
)
def test_a_stem_about_something_else_gives_nothing_away(stem):
    assert not gives_away(an_item(stem=stem), ASKED)


def test_a_statement_is_told_by_nothing_but_may_tell():
    statement = a_statement("L’Office des drogues siège dans la ville de Vienne.", true=True)

    assert gives_away(statement, ASKED)
    assert not gives_away(ASKED, statement)


def test_short_keys_are_told_by_whole_words():
    asked = an_item(ItemKind.NUMERIC, stem="Combien de bureaux a l’Office\u202f?", accepted=("7",))

    assert gives_away(an_item(stem="Où sont les 7 bureaux de l’Office\u202f?"), asked)
    assert not gives_away(an_item(stem="Où sont les bureaux de l’Office en 1978\u202f?"), asked)


def test_pairs_are_named_teller_first():
    teller = an_item(id="teller", stem="Quel office des drogues siège à Vienne\u202f?")

    assert find_giveaways([ASKED, teller]) == (("teller", ASKED.id),)
    assert find_giveaways([]) == ()
