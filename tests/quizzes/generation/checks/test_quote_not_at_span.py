import pytest

from quizzes.generation.checks.quote_not_at_span import find
from quizzes.generation.records import QuotedSpan
from tests.quizzes.generation.building import NAME, a_corpus, an_item

FIRST = "Une arme illicites6 est saisie."
TEXT = f"{FIRST}\nLe bu-\nreau ouvre en 20304 au plus tard."
END = len(TEXT)


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [
        (0, 31, "Une arme illicites est saisie."),
        (0, 31, "une ARME illicites6 est saisie"),
        (32, END, "Le bureau ouvre en 2030 au plus tard."),
        (0, END, "Une arme illicites est saisie"),
    ],
)
def test_a_quote_may_lose_what_cleaning_takes(start, end, quote):
    item = an_item(source=(QuotedSpan(NAME, start, end, quote),))

    assert not list(find(item, a_corpus(TEXT)))


@pytest.mark.parametrize(
    ("document", "start", "end", "quote"),
    [
        (NAME, 0, 31, "Une arme licite est vendue."),
        (NAME, 0, 31, "est saisie une arme"),
        (NAME, 0, 31, ""),
        (NAME, 0, 31, "…"),
        (NAME, 0, 20_000, "Une arme"),
        (NAME, 31, 0, "Une arme"),
        ("autre.txt", 0, 31, "Une arme"),
    ],
)
def test_a_quote_that_its_span_does_not_say_is_found(document, start, end, quote):
    item = an_item(source=(QuotedSpan(document, start, end, quote),))

    assert list(find(item, a_corpus(TEXT)))


def test_scattered_letters_are_no_quote():
    text = "a" + "x" * 500 + "b" + "x" * 500 + "c"
    item = an_item(source=(QuotedSpan(NAME, 0, len(text), "abc"),))

    assert list(find(item, a_corpus(text)))
