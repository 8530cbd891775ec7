from dataclasses import replace

import pytest

from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.facts.vague import is_unfinished, is_vague
from quizzes.generation.records import FactKind, QuotedSpan


def a_fact(question, *, subject="le Comité", relation="r", group="", quote="a", gapped=""):
    wording = Wording(question, gapped)
    sources = (QuotedSpan("f.txt", 0, len(quote), quote),)
    return Single(
        FactKind.ROLE, subject, relation, "x", AnswerKind.NAME, wording, sources, group=group
    )


@pytest.mark.parametrize(
    ("subject", "vague"),
    [
        ("le montant cumulé", True),
        ("les négociations", True),
        ("le nouveau nom", True),
        ("les services", True),
        ("le siège", False),
        ("le texte de la Convention", False),
        ("le Service des phares", False),
    ],
)
def test_a_subject_is_more_than_a_kind_of_thing(subject, vague):
    assert is_vague(a_fact("En quelle année ?", subject=subject)) is vague


@pytest.mark.parametrize(
    "question",
    [
        "En quelle année le dernier d’entre eux a-t-il été lancé ?",
        "Pour combien d’années le titulaire du Bureau est-il élu ?",
        "Quel texte constitue la pierre angulaire du droit des phares ?",
        "Quel texte occupe une place à part ?",
        "Pour combien d’années le Secrétariat est-il dirigé par un Directeur nommé ?",
    ],
)
def test_what_names_nobody_or_praises_is_not_asked(question):
    assert is_vague(a_fact(question))


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("En quelle année le Chili a-t-il quitté le système, après un vote ?", True),
        ("En quelle année le Chili a-t-il rejoint le dispositif ?", True),
        ("En quelle année le Chili a-t-il quitté le système de l’OMS ?", False),
        ("En quelle année le Chili a-t-il quitté le système métrique ?", False),
        ("Que préparent les Parties aux conventions de 1998 et de 2003 ?", True),
        ("Que préparent les Parties à la Convention de Gand de 1998 ?", False),
        ("Des représentations existent à _____ et à Montréal.", True),
        ("Des représentations de l’OMS existent à _____ et à Montréal.", False),
        ("Combien de sortes de phares le règlement d’exécution 2019/947 distingue-t-il ?", True),
        ("Combien de sortes de phares le règlement 2019/947 sur les ports a-t-il ?", False),
    ],
)
def test_a_thing_by_its_kind_or_number_alone_is_known_to_nobody(text, vague):
    assert is_vague(a_fact(text)) is vague


@pytest.mark.parametrize(
    ("deed", "unfinished"),
    [
        ("élire les juges de la Cour, le Greffier", True),
        ("nomme tous les quatre ans, le Directeur", True),
        ("élire les juges, le Greffier et son adjoint", False),
        ("supprimer la limite de temps et, pour l’essentiel, la limite de lieu", False),
        ("adopter les annexes, à la majorité des deux tiers", False),
    ],
)
def test_a_list_has_its_end(deed, unfinished):
    assert is_unfinished(deed) is unfinished
    assert is_vague(a_fact("Quel organe ?", relation=deed)) is unfinished


def test_a_list_of_deeds_has_none_that_breaks_off():
    answers = ("voter le budget", "élire les juges, le Greffier")

    assert is_vague(Listing(FactKind.ROLE, "s", "r", answers, "Quelles tâches ?", ()))


@pytest.mark.parametrize(
    ("relation", "quote", "vague"),
    [
        (
            "crée les premières écoles",
            "La Charte du port, signée le 3 mai 1990, crée les premières écoles.",
            True,
        ),
        ("crée les premières écoles", "La Charte du port crée les premières écoles.", False),
        ("protège les phares", "La Charte, signée en 1990, protège les phares.", False),
    ],
)
def test_what_a_text_did_on_its_day_is_no_present(relation, quote, vague):
    fact = a_fact("Quel texte ?", relation=relation, quote=quote, group="texte")

    assert is_vague(fact) is vague


def test_two_acts_of_two_years_are_no_one_deed():
    relation = "a été adopté en 2012 et entré en vigueur en 2020"

    assert is_vague(a_fact("Quel texte a été adopté ?", relation=relation))


@pytest.mark.parametrize(
    ("question", "vague"),
    [
        ("Combien de pêcheurs la tempête jette-t-elle sur les routes ?", True),
        ("Combien de pêcheurs la tempête a-t-elle jetés sur les routes ?", False),
        ("Combien de pêcheurs la tempête de 1956 jette-t-elle sur les routes ?", False),
    ],
)
def test_what_happened_on_a_day_is_not_asked_as_if_it_happened_today(question, vague):
    quote = "En 1956, la tempête jette deux cents pêcheurs sur les routes."
    sources = (QuotedSpan("f.txt", 0, len(quote), quote),)
    wording = Wording(question)
    fact = Single(FactKind.QUANTITY, "s", "r", "200", AnswerKind.NUMBER, wording, sources)

    assert is_vague(fact) is vague


def a_year(question, quote):
    sources = (QuotedSpan("f.txt", 0, len(quote), quote),)
    return Single(FactKind.DATE, "s", "r", "1983", AnswerKind.YEAR, Wording(question), sources)


@pytest.mark.parametrize(
    ("quote", "vague"),
    [
        ("Après le naufrage de 1983, la Ligue a adopté un article.", True),
        ("Après le naufrage, la Ligue a adopté en 1983 un article.", False),
        ("Après le naufrage de 1983, la Ligue a adopté dès 1983 un article.", False),
    ],
)
def test_the_year_of_what_came_before_is_not_that_of_the_deed(quote, vague):
    question = "En quelle année la Ligue a-t-elle adopté un article ?"

    assert is_vague(a_year(question, quote)) is vague


@pytest.mark.parametrize(
    ("question", "vague"),
    [
        ("En quelle année la Cour a-t-elle jugé que son programme ?", True),
        ("En quelle année la Cour a-t-elle jugé que le programme nuisait aux ports ?", False),
        ("En quelle année la Cour a-t-elle jugé que le programme est licite ?", False),
        ("En quelle année le Chili a-t-il repris ses activités ?", True),
        ("En quelle année le Chili a-t-il repris ses activités de pêche ?", False),
        ("Qui dirigeait le Bureau ?", True),
        ("Qui dirigeait le Bureau en 1983 ?", False),
    ],
)
def test_what_has_lost_its_end_its_object_or_its_time_is_not_asked(question, vague):
    assert is_vague(a_year(question, "En 1983.")) is vague


@pytest.mark.parametrize(
    ("question", "vague"),
    [
        ("Qui était à la tête de la Ligue depuis 1986 ?", True),
        ("En quelle année la Ligue a-t-elle été jugée, peine qui fut levée ?", True),
        ("En quelle année la Ligue a-t-elle été jugée ?", False),
        ("Quel texte est le point de départ ?", True),
        ("Quel texte est le point de départ du système des ports ?", False),
        ("De combien de crimes commis et jugés la Cour connaît-elle sur le sol de Gand ?", True),
        ("De combien de juges élus la Cour se compose-t-elle ?", False),
        ("Pour combien d’années lui nomme-t-il le directeur de la Ligue ?", True),
        ("Pour combien d’années nomme-t-il le directeur de la Ligue ?", False),
        ("Combien de choses le port de Gand promet-il ?", True),
        ("Est-il élu pour cinq ans renouvelables à la majorité des ports ?", True),
        ("Est-il élu à la majorité des ports pour cinq ans renouvelables ?", False),
    ],
)
def test_what_is_parted_from_its_time_or_its_words_is_not_asked(question, vague):
    assert is_vague(a_year(question, "En 1983.")) is vague


@pytest.mark.parametrize(
    ("question", "vague"),
    [
        ("Quel texte le protocole de Brest modifia-t-il ?", True),
        ("Dans quelle ville fut créé le Musée des phares ?", True),
        ("Quel texte le protocole de Brest a-t-il modifié ?", False),
        ("Depuis quelle année la Cour de Brest a-t-elle pris le parti de publier ?", True),
        ("Depuis quelle année la Cour de Brest publie-t-elle ses rapports ?", False),
        ("En quelle année le code de Brest a-t-il été suivi par le code de Gand ?", True),
        ("Quelle banque occupe une place singulière parmi les banques ?", True),
    ],
)
def test_nobody_asks_in_the_past_of_books_or_since_when_something_was_done(question, vague):
    assert is_vague(a_fact(question)) is vague


def test_a_gap_keeps_the_past_of_books_of_its_source():
    told = "Le Musée des phares fut créé à Brest en _____."

    assert not is_vague(a_fact(told, gapped=told))


@pytest.mark.parametrize(
    ("subject", "question", "vague"),
    [
        ("les lauréats, Anna Le Goff", "En quelle année les lauréats ont-ils été reçus ?", True),
        ("le Musée", "En quelle année le Musée a-t-il reçu avec Brest, le prix du port ?", True),
        ("le Musée", "En quelle année le Musée a-t-il reçu, avec Brest, le prix du port ?", False),
    ],
)
def test_a_dated_deed_keeps_its_commas_in_pairs(subject, question, vague):
    fact = replace(a_fact(question, subject=subject), kind=FactKind.DATE)

    assert is_vague(fact) is vague


@pytest.mark.parametrize(
    ("question", "gapped", "quote", "vague"),
    [
        ("Combien de ligues y a-t-il ?", "", "Elle fait partie des cinq ligues.", True),
        ("Combien de ligues y a-t-il ?", "", "Elle compte cinq ligues.", False),
        ("?", "Plus de _____ mille phares brillent à Brest.", "Plus de deux mille phares.", True),
        ("?", "Plus de _____ phares brillent à Brest.", "Plus de deux phares.", False),
        ("?", "La Ligue a plus de _____ cents phares.", "Plus de six cents phares.", True),
        ("Combien d’organes le Centre du CDMX a-t-il ?", "", "Le Centre a deux organes.", True),
        ("De combien de francs le montant versé à Gand est-il ?", "", "a", True),
        ("Combien de garanties nouvelles la loi de Gand a-t-elle créées ?", "", "a", True),
        ("Combien de garanties la loi de Gand a-t-elle créées ?", "", "a", False),
        ("Combien de juges compte le Comité de l’UDM interportuaire ?", "", "a", True),
        ("Combien de juges compte le Comité de l’UDM créé à Gand ?", "", "a", False),
        ("Combien d’organes le Centre de l’UDM a-t-il ?", "", "Le Centre a deux organes.", False),
        ("De combien de juges élus la Cour se compose-t-elle par la Ligue ?", "", "a", True),
    ],
)
def test_a_number_is_whole_and_of_what_has_it(question, gapped, quote, vague):
    fact = replace(a_fact(question, gapped=gapped, quote=quote), kind=FactKind.QUANTITY)

    assert is_vague(fact) is vague


@pytest.mark.parametrize(
    ("subject", "vague"),
    [
        ("le mandat de la Ligue à l’issue d’un appel", True),
        ("le mandat du directeur de la Ligue", False),
    ],
)
def test_a_mandate_is_somebodys(subject, vague):
    asked = f"Combien d’années dure {subject} ?"
    fact = replace(a_fact(asked, subject=subject), kind=FactKind.QUANTITY)

    assert is_vague(fact) is vague
