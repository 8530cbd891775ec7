import pytest

from quizzes.generation.analysis.reading import read_clauses
from quizzes.generation.realisation.tasks import is_whole, read_tasks


def tasks(sentence):
    return [task.text for clause in read_clauses(sentence) for task in read_tasks(clause)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le Comité permanent gère le fonds de secours.", ["gérer le fonds de secours"]),
        ("Le Comité permanent veille au respect des quotas.", ["veiller au respect des quotas"]),
        ("Le Greffier est chargé de tenir les registres.", ["tenir les registres"]),
        (
            "Le Comité a pour mission de fixer les quotas et d’adopter les comptes.",
            ["fixer les quotas", "adopter les comptes"],
        ),
        ("Le Fichier central sert à repérer les fraudes.", ["repérer les fraudes"]),
        ("Les Bureaux régionaux forment les pilotes.", []),
        ("Les Bureaux régionaux conseillent les pilotes.", ["conseiller les pilotes"]),
        ("Le Comité s’emploie à rapprocher les ports.", ["rapprocher les ports"]),
    ],
)
def test_a_predicate_is_said_as_a_task(sentence, expected):
    assert tasks(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Comité permanent compte douze membres.",
        "Le Comité permanent a adopté les comptes en 2004.",
        "Le Comité permanent est élu par le Conseil.",
        "Le Comité permanent gère son budget annuel.",
        "Le Comité permanent se réunit au moins une fois tous les trois ans.",
    ],
)
def test_states_events_and_loose_ends_are_no_tasks(sentence):
    assert tasks(sentence) == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("former les pilotes", True),
        ("former", False),
        ("former leurs pilotes", False),
        ("assurer la liaison entre les", False),
    ],
)
def test_a_task_says_enough_and_leans_on_nothing(text, whole):
    assert is_whole(text) is whole
