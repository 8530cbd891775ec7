from courses.building import cut_passages
from courses.building.passages import cut_sections
from courses.sources import BlockKind, read_document
from tests.courses.building.samples import SENTENCE, documents


def test_a_passage_stands_below_each_heading():
    passages = cut_passages(documents()[0])

    assert [(passage.headings, len(passage.blocks)) for passage in passages] == [
        (("Guide de la police",), 1),
        (("Guide de la police", "L’organisation"), 1),
        (("Guide de la police", "L’organisation", "Ses organes"), 2),
        (("Guide de la police", "Ses outils"), 1),
    ]


def test_headings_and_notes_are_in_no_passage():
    kinds = {block.kind for passage in cut_passages(documents()[0]) for block in passage.blocks}

    assert kinds == {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}


def test_two_sections_of_one_name_are_two_passages():
    text = f"# Un\n\n## Note\n\n{SENTENCE}.\n\n## Note\n\n{SENTENCE}."

    assert len(cut_passages(read_document("a.md", text.encode()))) == 2


def test_a_passage_begins_and_ends_with_its_blocks():
    document = documents()[0]
    first = cut_passages(document)[0]

    assert document.text[first.start : first.end] == f"{SENTENCE} numéro un."


def test_the_parts_of_a_resolution_are_passages():
    text = (
        "L’Assemblée générale,\n\nRappelant sa résolution 51/1,\n\n"
        "Notant les progrès accomplis,\n\n"
        "1. Demande que tous les États coopèrent contre la criminalité ;\n\n2. Décide d’y veiller."
    )

    passages = cut_passages(read_document("a.txt", text.encode()))

    assert [(passage.headings, len(passage.blocks)) for passage in passages] == [
        (("Préambule",), 3),
        (("Dispositif",), 2),
    ]


def test_a_section_knows_the_title_that_its_document_gives_itself():
    titled, untitled = documents()[0], read_document("a.md", f"{SENTENCE}.".encode())

    assert {section.title for section in cut_sections(titled)} == {"Guide de la police"}
    assert [section.title for section in cut_sections(untitled)] == [""]
