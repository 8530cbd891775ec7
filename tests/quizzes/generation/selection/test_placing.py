from courses.building.records import CourseOutline, LessonOutline, ModuleOutline, SourcedBlock
from courses.building.records import Place as BuiltPlace
from quizzes.generation.records import QuotedSpan
from quizzes.generation.selection import Place, assign_modules
from tests.quizzes.generation.building import NAME, a_document, an_item

FIRST, SECOND, THIRD = "Le siège est à Lyon.", "Il ouvre en 1989.", "Nul ne l’enseigne."
DOCUMENT = a_document(FIRST, SECOND, THIRD)


def a_lesson(slug, objective, *blocks):
    return LessonOutline(
        slug, slug, objective, tuple(SourcedBlock(NAME, block) for block in blocks)
    )


OUTLINE = CourseOutline(
    modules=(
        ModuleOutline("lieux", (a_lesson("siege", "situer", DOCUMENT.blocks[0]),)),
        ModuleOutline("temps", (a_lesson("ouverture", "dater", DOCUMENT.blocks[1]),)),
    ),
    remainder=(),
)


def placed(*spans, outline=OUTLINE, document=NAME):
    source = tuple(QuotedSpan(document, start, end, "") for start, end in spans)
    return assign_modules([an_item(id="a", source=source)], outline).get("a")


def test_an_item_belongs_where_its_source_is_taught():
    assert placed((0, 5)) == Place("lieux", "situer")
    assert placed((25, 30)) == ("temps", "dater")


def test_the_lesson_that_shares_most_is_taken():
    assert placed((15, 38)) == Place("temps", "dater")
    assert placed((0, 24)) == Place("lieux", "situer")
    assert placed((0, 3), (21, 38)) == Place("temps", "dater")


def test_the_first_of_two_lessons_that_share_as_much_is_taken():
    twice = CourseOutline(
        modules=(
            ModuleOutline("z", (a_lesson("z", "premier", DOCUMENT.blocks[0]),)),
            ModuleOutline("a", (a_lesson("a", "second", DOCUMENT.blocks[0]),)),
        ),
        remainder=(),
    )

    assert placed((0, 5), outline=twice) == Place("z", "premier")


def test_a_place_that_a_lesson_only_shows_from_another_document_counts_as_well():
    block = SourcedBlock(NAME, DOCUMENT.blocks[0], also=(BuiltPlace("autre.txt", 100, 120),))
    lesson = LessonOutline("siege", "siege", "situer", (block,))
    outline = CourseOutline(modules=(ModuleOutline("lieux", (lesson,)),), remainder=())

    assert placed((105, 110), outline=outline, document="autre.txt") == Place("lieux", "situer")


def test_an_item_that_no_lesson_teaches_has_no_place():
    assert placed((40, 45)) is None
    assert placed((0, 5), document="autre.txt") is None
    assert placed((0, 5), outline=CourseOutline((), ())) is None


def test_no_items_have_no_places():
    assert assign_modules([], OUTLINE) == {}
