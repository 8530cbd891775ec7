import pytest

from quizzes.generation.facts.events import find_events
from tests.quizzes.generation.reading import read


def events(*parts):
    return [
        (event.when.year, event.clause.text) for one in read(*parts) for event in find_events(one)
    ]


@pytest.mark.parametrize(
    ("sentence", "year", "said"),
    [
        (
            "Le Conseil applique la Convention sur la protection des phares, adoptée en 1987.",
            "1987",
            "la Convention sur la protection des phares a été adoptée",
        ),
        (
            "Le Traité des détroits, signé à Gand le 3 mars 1954, lie dix ports.",
            "1954",
            "le Traité des détroits a été signé à Gand",
        ),
        (
            "Rappelant le Protocole des ports francs, entré en vigueur le 2 mai 1990, et le reste,",
            "1990",
            "le Protocole des ports francs est entré en vigueur",
        ),
        (
            "Saluant l’aide du Fonds de sauvetage, fondé en 1931,",
            "1931",
            "le Fonds de sauvetage a été fondé",
        ),
    ],
)
def test_a_dated_participle_behind_a_name_tells_an_event(sentence, year, said):
    assert (year, said) in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Saluant la Convention des ports, fondée en 1931,",
        "Saluant la Ligue des ports, adoptée en 1931,",
        "Saluant la Ligue des ports et la Banque des quais, fondée en 1931,",
        "Saluant la Convention des ports, ouverte aux navires en 1931,",
        "Saluant le Fonds de sauvetage, fondé en 1931 et 1950,",
    ],
)
def test_a_participle_that_suits_no_one_name_tells_nothing(sentence):
    assert events(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Une réunion a été ouverte en 2009 à Brest.",
        "Des experts ont ouvert un port en 2009.",
        "En 2009, le Conseil des pêches a adopté la résolution 58/3 sur les ports.",
    ],
)
def test_what_has_no_name_is_not_worth_a_date(sentence):
    assert events(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "La Ligue des ports a rejoint le Fonds en 1931, peu après la tempête.",
        "À ces organes s’ajoute le Comité, enceinte commune à la Ligue et au FIP, établie en 1974.",
    ],
)
def test_an_event_leans_on_nothing_before_it(sentence):
    assert not any("peu après" in str(one) or "et au" in str(one) for one in events(sentence))
