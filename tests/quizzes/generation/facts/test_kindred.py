import pytest

from quizzes.generation.facts.kindred import find_kindred


@pytest.mark.parametrize(
    ("members", "one", "no_one"),
    [
        (("la neutralité", "l’unité", "le respect"), "la solidarité", "l’unité"),
        (
            ("le Service des phares", "le Service de la formation", "le Service du port"),
            "le Service de la logistique",
            "le Service de la formation",
        ),
    ],
)
def test_a_complete_list_could_have_had_others_of_its_form(members, one, no_one):
    found = find_kindred(members, "Le port les compte ainsi.")

    assert one in found
    assert no_one not in found


@pytest.mark.parametrize(
    "members",
    [("la carte", "la bouée", "la balise"), ("le Conseil", "le Bureau des phares"), ()],
)
def test_members_of_no_known_form_have_no_others(members):
    assert find_kindred(members, "") == ()


def test_what_the_text_names_is_left_out():
    members = ("le Service des phares", "le Service du port")

    found = find_kindred(members, "Le port agit hors de toute logistique.")

    assert "le Service de la logistique" not in found
