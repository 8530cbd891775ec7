from courses.building import read_blueprint
from courses.building.assigning import MARGIN, THRESHOLD, assign_sections
from courses.building.claiming import claim_sections
from courses.building.records import Doubt, Reason, ReasonKind
from tests.courses.building.samples import BLUEPRINT, sections

ORGANS = "# Les organes\n\nLe Conseil et l’Assemblée sont les organes de la police.\n"
TOOLS = "# Ses outils\n\nLa police se sert de notices et de bases de données.\n"
CHEESE = "# Le fromage\n\nLe lait de chèvre caille en une nuit.\n"
BOTH = "# Les organes et les outils\n\nLes organes de la police et les outils de la police.\n"

OPEN = (
    BLUEPRINT.replace('language = "fr"', 'language = "fr"\nassign = "meaning"')
    .replace('  { document = "guide.md", heading = "L\'Organisation" },\n', "")
    .replace('{ document = "guide.md", heading = "Ses outils" }', '{ document = "0.md" }')
    .replace('  { document = "note.md" },\n', "")
)


def assign(blueprint, *texts):
    found = read_blueprint(blueprint, "police.toml")
    cut = sections(*texts)
    return assign_sections(found, cut, claim_sections(found, cut))


def test_a_selector_assigns_with_score_one():
    taken = assign(OPEN, TOOLS, ORGANS).taken

    assert (taken[0].lesson, taken[0].score) == ("outils", 1.0)
    assert taken[0].reasons == (Reason(ReasonKind.SELECTOR, 1.0, 1.0, "0.md"),)


def test_other_passages_go_where_they_suit():
    taken = assign(OPEN, TOOLS, ORGANS).taken

    assert taken[1].lesson == "organes"
    assert THRESHOLD <= taken[1].score < 1.0
    assert [reason.kind for reason in taken[1].reasons] == [
        ReasonKind.PATH, ReasonKind.TERMS, ReasonKind.MEANING,
    ]  # fmt: skip


def test_what_suits_no_lesson_or_two_is_left_with_the_reason():
    outils = '[[modules.objectives]]\nslug = "choisir"\ntext = "Nommer les outils."\n\n'
    apart = OPEN.replace("[[modules.lessons]]", f"{outils}[[modules.lessons]]", 1).replace(
        'title = "Les outils"\nobjective = "nommer"', 'title = "Les outils"\nobjective = "choisir"'
    )

    left = assign(apart, TOOLS, CHEESE, BOTH).left

    assert {index: one.doubt for index, one in left.items()} == {
        1: Doubt.TOO_WEAK,
        2: Doubt.UNDECIDED,
    }
    assert left[1].best.score < THRESHOLD
    assert left[2].best.score >= THRESHOLD


def test_nothing_is_assigned_by_meaning_unless_the_blueprint_asks_for_it():
    closed = OPEN.replace('assign = "meaning"\n', "").replace(
        "passages = [\n]", 'passages = [{ document = "0.md" }]'
    )

    assigned = assign(closed, TOOLS, ORGANS)

    assert list(assigned.taken) == [0]
    assert (assigned.left[1].doubt, assigned.left[1].best.lesson) == (Doubt.NOT_ASKED, "organes")


def test_lessons_of_one_objective_do_not_block_each_other():
    left = assign(OPEN.replace("Nommer les organes.", "Nommer."), TOOLS, BOTH).left

    assert left == {}


def test_another_language_comes_in_by_selector_alone():
    english = "# Les organes\n\nThe Council and the Assembly are the bodies of the police force.\n"
    selected = OPEN.replace('"0.md"', '"1.md"')

    assert assign(OPEN, TOOLS, english).left[1].doubt is Doubt.OTHER_LANGUAGE
    assert assign(selected, TOOLS, english).taken[1].lesson == "outils"


def test_every_passage_is_taken_or_left():
    assigned = assign(OPEN, TOOLS, CHEESE, BOTH, ORGANS)

    assert sorted([*assigned.taken, *assigned.left]) == [0, 1, 2, 3]
    assert 0 < MARGIN < THRESHOLD
