import pytest

from courses.sources.pieces import Piece
from courses.sources.readers.html.edges import cut_edges
from courses.sources.records import BlockKind
from courses.sources.tracing import Traced

SIGNS = {"T": BlockKind.HEADING, "F": BlockKind.FOOTNOTE, "L": BlockKind.LIST_ITEM}


def build(letters):
    """Build a piece a letter: "l" and "L" lead elsewhere, "T" is a heading, "c" the imprint."""
    return [
        Piece(
            Traced("©" if letter == "c" else letter, (place,)),
            SIGNS.get(letter, BlockKind.PARAGRAPH),
        )
        for place, letter in enumerate(letters)
    ]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("lLTppLl", "Tpp"),
        ("lTplp", "Tplp"),
        ("Tppc", "Tpp"),
        ("TppLLc", "Tpp"),
        ("cTpp", "cTpp"),
        ("TpF", "TpF"),
        ("lll", "lll"),
        ("", ""),
    ],
)
def test_links_at_the_edges_are_cut_and_links_within_stay(given, kept):
    pieces = build(given)
    links = {place for place, letter in enumerate(given) if letter in "lLF"}

    left, cut = cut_edges(pieces, links)

    assert "".join(piece.text.text for piece in left).replace("©", "c") == kept
    assert len(cut) == len(given) - len(kept)
