import pytest

from quizzes.generation.facts.taking_up import takes_up


@pytest.mark.parametrize(
    ("text", "takes"),
    [
        ("À quelle fréquence le tiers d’entre eux est-il renouvelé ?", True),
        ("En _____, la Ligue de Gand a achevé la construction des siens.", True),
        ("Le Conseil de Gand peut l’arrêter à la majorité simple.", True),
        ("En quelle année le port avait-il montré la voie ?", True),
        ("Quel organe invite les États à s’expliquer devant elle ?", True),
        ("En quelle année Eva Maes a-t-elle commencé son mandat ?", True),
        ("En quelle année Eva Maes a-t-elle commencé son mandat de présidente ?", False),
        ("En 2023, les programmes financés ont servi à bâtir neuf ports.", True),
        ("En 2023, les programmes financés par la Ligue ont servi.", False),
        ("Le Directeur de la Ligue est nommé d’ordinaire pour six ans.", True),
        ("Quel organe choisit un certain nombre de cas ?", True),
        ("Quel organe de la Ligue arrête le budget ?", False),
        ("En quelle année Eva Maes a-t-elle été portée à sa tête ?", True),
        ("Chacun est doté de neuf navires.", True),
        ("Il y a neuf ports dans la Ligue.", False),
        ("En 1961, la loi qui lui donna naissance a été promulguée.", True),
    ],
)
def test_a_text_takes_up_what_another_sentence_says(text, takes):
    assert takes_up(text) is takes
