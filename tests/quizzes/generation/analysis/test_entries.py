from quizzes.generation.analysis.entries import read_groups
from tests.quizzes.generation.reading import definition, item, read


def test_items_with_a_term_make_a_group_under_their_lead():
    (group,) = read_groups(
        read(
            "EUROMER a deux missions :",
            item("Veille : suivre les cargos."),
            item("Plongée : visiter les épaves."),
        )
    )

    assert [(entry.term, entry.body) for entry in group.entries] == [
        ("Veille", "suivre les cargos."),
        ("Plongée", "visiter les épaves."),
    ]
    assert group.lead is not None


def test_paragraphs_make_a_group_only_where_three_stand_together():
    lines = ["Bouée : repère flottant.", "Digue : ouvrage de pierre.", "Houle : ondulation."]

    assert len(read_groups(read(*lines))) == 1
    assert read_groups(read(*lines[:2])) == ()


def test_a_definition_is_an_entry_without_a_colon():
    (group,) = read_groups(
        read(definition("Bouée", "Elle flotte."), definition("Quai", "Il dort."))
    )

    assert [entry.term for entry in group.entries] == ["Bouée", "Quai"]
