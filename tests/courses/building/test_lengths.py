import pytest

from courses.building import BlueprintError, NoteKind, read_blueprint
from courses.building.drafting import Draft
from courses.building.lengths import measure_lessons
from courses.building.records import SourcedBlock
from tests.courses.building.samples import BLUEPRINT, a_block

MEANING = BLUEPRINT.replace('language = "fr"', 'language = "fr"\nassign = "meaning"')


def draft(slug, *words, objective="nommer"):
    runs = tuple((SourcedBlock("a.md", a_block("mot " * count)),) for count in words)
    return Draft(slug, slug.title(), objective, "aim", runs)


def measure(blueprint, *drafts):
    modules, notes = measure_lessons(read_blueprint(blueprint, "police.toml"), [drafts])
    lessons = [(one.slug, one.words) for one in modules[0]]
    return lessons, [(note.kind, note.lesson, note.words, note.other) for note in notes]


@pytest.mark.parametrize("blueprint", [BLUEPRINT, MEANING])
def test_a_lesson_of_fitting_length_stays(blueprint):
    assert measure(blueprint, draft("a", 150), draft("b", 600)) == ([("a", 150), ("b", 600)], [])


def test_a_long_lesson_becomes_parts():
    lessons, notes = measure(BLUEPRINT, draft("a", 400, 300))

    assert lessons == [("a", 400), ("a-2", 300)]
    assert notes == [(NoteKind.CUT, "a", 700, "")]


def test_a_block_that_is_too_long_stays_and_is_noted():
    assert measure(BLUEPRINT, draft("a", 700)) == (
        [("a", 700)],
        [(NoteKind.TOO_LONG, "a", 700, "")],
    )


def test_a_short_lesson_whose_author_chose_its_passages_is_only_noted():
    assert measure(BLUEPRINT, draft("a", 300), draft("b", 100)) == (
        [("a", 300), ("b", 100)],
        [(NoteKind.TOO_SHORT, "b", 100, "")],
    )


def test_a_short_lesson_that_was_filled_by_meaning_joins_its_neighbour():
    assert measure(MEANING, draft("a", 300), draft("b", 100)) == (
        [("a", 400)],
        [(NoteKind.JOINED, "b", 100, "a")],
    )
    assert measure(MEANING, draft("a", 100), draft("b", 300)) == (
        [("b", 400)],
        [(NoteKind.JOINED, "a", 100, "b")],
    )


def test_lessons_of_other_objectives_stay_apart():
    lessons, notes = measure(MEANING, draft("a", 300), draft("b", 100, objective="situer"))

    assert lessons == [("a", 300), ("b", 100)]
    assert notes == [(NoteKind.TOO_SHORT, "b", 100, "")]


def test_a_lesson_that_no_passage_suits_is_left_out():
    assert measure(MEANING, draft("a", 300), draft("b")) == (
        [("a", 300)],
        [(NoteKind.LEFT_OUT, "b", 0, "")],
    )


def test_a_module_without_any_lesson_is_blamed():
    with pytest.raises(
        BlueprintError, match=r"line 6: no passage suits a lesson of module “bases”"
    ):
        measure(MEANING, draft("a"))


def test_a_part_may_not_take_the_slug_of_another_lesson():
    taken = BLUEPRINT.replace('slug = "outils"', 'slug = "organes-2"')

    with pytest.raises(
        BlueprintError, match=r"line 22: key “slug”: a part .* is called “organes-2”"
    ):
        measure(taken, draft("organes", 400, 300))
