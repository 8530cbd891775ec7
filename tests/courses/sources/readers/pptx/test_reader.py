import pytest
from pptx import Presentation
from pptx.util import Inches

from courses.sources.errors import BrokenFile
from courses.sources.limits import Limits
from courses.sources.readers.pptx.reader import read_pptx, read_title
from tests.courses.sources import archive_samples as archives
from tests.courses.sources.holding import assert_holds
from tests.courses.sources.readers.pptx import samples


def read(presentation):
    data = presentation if isinstance(presentation, bytes) else samples.save(presentation)
    extract = read_pptx("a.pptx", data, Limits())
    for piece in extract.pieces:
        assert_holds(piece.text.text, piece.text.offsets, extract.text)
    return extract


def tell(presentation):
    return [(piece.kind.value, piece.text.text) for piece in read(presentation).pieces]


@pytest.fixture
def presentation():
    return Presentation()


def test_a_slide_is_a_section_under_its_title(presentation):
    opening = samples.add_slide(presentation, "La police", samples.TITLE_SLIDE)
    opening.placeholders[1].text = "Une présentation"
    slide = samples.add_slide(presentation, "Les notices")
    slide.placeholders[1].text = "un point"

    assert tell(presentation) == [
        ("heading", "La police"),
        ("paragraph", "Une présentation"),
        ("heading", "Les notices"),
        ("list_item", "un point"),
    ]
    assert [piece.level for piece in read(presentation).pieces] == [1, 0, 2, 0]


def test_a_title_slide_at_the_end_opens_nothing(presentation):
    samples.add_slide(presentation, "La police")
    samples.add_slide(presentation, "Merci", samples.TITLE_SLIDE)

    assert [piece.level for piece in read(presentation).pieces] == [2, 2]


@pytest.mark.parametrize(
    "again", ["Les notices", "Les notices (suite)", "Les notices – suite", "LES NOTICES (2/3)"]
)
def test_a_title_that_goes_on_is_not_repeated(presentation, again):
    samples.add_slide(presentation, "Les notices")
    samples.add_text(samples.add_slide(presentation, again), "Un texte.")

    assert tell(presentation) == [("heading", "Les notices"), ("paragraph", "Un texte.")]


@pytest.mark.parametrize("title", ["La suite", "Poursuite", "24/7", "Le réseau I-24/7", "Les fins"])
def test_a_title_that_only_sounds_like_it_stays(presentation, title):
    assert read_title(samples.add_slide(presentation, title)) == title


def test_a_bold_opening_is_measured(presentation):
    slide = samples.add_slide(presentation, "Les notices")
    paragraph = slide.placeholders[1].text_frame.paragraphs[0]
    paragraph.add_run().text = "Notice rouge"
    paragraph.runs[0].font.bold = True
    paragraph.add_run().text = " – Un avis."

    extract = read(presentation)

    assert extract.text[: extract.pieces[1].lead].endswith("Notice rouge")


def test_tables_are_rows(presentation):
    rows = [["Sigle", "Sens"], ["CCC", "Centre"]]
    samples.add_table(samples.add_slide(presentation, "Les sigles", samples.TITLE_ONLY), rows)

    assert tell(presentation)[1:] == [("table_row", "Sigle | Sens"), ("table_row", "CCC | Centre")]
    assert [piece.label for piece in read(presentation).pieces][1:] == ["header", ""]


def test_what_the_speaker_says_is_a_note(presentation):
    slide = samples.add_slide(presentation, "Les notices")
    slide.notes_slide.notes_text_frame.text = "Dire d’abord\vpourquoi.\nPuis comment."
    samples.add_slide(presentation, "La suite")

    assert tell(presentation) == [
        ("heading", "Les notices"),
        ("note", "Dire d’abord\npourquoi."),
        ("note", "Puis comment."),
        ("heading", "La suite"),
    ]


def test_hidden_slides_are_not_read(presentation):
    samples.add_slide(presentation, "Vue")
    samples.add_slide(presentation, "Cachée").element.set("show", "0")

    assert tell(presentation) == [("heading", "Vue")]


def test_a_motto_on_most_slides_belongs_to_none(presentation):
    for title in ("un", "deux", "trois", "quatre"):
        slide = samples.add_slide(presentation, title)
        samples.add_text(slide, "Relier les polices")

    assert [text for _, text in tell(presentation)] == ["un", "deux", "trois", "quatre"]


def test_pictures_and_what_they_hold_are_passed_over(presentation):
    slide = samples.add_slide(presentation, "Les notices")
    slide.shapes.add_picture(samples.draw_picture(), Inches(1), Inches(1))

    assert tell(presentation) == [("heading", "Les notices")]


def test_the_file_says_what_it_is(presentation):
    presentation.core_properties.title = "PowerPoint Presentation"
    presentation.core_properties.language = "fr"
    samples.add_slide(presentation, "Les notices")

    assert (read(presentation).metadata.title, read(presentation).metadata.language) == ("", "fr")


def test_a_file_without_its_slides_is_damaged(presentation):
    samples.add_slide(presentation, "Les notices")
    parts = archives.unpack(samples.save(presentation))
    del parts["ppt/slides/slide1.xml"]

    with pytest.raises(BrokenFile, match=r"^a\.pptx is damaged"):
        read(archives.pack(parts))
