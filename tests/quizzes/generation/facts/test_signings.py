from quizzes.generation.facts.signings import find_signings
from tests.quizzes.generation.reading import read

TEXTS = (
    "L’Accord sur les phares, signé à Lomé le 4 mai 1951, éclaire les côtes.",
    "La Convention sur le secours en mer, dite Convention de Brest, adoptée le 2 mars 1974, suit.",
    "Le registre relève du Protocole des ports, conclu le 1er juin 1988, et de lui seul.",
)


def pairs(*texts):
    return [one.pairs for one in find_signings(read(*texts))]


def test_texts_are_put_together_with_their_years():
    assert pairs(*TEXTS) == [
        (
            ("l’Accord sur les phares", "1951"),
            ("la Convention de Brest", "1974"),
            ("le Protocole des ports", "1988"),
        )
    ]


def test_two_texts_are_too_few():
    assert pairs(*TEXTS[:2]) == []


def test_of_two_texts_of_one_year_the_first_one_is_taken():
    again = "Le Traité des îles, signé le 3 avril 1951, reste en vigueur."

    assert pairs(*TEXTS, again) == pairs(*TEXTS)
