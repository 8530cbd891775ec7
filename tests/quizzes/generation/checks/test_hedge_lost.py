from dataclasses import replace

import pytest

from quizzes.generation.checks.hedge_lost import find
from quizzes.generation.records import FactKind
from tests.quizzes.generation.building import a_corpus, a_span, an_item

TEXT = "Le Conseil est composé surtout de ministres."
OTHER = "Le Conseil, composé surtout de ministres, se réunit à Gand."


@pytest.mark.parametrize(
    ("stem", "right", "quote", "lost"),
    [
        ("Qui compose le Conseil ?", "des ministres", TEXT, True),
        ("Qui compose surtout le Conseil ?", "des ministres", TEXT, False),
        ("Où se réunit le Conseil ?", "à Gand", OTHER, False),
    ],
)
def test_a_reserve_of_the_quote_stays(stem, right, quote, lost):
    item = an_item(stem=stem, right=[right], wrong=["des juges", "des agents"])
    span = replace(a_span("Le Comité exécutif"), quote=quote)
    item = replace(item, fact_kind=FactKind.ROLE, source=(span,))

    assert bool(list(find(item, a_corpus(TEXT, OTHER)))) is lost


def test_a_year_needs_no_reserve():
    item = an_item(stem="En quelle année ?", right=["1999"], wrong=["1998", "2000"])
    span = replace(a_span("Le Comité exécutif"), quote=TEXT)

    assert not list(find(replace(item, fact_kind=FactKind.DATE, source=(span,)), a_corpus()))
