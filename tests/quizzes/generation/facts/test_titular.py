import pytest

from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.facts.titular import is_titular, read_heads
from quizzes.generation.records import FactKind, QuotedSpan
from tests.quizzes.generation.reading import read

SOURCES = (QuotedSpan("f.txt", 0, 1, "a"),)
SIGN, WORDS = "UPB", "Union des ports de la Baltique"


@pytest.mark.parametrize(
    ("title", "titular"),
    [
        ("L’Union des ports de la Baltique en questions", True),
        ("Présentation de l'UNION DES PORTS DE LA BALTIQUE", True),
        ("L’UPB en bref", True),
        ("L’Union des ports en bref", False),
        ("Les UPBS", False),
        ("", False),
    ],
)
def test_letters_of_a_name_in_the_title_are_not_asked(title, titular):
    heads = {"f.txt": title}
    wording = Wording("Quel sigle ?")
    sign = Single(FactKind.ACRONYM, WORDS, "r", SIGN, AnswerKind.ACRONYM, wording, SOURCES)
    words = Single(
        FactKind.ACRONYM, SIGN, "signifie", WORDS, AnswerKind.EXPANSION, wording, SOURCES
    )
    other = Single(FactKind.ROLE, SIGN, "dirige", WORDS, AnswerKind.NAME, wording, SOURCES)

    assert is_titular(sign, heads) is titular
    assert is_titular(words, heads) is titular
    assert not is_titular(other, heads)


def test_a_document_without_a_heading_has_no_title():
    (head,) = read_heads(read("L’UPB siège à Gand.")).values()

    assert "UPB" not in head
