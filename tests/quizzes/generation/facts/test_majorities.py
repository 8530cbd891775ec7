from quizzes.generation.facts.records import Single
from tests.quizzes.generation.reading import find


def test_a_majority_is_asked_among_others():
    text = "Le Conseil des pêches adopte son budget à la majorité des deux tiers."

    (fact,) = [f for f in find(text) if isinstance(f, Single) and "majorité" in f.relation]

    assert fact.answer == "la majorité des deux tiers"
    assert fact.wording.question.startswith("À quelle majorité le Conseil des pêches adopte-t-il")
    assert len(fact.siblings) == 3
    assert fact.answer not in fact.siblings


def test_two_thirds_are_a_qualified_majority_too():
    text = "Le Conseil des pêches adopte son budget à la majorité qualifiée."

    (fact,) = [f for f in find(text) if isinstance(f, Single) and "majorité" in f.relation]

    assert fact.siblings == ("la majorité simple", "la majorité absolue")
