import pytest

from courses.building import BlueprintError, read_blueprint
from tests.courses.building.samples import BLUEPRINT

EMPTY = BLUEPRINT.replace(
    'passages = [\n  { document = "guide.md", heading = "L\'Organisation" },\n]',
    'terms = ["conseil", "assemblée"]',
)


def test_a_lesson_names_passages_unless_the_blueprint_assigns_by_meaning():
    with pytest.raises(BlueprintError) as refusal:
        read_blueprint(EMPTY, "police.toml")

    assert str(refusal.value) == (
        "police.toml, line 13: key “passages”: lesson “organes” names none,"
        " and only a blueprint with assign = “meaning” finds them"
    )
    open_one = read_blueprint(f'assign = "meaning"\n{EMPTY}', "police.toml")
    assert open_one.modules[0].lessons[0].terms == ("conseil", "assemblée")
