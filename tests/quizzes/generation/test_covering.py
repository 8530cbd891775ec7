from quizzes.generation.covering import cover, proves

QUOTED = "Le Bureau est né à Gand. […] À ce titre, il garde les ports, forme les pilotes, et vend."


def test_a_quote_is_cut_to_the_clauses_that_say_most():
    assert cover(QUOTED, 6, "Qui forme les pilotes ?") == "[…] forme les pilotes […]"


def test_nothing_is_shown_where_nothing_fits():
    assert cover(QUOTED, 1, "Qui forme les pilotes ?") == ""


def test_a_cut_quote_proves_what_it_says_most_words_of():
    assert proves("forme les pilotes", QUOTED, "Qui forme les pilotes ?")
    assert not proves("Le Bureau est né à Gand.", QUOTED, "Qui forme les pilotes ?")
