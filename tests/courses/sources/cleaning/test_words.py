import pytest

from courses.sources.cleaning.knowledge import Knowledge
from courses.sources.cleaning.words import join_split_words
from tests.courses.sources.holding import mend

TEXTS = [
    "le Comité cont re le terrorisme lutte contre tout",
    "la forma tion et la formation",
    "enfin, en fin de compte",
    "la main tenant la plume, maintenant, tenant et main",
    "un bien fait et les bienfaits",
    "plus tôt, donc plutôt",
    "l’ac cord et l’accord, l’ac cord et la nation",
    "l’accord et l’accord, l’accord et la nation",
]
KNOWN = Knowledge.gather(TEXTS)


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        (TEXTS[0], "le Comité contre le terrorisme lutte contre tout"),
        (TEXTS[1], "la formation et la formation"),
        (TEXTS[2], TEXTS[2]),
        (TEXTS[3], TEXTS[3]),
        (TEXTS[4], TEXTS[4]),
        (TEXTS[5], TEXTS[5]),
        (TEXTS[6], TEXTS[7]),
        ("les États Unis et la Côte d’Or", "les États Unis et la Côte d’Or"),
    ],
)
def test_a_split_word_is_joined_where_the_document_knows_the_whole_and_not_a_half(messy, clean):
    assert mend(join_split_words, messy, KNOWN) == clean
