from courses.sources import BlockKind
from progress.queries.blocks import LessonBlock
from progress.queries.marks import Mark, Numbering
from progress.queries.points import read_points
from tests.factories.courses import SourceDocumentFactory

MARK = Mark(number=1, document="a", title="A", version="f00d", start=10, end=90)
BLOCK = LessonBlock("b1", BlockKind.PARAGRAPH, "ar", "…", 0, "", "", (MARK,), opens_source=True)


def quote(start, end, version="f00d"):
    return {"document": "a", "version": version, "start": start, "end": end, "text": f"{start}"}


def test_a_point_has_the_language_and_the_place_of_its_sentence():
    (point,) = read_points(
        [quote(20, 40)], [BLOCK], Numbering([SourceDocumentFactory.build(name="a")])
    )

    assert (point.text, point.language, point.direction) == ("20", "ar", "rtl")
    assert [(mark.number, mark.start, mark.end) for mark in point.marks] == [(1, 20, 40)]


def test_what_the_lesson_does_not_say_is_no_point_of_it():
    quotes = [quote(80, 95), quote(20, 40, version="beef")]

    assert read_points(quotes, [BLOCK], Numbering([])) == ()
