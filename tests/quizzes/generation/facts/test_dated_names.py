from __future__ import annotations

import pytest

from quizzes.generation.facts.dated_names import find_dated_names
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import read


def ask(sentence):
    (statement,) = read(sentence)
    return [
        (one.wording.question.replace("\u202f", " ").replace("\xa0", " "), one.answer)
        for one in find_dated_names(statement)
    ]


@pytest.mark.parametrize(
    ("sentence", "question", "year"),
    [
        (
            "Cette clause résulte du protocole de Brest, signé le 24 mai 1998, qui lie les ports.",
            "En quelle année a été signé le protocole de Brest ?",
            "1998",
        ),
        (
            "Elle a suscité bien des choses, dont l’écolabel du Phare, créé en 1989.",
            "En quelle année a été créé l’écolabel du Phare ?",
            "1989",
        ),
        (
            "L’initiative « Ports ouverts », lancée en 2022, vise les escales.",
            "En quelle année a été lancée l’initiative « Ports ouverts » ?",
            "2022",
        ),
        (
            "Vint la Convention sur le balisage des ports (COBAP), entrée en vigueur en 1977.",
            "En quelle année la Convention sur le balisage des ports est-elle entrée en vigueur ?",
            "1977",
        ),
        (
            "BALISE, installée à Gdansk en 1967, diffuse les cartes.",
            "En quelle année BALISE a-t-elle été installée à Gdansk ?",
            "1967",
        ),
        (
            "L’accident de Penmarch, survenu le 26 avril 1986, donna un nouvel élan.",
            "En quelle année est survenu l’accident de Penmarch ?",
            "1986",
        ),
    ],
)
def test_what_the_participle_behind_a_name_tells_is_asked(sentence, question, year):
    assert ask(sentence) == [(question, year)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le dispositif plus simple, créé en 1998, sert aux ports.",
        "Un nouveau traité, signé en 1998, lie les ports.",
        "Le traité, signé en 1998, lie les ports.",
        "Le protocole de Brest, entré en 1998, lie les ports.",
        "Le protocole de Brest, créé en 1998, lie les ports.",
        "La Cour de Brest, adoptée en 1998, siège.",
        "Les termes du protocole de la convention de Brest, adoptée depuis 1998, sont clairs.",
        "Le code du règlement de Brest, adopté en 1998, lie les ports.",
        "Le protocole qui lie Brest, signé en 1998, est clair.",
        "La Commission visite alors le port de la Ligue de Brest, fondé en 1998.",
        "Les accords de Brest, signé en 1998, lient les ports.",
        "Le télescope de Brest, paru en 1998, voit loin.",
        "Le télescope de Brest, mis en 1998, voit loin.",
    ],
)
def test_what_is_no_name_or_may_be_said_of_another_is_left(sentence):
    assert ask(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "question", "year"),
    [
        (
            "Le protocole de Brest fut signé le 24 juillet 1998, mais nul ne l’applique.",
            "En quelle année a été signé le protocole de Brest ?",
            "1998",
        ),
        (
            "En 1998, le protocole de Brest fut signé, mais nul ne l’applique.",
            "En quelle année a été signé le protocole de Brest ?",
            "1998",
        ),
    ],
)
def test_a_clause_tells_it_as_well(sentence, question, year):
    assert ask(sentence) == [(question, year)]


@pytest.mark.parametrize(
    "sentence",
    [
        "La Ligue des ports s’est installée à Brest en 1998.",
        "Le protocole de Brest fut signé, ce qui étonna.",
    ],
)
def test_what_somebody_does_to_themselves_or_without_a_date_is_left(sentence):
    assert ask(sentence) == []


def test_the_sentence_alone_proves_it():
    *_, statement = read(
        "Le Comité des ports veille.", "Il applique le protocole de Brest, signé en 1998."
    )

    (fact,) = find_dated_names(statement)

    assert fact.kind is FactKind.DATE
    assert [one.quote for one in fact.sources] == [
        "Il applique le protocole de Brest, signé en 1998."
    ]


@pytest.mark.parametrize(
    ("sentence", "gapped"),
    [
        ("Il y a le Musée de Gand, fondé en 1938.", "Le Musée de Gand a été fondé en _____."),
        (
            "Il y a la convention de Gand, signée en 1938.",
            "La convention de Gand a été signée en _____.",
        ),
        ("Il y a la convention de Washington, signée en 1938.", None),
        ("Il y a le traité de Paris, signé en 1938.", None),
    ],
)
def test_the_year_stands_last_and_a_text_is_no_one_of_many(sentence, gapped):
    (statement,) = read(sentence)

    told = [one.wording.gapped for one in find_dated_names(statement)]

    assert told == ([gapped] if gapped else [])
