import pytest

from quizzes.generation.french.nouns import Gender, gender_of, is_plural, singular


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("organe", Gender.MASCULINE),
        ("base", Gender.FEMININE),
        ("résolution", Gender.FEMININE),
        ("règlement", Gender.MASCULINE),
        ("bureaux", Gender.MASCULINE),
        ("autorités", Gender.FEMININE),
        ("réseau", Gender.MASCULINE),
        ("pays", Gender.MASCULINE),
        ("Assemblée", Gender.FEMININE),
        ("xyzt", None),
    ],
)
def test_gender_is_told_by_the_list_or_the_ending(noun, gender):
    assert gender_of(noun) is gender


@pytest.mark.parametrize(
    ("noun", "plural"), [("bureaux", True), ("pays", False), ("langues", True), ("comité", False)]
)
def test_plurals_end_in_s_or_x_unless_the_word_does(noun, plural):
    assert is_plural(noun) is plural


@pytest.mark.parametrize(
    ("noun", "one"),
    [("bureaux", "bureau"), ("régionaux", "régional"), ("langues", "langue")],
)
def test_regular_plurals_go_back_to_the_singular(noun, one):
    assert singular(noun) == one
