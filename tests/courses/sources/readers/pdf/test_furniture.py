import pytest

from courses.sources.readers.pdf.furniture import sizes, split_margins
from tests.courses.sources.readers.pdf.samples import row, rows, texts

TEXTS = ["Les polices coopèrent", "dans le monde entier,", "chaque jour", "et chaque nuit."]


def page(head="", foot="", body=TEXTS, size=10.0):
    given = rows(*body)
    top = [row(head, 50, 760, size)] if head else []
    return [*top, *given, *([row(foot, 50, 40)] if foot else [])]


def split(*pages):
    return [
        (texts(found.head), texts(found.body), texts(found.foot))
        for found in split_margins(pages, 10.0)
    ]


def body(number):
    return [f"{text} {number * 'x'}" for text in TEXTS]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Recueil", "Recueil"),
        ("Recueil 1", "Recueil 2"),
        ("RECUEIL", "Recueil"),
        ("iv", "v"),
        ("Page 3 sur 7", "Page 4 sur 7"),
    ],
)
def test_what_stands_at_the_edge_of_two_pages_belongs_to_them(first, second):
    found = split(page(first, first, body(1)), page(second, second, body(2)))

    assert found == [([first], body(1), [first]), ([second], body(2), [second])]


@pytest.mark.parametrize("text", ["1", "Page 1", "- 1 -", "1 / 12", "Recueil | | | | 1"])
def test_the_number_of_a_single_page_belongs_to_it(text):
    (found,) = split(page(foot=text))

    assert found[2] == [text.replace(" |", "")]


@pytest.mark.parametrize("text", ["Fait à Lyon", "1914", "2", "Le directeur"])
def test_other_rows_of_a_single_page_are_text(text):
    assert split(page(text, text)) == [([], [text, *TEXTS, text], [])]


def test_a_changing_head_stands_where_those_of_other_pages_do():
    heads = ["Chapitre A", "Chapitre A", "Chapitre B", "Chapitre A"]

    found = split(*(page(head, body=body(n)) for n, head in enumerate(heads)))

    assert [head for head, _, _ in found] == [[head] for head in heads]


def test_a_title_that_two_of_many_pages_show_is_text():
    pages = [page("Résumé" if n < 2 else "", body=body(n), size=16.0) for n in range(6)]

    assert split(*pages)[0][1][0] == "Résumé"


def test_a_line_of_text_that_stands_on_two_pages_is_text():
    found = split(page(), page(body=[TEXTS[0], *body(1)]))

    assert [text for _, text, _ in found] == [TEXTS, [TEXTS[0], *body(1)]]


def test_letter_sizes_are_counted_by_letters():
    assert list(sizes([row("un mot", 50, 700, 9.9)])) == [(10.0, 2), (10.0, 3)]
