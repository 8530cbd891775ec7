import pytest

from quizzes.generation.realisation.deeds import Mode, read_deed, read_predicate, to_infinitive


@pytest.mark.parametrize(
    ("text", "deed", "mode"),
    [
        ("Suivre les routes des cargos.", "suivre les routes des cargos", Mode.IS),
        ("L’objectif est de protéger les dauphins.", "protéger les dauphins", Mode.GOAL),
        ("Elle permet aux pilotes de lire une carte.", "lire une carte", Mode.USE),
        ("Ce projet vise à sauver le phare nord.", "sauver le phare nord", Mode.GOAL),
        ("Il est chargé de former les pilotes.", "former les pilotes", Mode.CHARGE),
    ],
)
def test_a_sentence_says_what_a_thing_is_for(text, deed, mode):
    found = read_deed(text)

    assert found is not None
    assert (found.text, found.mode) == (deed, mode)


@pytest.mark.parametrize("text", ["Le port dort la nuit.", "Elle a un long quai."])
def test_a_sentence_without_purpose_has_none(text):
    assert read_deed(text) is None


@pytest.mark.parametrize(
    ("predicate", "infinitive"),
    [("suit les cargos", "suivre les cargos"), ("est un port", ""), ("suivait un cap", "")],
)
def test_a_predicate_in_the_present_is_put_into_the_infinitive(predicate, infinitive):
    assert to_infinitive(predicate) == infinitive


def test_a_finite_predicate_is_a_deed():
    found = read_predicate("suit les routes des cargos", "elle")

    assert found is not None
    assert (found.text, found.mode, found.subject) == (
        "suivre les routes des cargos",
        Mode.DOES,
        "elle",
    )
