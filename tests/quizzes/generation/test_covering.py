from quizzes.generation.covering import cover, proves

QUOTED = "Le Bureau est né à Gand. […] À ce titre, il garde les ports, forme les pilotes, et vend."


def test_a_quote_is_cut_to_the_clauses_that_say_most():
    assert cover(QUOTED, 6, "Qui forme les pilotes ?") == "[…] forme les pilotes […]"


def test_nothing_is_shown_where_nothing_fits():
    assert cover(QUOTED, 1, "Qui forme les pilotes ?") == ""


def test_a_cut_quote_proves_what_it_says_most_words_of():
    assert proves("forme les pilotes", QUOTED, "Qui forme les pilotes ?")
    assert not proves("Le Bureau est né à Gand.", QUOTED, "Qui forme les pilotes ?")


def test_the_clause_that_names_the_key_may_be_taken_first():
    said = cover(QUOTED, 12, "Qui forme les pilotes ?", first="Le Bureau")

    assert said.startswith("Le Bureau est né à Gand.")
    assert "forme les pilotes" in said


def test_how_much_is_proof_may_be_asked():
    assert proves("garde les ports", QUOTED, "Il garde les ports et forme les pilotes", 0.4)
