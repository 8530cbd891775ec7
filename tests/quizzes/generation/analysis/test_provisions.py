import pytest

from quizzes.generation.analysis.provisions import clean
from tests.quizzes.generation.acting import provisions


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        (
            "Rappelant sa décision 4/2, et notant que les quais sont pleins,",
            [("rappelle", "sa décision 4/2"), ("note", "que les quais sont pleins")],
        ),
        ("Se félicitant du rôle des phares,", [("se félicite", "du rôle des phares")]),
        ("Préoccupé par la brume,", [("est préoccupé", "par la brume")]),
        (
            "Prend note du rapport, et, dans ce contexte, invite les ports à le lire ;",
            [("prend note", "du rapport"), ("invite", "les ports à le lire")],
        ),
        ("Les quais sont pleins ;", []),
    ],
)
def test_a_clause_is_parted_at_what_its_body_says(clause, said):
    assert [(one.verb, one.text) for one in provisions(clause)] == said


def test_a_body_is_named_with_the_organisation_that_it_belongs_to():
    (provision,) = provisions("Invite les ports à publier la liste des quais ;")

    assert provision.act.body.text == "le Conseil des ports d’EUROMER"


def test_the_two_parties_of_an_act_are_named():
    (provision,) = provisions("Invite les deux organisations à se réunir ;")

    assert provision.text == "EUROMER et la Ligue des ports à se réunir"


def test_a_provision_quotes_its_own_words_alone():
    *_, last = provisions("Rappelle sa décision 4/2, et invite les ports à se réunir ;")

    assert last.source.quote == "invite les ports à se réunir ;"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("les ports (voir plus loin), selon qu’il convient, à agir ;", "les ports à agir"),
        ("agir selon la Charte⁵ ;", "agir selon la Charte"),
        ("agir dans le cadre de leurs mandats respectifs à terre", "agir à terre"),
    ],
)
def test_asides_are_left_out(text, cleaned):
    assert clean(text) == cleaned
