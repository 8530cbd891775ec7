import pytest

from quizzes.generation.facts import extracting
from quizzes.generation.facts.extracting import extract
from quizzes.generation.lexicon import Lexicon
from tests.quizzes.generation.reading import questions, read

SAID = "Eurojust a ouvert un bureau à Nairobi en 2019."


@pytest.mark.parametrize("text", ["", " ", "…", "? ! .", "« » : ;", "a" * 5000, "1 2 3 4"])
def test_nothing_is_found_where_nothing_is_said(text):
    assert questions(text or " ") == {}


def test_an_extractor_that_breaks_down_is_named_and_costs_only_its_own_facts(monkeypatch):
    def find_trouble(statement):
        raise ZeroDivisionError(statement.text)

    statements = read(SAID)
    fine = extract(statements, Lexicon())
    working = extracting._SENTENCE_EXTRACTORS
    monkeypatch.setattr(extracting, "_SENTENCE_EXTRACTORS", (find_trouble, *working))

    broken = extract(statements, Lexicon())

    assert broken.found == fine.found != ()
    assert [failure.extractor for failure in broken.failures] == ["find_trouble"]
    assert broken.failures[0].document == statements[0].sentence.document.name
    assert "ZeroDivisionError" in broken.failures[0].error
    assert not fine.failures
