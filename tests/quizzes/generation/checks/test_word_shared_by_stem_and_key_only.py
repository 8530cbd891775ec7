import pytest

from quizzes.generation.checks.word_shared_by_stem_and_key_only import find
from tests.quizzes.generation.building import a_corpus, a_statement, an_item

STEM = "Quel organe dirige les bureaux régionaux de police\u202f?"


@pytest.mark.parametrize(
    "key", ["le Conseil des polices", "le Centre régional", "le Bureau central"]
)
def test_a_word_that_only_the_key_shares_is_found(key):
    assert list(find(an_item(stem=STEM, right=[key], wrong=["le Comité", "la Cour"]), a_corpus()))


@pytest.mark.parametrize(
    ("key", "distractor"),
    [
        ("le Conseil des polices", "la Police militaire"),
        ("le Comité de la région", "la Cour"),
        ("le Comité", "la Cour"),
        ("le Conseil politique", "la Cour"),
    ],
)
def test_a_word_that_others_share_or_nobody_does(key, distractor):
    assert not list(find(an_item(stem=STEM, right=[key], wrong=[distractor, "x"]), a_corpus()))


def test_a_statement_has_no_such_key():
    assert not list(find(a_statement("Vrai travail que celui du Comité.", true=True), a_corpus()))
