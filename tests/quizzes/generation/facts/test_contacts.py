import pytest

from tests.quizzes.generation.reading import find, questions

SETS = {"sets": {"contacts": ["le phare le plus proche", "la capitainerie voisine"]}}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Pour les avaries en mer, prière de contacter la capitainerie de votre port.",
            "Qui contacter pour les avaries en mer ?",
            "la capitainerie de son port",
        ),
        (
            "Pour toute demande de mouillage, veuillez vous adresser au gardien du phare.",
            "À qui s’adresser pour toute demande de mouillage ?",
            "le gardien du phare",
        ),
    ],
)
def test_whom_readers_are_sent_to_is_asked(sentence, question, answer):
    assert questions(sentence)[question] == answer


def test_others_come_from_the_lexicon():
    (one,) = (
        fact
        for fact in find("Pour les avaries, prière de contacter la vigie du port.", lexicon=SETS)
        if fact.relation == "contact"
    )

    assert one.siblings == ("le phare le plus proche", "la capitainerie voisine")


@pytest.mark.parametrize(
    "sentence",
    [
        "Pour cette demande, veuillez contacter la vigie du port.",
        "Pour les avaries, prière de contacter Jean Durand.",
        "Pour en savoir plus, la vigie contacte le port.",
    ],
)
def test_what_leans_or_names_nobody_is_left_alone(sentence):
    assert not any("contacter" in question for question in questions(sentence))
