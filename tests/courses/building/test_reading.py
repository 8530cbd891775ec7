from decimal import Decimal

import pytest

from courses.building import BlueprintError, read_blueprint
from tests.courses.building.samples import BLUEPRINT


def test_a_blueprint_is_read_with_its_types():
    blueprint = read_blueprint(BLUEPRINT, "police.toml")

    assert blueprint.slug == "police"
    assert [lesson.slug for lesson in blueprint.modules[0].lessons] == ["organes", "outils"]
    assert blueprint.modules[0].quiz.pass_mark == Decimal("0.7")
    assert blueprint.final_quiz is not None
    assert blueprint.final_quiz.pass_mark == Decimal("0.6")


ORGANS = """\
passages = [
  { document = "guide.md", heading = "L'Organisation" },
]"""


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ('title = "La police"', 'titel = "La police"',
         "line 2: unknown key “titel” (did you mean “title”?)"),
        ("[[modules.objectives]]", "[[modules.objectivs]]",
         "line 9: unknown key “objectivs” (did you mean “objectives”?)"),
        ('{ document = "note.md" }', '{ document = "note.md", headng = "x" }',
         "line 27: unknown key “headng” (did you mean “heading”?)"),
        ("pass_mark = 0.6", "passmark = 0.6",
         "line 39: unknown key “passmark” (did you mean “pass_mark”?)"),
        ('language = "fr"\n', "", "line 1: the key “language” is missing here"),
        ('title = "Les outils"\n', "", "line 21: the key “title” is missing here"),
        ("questions = 5", 'questions = "5"',
         "line 33: key “questions”: input should be a valid integer"),
        ("questions = 5", "questions = true",
         "line 33: key “questions”: input should be a valid integer"),
        ("questions = 5", "questions = 0",
         "line 33: key “questions”: input should be greater than or equal to 1"),
        ("pass_mark = 0.6", "pass_mark = 60",
         "line 39: key “pass_mark”: input should be less than or equal to 1"),
        ('slug = "bilan"', 'slug = "Le bilan"', "line 36: key “slug”: string should match pattern"),
        (ORGANS, "passages = []",
         "line 17: key “passages”: lesson “organes” names none, and only a blueprint with assign"),
        ('language = "fr"', 'language = "fr"\nassign = "terms"',
         "line 4: key “assign”: input should be 'selectors' or 'meaning'"),
        ('title = "Les outils"', 'title = "Les outils"\nterms = ["x"]',
         "line 24: key “terms”: string should have at least 2 characters"),
        ("[final_quiz]", "[final_quiz", "line 35: this is not valid TOML: expected ']'"),
        ('slug = "police"', "slug = ", "line 1: this is not valid TOML: invalid value"),
        ('slug = "outils"', 'slug = "organes"',
         "line 22: key “slug”: another lesson has the slug “organes” already"),
        ('slug = "bilan"', 'slug = "quiz-bases"',
         "line 36: key “slug”: another quiz has the slug “quiz-bases” already"),
        ('title = "Les outils"\nobjective = "nommer"', 'title = "Les outils"\nobjective = "nomer"',
         "line 24: key “objective”: “nomer” is none of the module’s objectives (“nommer”)"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_file_line_and_key(right, wrong, message):
    assert right in BLUEPRINT

    with pytest.raises(BlueprintError) as refusal:
        read_blueprint(BLUEPRINT.replace(right, wrong, 1), "police.toml")

    assert str(refusal.value).startswith(f"police.toml, {message}")


def test_two_modules_with_one_slug_are_a_mistake():
    module = BLUEPRINT[BLUEPRINT.index("[[modules]]") : BLUEPRINT.index("[final_quiz]")]
    second = (
        module.replace('"organes"', '"o"').replace('"outils"', '"p"').replace("quiz-b", "quiz-c")
    )

    with pytest.raises(BlueprintError, match="another module has the slug “bases” already"):
        read_blueprint(f"{BLUEPRINT}\n{second}", "police.toml")


def test_two_objectives_of_a_module_with_one_slug_are_a_mistake():
    doubled = BLUEPRINT.replace(
        "[[modules.lessons]]",
        '[[modules.objectives]]\nslug = "nommer"\ntext = "x"\n\n[[modules.lessons]]',
        1,
    )

    with pytest.raises(BlueprintError, match=r"line 14: key “slug”: another objective has"):
        read_blueprint(doubled, "police.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1: the key “slug” is missing here"),
        ("x = " + "[" * 5000, "this is not valid TOML"),
        ("#" * 1_000_001, "the blueprint has 1000001 characters"),
        ("a = 1\na = 2", "line 2: this is not valid TOML: cannot overwrite a value"),
    ],
)
def test_what_is_no_blueprint_at_all_is_refused(text, message):
    with pytest.raises(BlueprintError) as refusal:
        read_blueprint(text, "police.toml")

    assert message in str(refusal.value)
    assert str(refusal.value).startswith("police.toml")
