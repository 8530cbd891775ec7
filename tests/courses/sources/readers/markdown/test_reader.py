import pytest

from courses.sources.readers.markdown import read_markdown
from courses.sources.records import Metadata
from tests.courses.sources.holding import assert_holds


def read(text):
    extract = read_markdown(text)
    for piece in extract.pieces:
        assert_holds(piece.text.text, piece.text.offsets, text)
    return [(piece.kind.value, piece.text.text) for piece in extract.pieces]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("# Titre\n\n## Partie ##\n", [("heading", "Titre"), ("heading", "Partie")]),
        ("Titre\n=====\n\ntexte", [("heading", "Titre"), ("paragraph", "texte")]),
        ("une ligne\n  et une autre", [("paragraph", "une ligne\net une autre")]),
        ("- un\n  et la suite\n- deux", [("list_item", "un\net la suite"), ("list_item", "deux")]),
        ("- un\n\n  autre alinéa", [("list_item", "un"), ("paragraph", "autre alinéa")]),
        ("- un\n  - dedans\n- deux", [("list_item", t) for t in ("un", "dedans", "deux")]),
        ("> cité\n> encore", [("quote", "cité\nencore")]),
        ("> - un\n> - deux", [("list_item", "un"), ("list_item", "deux")]),
        ("un **mot** *gras* et `code`", [("paragraph", "un mot gras et code")]),
        ("voir [le site](https://example.org/le 'le') ou", [("paragraph", "voir le site ou")]),
        ("voir [le site][1] ou\n\n[1]: https://example.org", [("paragraph", "voir le site ou")]),
        ("![United Nations](logo.png) Nations", [("paragraph", " Nations")]),
        ("un <b>mot</b><br>&laquo;&nbsp;un &raquo;", [("paragraph", "un mot\n«\u00a0un »")]),
        (r"cinq \* deux \[trois\] \0", [("paragraph", r"cinq * deux [trois] \0")]),
        ("<div>un <i>bloc</i></div>\n", [("paragraph", "un bloc\n")]),
        ("<!-- rien -->\n\ntexte", [("paragraph", "\n"), ("paragraph", "texte")]),
        ("```\ndu code\n```\n", [("paragraph", "du code\n")]),
        ("avant\n\n---\n\naprès", [("paragraph", "avant"), ("paragraph", "après")]),
        ("un appel[^1].\n\n[^1]: La note\n    s’étend.\n[^b]: Une autre.", [
            ("paragraph", "un appel[^1]."),
            ("footnote", "La note\ns’étend."),
            ("footnote", "Une autre."),
        ]),
        ("[^1]: Seule", [("footnote", "Seule")]),
    ],
)  # fmt: skip
def test_markup_becomes_pieces(text, pieces):
    assert read(text) == pieces


def test_rows_of_tables_hold_their_cells():
    text = "| Sigle | Sens |\n|---|:--|\n| CCC | un *centre* |\n| BCN | bureau \\| local |\n"

    assert read(text) == [
        ("table_row", "Sigle | Sens"),
        ("table_row", "CCC | un centre"),
        ("table_row", "BCN | bureau | local"),
    ]
    assert [piece.label for piece in read_markdown(text).pieces] == ["header", "", ""]


def test_numbers_of_lists_are_labels():
    pieces = read_markdown("3. trois\n4. quatre\n\n- un").pieces

    assert [piece.label for piece in pieces] == ["3", "4", ""]


def test_labels_and_levels_of_headings_and_notes():
    pieces = read_markdown("### Partie\n\n[^a]: Note.").pieces

    assert [(piece.level, piece.label) for piece in pieces] == [(3, ""), (0, "a")]


def test_the_bold_opening_of_a_piece_is_measured():
    text = "- **Analyse** – Un service.\n- Un **service**."

    first, second = read_markdown(text).pieces

    assert text[: first.lead].endswith("**Analyse")
    assert second.lead == 0


def test_front_matter_is_metadata_and_no_text():
    text = '---\ntitle: "La police"\ndate: 15 janvier 2026\nother: x\n---\n\n# La police\n'

    extract = read_markdown(text)

    assert extract.metadata == Metadata(title="La police", date="2026-01-15")
    assert [piece.text.text for piece in extract.pieces] == ["La police"]
    assert extract.pieces[0].text.offsets[0] == text.index("# La") + 2


def test_letters_written_as_entities_stand_in_the_decoded_text():
    extract = read_markdown("l&rsquo;&eacute;t&#233; &amp; nous")

    assert extract.text == "l&rsquo;été &amp; nous"
    assert extract.pieces[0].text.text == "l’été & nous"


def test_other_signs_of_line_end_do_not_shift_places():
    text = "un\u2028deux\x0btrois\n\n# Titre\u0085ici\n\nfin"

    assert read(text)[-1] == ("paragraph", "fin")
