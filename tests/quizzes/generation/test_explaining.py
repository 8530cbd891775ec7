from quizzes.generation.explaining import explain
from quizzes.generation.records import QuotedSpan

TITLES = {"f.txt": "La fiche"}


def quoted(text):
    return [QuotedSpan("f.txt", 0, len(text), text)]


def test_an_explanation_quotes_and_names_its_source():
    assert explain(quoted("Le port ouvre."), TITLES) == "«\u00a0Le port ouvre.\u00a0» — La fiche"


def test_a_correction_stands_in_front():
    assert explain(quoted("Le port."), TITLES, "Faux.").startswith("Faux. «")


def test_a_long_quote_is_cut_about_the_key_to_sixty_words():
    text = " ".join(f"mot{n}" for n in range(90)) + " Brest fin"

    said = explain(quoted(text), TITLES, "Faux.", focus="Brest")

    assert "Brest" in said
    assert "[…]" in said
    assert len(said.split()) <= 60
