from quizzes.generation.checks.word_shared_by_pair import find
from quizzes.generation.records import ItemKind, Pair
from tests.quizzes.generation.building import a_corpus, an_item


def found(*pairs):
    item = an_item(ItemKind.MATCHING, pairs=tuple(Pair(*pair) for pair in pairs))
    return list(find(item, a_corpus()))


def test_a_word_that_ties_a_pair_is_found():
    assert found(
        ("Antiterrorisme et armes", "suivre les armes des réseaux"),
        ("Cybercriminalité", "poursuivre les escrocs"),
        ("Traite", "aider les victimes"),
    ) == ["arm"]


def test_a_word_that_several_right_sides_share_ties_nothing():
    assert not found(
        ("Réseau des armes", "suivre les armes"),
        ("Cybercriminalité", "saisir les armes"),
        ("Traite", "aider les victimes"),
    )
