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

    said = explain(quoted(text), TITLES, "Faux.", focuses=["Brest"])

    assert "Brest" in said
    assert "[…]" in said
    assert len(said.split()) <= 60


def test_a_cut_quote_shows_what_is_said_of_the_key():
    opening = "Le Bureau des balises, né à Gand, est " + "aimé " * 60 + "."
    proof = "À ce titre, il éclaire les ports, forme les pilotes, le Bureau des balises compris."
    sources = [*quoted(opening), QuotedSpan("f.txt", 400, 480, proof)]
    about = "Quel bureau forme les pilotes ? le Bureau des balises"

    said = explain(sources, TITLES, focuses=["le Bureau des balises"], about=about)

    assert "forme les pilotes" in said
    assert "Bureau des balises" in said


def test_quotes_stand_in_the_order_of_their_document():
    lead, member = "Deux bureaux :", "à Brest ;"
    sources = [QuotedSpan("f.txt", 40, 49, member), QuotedSpan("f.txt", 0, 14, lead)]

    assert "Deux bureaux […] à Brest" in explain(sources, TITLES).replace("\u00a0", " ")


def test_a_table_row_that_says_the_key_is_quoted_alone():
    row, header = "Mesurer la houle | Bouées", "Besoin | Service"
    sources = [QuotedSpan("f.txt", 40, 65, row), QuotedSpan("f.txt", 0, 16, header)]

    assert explain(sources, TITLES, focuses=["Bouées"]).startswith(
        "«\u00a0Mesurer la houle – Bouées"
    )


def test_a_sentence_of_another_section_is_left_out():
    far = "Au fil du temps, la Ligue s’est tournée vers le large."
    proof = "En 2008, la Ligue a ouvert son premier phare."
    sources = [*quoted(far), QuotedSpan("f.txt", 900, 945, proof)]

    said = explain(sources, TITLES, focuses=["2008"])

    assert said.startswith("«\u00a0En 2008")


def test_the_lead_of_a_list_is_kept_however_far_it_stands():
    lead, member = "Le Bureau a trois ports :", "le port de Brest, ouvert en 2008."
    sources = [*quoted(lead), QuotedSpan("f.txt", 900, 933, member)]

    assert "trois ports" in explain(sources, TITLES, focuses=["2008"])


def test_a_correction_stands_without_a_quote_that_does_not_prove_it():
    text = "Le Bureau est l’organe " + "du port " * 30 + ". Il veille aux balises des passes."
    correction = "Faux. " + "mot " * 35
    about = "Quel organe veille aux balises des passes ? le Bureau"

    said = explain(quoted(text), TITLES, correction.strip(), focuses=["le Bureau"], about=about)

    assert "veille aux balises" in said or "«" not in said


def test_a_correction_is_proved_by_a_whole_sentence_rather_than_by_a_name():
    text = (
        "La Cour des ports, qui siège à Gand et que vingt ligues ont fondée, se compose de trois "
        "juges. Elle statue sur les recours des pilotes."
    )
    correction = "Faux. La Cour des ports statue sur les recours des pilotes. " + "mot " * 23
    about = "Quel organe statue sur les recours des pilotes ? la Cour des ports"

    said = explain(
        quoted(text), TITLES, correction.strip(), focuses=["la Cour des ports"], about=about
    )

    assert "« Elle statue sur les recours des pilotes. »" in said.replace("\u00a0", " ")


def test_half_a_sentence_that_only_names_somebody_is_not_quoted():
    namer = "Le Fonds des phares est le premier à publier une note : " + "Ada l’a lue. " * 15
    proof = "Depuis 1978, il a accordé plus de 24 milliards d’euros de prêts."
    sources = [*quoted(namer.strip()), QuotedSpan("f.txt", 300, 364, proof)]

    said = explain(sources, TITLES, focuses=["24"], about="Le Fonds des phares a accordé 24")

    assert "Ada" not in said
    assert "Depuis 1978" in said


def test_a_short_sentence_that_names_somebody_is_quoted_whole():
    sources = [*quoted("Le Fonds des phares est né."), QuotedSpan("f.txt", 30, 50, "Il a 24 ans.")]

    assert "Le Fonds des phares est né. […] Il a 24 ans." in explain(
        sources, TITLES, focuses=["24"], about="Le Fonds des phares a 24"
    ).replace("\u00a0", " ")


def test_a_sentence_that_says_what_a_name_does_is_quoted_beside_the_one_that_names_it():
    named = "En 2004, la Ligue a ouvert à Gand le Bureau des balises."
    deed = (
        "Le Bureau éclaire les ports et forme les pilotes, " + "aimés de tous, " * 14 + "à Brest."
    )
    sources = [*quoted(named), QuotedSpan("f.txt", 60, 300, deed)]
    about = "Le Bureau des balises éclaire les ports"

    said = explain(sources, TITLES, focuses=["le Bureau des balises"], about=about)

    assert "éclaire les ports" in said
