from quizzes.generation.excerpts import gather, shorten

TWO = "Le phare éclaire la côte depuis longtemps. Le port de Brest ouvre à huit heures, en été."
LONG = "Le port, qui ferme tard le soir, ouvre à Brest ; il ferme, dit-on, à minuit et demi passé."


def test_what_fits_is_left_alone():
    assert shorten(TWO, 20) == TWO


def test_the_sentence_that_says_the_key_is_kept_whole():
    assert shorten(TWO, 13, "Brest") == "[…] Le port de Brest ouvre à huit heures, en été."


def test_a_sentence_that_is_too_long_is_cut_at_its_clauses():
    assert shorten(LONG, 8, "Brest") == "[…] ouvre à Brest ; il ferme […]"


def test_without_clauses_it_is_cut_at_words_about_the_key():
    words = " ".join(f"mot{n}" for n in range(30))

    said = shorten(words, 10, "mot20")

    assert "mot20" in said
    assert len(said.split()) <= 10


def test_a_mark_that_lost_its_partner_goes_as_well():
    said = shorten(
        "Le « port, qui ouvre à Brest », ferme à minuit et demi passé, dit-on.", 9, "Brest"
    )

    assert said.count("«") == said.count("»")


def test_several_keys_are_shown_with_the_clauses_that_say_them():
    text = (
        "Le port a des quais, des bouées, des grues, des entrepôts, des phares et une capitainerie."
    )

    assert gather(text, 13, ["des bouées", "des phares"]) == (
        "Le port a des quais, des bouées, […] des phares et une capitainerie."
    )


def test_quotes_are_joined_by_one_mark_and_without_their_dashes():
    text = "Deux services : […] Le phare – Il éclaire la côte. […] La bouée – Elle mesure la houle."

    assert gather(text, 10, ["Le phare", "La bouée"]) == (
        "Deux services : Le phare […] La bouée […]"
    )


def test_keys_that_do_not_all_fit_are_shown_as_far_as_they_do():
    text = "Il faut " + ", ".join(f"mesurer la houle numéro {n}" for n in range(9)) + "."

    said = gather(text, 13, [f"mesurer la houle numéro {n}" for n in (4, 6, 7)])

    assert said == "[…] mesurer la houle numéro 4, […] mesurer la houle numéro 6 […]"


def test_a_key_that_the_text_says_in_part_is_found_by_its_end():
    text = "Rappelant ses résolutions 4/1 de mai, 5/7 de juin, ainsi que d’autres textes."

    assert "5/7 de juin" in shorten(text, 9, "la résolution 5/7 de juin")


def test_a_clause_that_says_next_to_nothing_is_not_left_alone():
    text = "En 1996, l’assemblée de tous les pays riverains a invité le port à ses travaux de mai."

    assert len(shorten(text, 10, "1996").split()) > 5


def test_words_are_taken_from_the_beginning_of_their_clause():
    text = "Le port ferme tard, et la capitainerie de Brest reste ouverte aux marins tout le jour."

    assert shorten(text, 10, "Brest") == ("[…] et la capitainerie de Brest reste ouverte aux […]")
