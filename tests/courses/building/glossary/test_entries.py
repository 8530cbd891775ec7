import pytest

from courses.building.glossary.entries import find_entries
from courses.building.passages import cut_sections
from courses.sources import read_document


def found(text, name="a.md"):
    document = read_document(name, text.encode())
    entries = [entry for section in cut_sections(document) for entry in find_entries(section)]
    return [(entry.term, entry.expansion, entry.definition) for entry in entries]


@pytest.mark.parametrize(
    ("entry", "term"),
    [
        ("**BCN (Bureau central national)** : Service de liaison. Il répond.",
         ("BCN", "Bureau central national", "Service de liaison")),
        ("**Bureau central national (B.C.N.)** – Service de liaison.",
         ("BCN", "Bureau central national", "Service de liaison")),
        ("ODD : objectifs de développement durable.",
         ("ODD", "objectifs de développement durable", "")),
        ("**Notice** – Demande de coopération.", ("Notice", "", "Demande de coopération")),
        ("**CCC** – Le premier point de contact.", None),
        ("**Innovation** – Les malfaiteurs s’adaptent vite.", None),
    ],
)  # fmt: skip
def test_a_definition_is_an_entry_where_it_says_what_its_term_is(entry, term):
    assert found(f"# Glossaire\n\n{entry}\n") == ([term] if term else [])


def table(head, *rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@pytest.mark.parametrize(
    ("head", "row", "term"),
    [
        (["Sigle", "Développement"], ["ICAT", "Groupe contre la traite"],
         ("ICAT", "Groupe contre la traite", "")),
        (["A", "B", "C"], ["BCN", "Bureau central national", "Service de liaison"],
         ("BCN", "Bureau central national", "Service de liaison")),
        (["Terme", "Définition"], ["Notice", "Demande de coopération"],
         ("Notice", "", "Demande de coopération")),
        (["Besoin", "Service"], ["Comparer deux douilles", "Réseau balistique"], None),
        (["Pays", "Ville"], ["FR", "Lyon"], None),
    ],
)  # fmt: skip
def test_a_row_is_an_entry_where_letters_or_the_header_say_so(head, row, term):
    assert found(table(head, row)) == ([term] if term else [])
