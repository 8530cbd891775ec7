import pytest

from quizzes.generation.checks.agreement_broken_at_gap import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item

TEXT = "Le quorum est fixé par la zorgue. Les zorgues élisent un balif, et deux balifs un zorgon."


def found(stem, option):
    item = an_item(ItemKind.CLOZE, stem=stem, right=[option], wrong=["x1"])
    return list(find(item, a_corpus(TEXT)))


@pytest.mark.parametrize(
    ("stem", "option"),
    [
        ("Il y a un _____.", "zorgue"),
        ("Il y a une _____.", "balif"),
        ("Il y a une _____.", "comité"),
        ("Il y a des _____.", "zorgue"),
        ("Il y a la _____.", "zorgues"),
        ("Il y a le _____.", "le balif"),
        ("Il y a un _____.", "assemblée générale"),
    ],
)
def test_an_option_that_does_not_agree_is_found(stem, option):
    assert found(stem, option)


@pytest.mark.parametrize(
    ("stem", "option"),
    [
        ("Il y a une _____.", "zorgue nationale"),
        ("Il y a un _____.", "balif"),
        ("Il y a des _____.", "zorgues"),
        ("Il y a l’_____.", "assemblée"),
        ("Il y a le _____.", "xyzq"),
        ("Le siège est à _____.", "Tunis"),
        ("Il y a chaque _____.", "zorgue"),
        ("Il y a un _____.", "12"),
    ],
)
def test_an_option_that_agrees_or_whose_gender_nobody_knows(stem, option):
    assert not found(stem, option)


@pytest.mark.parametrize(
    ("right", "wrong", "is_found"),
    [
        ("l’Union européenne", "les Nations Unies", True),
        ("les Nations Unies", "l’Union européenne", True),
        ("l’Union européenne", "Europol", False),
        ("les Nations Unies", "les États membres", False),
        ("quatre", "six", False),
    ],
)
def test_a_subject_of_another_number_than_the_key_is_found(right, wrong, is_found):
    item = an_item(ItemKind.CLOZE, stem="_____ finance des projets.", right=[right], wrong=[wrong])

    assert list(find(item, a_corpus(TEXT))) == ([wrong] if is_found else [])
