import pytest

from quizzes.generation.facts import extracting
from quizzes.generation.facts.extracting import extract
from quizzes.generation.facts.records import Ordering
from quizzes.generation.lexicon import Lexicon
from tests.quizzes.generation.reading import find, questions, read

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


def test_a_story_without_a_blueprint_has_no_step_about_somebody_or_something_unnamed():
    texts = (
        "La Ligue des ports a été fondée à Gand en 1950.",
        "Les négociations ont été ouvertes à Brest en 1960.",
        "Le Bureau des phares a été créé à Gand en 1970.",
        "La Charte des quais a été adoptée à Lugano en 1980.",
    )
    (story,) = [one for one in find(*texts) if isinstance(one, Ordering)]

    assert story.years == ("1950", "1970", "1980")
