import pytest

from quizzes.generation.facts.doubtful import is_doubtful
from quizzes.generation.facts.records import AnswerKind, Matching, Single, Wording
from quizzes.generation.lexicon import read_lexicon
from quizzes.generation.records import FactKind

PLAIN = read_lexicon({})
TOLD = read_lexicon({"entities": [{"name": "Bureau des balises", "type": "structure"}]})


def a_sign(sign, words):
    wording = Wording("Quel sigle ?")
    return Single(FactKind.ACRONYM, words, "r", sign, AnswerKind.ACRONYM, wording, ())


@pytest.mark.parametrize(
    ("sign", "words", "doubtful"),
    [("BPP", "Bureau des ports de pêche", True), ("UNRWA", "Office de secours", False)],
)
def test_letters_that_the_words_spell_are_asked_only_with_a_blueprint(sign, words, doubtful):
    assert is_doubtful(a_sign(sign, words), PLAIN) is doubtful
    assert not is_doubtful(a_sign(sign, words), TOLD)


def test_a_year_is_no_term():
    pairs = (("1932", "un nom"), ("1947", "un accord"), ("2003 et 2005", "un sommet"))

    assert is_doubtful(Matching(FactKind.DEFINITION, "s", "r", pairs, "Associez.", ()), TOLD)
    assert not is_doubtful(Matching(FactKind.DATE, "s", "r", pairs, "Associez.", ()), TOLD)
