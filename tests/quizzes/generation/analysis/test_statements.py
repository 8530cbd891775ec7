from courses.sources.records import BlockKind
from quizzes.generation.analysis.statements import read_statements
from quizzes.generation.lexicon import read_lexicon
from tests.quizzes.generation.reading import a_text, definition, read


def test_a_pronoun_brings_the_sentence_that_names_it_as_proof():
    _, second = read("Le Conseil des pêches siège à Brest. Il fixe les quotas.")

    assert second.text == "Le Conseil des pêches fixe les quotas."
    assert second.sources[0].quote == "Le Conseil des pêches siège à Brest. Il fixe les quotas."


def test_a_chronology_entry_has_its_date_and_no_term():
    (entry,) = read(definition("12 mai 1998", "Le Conseil adopte un plan."))

    assert entry.when.year == "1998"
    assert entry.term == ""
    assert entry.sources[0].quote.startswith("12 mai 1998")


def test_the_body_of_a_definition_speaks_of_its_term():
    (entry,) = read(definition("Base des navires", "Elle suit les routes des cargos."))

    assert entry.term == "Base des navires"
    assert entry.clauses[0].predicate == "suit les routes des cargos"


def test_bodies_that_a_text_gives_its_speaker_are_its_own():
    statements = read("Le Comité permanent d’EUROMER vote.", "Le Conseil des mers parle.")

    assert "comité permanent" in statements[0].own
    assert "conseil des mers" not in statements[0].own


def test_no_document_says_nothing():
    assert read_statements([], read_lexicon({}), "fr") == ()
    assert read_statements([a_text("…")], read_lexicon({}), "fr") == ()


def test_what_a_pronoun_stands_for_is_proved_by_the_section_that_it_stands_in():
    heading = {"kind": BlockKind.HEADING, "level": 3}
    statements = read(
        ("4. Le conseil exécutif", heading),
        ("Le directeur administratif assiste à ses séances.", {"headings": ("4.",)}),
        ("5. Le directeur administratif", heading),
        ("Son mandat est de quatre ans.", {"headings": ("5. Le directeur administratif",)}),
    )

    quotes = [source.quote for source in statements[-1].sources]
    assert quotes == ["Le directeur administratif", "Son mandat est de quatre ans."]
