import pytest

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.ranks import Look, rank_headings, tell_look
from courses.sources.tracing import Traced


def rank(*texts, titles=0):
    headings = [Piece(Traced.of(text)) for text in texts]
    return rank_headings(headings, [place < titles for place in range(len(texts))])


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        (["1. Mission", "1.1 Buts", "1.1.1 Moyens", "2. Organes"], [1, 2, 3, 1]),
        (["I. Mission", "A. Buts", "1. Moyens", "B. Limites", "II. Organes"], [1, 2, 3, 2, 1]),
        (["II – Mission", "III – Organes"], [1, 1]),
        (["Titre premier", "Chapitre I", "Section 2", "Article 3", "Titre II"], [1, 2, 3, 4, 1]),
        (["Chapter 1", "Article 1", "Chapter 2"], [1, 2, 1]),
        (["Article 1er", "Article 2"], [1, 1]),
        (["MISSION", "Buts", "1. Organes"], [1, 2, 1]),
        (["Mission", "Organes"], [1, 1]),
        (["La partie adverse", "Le titre", "Articles 1 et 2"], [1, 1, 1]),
    ],
)
def test_looks_and_numbers_tell_how_deep_headings_stand(headings, levels):
    assert rank(*headings) == levels


def test_titles_stand_above_all_whatever_they_look_like():
    assert rank("La police", "MISSION", "Ses buts", "1. Organes", titles=1) == [1, 2, 3, 2]


def test_a_heading_stands_one_below_the_one_above_it_whatever_else_the_text_has():
    assert rank("I. Mission", "A. Buts", "Détails", "II. Organes", "Détails") == [1, 2, 3, 1, 2]


@pytest.mark.parametrize(
    ("piece", "look"),
    [
        (Piece(Traced.of("Mission"), BlockKind.HEADING, level=1), Look.TITLE),
        (Piece(Traced.of("Mission"), BlockKind.HEADING, level=2), Look.SIGN),
        (Piece(Traced.of("2.1 Mission")), Look.NUMBER),
        (Piece(Traced.of("TITRE II")), Look.NUMBER),
        (Piece(Traced.of("MISSION")), Look.CAPITALS),
        (Piece(Traced.of("Mission")), Look.SHORT),
    ],
)
def test_something_stands_out_of_every_heading(piece, look):
    assert tell_look(piece) is look
