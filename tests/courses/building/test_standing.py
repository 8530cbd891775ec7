import pytest

from courses.building.standing import leans, says_we


@pytest.mark.parametrize(
    "sentence",
    [
        "Il se réunit chaque année.",
        "Cette aide leur est utile.",
        "Son siège est à Lyon.",
        "C’est le bureau qui répond.",
        "Tous ses actes sont neutres.",
        "Trois de ses membres sont venus d’ailleurs.",
        "En outre, le Conseil décide.",
        "Le Pacte réunissait à cette date 39 entités.",
        "Le Secrétariat applique les décisions des deux autres organes.",
        "Les utilisateurs s’y transmettent des messages.",
        "L’Organisation aide les États à l’atteindre.",
        "Les dates qui suivent comptent.",
        "It meets every year.",
        "The Pact had 39 members at that time, and this mattered.",
    ],
)
def test_a_sentence_that_points_back_leans(sentence):
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Conseil se réunit chaque année.",
        "Deux pays peuvent coopérer.",
        "Une autorité contrôle les fichiers.",
        "Les infractions visent les ordinateurs, c’est-à-dire les machines.",
        "Ce que le Conseil décide lie les États.",
        "D’Abidjan à Lyon, les bureaux répondent.",
        "Italy has joined the Council.",
        "Le chef de l’atelier répond.",
    ],
)
def test_a_sentence_that_says_what_it_speaks_of_stands(sentence):
    assert not leans(sentence)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Nous agissons.", True),
        ("C’est notre tâche.", True),
        ("We act.", True),
        ("On nota.", False),
    ],
)
def test_we_is_seen(sentence, said):
    assert says_we(sentence) is said
