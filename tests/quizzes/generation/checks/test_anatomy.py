from quizzes.generation.checks.anatomy import (
    iterate_texts,
    join_quotes,
    list_answers,
    list_distractors,
    list_keys,
    list_options,
)
from quizzes.generation.records import ItemKind, Pair, QuotedSpan
from tests.quizzes.generation.building import a_statement, an_item

CHOSEN = an_item(stem="Où\u202f?", right=["Lyon"], wrong=["Rome", "Berne"])
MATCHED = an_item(ItemKind.MATCHING, stem="Associez.", pairs=(Pair("a", "1"), Pair("b", "2")))
ORDERED = an_item(ItemKind.ORDERING, stem="Classez.", sequence=("a", "b"))
TYPED = an_item(ItemKind.SHORT_ANSWER, stem="Où\u202f?", accepted=("Lyon", "LYON"))


def test_keys_are_what_the_learner_is_to_find():
    assert list_keys(CHOSEN) == ("Lyon",)
    assert list_keys(MATCHED) == ("1", "a", "2", "b")
    assert list_keys(ORDERED) == ("a", "b")
    assert list_keys(TYPED) == ("Lyon",)


def test_distractors_are_the_wrong_options():
    assert list_distractors(CHOSEN) == ("Rome", "Berne")
    assert list_distractors(MATCHED) == ()


def test_options_are_all_that_is_shown_beside_the_stem():
    assert list_options(CHOSEN) == ("Lyon", "Rome", "Berne")
    assert list_options(MATCHED) == ("a", "1", "b", "2")
    assert list_options(ORDERED) == ("a", "b")
    assert list_options(TYPED) == ()


def test_true_and_false_are_options_and_no_answers():
    statement = a_statement("Il compte treize membres.", true=True)

    assert list_options(statement) == ("Vrai", "Faux")
    assert list_answers(statement) == ()
    assert list_answers(CHOSEN) == list_options(CHOSEN)


def test_the_stem_is_read_first():
    assert list(iterate_texts(ORDERED)) == ["Classez.", "a", "b"]


def test_quotes_are_joined():
    spans = (QuotedSpan("a", 0, 1, "un"), QuotedSpan("b", 0, 1, "deux"))

    assert join_quotes(an_item(source=spans)) == "un deux"
