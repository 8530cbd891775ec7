from dataclasses import replace

from quizzes.generation.records import QuotedSpan
from quizzes.generation.selection.coverage import Unasked, find_unasked
from tests.quizzes.generation.building import a_document, an_item


def a_text():
    document = a_document(
        "Le siège est à Berne.", "Le Congrès se réunit tous les quatre ans.", "Fin."
    )
    parts = (("Siège",), ("Organes", "Congrès"), ("Organes", "Congrès"))
    blocks = [replace(b, headings=p) for b, p in zip(document.blocks, parts, strict=True)]
    return replace(document, blocks=tuple(blocks))


def asking(document, start, end):
    return an_item(source=(QuotedSpan(document.name, start, end, document.text[start:end]),))


def test_a_part_that_an_item_quotes_is_asked_about():
    document = a_text()

    assert find_unasked([document], [asking(document, 0, 8)]) == (
        Unasked(document.name, ("Organes", "Congrès"), 9),
    )


def test_one_quote_in_a_part_is_enough():
    document = a_text()

    assert find_unasked([document], [asking(document, 0, 8), asking(document, 22, 30)]) == ()


def test_a_quote_in_another_document_asks_nothing_here():
    document = a_text()
    other = replace(document, name="autre.txt")

    assert len(find_unasked([document], [asking(other, 0, 8)])) == 2


def test_without_items_everything_is_left():
    assert [part.headings for part in find_unasked([a_text()], [])] == [
        ("Siège",),
        ("Organes", "Congrès"),
    ]
