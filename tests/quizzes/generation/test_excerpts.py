from quizzes.generation.excerpts import shorten

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
