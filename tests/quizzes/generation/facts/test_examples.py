import pytest

from quizzes.generation.facts.examples import split_examples
from tests.quizzes.generation.acting import asked, siblings

LED = (
    "Réaffirme qu’il importe que les ports luttent contre la pêche illicite, et souligne qu’il "
    "importe que les ports utilisent les outils d’EUROMER, comme la base des navires, le fichier "
    "des escales et le système de suivi ;"
)
DIRECT = (
    "Engage les ports à utiliser la carte des vents, le registre des marins et le journal de bord, "
    "afin de sauver les équipages ;"
)
QUESTION = (
    "Parmi les outils d’EUROMER, lesquels le Conseil des ports d’EUROMER cite-t-il pour lutter "
    "contre la pêche illicite ?"
)


def test_examples_of_what_should_be_used_are_asked_for():
    assert asked(LED)[QUESTION] == (
        "la base des navires",
        "le fichier des escales",
        "le système de suivi",
    )


def test_things_to_be_used_are_asked_for_by_their_purpose():
    question = "Quels moyens le Conseil des ports d’EUROMER cite-t-il pour sauver les équipages ?"

    assert question in asked(DIRECT)


def test_examples_of_what_should_be_drawn_on_are_asked_for_by_what_is_fought():
    found = asked(
        "Invite les ports à tirer parti des outils et des cartes d’EUROMER, notamment la carte des "
        "vents établie par la Ligue et ses relevés de marée, pour lutter contre la pêche illicite ;"
    )

    question = (
        "Parmi les outils d’EUROMER, lesquels le Conseil des ports d’EUROMER cite-t-il pour lutter "
        "contre la pêche illicite ?"
    )
    assert found[question] == ("la carte des vents", "les relevés de marée")


def test_examples_stand_among_those_of_other_provisions():
    assert siblings(QUESTION, LED, DIRECT) == (
        "la carte des vents",
        "le registre des marins",
        "le journal de bord",
    )


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("le phare, la jetée et le quai", ("le phare", "la jetée", "le quai")),
        ("le phare et la jetée, ainsi que le quai", ("le phare", "la jetée", "le quai")),
        ("le phare, qui brille", ("le phare",)),
    ],
)
def test_examples_are_split_as_far_as_articles_go(text, members):
    assert split_examples(text) == members


def test_like_lists_are_not_asked_for_in_like_words():
    other = LED.replace("la pêche illicite", "le trafic de bois")

    found = [question for question in asked(LED, other) if "cite-t-il pour lutter" in question]

    again = (
        "Quels outils d’EUROMER le Conseil des ports d’EUROMER cite-t-il pour lutter contre le "
        "trafic de bois ?"
    )
    assert found == [QUESTION, again]
