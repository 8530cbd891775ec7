import pytest

from quizzes.generation.analysis.anaphors import dangles


@pytest.mark.parametrize(
    ("predicate", "plural", "expected"),
    [
        ("protège les ports", False, False),
        ("protège ces ports", False, True),
        ("aide leurs équipages", False, True),
        ("aide leurs équipages", True, False),
        ("aide les ports à former leurs équipages", False, False),
        ("permet à la police de le saisir", False, False),
        ("aide les États à l’atteindre", False, True),
        ("travaille avec eux", False, True),
        ("se réunit tous les deux ans", False, False),
        ("remplace le tarif par celui des ports", False, False),
    ],
)
def test_a_predicate_dangles_that_refers_to_what_it_does_not_name(predicate, plural, expected):
    assert dangles(predicate, plural=plural) is expected
