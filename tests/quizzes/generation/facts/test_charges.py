from quizzes.generation.facts.records import Listing, Matching
from tests.quizzes.generation.reading import find

TEXT = (
    "Le Conseil des ports d’EUROMER adopte le budget annuel.",
    "Le Conseil des ports d’EUROMER fixe les tarifs des écluses.",
    "Le Secrétariat d’EUROMER publie les cartes marines.",
    "Le Secrétariat d’EUROMER conseille les pilotes de cargo.",
    "Le Comité des phares d’EUROMER contrôle les feux de la côte.",
)


def charges(*parts):
    return [one for one in find(*parts) if one.relation in {"attributions", "rôle"}]


def test_all_tasks_of_a_body_are_asked_for_among_those_of_others():
    lists = [one for one in charges(*TEXT) if isinstance(one, Listing)]

    asked = {one.question.replace("\u202f", " "): one for one in lists}
    one = asked["Quelles tâches reviennent au Conseil des ports d’EUROMER ?"]
    assert one.answers == ("adopter le budget annuel", "fixer les tarifs des écluses")
    assert set(one.outsiders) == {
        "publier les cartes marines",
        "conseiller les pilotes de cargo",
        "contrôler les feux de la côte",
    }


def test_bodies_are_paired_with_a_task_that_is_theirs_alone():
    (one,) = (one for one in charges(*TEXT) if isinstance(one, Matching))

    assert [right for _, right in one.pairs] == [
        "adopter le budget annuel",
        "publier les cartes marines",
        "contrôler les feux de la côte",
    ]


def test_a_task_that_two_bodies_have_is_no_wrong_answer():
    shared = "Le Comité des phares d’EUROMER adopte le budget annuel des feux."

    lists = [one for one in charges(*TEXT, shared) if isinstance(one, Listing)]

    ports = next(one for one in lists if "Conseil des ports" in one.question)
    assert not any("budget" in text for text in ports.outsiders)


def test_bodies_that_speak_of_each_other_share_their_tasks():
    tied = "Le Secrétariat d’EUROMER assiste le Conseil des ports d’EUROMER dans ses travaux."

    lists = [one for one in charges(*TEXT, tied) if isinstance(one, Listing)]

    assert not any("Conseil des ports" in one.question for one in lists)
