import pytest

from quizzes.generation.analysis.reading import read_clauses


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Le Conseil des pêches fixe les quotas annuels.",
            ["le Conseil des pêches | fixe | les quotas annuels"],
        ),
        (
            "Le Comité de suivi, créé pour cela, prépare le budget et veille aux comptes.",
            [
                "le Comité de suivi | prépare | le budget",
                "le Comité de suivi | veille | aux comptes",
            ],
        ),
        (
            "Le Centre de veille (CV) se trouve à Brest, qui donne sur la rade.",
            ["le Centre de veille | se trouve | à Brest"],
        ),
        (
            "Le siège est installé à Nantes et le laboratoire est situé à Brest.",
            ["le siège | est installé | à Nantes", "le laboratoire | est situé | à Brest"],
        ),
        (
            "La France et l’Espagne signent un accord.",
            ["la France et l’Espagne | signent | un accord"],
        ),
        (
            "Le Conseil, composé de 12 membres, adopte le programme.",
            ["le Conseil | adopte | le programme", "le Conseil | est composé | de 12 membres"],
        ),
        (
            "Le Conseil prépare le budget, contrôle les comptes et nomme le directeur.",
            [
                "le Conseil | prépare | le budget",
                "le Conseil | contrôle | les comptes",
                "le Conseil | nomme | le directeur",
            ],
        ),
        (
            "C’est le Conseil qui fixe les quotas.",
            ["le Conseil | fixe | les quotas"],
        ),
        (
            "Les navires qui entrent dans le port paient une taxe.",
            ["les navires qui entrent dans le port | paient | une taxe"],
        ),
        (
            "L’organe suprême de l’Agence est le Conseil, qui élit le directeur.",
            [
                "l’organe suprême de l’Agence | est | le Conseil",
                "le Conseil | élit | le directeur",
            ],
        ),
    ],
)
def test_clauses_are_read_where_the_verb_is_sure(sentence, expected):
    found = read_clauses(sentence)

    assert [f"{c.subject.text} | {c.group} | {c.tail}" for c in found] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Cette mesure protège les ports.",
        "Le Conseil ne dirige pas le Centre.",
        "Des navires de lutte contre les incendies.",
        "Le contrôle des pêches en mer du Nord.",
        "Nous surveillons les côtes.",
        "Empreintes digitales et les photos aide à identifier.",
        "Le Conseil les contrôle.",
        "Le Conseil aurait fermé le port.",
        "Le Conseil dirige-t-il le Centre ?",
        "",
    ],
)
def test_no_clause_is_read_from_what_is_denied_vague_or_no_sentence(sentence):
    assert read_clauses(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "year", "since", "text"),
    [
        ("En mai 2003, le Conseil a ouvert un port.", "2003", False, "le Conseil a ouvert un port"),
        ("Le Conseil a ouvert un port en 2003.", "2003", False, "le Conseil a ouvert un port"),
        ("Depuis 1990, le Conseil garde le port.", "1990", True, "le Conseil garde le port"),
    ],
)
def test_the_date_of_a_clause_stands_apart(sentence, year, since, text):
    (clause,) = read_clauses(sentence)

    assert (clause.when.year, clause.when.since, clause.text) == (year, since, text)


def test_a_date_that_belongs_to_a_noun_stays_with_it():
    (clause,) = read_clauses("Le Conseil applique le règlement de 2003.")

    assert clause.when is None
    assert clause.tail == "le règlement de 2003"


def test_the_setting_in_front_is_kept():
    (clause,) = read_clauses("Dans chaque port, un Bureau des douanes contrôle les navires.")

    assert clause.setting == "Dans chaque port"
