import pytest
from docx import Document

from courses.sources.errors import BrokenFile, UnsafeArchive
from courses.sources.limits import Limits
from courses.sources.readers.docx import read_docx
from tests.courses.sources import archive_samples as archives
from tests.courses.sources.holding import assert_holds
from tests.courses.sources.readers.docx import samples


def read(document):
    data = document if isinstance(document, bytes) else samples.save(document)
    extract = read_docx("a.docx", data, Limits())
    for piece in extract.pieces:
        assert_holds(piece.text.text, piece.text.offsets, extract.text)
    return extract


def tell(document):
    return [(piece.kind.value, piece.text.text) for piece in read(document).pieces]


def texts(document):
    return [text for _, text in tell(document)]


def labels(document):
    return [piece.label for piece in read(document).pieces]


@pytest.fixture
def document():
    return Document()


def test_styles_become_kinds(document):
    for text, style in [
        ("La police", "Title"),
        ("Les organes", "Heading 1"),
        ("Le Bureau", "Heading 2"),
        ("Il siège à Lyon.", "Normal"),
        ("un point", "List Bullet"),
        ("un sous-point", "List Bullet 2"),
        ("La paix par le droit.", "Quote"),
        ("Figure 1 – Les organes", "Caption"),
    ]:
        document.add_paragraph(text, style=style)

    assert [(kind, piece.level) for (kind, _), piece in zip(
        tell(document), read(document).pieces, strict=True
    )] == [
        ("heading", 1), ("heading", 2), ("heading", 3), ("paragraph", 0),
        ("list_item", 0), ("list_item", 0), ("quote", 0), ("note", 0),
    ]  # fmt: skip


def test_without_a_title_headings_stand_highest(document):
    document.add_heading("Les organes", 1)

    assert read(document).pieces[0].level == 1


def test_the_bold_opening_of_a_paragraph_is_measured(document):
    paragraph = document.add_paragraph()
    paragraph.add_run("Analyse ").bold = True
    paragraph.add_run("criminelle").bold = True
    paragraph.add_run(" – L’étude des liens.")

    extract = read(document)

    assert extract.text[: extract.pieces[0].lead] == "Analyse criminelle"


def test_numbers_are_labels_and_count_on_behind_other_paragraphs(document):
    key = samples.add_list(document)
    samples.number(document.add_paragraph("Décide"), key)
    samples.number(document.add_paragraph("une partie"), key, 1)
    samples.number(document.add_paragraph("une autre"), key, 1)
    document.add_paragraph("Une phrase au milieu.")
    samples.number(document.add_paragraph("Demande"), key)
    samples.number(document.add_paragraph("encore une"), key, 1)

    assert labels(document) == ["1", "a", "b", "", "2", "a"]


def test_words_before_a_number_are_text(document):
    key = samples.add_list(document, ["decimal"], "Article %{0}.")
    samples.number(document.add_paragraph("La police coopère.", style="Heading 1"), key)
    samples.number(document.add_paragraph("Elle échange."), key)

    assert tell(document) == [
        ("heading", "Article 1. La police coopère."),
        ("paragraph", "Article 2. Elle échange."),
    ]


def test_rows_of_tables_hold_their_cells(document):
    table = document.add_table(2, 2, style="Light Grid Accent 1")
    for cell, text in zip(table._cells, ["Sigle", "Sens", "CCC", "Centre"], strict=True):
        cell.text = text
    table.cell(1, 1).add_paragraph("de coordination")

    assert texts(document) == ["Sigle | Sens", "CCC | Centre de coordination"]
    assert labels(document) == ["header", ""]


def test_a_plain_table_has_no_header(document):
    table = document.add_table(2, 2)
    for cell in table._cells:
        cell.text = "x"

    assert labels(document) == ["", ""]


def test_notes_are_kept_apart_and_their_calls_leave_nothing(document):
    samples.add_notes(document, "footnote", {7: "Première.", 4: "Seconde.", 9: "Sans appel."})
    samples.add_notes(document, "endnote", {1: "Finale."})
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    samples.add(
        document.add_paragraph("Le traité"),
        samples.call("footnote", 7),
        run.format(" est ancien"),
        samples.call("endnote", 1),
        run.format(", dit-on"),
        samples.call("footnote", 4),
        run.format("."),
    )

    assert texts(document) == ["Le traité est ancien, dit-on.", "Première.", "Finale.", "Seconde."]
    assert labels(document) == ["", "1", "3", "2"]
    assert {kind for kind, _ in tell(document)[1:]} == {"footnote"}


def test_a_call_without_a_note_is_passed_over(document):
    samples.add(document.add_paragraph("Le traité."), samples.call("footnote", 3))

    assert texts(document) == ["Le traité."]


def test_tracked_changes_count_as_accepted(document):
    run = "<w:r><w:t>{}</w:t></w:r>"
    deleted = "<w:r><w:delText>{}</w:delText></w:r>"
    samples.add(
        document.add_paragraph("Le bureau "),
        f'<w:del w:id="1" w:author="A">{deleted.format("ancien")}</w:del>',
        f'<w:ins w:id="2" w:author="A">{run.format("nouveau")}</w:ins>',
        f'<w:moveFrom w:id="3" w:author="A">{run.format(" parti")}</w:moveFrom>',
        f'<w:moveTo w:id="4" w:author="A">{run.format(" venu")}</w:moveTo>',
    )

    assert texts(document) == ["Le bureau nouveau venu"]


def test_a_deleted_item_is_not_counted(document):
    key = samples.add_list(document)
    samples.number(document.add_paragraph("un"), key)
    gone = samples.number(document.add_paragraph(), key)
    gone._p.get_or_add_pPr().append(samples.parse("<w:rPr><w:del w:id='1' w:author='A'/></w:rPr>"))
    samples.number(document.add_paragraph("deux"), key)

    assert labels(document) == ["1", "2"]


def test_text_boxes_follow_the_paragraph_that_holds_them(document):
    box = "<w:txbxContent><w:p><w:r><w:t>dans la boîte</w:t></w:r></w:p></w:txbxContent>"
    drawing = f"<w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing>"
    picture = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    both = (
        "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice>"
        "<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    )
    for content in (drawing, picture, both.format(drawing, picture), both.format(drawing, "")):
        samples.add(document.add_paragraph("Un texte."), f"<w:r>{content}</w:r>")

    assert texts(document) == ["Un texte.", "dans la boîte"] * 4


def test_fields_links_formulas_and_breaks_keep_their_text(document):
    samples.add(
        document.add_paragraph("Voir "),
        '<w:fldSimple w:instr="REF a"><w:r><w:t>la page</w:t></w:r></w:fldSimple>',
        "<w:hyperlink w:anchor='a'><w:r><w:t> du site</w:t></w:r></w:hyperlink>",
        "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>",
        '<w:r><w:br w:type="page"/><w:t>plus loin</w:t><w:tab/><w:t>celle</w:t>'
        "<w:noBreakHyphen/><w:t>ci</w:t></w:r>",
    )  # fmt: skip

    assert texts(document) == ["Voir la page du sitex+y\nplus loin celle\u2011ci"]


def test_what_is_not_shown_is_not_read(document):
    samples.add(
        document.add_paragraph("Visible."),
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> Caché.</w:t></w:r>",
        '<w:r><w:instrText>PAGE "secret"</w:instrText></w:r>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
    )
    document.sections[0].header.paragraphs[0].text = "Un en-tête"
    document.sections[0].footer.paragraphs[0].text = "Un pied de page"
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    samples.add_body(
        document,
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent><w:p><w:r><w:t>Sommaire</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>",
    )
    document.add_paragraph("Le Bureau … 3").style = document.styles.add_style("toc 1", 1)

    assert texts(document) == ["Visible."]


def test_the_file_says_what_it_is(document):
    document.core_properties.title = "La police"
    document.core_properties.author = "Camille Renard"
    document.core_properties.language = "fr-FR"
    document.add_paragraph("Un texte.")

    metadata = read(document).metadata

    assert (metadata.title, metadata.issuer, metadata.language) == ("La police", "", "fr")


def test_a_file_in_strict_form_is_read_alike(document):
    document.add_heading("La police", 1)
    parts = archives.unpack(samples.save(document))
    transitional = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = archives.pack({name: part.replace(transitional, strict) for name, part in parts.items()})

    assert tell(data) == [("heading", "La police")]


def test_an_entity_is_refused(document):
    parts = archives.unpack(samples.save(document))
    parts["word/document.xml"] = b'<!DOCTYPE w [<!ENTITY a "ha">]><w>&a;</w>'

    with pytest.raises(UnsafeArchive, match=r"^a\.docx declares a document type"):
        read(archives.pack(parts))


def test_a_file_without_its_main_part_is_damaged(document):
    parts = archives.unpack(samples.save(document))
    del parts["word/document.xml"]

    with pytest.raises(BrokenFile, match=r"^a\.docx is damaged"):
        read(archives.pack(parts))
