from quizzes.generation.facts.index import index_facts
from tests.quizzes.generation.reading import find

A, B = "a.txt", "b.txt"


def index(*texts):
    found = [
        one for name, text in zip((A, B), texts, strict=False) for one in find(text, name=name)
    ]
    return index_facts(found, "fr")


def test_agreeing_documents_are_two_sources_of_one_fact():
    found = index("EUROMER compte neuf stations.", "EUROMER compte neuf stations.")

    (fact,) = found.facts
    assert [source.document for source in fact.sources] == [A, B]
    assert found.conflicts == ()


def test_two_years_of_one_accord_are_a_conflict_and_not_asked_about():
    found = index(
        "L’accord de pêche entre EUROMER et la Norvège a été signé en 1996.",
        "L’entente entre la Norvège et EUROMER a été officialisée en 1997 par un accord de pêche.",
    )

    (conflict,) = found.conflicts
    assert {span.document for span in conflict.statements} == {A, B}
    assert found.entries == ()


def test_different_events_of_one_kind_are_no_conflict():
    found = index(
        "Le Conseil des ports a adopté le plan 12/4 sur les phares en 1996.",
        "Le Conseil des ports a adopté le plan 13/2 sur les phares en 1997.",
    )

    assert found.conflicts == ()
    assert len(found.entries) == 2


def test_two_counts_of_one_thing_are_a_conflict():
    found = index("EUROMER compte neuf stations.", "EUROMER compte 10 stations.")

    assert len(found.conflicts) == 1


def test_a_word_and_a_figure_of_one_value_agree():
    assert index("EUROMER compte neuf ports.", "EUROMER compte 9 ports.").conflicts == ()


def test_ids_depend_on_what_is_said_in_which_document_and_on_nothing_around_it():
    (one,) = index("EUROMER compte neuf stations.").facts
    (moved,) = index("Depuis longtemps. EUROMER compte neuf stations.").facts
    (other,) = index("EUROMER compte dix stations.").facts
    (elsewhere,) = index("Depuis longtemps.", "EUROMER compte neuf stations.").facts

    assert len(one.id) == 16
    assert one.id == moved.id
    assert len({one.id, other.id, elsewhere.id}) == 3
