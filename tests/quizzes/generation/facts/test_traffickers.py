import pytest

from tests.quizzes.generation.acting import asked, stated

CLAUSE = (
    "Notant que la Ligue et EUROMER coopèrent pour aider les armateurs qui en font la demande à "
    "lutter contre le trafic d’ivoire{} ;"
)


def test_those_behind_a_traffic_are_asked_for():
    question = (
        "Selon le Conseil des ports d’EUROMER, quels acteurs mènent le trafic d’ivoire que la "
        "Ligue et EUROMER aident à combattre ?"
    )
    assert asked(CLAUSE.format(" par des équipages clandestins"))[question] == (
        "des équipages clandestins"
    )


@pytest.mark.parametrize("by", ["", " par mer"])
def test_a_traffic_of_nobody_in_particular_is_not_asked_about(by):
    assert not [question for question in asked(CLAUSE.format(by)) if "trafic" in question]


def test_it_can_be_stated():
    assert (
        "Selon le Conseil des ports d’EUROMER, le trafic d’ivoire que la Ligue et EUROMER aident à "
        "combattre est mené par _____."
    ) in stated(CLAUSE.format(" par des équipages clandestins"))
