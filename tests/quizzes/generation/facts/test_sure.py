from __future__ import annotations

from courses.sources.records import BlockKind
from quizzes.generation.facts.extracting import extract
from quizzes.generation.facts.sure import choose_sure
from quizzes.generation.lexicon import read_lexicon
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import read

CLAUSE = "En 2003, EUROMER a ouvert un bassin à Brest."


def ask_years(*parts):
    statements = read(*parts)
    extraction = extract(statements, read_lexicon({}))
    return [
        one.values[0]
        for one in choose_sure(extraction, statements)
        if one.kind is FactKind.DATE and "_____" not in one.wording.question
    ]


def test_no_year_is_read_from_a_clause_of_prose():
    assert ask_years(CLAUSE) == []


def test_a_year_behind_a_name_is():
    assert ask_years("EUROMER applique le protocole de Brest, signé en 1998.") == ["1998"]


def test_a_chronology_needs_no_reading():
    assert "2003" in ask_years((CLAUSE, BlockKind.LIST_ITEM))
