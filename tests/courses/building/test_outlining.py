import pytest

from courses.building import BlueprintError, Doubt, NoteKind, outline_course, read_blueprint
from courses.sources import BlockKind, read_document
from tests.courses.building.samples import BLUEPRINT, SENTENCE, documents


def outline(blueprint=BLUEPRINT):
    return outline_course(read_blueprint(blueprint, "police.toml"), documents())


def texts(lesson):
    return [(sourced.document, sourced.block.text) for sourced in lesson.blocks]


def test_a_lesson_holds_its_passages_below_their_headings():
    organs, _ = outline().modules[0].lessons

    assert texts(organs) == [
        ("guide.md", "L’organisation"),
        ("guide.md", f"{SENTENCE} numéro deux."),
        ("guide.md", "Ses organes"),
        ("guide.md", "un organe"),
        ("guide.md", "un autre organe"),
    ]


def test_what_two_documents_say_is_shown_once():
    _, tools = outline().modules[0].lessons

    assert texts(tools) == [
        ("guide.md", "Ses outils"),
        ("guide.md", f"{SENTENCE} numéro trois."),
        ("note.md", "Une répétition"),
        ("note.md", f"{SENTENCE} numéro quatre."),
    ]


def test_a_lesson_of_one_passage_needs_no_heading():
    single = BLUEPRINT.replace('  { document = "note.md" },\n', "")

    assert texts(outline(single).modules[0].lessons[1]) == [
        ("guide.md", f"{SENTENCE} numéro trois.")
    ]


def test_no_lesson_holds_a_note():
    kinds = {s.block.kind for lesson in outline().modules[0].lessons for s in lesson.blocks}

    assert BlockKind.FOOTNOTE not in kinds


def test_the_remainder_is_what_no_lesson_took():
    assert [(p.document, p.headings) for p in outline().remainder] == [
        ("guide.md", ("Guide de la police",))
    ]


def test_the_closest_selector_takes_a_passage():
    whole = BLUEPRINT.replace(
        '{ document = "guide.md", heading = "L\'Organisation" }', '{ document = "guide.md" }'
    )

    course = outline(whole)

    assert ("guide.md", f"{SENTENCE} numéro trois.") not in texts(course.modules[0].lessons[0])
    assert ("guide.md", f"{SENTENCE} numéro trois.") in texts(course.modules[0].lessons[1])
    assert course.remainder == ()


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ('"Ses outils"', '"Ses outis"',
         "line 26: key “heading”: “guide.md” has no heading “Ses outis” (did you mean “Ses"),
        ('"note.md"', '"notes.md"',
         "line 27: key “document”: there is no document “notes.md” (did you mean “note.md”?)"),
        ('"note.md"', '"autre.pdf"', "line 27: key “document”: there is no document “autre.pdf”"),
        ('heading = "Ses outils" },\n  { document = "note.md"', 'heading = "L’organisation"',
         "line 25: key “passages”: all that lesson “outils” selects stands in other lessons"),
    ],
)  # fmt: skip
def test_a_selector_that_yields_nothing_is_named_by_line_and_key(right, wrong, message):
    assert right in BLUEPRINT

    with pytest.raises(BlueprintError) as refusal:
        outline(BLUEPRINT.replace(right, wrong, 1))

    assert str(refusal.value).startswith(f"police.toml, {message}")


def test_every_passage_is_assigned_or_stays_with_a_suggestion():
    course = outline()

    assert [(one.lesson, one.score) for one in course.assignments] == [
        ("organes", 1.0), ("organes", 1.0), ("outils", 1.0), ("outils", 1.0),
    ]  # fmt: skip
    assert [one.best.passage for one in course.suggestions] == list(course.remainder)
    assert course.suggestions[0].doubt is Doubt.TOO_WEAK


def test_short_lessons_are_noted():
    assert [(note.kind, note.lesson) for note in outline().notes] == [
        (NoteKind.TOO_SHORT, "organes"),
        (NoteKind.TOO_SHORT, "outils"),
    ]


OPEN = """\
slug = "police"
title = "La police"
language = "fr"
assign = "meaning"

[[modules]]
slug = "bases"
title = "Les bases"
objectives = [
  { slug = "nommer", text = "Nommer les organes." },
  { slug = "choisir", text = "Choisir un outil." },
  { slug = "cuire", text = "Cuire le pain." },
]

[[modules.lessons]]
slug = "organes"
title = "Les organes de la police"
objective = "nommer"
terms = ["conseil", "assemblée"]

[[modules.lessons]]
slug = "outils"
title = "Les outils de la police"
objective = "choisir"
terms = ["notice", "base de données"]

[[modules.lessons]]
slug = "pain"
title = "Le pain"
objective = "cuire"

[modules.quiz]
slug = "quiz-bases"
title = "Quiz"
questions = 5
"""


def test_a_blueprint_without_selectors_is_filled_by_headings_terms_and_meaning():
    text = (
        "# La police\n\n## Les organes\n\nLe Conseil (CP) a été fondé en 1923 par l’Assemblée.\n\n"
        "## Les outils\n\nUne notice est une demande que la base de données conserve.\n\n"
        "## Les fromages\n\nLe lait de chèvre caille en une nuit.\n"
    )

    course = outline_course(
        read_blueprint(OPEN, "police.toml"), [read_document("a.md", text.encode())]
    )
    organs, tools = course.modules[0].lessons

    assert [block.block.headings[-1] for block in organs.blocks] == ["Les organes"]
    assert [block.block.headings[-1] for block in tools.blocks] == ["Les outils"]
    assert [passage.headings[-1] for passage in course.remainder] == ["Les fromages"]
    assert (course.notes[0].kind, course.notes[0].lesson) == (NoteKind.LEFT_OUT, "pain")
    assert (
        [term.term for term in tools.terms] == [term.term for term in course.glossary] == ["notice"]
    )
    assert [event.date for event in course.modules[0].events] == ["1923"]
    assert [point.text for point in organs.key_points] == [organs.blocks[0].block.text]


def test_the_same_blueprint_and_documents_give_the_same_course():
    assert outline() == outline()
