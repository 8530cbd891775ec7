from quizzes.generation.facts.records import Matching
from tests.quizzes.generation.acting import act
from tests.quizzes.generation.reading import find

CLAUSES = (
    "Prie le Directeur de la Ligue de publier la liste des navires ;",
    "Engage les ports à ouvrir les quais aux secours ;",
    "Invite les armateurs à former les équipages au sauvetage ;",
)


def errands(*clauses):
    found = [one for one in find(*act(*clauses)) if isinstance(one, Matching)]
    return [dict(one.pairs) for one in found]


def test_those_who_are_asked_are_put_together_with_what_is_asked_of_them():
    assert errands(*CLAUSES) == [
        {
            "le Directeur de la Ligue": "publier la liste des navires",
            "les ports": "ouvrir les quais aux secours",
            "les armateurs": "former les équipages au sauvetage",
        }
    ]


def test_whoever_is_asked_for_what_another_one_is_asked_for_is_left_out():
    assert errands(*CLAUSES[:2], "Invite la Ligue à ouvrir les quais aux pilotes ;") == []


def test_a_deed_that_names_who_is_to_do_it_is_left_out():
    assert errands(*CLAUSES[:2], "Invite les pilotes à former un pilote au sauvetage ;") == []
