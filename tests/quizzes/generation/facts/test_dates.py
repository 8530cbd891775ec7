import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import definition, find, questions


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "En mars 2003, EUROMER a ouvert un laboratoire à Brest.",
            "En quelle année EUROMER a-t-il ouvert un laboratoire à Brest ?",
            "2003",
        ),
        (
            "La Commission des phares a été créée en 1911 par cinq ports.",
            "En quelle année la Commission des phares a-t-elle été créée par cinq ports ?",
            "1911",
        ),
        (
            "Depuis 1990, EUROMER joue un rôle dans la sécurité des ports.",
            "Depuis quelle année EUROMER joue-t-il un rôle dans la sécurité des ports ?",
            "1990",
        ),
    ],
)
def test_dates_are_asked_of_the_event(sentence, question, answer):
    assert questions(sentence, kind=FactKind.DATE)[question] == answer


def test_the_present_of_a_chronology_is_asked_in_the_past():
    entry = definition("1998", "Le Conseil des pêches s’installe à Vigo avec ses experts.")

    (question,) = questions(entry, kind=FactKind.DATE)

    assert question == (
        "En quelle année le Conseil des pêches s’est-il installé à Vigo avec ses experts ?"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Conseil applique le plan de 2003.",
        "La Commission a siégé en 2003, puis en 2004.",
        "Cette conférence a eu lieu en 2003 à Brest.",
        "En 2003, le Conseil a adopté la décision 2003/7 sur les ports.",
        "En 2003, les deux ports ont signé un plan.",
        "En 2003, le Conseil des pêches a adopté la résolution 58/3 sur les ports.",
        "Depuis 1978, EUROMER a accordé plus de 24 milliards d’euros de prêts.",
        "Depuis 1996, EUROMER a formé quelque 900 pilotes.",
        "Une réunion des ministres a été consacrée en 2009 aux gardes des ports.",
    ],
)
def test_dates_of_nouns_and_of_the_unsaid_are_left_alone(sentence):
    assert questions(sentence, kind=FactKind.DATE) == {}


def test_what_holds_since_a_year_is_no_statement_to_falsify():
    (fact,) = [
        one
        for one in find("Depuis 1990, EUROMER joue un rôle dans la sécurité des ports.")
        if one.kind is FactKind.DATE
    ]

    assert fact.wording.gapped == ""
