from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Inches

from courses.sources.readers.pptx.shapes import find_repeated, order_shapes, read_text
from tests.courses.sources.readers.pptx import samples


@pytest.fixture
def presentation():
    return Presentation()


def order(slide, presentation):
    shapes = order_shapes(slide, presentation.slide_height)
    return [read_text(shape) for shape in shapes if read_text(shape)]


def repeated(presentation):
    return find_repeated(
        [order_shapes(slide, presentation.slide_height) for slide in presentation.slides]
    )


def test_shapes_are_read_row_by_row(presentation):
    slide = samples.add_slide(presentation, "Titre", samples.TITLE_ONLY)
    for text, left, top in [("d", 1, 5), ("b", 6, 2.1), ("a", 1, 2.2), ("c", 3, 3.5)]:
        samples.add_text(slide, text, left, top)

    assert order(slide, presentation) == ["a", "b", "c", "d"]


def test_groups_are_opened(presentation):
    slide = samples.add_slide(presentation, "Titre", samples.TITLE_ONLY)
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(*map(Inches, (1, 2, 1, 1))).text_frame.text = "dedans"

    assert order(slide, presentation) == ["dedans"]


def test_titles_dates_footers_and_numbers_stand_apart(presentation):
    slide = samples.add_slide(presentation, "Titre")
    slide.placeholders[1].text = "un point"
    for place in range(2, 5):
        form: Any = slide.slide_layout.placeholders[place]
        slide.shapes.clone_placeholder(form)
    for placeholder in slide.placeholders:
        if placeholder.placeholder_format.idx >= 10:
            placeholder.text = "Un pied de page"

    assert order(slide, presentation) == ["un point"]


@pytest.mark.parametrize(("times", "found"), [(2, set()), (3, {"Devise"}), (6, {"Devise"})])
def test_a_text_on_most_slides_is_repeated(presentation, times, found):
    for place in range(6):
        slide = samples.add_slide(presentation, f"Titre {place}", samples.TITLE_ONLY)
        samples.add_text(slide, f"Texte {place}")
        if place < times:
            samples.add_text(slide, "Devise")

    assert repeated(presentation) == found


def test_a_long_text_is_no_motto(presentation):
    for place in range(4):
        slide = samples.add_slide(presentation, f"Titre {place}", samples.TITLE_ONLY)
        samples.add_text(slide, "Les polices coopèrent. " * 5)

    assert repeated(presentation) == set()


def test_two_slides_repeat_nothing(presentation):
    for _ in range(2):
        samples.add_text(samples.add_slide(presentation, "Titre", samples.TITLE_ONLY), "Texte")

    assert repeated(presentation) == set()
