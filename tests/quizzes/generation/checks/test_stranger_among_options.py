from quizzes.generation.checks.stranger_among_options import find
from quizzes.generation.records import FactKind
from tests.quizzes.generation.building import a_corpus, a_fact, a_statement, an_item

CORPUS = a_corpus("Le Comité exécutif siège à Gand.", "Le Conseil des ports siège à Brest.")


def test_a_body_that_no_document_names_is_a_stranger():
    item = an_item(
        right=["le Comité exécutif"], wrong=["le Conseil des ports", "l’Union africaine"]
    )

    assert list(find(item, CORPUS)) == ["l’Union africaine"]


def test_cities_and_tasks_may_come_from_elsewhere():
    item = an_item(right=["Gand"], wrong=["Vienne", "peindre les phares"])

    assert list(find(item, CORPUS)) == []


def test_a_stranger_does_nothing_in_a_false_statement():
    fact = a_fact(relation="siège à Gand", values=("le Comité exécutif",), kind=FactKind.ROLE)
    corpus = a_corpus("Le Comité exécutif siège à Gand.", facts=[fact])

    item = a_statement("L’Union africaine siège à Gand.", true=False)

    assert list(find(item, corpus)) == ["l’Union africaine"]
