import pytest

from quizzes.generation.corpus import Corpus, strip_article
from quizzes.generation.records import FactKind, QuotedSpan
from tests.quizzes.generation.building import NAME, a_corpus, a_document, a_fact

TEXT = "Le siège est à Lyon. Il compte sept bureaux."


@pytest.mark.parametrize(
    ("document", "start", "end", "text"),
    [
        (NAME, 3, 8, "siège"),
        (NAME, 0, len(TEXT), TEXT),
        (NAME, 0, len(TEXT) + 1, ""),
        (NAME, 5, 5, ""),
        (NAME, 8, 3, ""),
        (NAME, -5, 3, ""),
        ("autre.txt", 3, 8, ""),
    ],
)
def test_a_span_is_read_and_one_that_is_not_there_is_empty(document, start, end, text):
    assert a_corpus(TEXT).read(QuotedSpan(document, start, end, "")) == text


def test_facts_are_found_by_id():
    fact = a_fact()

    assert a_corpus(facts=[fact]).find_fact("f1") is fact
    assert a_corpus(facts=[fact]).find_fact("f2") is None


def test_values_and_subjects_are_found_whatever_their_article_and_case():
    corpus = a_corpus(
        facts=[
            a_fact("le Bureau", "siéger", ["Vienne"]),
            a_fact("Bureau", "Siéger", ["New York"], id="f2"),
            a_fact("la Cour", "siéger", ["Vienne"], id="f3"),
        ]
    )

    assert corpus.find_values("un bureau", "siéger") == {"vienne", "newyork"}
    assert corpus.find_subjects("siéger", "vienne") == {"bureau", "cour"}
    assert corpus.find_values("le Bureau", "dormir") == frozenset()


def test_names_of_one_thing_have_one_key():
    acronym = a_fact("Office des drogues", "sigle", ["OD"], kind=FactKind.ACRONYM)
    corpus = a_corpus(facts=[acronym], aliases=[("OD", "DO"), ("l’Union", "UE")])

    assert len({corpus.name_key(name) for name in ("OD", "DO", "l’Office des drogues")}) == 1
    assert corpus.name_key("l’UE") == corpus.name_key("Union")
    assert corpus.name_key("UE") != corpus.name_key("OD")


def test_groups_of_aliases_that_share_a_name_become_one():
    corpus = a_corpus(aliases=[("a", "b"), ("c", "d"), ("b", "c")])

    assert len({corpus.name_key(name) for name in "abcd"}) == 1


def test_sentences_know_their_place():
    corpus = Corpus.of([a_document("Titre.", TEXT)])

    second = corpus.sentences[2]
    assert second.text == "Il compte sept bureaux."
    assert corpus.documents[NAME].text[second.start : second.end] == second.text


def test_sentences_are_found_by_all_of_their_stems():
    corpus = a_corpus(TEXT)

    assert [s.text for s in corpus.find_sentences(frozenset({"sieg", "lyon"}))] == [
        "Le siège est à Lyon."
    ]
    assert not list(corpus.find_sentences(frozenset({"sieg", "sept"})))
    assert not list(corpus.find_sentences(frozenset()))


def test_neighbours_are_counted():
    assert a_corpus(TEXT, "Un siège.", "Le siège.").count_before("Siège") == {"le": 2, "un": 1}
    assert not a_corpus(TEXT).count_before("xyz")


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("le Bureau", "Bureau"),
        ("L’Office", "Office"),
        ("d'Europe", "Europe"),
        ("Lesotho", "Lesotho"),
        ("an office", "office"),
        ("  la Cour ", "Cour"),
    ],
)
def test_an_article_is_taken_off(name, bare):
    assert strip_article(name) == bare


def test_nothing_at_all_is_a_corpus():
    corpus = Corpus.of([])

    assert corpus.sentences == ()
    assert corpus.name_key("") == ""
