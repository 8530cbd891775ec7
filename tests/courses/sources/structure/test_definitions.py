import pytest

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.definitions import mark_definitions
from courses.sources.tracing import Traced

ITEM = BlockKind.LIST_ITEM


def mark(text, bold="", kind=ITEM):
    (piece,) = mark_definitions([Piece(Traced.of(text), kind, lead=len(bold))])
    return piece


@pytest.mark.parametrize(
    ("text", "bold", "term"),
    [
        ("Analyse criminelle : un service.", "Analyse criminelle", "Analyse criminelle"),
        (
            "Analyse criminelle\u00a0: un service.",
            "Analyse criminelle\u00a0:",
            "Analyse criminelle",
        ),
        ("Cybercriminalité – des crimes.", "Cybercriminalité", "Cybercriminalité"),
        ("Notice - une demande.", "Notice", "Notice"),
        ("CCC : centre de commandement", "", "CCC"),
        ("B.C.N. – Bureau central national", "", "B.C.N."),
        ("PSC1 : un diplôme de secours", "", "PSC1"),
        ("PIB: produit intérieur brut", "", "PIB"),
    ],
)
def test_terms_are_bold_words_or_acronyms(text, bold, term):
    piece = mark(text, bold)

    assert (piece.kind, piece.term) == (BlockKind.DEFINITION, term)
    assert piece.text.text == text


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("1956 – le Statut est adopté.", "1956"),
        ("Novembre 2004 – un bureau ouvre.", "Novembre 2004"),
        ("Analyse criminelle et suite.", "Analyse criminelle"),
        ("Lyon : siège", ""),
        ("ACME – organisation connue – agit.", ""),
        ("ACME est connue : elle agit.", ""),
    ],
)
def test_dates_asides_and_plain_words_are_no_terms(text, bold):
    assert mark(text, bold).kind is ITEM


def test_a_paragraph_may_define_as_well():
    assert mark("CCC : un centre", kind=BlockKind.PARAGRAPH).kind is BlockKind.DEFINITION


@pytest.mark.parametrize("text", ["Note : rien.", "Attention : danger.", "NB : rien."])
def test_notes_are_no_definitions(text):
    assert mark(text, text.split(" :")[0]).kind is BlockKind.NOTE


def test_headings_define_nothing():
    assert mark("CCC : un centre", kind=BlockKind.HEADING).kind is BlockKind.HEADING
