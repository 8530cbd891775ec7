import pytest

from courses.building import BlueprintError, read_blueprint
from courses.building.claiming import claim_sections
from courses.building.passages import cut_sections
from tests.courses.building.samples import BLUEPRINT, documents


def claims(blueprint):
    sections = [section for document in documents() for section in cut_sections(document)]
    found = claim_sections(read_blueprint(blueprint, "police.toml"), sections)
    return {index: (claim.lesson, claim.number, claim.closeness) for index, claim in found.items()}


def test_selectors_claim_what_stands_below_their_heading_or_in_their_document():
    assert claims(BLUEPRINT) == {
        1: ("organes", 0, 2),
        2: ("organes", 0, 2),
        3: ("outils", 0, 2),
        4: ("outils", 1, 0),
    }


def test_the_closest_selector_wins_and_of_equals_the_first():
    whole = BLUEPRINT.replace(', heading = "L\'Organisation"', "")

    assert claims(whole) == {
        0: ("organes", 0, 0),
        1: ("organes", 0, 0),
        2: ("organes", 0, 0),
        3: ("outils", 0, 2),
        4: ("outils", 1, 0),
    }
    assert claims(whole.replace('"note.md"', '"guide.md"'))[0] == ("organes", 0, 0)


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ('"Ses outils"', '"Ses outis"',
         "line 26: key “heading”: “guide.md” has no heading “Ses outis” (did you mean"),
        ('"note.md"', '"notes.md"',
         "line 27: key “document”: there is no document “notes.md” (did you mean “note.md”?)"),
        ('"note.md"', '"autre.pdf"', "line 27: key “document”: there is no document “autre.pdf”"),
    ],
)  # fmt: skip
def test_a_selector_that_names_nothing_is_blamed_by_line_and_key(right, wrong, message):
    with pytest.raises(BlueprintError) as refusal:
        claims(BLUEPRINT.replace(right, wrong, 1))

    assert str(refusal.value).startswith(f"police.toml, {message}")
