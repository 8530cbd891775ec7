import pytest

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.lists import mark_bullets, mark_numbers
from courses.sources.tracing import Traced


@pytest.mark.parametrize(
    "text", ["- un but", "• un but", "•un but", "– un but", "* un but", "▪ un but"]
)
def test_bullets_make_list_items(text):
    (piece,) = mark_bullets([Piece(Traced.of(text))])

    assert (piece.kind, piece.text.text) == (BlockKind.LIST_ITEM, "un but")
    assert piece.text.offsets[0] == text.index("un")


@pytest.mark.parametrize("text", ["-un but", "un - but", "–", "1923 : un but"])
def test_other_signs_do_not(text):
    assert mark_bullets([Piece(Traced.of(text))]) == [Piece(Traced.of(text))]


def mark(*texts):
    return [
        piece.kind is BlockKind.LIST_ITEM
        for piece in mark_bullets([Piece(Traced.of(text)) for text in texts])
    ]


def test_what_people_say_behind_long_dashes_is_no_list():
    assert mark(
        "Il entra.", "— Qui est là ?", "— Moi, dit-il. Rien que moi.", "— « Encore ! »"
    ) == [
        False,
        False,
        False,
        False,
    ]


def test_long_dashes_make_a_list_where_it_is_announced_or_goes_on():
    assert mark("Deux buts :", "— Prévenir les crimes.", "— Arrêter leurs auteurs.") == [
        False,
        True,
        True,
    ]
    assert mark("Deux buts", "— prévenir les crimes ;", "— Arrêter leurs auteurs.") == [
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [("1. un but", "1"), ("(2) un but", "2"), ("c) un but", "c"), ("12) un but", "12")],
)
def test_numbers_are_labels_of_list_items(text, label):
    (piece,) = mark_numbers([Piece(Traced.of(text))])

    assert (piece.kind, piece.label, piece.text.text) == (BlockKind.LIST_ITEM, label, "un but")


@pytest.mark.parametrize(
    "text", ["1,5 million", "2018. ", "1923 est une année", "A. Martin", "3.2 Buts"]
)
def test_other_numbers_are_text(text):
    assert mark_numbers([Piece(Traced.of(text))]) == [Piece(Traced.of(text))]


def test_headings_keep_their_numbers():
    heading = Piece(Traced.of("1. Mission"), BlockKind.HEADING, level=2)

    assert mark_numbers([heading]) == [heading]
