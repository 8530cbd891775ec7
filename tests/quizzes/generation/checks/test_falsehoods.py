from quizzes.generation.checks.falsehoods import find_fact, read_exchanged
from quizzes.generation.records import FactKind
from tests.quizzes.generation.building import a_corpus, a_fact, a_statement

RELATION = "contrôle l’exécution des décisions"
FACT = a_fact(relation=RELATION, values=("le Comité exécutif",), kind=FactKind.ROLE)


def test_a_false_statement_tells_whom_it_puts_in_anothers_place():
    corpus = a_corpus(facts=[FACT])
    told = a_statement(f"Le Conseil des ports {RELATION}.", true=False)

    assert read_exchanged(told, corpus) == "le Conseil des ports"
    assert find_fact(told, corpus) == FACT


def test_what_is_true_or_of_another_kind_exchanges_nobody():
    true = a_statement(f"Le Comité exécutif {RELATION}.", true=True)
    other = a_statement("Le siège se trouve à Gand.", true=False)

    assert read_exchanged(true, a_corpus(facts=[FACT])) == ""
    assert read_exchanged(other, a_corpus(facts=[a_fact()])) == ""
