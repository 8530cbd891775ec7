import pytest

from tests.quizzes.generation.reading import questions


def test_whom_a_thing_with_a_name_is_about_is_asked():
    found = questions(
        "EUROMER a facilité la création de la Notice bleue des ports concernant les marins "
        "abandonnés par un armateur dans un port étranger au titre de la solidarité en mer."
    )

    asked = "Qui la Notice bleue des ports concerne-t-elle ?"
    assert found[asked] == "les marins abandonnés par un armateur dans un port étranger"


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROMER tient la liste des navires concernant les marins abandonnés.",
        "EUROMER tient la Notice bleue des ports concernant les navires abandonnés.",
        "EUROMER tient la Notice bleue des ports concernant les marins.",
    ],
)
def test_what_has_no_name_or_says_nobody_is_left_alone(sentence):
    assert not any("concerne" in question for question in questions(sentence))


def test_what_a_committee_with_a_number_deals_with_is_asked():
    found = questions("EUROMER suit le Comité de la résolution 12 sur les épaves toxiques.")

    assert found["De quoi s’occupe le Comité de la résolution 12 ?"] == "les épaves toxiques"
