import pytest

from quizzes.generation.analysis.mandates import read_mandates
from tests.quizzes.generation.acting import provisions


@pytest.mark.parametrize(
    ("clause", "whom", "link", "deed"),
    [
        ("Engage les ports à publier la liste ;", "les ports", "à ", "publier la liste"),
        ("Demande aux ports et à la Ligue d’agir ;", "les ports et la Ligue", "d’", "agir"),
        ("Demande que les ports tiennent la liste ;", "les ports", "", "tenir la liste"),
        (
            "Souligne qu’il importe que les ports se donnent un plan ;",
            "les ports",
            "",
            "se donner un plan",
        ),
        (
            "Demande aux ports de s’employer à aider la Ligue dans ses efforts pour agir ;",
            "les ports",
            "de ",
            "aider la Ligue à agir",
        ),
        ("Souligne que les ports doivent agir vite ;", "les ports", "", "agir vite"),
    ],
)
def test_a_mandate_says_who_is_to_do_what(clause, whom, link, deed):
    (mandate,) = read_mandates(provisions(clause))

    assert (mandate.whom, mandate.link, mandate.deed) == (whom, link, deed)


@pytest.mark.parametrize(
    "clause",
    [
        "Souligne que les ports ne doivent pas fermer ;",
        "Note que les ports tiennent la liste ;",
        "Invite ceux-ci à publier la liste ;",
    ],
)
def test_what_nobody_is_to_do_is_no_mandate(clause):
    assert read_mandates(provisions(clause)) == ()


@pytest.mark.parametrize(
    ("clause", "should"),
    [
        ("Engage les ports à agir ;", "les ports devraient-ils"),
        ("Engage la Ligue à agir ;", "la Ligue devrait-elle"),
        ("Engage EUROMER et la Ligue à agir ;", "EUROMER et la Ligue devraient-ils"),
    ],
)
def test_those_who_should_are_taken_up_by_a_pronoun(clause, should):
    (mandate,) = read_mandates(provisions(clause))

    assert mandate.should == should
