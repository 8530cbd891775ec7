import pytest

from courses.building import BlueprintError, Place, read_blueprint
from courses.building.assigning import assign_sections
from courses.building.claiming import claim_sections
from courses.building.drafting import Material, draft_lessons
from courses.building.passages import cut_sections
from courses.building.repeats import find_repeats
from tests.courses.building.samples import BLUEPRINT, SENTENCE, documents, sections

MEANING = BLUEPRINT.replace('language = "fr"', 'language = "fr"\nassign = "meaning"')


def draft(blueprint=BLUEPRINT, cut=None):
    found = read_blueprint(blueprint, "police.toml")
    cut = cut or [section for document in documents() for section in cut_sections(document)]
    claims = claim_sections(found, cut)
    taken = assign_sections(found, cut, claims).taken
    return draft_lessons(found, Material(cut, find_repeats(cut), claims, taken))[0]


def texts(one):
    return [(block.document, block.block.text) for block in one.blocks]


def test_a_lesson_shows_its_passages_below_their_headings():
    organs, _ = draft()

    assert [[block.block.text for block in run] for run in organs.runs] == [
        ["L’organisation", f"{SENTENCE} numéro deux."],
        ["Ses organes", "un organe", "un autre organe"],
    ]


def test_what_two_documents_say_is_shown_once_with_both_places():
    _, tools = draft()
    note = documents()[1].text
    start = note.index(SENTENCE)

    assert texts(tools) == [
        ("guide.md", "Ses outils"),
        ("guide.md", f"{SENTENCE} numéro trois."),
        ("note.md", "Une répétition"),
        ("note.md", f"{SENTENCE} numéro quatre."),
    ]
    assert [block.also for block in tools.blocks] == [
        (),
        (Place("note.md", start, start + len(f"{SENTENCE} numéro trois.")),),
        (),
        (),
    ]


def test_a_lesson_of_one_passage_needs_no_heading():
    single = BLUEPRINT.replace('  { document = "note.md" },\n', "")

    assert texts(draft(single)[1]) == [("guide.md", f"{SENTENCE} numéro trois.")]


def test_assigned_passages_follow_those_that_selectors_name():
    cut = sections(
        "# Les outils\n\nLes outils de la police.", "# A\n\nDeuxième.", "# B\n\nPremier."
    )
    chosen = (
        MEANING.replace('{ document = "guide.md", heading = "L\'Organisation" }', "")
        .replace("[\n  ,\n]", "[]")
        .replace('{ document = "guide.md", heading = "Ses outils" }', '{ document = "2.md" }')
        .replace('"note.md"', '"1.md"')
    )

    assert [document for document, _ in texts(draft(chosen, cut)[1])] == [
        "2.md", "2.md", "1.md", "1.md", "0.md", "0.md",
    ]  # fmt: skip
    assert draft(chosen, cut)[0].runs == ()


def test_a_lesson_whose_selectors_leave_it_empty_is_blamed():
    twice = BLUEPRINT.replace(
        'heading = "Ses outils" },\n  { document = "note.md"', 'heading = "L’organisation"'
    )

    with pytest.raises(
        BlueprintError, match="line 25: key “passages”: all that lesson “outils” sel"
    ):
        draft(twice)
