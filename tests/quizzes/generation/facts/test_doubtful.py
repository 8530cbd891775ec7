import pytest

from quizzes.generation.facts.doubtful import keep_sound
from quizzes.generation.facts.records import AnswerKind, Listing, Matching, Single, Wording
from quizzes.generation.lexicon import read_lexicon
from quizzes.generation.records import FactKind, QuotedSpan

SOURCES = (QuotedSpan("f.txt", 0, 1, "a"),)
PLAIN = read_lexicon({})
TOLD = read_lexicon({"entities": [{"name": "Bureau des balises", "type": "structure"}]})


def is_doubtful(one, lexicon):
    return one not in list(keep_sound([one], lexicon))


def a_sign(sign, words):
    wording = Wording("Quel sigle ?")
    return Single(FactKind.ACRONYM, words, "r", sign, AnswerKind.ACRONYM, wording, SOURCES)


@pytest.mark.parametrize(
    ("sign", "words", "doubtful"),
    [
        ("BPP", "Bureau des ports de pêche", True),
        ("HBO", "Bureau hydrographique oriental", True),
        ("UNRWA", "Office de secours", False),
    ],
)
def test_signs_are_asked_without_a_blueprint_where_no_words_spell_any(sign, words, doubtful):
    assert is_doubtful(a_sign(sign, words), PLAIN) is doubtful
    assert not is_doubtful(a_sign(sign, words), TOLD)


def test_a_year_is_no_term():
    pairs = (("1932", "un nom"), ("1947", "un accord"), ("2003 et 2005", "un sommet"))

    assert is_doubtful(Matching(FactKind.DEFINITION, "s", "r", pairs, "Associez.", ()), TOLD)
    assert not is_doubtful(Matching(FactKind.DATE, "s", "r", pairs, "Associez.", ()), TOLD)


@pytest.mark.parametrize(
    ("question", "gapped"),
    [
        ("Quel terme désigne une expression qui désigne le retour au port ?", ""),
        ("Depuis quelle année la Ligue avait-elle confié le phare à Gand ?", ""),
        ("Depuis quelle année le mot disparut-il de son nom ?", ""),
        (
            "En quelle année Gand brûla-t-elle ?",
            "Lorsque Gand brûla, les marins partirent en _____.",
        ),
    ],
)
def test_questions_that_ask_for_something_else_are_dropped(question, gapped):
    wording = Wording(question, gapped)

    assert is_doubtful(Single(FactKind.DATE, "s", "r", "1921", AnswerKind.YEAR, wording, ()), TOLD)


@pytest.mark.parametrize(
    ("group", "doubtful"),
    [("organisation", True), ("structure", True), ("", True), ("organe", False)],
)
def test_without_a_blueprint_who_does_what_is_asked_of_organs_alone(group, doubtful):
    wording = Wording("Quel organe de l’Union des ports approuve les comptes ?")
    told = Single(
        *(FactKind.ROLE, "s", "r", "l’Assemblée", AnswerKind.NAME, wording, SOURCES), group=group
    )

    assert is_doubtful(told, PLAIN) is doubtful
    assert not is_doubtful(told, TOLD)


@pytest.mark.parametrize(
    ("deed", "doubtful"),
    [("se réunit chaque semestre", True), ("approuve les comptes", False)],
)
def test_what_any_organ_may_do_as_well_tells_none(deed, doubtful):
    wording = Wording(f"Quel organe de l’Union des ports {deed} ?")
    told = Single(
        *(FactKind.ROLE, "s", deed, "l’Assemblée", AnswerKind.NAME, wording, SOURCES),
        group="organe",
    )

    assert is_doubtful(told, PLAIN) is doubtful


@pytest.mark.parametrize("group", ["langue", "organe"])
def test_which_other_languages_could_be_meant_no_text_tells(group):
    listing = Listing(
        *(FactKind.ENUMERATION, "s", "r", ("l’islandais", "le breton"), "Quelles langues ?"),
        *(SOURCES, group),
    )

    assert is_doubtful(listing, PLAIN) is (group == "langue")
    assert not is_doubtful(listing, TOLD)


def test_two_acronyms_a_document_are_enough_without_a_blueprint():
    signs = [a_sign(f"XQ{n}", f"Office {n}") for n in "ABC"]

    assert len(list(keep_sound(signs, PLAIN))) == 2
    assert len(list(keep_sound(signs, TOLD))) == 3


@pytest.mark.parametrize(
    ("answer", "poor"),
    [("d’arrêter et de juger", True), ("la Ligue (ci-après « la L. »)", True), ("juger", False)],
)
def test_an_answer_keeps_no_words_of_its_sentence(answer, poor):
    fact = Single(
        FactKind.ROLE, "s", "r", answer, AnswerKind.PHRASE, Wording("Quel est le rôle ?"), ()
    )

    assert is_doubtful(fact, TOLD) is poor


@pytest.mark.parametrize(
    ("gapped", "poor"),
    [
        ("L’OMS a des bureaux notamment à _____, à Gand et à Bari.", True),
        ("L’OMS a des bureaux, par exemple à Gand, à _____ et à Bari.", True),
        ("L’OMS a des bureaux à _____, à Gand et à Bari.", False),
        ("L’OMS a notamment un bureau à _____.", False),
    ],
)
def test_nothing_is_left_out_of_a_list_that_names_examples(gapped, poor):
    wording = Wording("Où ?", gapped)

    fact = Single(FactKind.PLACE, "s", "r", "Lyon", AnswerKind.CITY, wording, ())

    assert is_doubtful(fact, TOLD) is poor


@pytest.mark.parametrize(
    ("city", "doubtful"),
    [("Le Caire", True), ("Nauru", True), ("Monaco", False), ("Luxembourg", False)],
)
def test_a_city_is_no_country_and_has_no_article(city, doubtful):
    asked = Wording("Dans quelle ville se réunit la Conférence des ports de Brest ?")
    fact = Single(FactKind.PLACE, "s", "r", city, AnswerKind.CITY, asked, SOURCES)

    assert is_doubtful(fact, PLAIN) is doubtful


@pytest.mark.parametrize(
    ("question", "answer", "doubtful"),
    [
        ("Qui dirige le Secrétariat général ?", "le Secrétaire général", True),
        ("Qui dirige le Secrétariat général ?", "le directeur des ports", False),
        ("Depuis quelle année l’Office possédait-il un navire ?", "deux navires", True),
        ("Depuis quelle année l’Office fait-il des cartes ?", "deux navires", False),
    ],
)
def test_without_a_blueprint_no_question_says_its_answer_or_strains_its_verb(
    question, answer, doubtful
):
    fact = Single(
        *(FactKind.ROLE, "s", "r", answer, AnswerKind.NAME, Wording(question), SOURCES),
        group="organe",
    )

    assert is_doubtful(fact, PLAIN) is doubtful


@pytest.mark.parametrize(
    ("words", "doubtful"),
    [
        ("la Communauté avec l’Union des ports", True),
        ("l’Union des ports", False),
    ],
)
def test_letters_do_not_stand_for_two_names(words, doubtful):
    fact = Single(FactKind.ACRONYM, "AXPZ", "r", words, AnswerKind.EXPANSION, Wording("?"), SOURCES)

    assert is_doubtful(fact, PLAIN) is doubtful


def test_a_body_that_is_born_of_a_text_is_so_in_no_city():
    asked = Wording("Dans quelle ville la Ligue des ports est-elle née d’une convention ?")
    fact = Single(FactKind.PLACE, "s", "r", "Gand", AnswerKind.CITY, asked, SOURCES)

    assert is_doubtful(fact, PLAIN)
