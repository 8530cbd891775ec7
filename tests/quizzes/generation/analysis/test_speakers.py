import pytest

from courses.sources.records import BlockKind
from quizzes.generation.analysis.speakers import find_speaker, name_phrase
from quizzes.generation.lexicon import read_lexicon
from tests.quizzes.generation.reading import a_text

NOTHING = read_lexicon({})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("EUROMER", "EUROMER"),
        ("Nations Unies", "les Nations Unies"),
        ("Conseil des mers", "le Conseil des mers"),
        ("Agence des ports", "l’Agence des ports"),
    ],
)
def test_an_issuer_is_named_with_the_article_that_it_takes(name, text):
    assert name_phrase(name, NOTHING).text == text


def test_the_lexicon_knows_better():
    lexicon = read_lexicon({"entities": [{"name": "Greffe", "type": "organe", "article": False}]})

    assert name_phrase("Greffe", lexicon).text == "Greffe"


def test_a_text_without_issuer_is_spoken_by_the_name_that_leads_it():
    document = a_text("EUROMER agit. EUROMER parle. EUROMER forme. PORTUS aide.", issuer="")

    assert find_speaker(document, NOTHING)[0].text == "EUROMER"


def test_nobody_is_guessed_in_a_resolution():
    document = a_text(("EUROMER EUROMER EUROMER", BlockKind.CLAUSE), issuer="")

    assert find_speaker(document, NOTHING) == (None, "")
