import pytest

from quizzes.generation.analysis.predicates import date, read_predicates
from quizzes.generation.french.phrases import read_phrase

COUNCIL = read_phrase("le Conseil")


def read(predicate: str) -> list[str]:
    return [f"{one.group} | {one.tail}" for one in read_predicates(COUNCIL, predicate)]


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("vote le budget et nomme un chef", ["vote | le budget", "nomme | un chef"]),
        ("reçoit les plans, les transmet au port et publie un avis",
         ["reçoit | les plans", "publie | un avis"]),
        ("préside la Cour, en conduit les travaux et parle en son nom",
         ["préside | la Cour", "parle | en son nom"]),
        ("met la criée en route et en place des quais",
         ["met | la criée en route et en place des quais"]),
        ("a ouvert un port et fermé un canal", ["a ouvert | un port", "a fermé | un canal"]),
        ("est le chef, et il est chargé d’agir", ["est | le chef", "est chargé | d’agir"]),
        ("peut saisir la Cour", ["peut saisir | la Cour"]),
        ("ne cesse de grandir", ["ne cesse | de grandir"]),
        ("ne vote que le budget", []),
        ("est créé et financé par le port", ["est créé et financé | par le port"]),
        ("aide les ports qui votent et dirige la criée",
         ["aide | les ports qui votent et dirige la criée"]),
    ],
)  # fmt: skip
def test_coordinated_predicates_are_clauses_of_one_subject(predicate, expected):
    assert read(predicate) == expected


@pytest.mark.parametrize(
    ("predicate", "year", "tail"),
    [
        ("ouvre un port en 2003", "2003", "un port"),
        ("garde le port jusqu’en 2003", None, "le port jusqu’en 2003"),
        ("garde le port avant le 1er mai 2003", None, "le port avant le 1er mai 2003"),
    ],
)
def test_a_date_is_taken_out_where_it_is_when_it_happened(predicate, year, tail):
    (clause,) = (date(one, None) for one in read_predicates(COUNCIL, predicate))

    assert ((clause.when and clause.when.year), clause.tail) == (year, tail)
