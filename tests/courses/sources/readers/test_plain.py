from courses.sources.readers.plain import read_plain
from courses.sources.records import BlockKind, Metadata, Reason


def test_declarations_are_metadata_and_no_text():
    text = "Titre : La police\nÉmetteur : ACME\n\nLa police coopère.\n"

    extract = read_plain(text)

    assert extract.metadata == Metadata(title="La police", issuer="ACME")
    assert [piece.text.text for piece in extract.pieces] == ["La police coopère."]
    assert extract.text == text


def test_notes_stand_behind_the_text():
    extract = read_plain("La police coopère1.\n\n____\n\n1 Voir la charte.\n\nElle partage.")

    assert [piece.kind for piece in extract.pieces] == [
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.FOOTNOTE,
    ]


def test_the_bold_opening_of_a_piece_is_measured():
    text = "- **Analyse** – Un service."

    (piece,) = read_plain(text).pieces

    assert text[: piece.lead].endswith("**Analyse")


def titles(text):
    return [piece.text.text for piece in read_plain(text).pieces if piece.level == 1]


def test_the_line_right_below_the_navigation_of_a_page_is_its_title():
    assert titles("Back\n|\nPrint\n\nLes partenaires\n\nLa police coopère.") == ["Les partenaires"]


def test_a_sentence_or_a_kicker_below_the_navigation_is_no_title():
    assert titles("Back | Print\n\nLa police coopère.") == []
    assert titles("Back | Print\n\nFICHE\n\nLa police\n\nLa police coopère.") == []


def test_without_navigation_a_title_has_to_be_told_by_its_look():
    assert titles("Les partenaires\n\nLa police coopère.") == []


def test_the_bars_of_a_table_are_accounted_for():
    extract = read_plain("| Pays | Année |\n|---|---|\n| Mali | 1961 |\n")

    assert [(piece.kind, piece.text.text) for piece in extract.pieces] == [
        (BlockKind.TABLE_ROW, "Pays | Année"),
        (BlockKind.TABLE_ROW, "Mali | 1961"),
    ]
    assert {removal.reason for removal in extract.removed} == {Reason.MARKUP}
    assert "".join(removal.text for removal in extract.removed).count("|") == 9
