from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


def test_a_purpose_is_asked_for():
    found = questions("EUROMER a pour mission de protéger les côtes.", kind=FactKind.DEFINITION)

    assert found == {"Quelle est la mission d’EUROMER ?": "protéger les côtes"}
