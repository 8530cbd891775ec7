import pytest

from quizzes.generation.corpus import Corpus
from quizzes.generation.distractors.pool import fill_pool
from quizzes.generation.distractors.sieve import Sieve
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.french.nouns import Gender
from quizzes.generation.lexicon import read_lexicon
from quizzes.generation.records import FactKind
from quizzes.generation.truth import Truth
from tests.quizzes.generation.reading import a_text

ALIASES = (("Comité des phares", "CDP"),)
SIEVE = Sieve(fill_pool((), (), read_lexicon({})), Truth(Corpus({}, aliases=ALIASES), ()))


def a_fact(answer, question="Quel organe fixe le tarif des quais ?", **changes):
    fields = {"answer_kind": AnswerKind.NAME, "group": "organe", **changes}
    return Single(FactKind.ROLE, "s", "r", answer, wording=Wording(question), sources=(), **fields)


@pytest.mark.parametrize(
    ("name", "key", "good"),
    [
        ("le Bureau", "le Comité des phares", True),
        ("un bureau", "le Comité des phares", False),
        ("Bureau", "le Comité des phares", False),
        ("le bureau", "le Comité des phares", False),
        ("le CDP", "le Comité des phares", False),
        ("le Comité", "le Comité des phares", False),
        ("le Bureau et le Comité des phares", "le Comité des phares", False),
        ("identifier les épaves", "baliser les côtes", True),
        ("l’identification des épaves", "baliser les côtes", False),
    ],
)
def test_an_option_has_the_form_of_the_key_and_is_another_thing(name, key, good):
    assert SIEVE.is_good(name, a_fact(key), ()) is good


def test_an_option_is_another_thing_than_those_chosen_before():
    assert not SIEVE.is_good("le Bureau", a_fact("le Congrès"), ("le Bureau",))


def test_words_that_took_their_gender_from_the_key_want_it_of_every_option():
    fact = a_fact("le Congrès", agrees=Gender.MASCULINE)

    assert SIEVE.is_good("le Bureau", fact, ())
    assert not SIEVE.is_good("la Conférence", fact, ())


def test_a_body_belongs_to_the_house_that_the_question_names():
    fact = a_fact("le Congrès", scope="EUROMER")

    assert not SIEVE.is_good("le Comité exécutif", fact, ())
    assert not SIEVE.is_good("le Comité des quais", fact, ())


def test_a_text_belongs_to_the_house_or_is_known_everywhere():
    fact = a_fact("le Statut", "Quel texte fixe le tarif ?", group="texte", scope="EUROMER")

    assert SIEVE.is_good("le Traité de Lisbonne", fact, ())
    assert not SIEVE.is_good("le Pacte de Gand", fact, ())


def test_members_stand_beside_members_and_bodies_beside_bodies():
    body, members = a_fact("le Conseil", group="acteur"), a_fact("les États membres")

    assert not SIEVE.is_good("les États", body, ())
    assert not SIEVE.is_good("le Congrès", members, ())


def test_together_takes_two_and_the_whole_of_something_does_not():
    assert not SIEVE.is_good("le Bureau", a_fact("A", "Qui agit ensemble ?"), ())
    assert SIEVE.is_good("le Bureau", a_fact("le Congrès", "Qui réunit l’ensemble des ports ?"), ())


def test_countries_are_of_one_form_with_or_without_article():
    assert SIEVE.is_good("El Salvador", a_fact("le Pérou", group="pays"), ())


def test_members_of_a_list_are_sifted_from_others():
    fact = Listing(FactKind.ENUMERATION, "s", "r", ("le grec", "l’arabe"), "Quelles langues ?", ())

    assert SIEVE.sift(fact, ["le grec", "le russe", "Swahili", "le russe"]) == ["le russe"]


@pytest.mark.parametrize(
    ("question", "name", "key", "good"),
    [
        ("Qui se réunit chaque mois ?", "le Président", "le Congrès", False),
        ("Qui siège à Gand ?", "le Directeur des ports", "le Congrès", False),
        ("Qui préside la Cour ?", "le Congrès", "le Greffier", False),
        ("Qui préside la Cour ?", "le Directeur des ports", "le Greffier", True),
        ("Qui garde le siège ?", "le Directeur des ports", "le Congrès", True),
        ("Qui rend compte à la Cour ?", "le Directeur des ports", "le Congrès", True),
    ],
)
def test_what_only_bodies_or_only_persons_do_takes_options_of_that_sort(question, name, key, good):
    assert SIEVE.is_good(name, a_fact(key, question, group="acteur"), ()) is good


@pytest.mark.parametrize(
    ("question", "good"),
    [
        ("Quel organe prépare les sessions ?", False),
        ("Quel organe met en œuvre le plan ?", False),
        ("Quel organe vote le budget ?", True),
    ],
)
def test_a_secretariat_may_do_for_others_what_secretariats_do(question, good):
    fact = a_fact("le Congrès", question, group="organe")

    assert SIEVE.is_good("le Secrétariat", fact, ()) is good


@pytest.mark.parametrize(
    ("name", "key", "good"),
    [
        ("le Congrès des États-Unis", "le Comité des phares", False),
        ("le Congrès des États-Unis", "le Parlement de la Suisse", True),
        ("le Congrès des ports", "le Comité des phares", True),
    ],
)
def test_a_body_of_a_state_stands_beside_another_one_alone(name, key, good):
    assert SIEVE.is_good(name, a_fact(key), ()) is good


def test_a_question_put_within_one_house_has_no_options_of_the_wide_world():
    fields = {"group": "organisation"}
    asked = "quelle organisation prête aux ports ?"
    union = "l’Union postale universelle"

    assert SIEVE.is_good(union, a_fact("la Banque des ports", asked, **fields), ())
    within = a_fact("la Banque des ports", f"Au sein de l’OMS, {asked}", **fields)
    assert not SIEVE.is_good(union, within, ())


def test_what_is_no_more_does_nothing_today():
    text = "La Ligue est issue du regroupement du Bureau des quais et du Comité des phares."
    corpus = Corpus.of([a_text(text)])
    sieve = Sieve(fill_pool((), (), read_lexicon({})), Truth(corpus, ()))

    assert not sieve.is_good("le Bureau des quais", a_fact("le Conseil des marées"), ())
    assert sieve.is_good("le Bureau des quais", a_fact("le Comité des phares"), ())
    assert sieve.is_good("le Bureau des cartes", a_fact("le Conseil des marées"), ())
