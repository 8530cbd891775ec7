import pytest

from quizzes.generation.facts.anonymous import is_anonymous
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.records import FactKind, QuotedSpan


def a_fact(question, gapped="", *, quote="a"):
    sources = (QuotedSpan("f.txt", 0, len(quote), quote),)
    wording = Wording(question, gapped)
    return Single(FactKind.DATE, "s", "r", "x", AnswerKind.YEAR, wording, sources)


@pytest.mark.parametrize(
    ("question", "anonymous"),
    [
        (
            "À quelle fréquence les équipes d’un économiste en chef publient-elles un rapport ?",
            True,
        ),
        ("À quelle fréquence les équipes de un juge siègent-elles ?", True),
        ("En _____, un député belge et une sénatrice se rencontrèrent à Gand.", True),
        ("Un Bureau permanent ouvrit à Gand en _____.", False),
        ("En quelle année l’OMS a-t-elle nommé un directeur ?", False),
    ],
)
def test_somebody_without_a_name_is_not_asked_about(question, anonymous):
    assert is_anonymous(a_fact(question)) is anonymous


@pytest.mark.parametrize(
    ("question", "anonymous"),
    [
        ("En quelle année le premier président de l’accord de Gand a-t-il démissionné ?", True),
        ("En quelle année le premier président de la Ligue a-t-il démissionné ?", False),
    ],
)
def test_a_treaty_has_no_president(question, anonymous):
    assert is_anonymous(a_fact(question)) is anonymous


@pytest.mark.parametrize(
    ("told", "anonymous"),
    [
        ("La présidente du Conseil de Gand est la première Belge à avoir présidé l’UPU.", True),
        ("Eva Maes est la première Belge à avoir présidé l’UPU.", False),
        ("L’UPU a une présidente belge : Maes.", False),
    ],
)
def test_a_holder_whom_the_source_names_is_named(told, anonymous):
    quote = "La présidente du Conseil de Gand, Eva Maes, est la première Belge à présider l’UPU."

    assert is_anonymous(a_fact(told, told, quote=quote)) is anonymous


@pytest.mark.parametrize(
    "question",
    [
        "En quelle année Eva Maes est-il devenu la première femme à diriger l’UPU ?",
        "Qui est devenu la première femme à diriger l’UPU ?",
        "En 1909, le Belge _____ devint secrétaire.",
    ],
)
def test_neither_gender_nor_nationality_gives_a_name_away(question):
    assert is_anonymous(a_fact(question))


def test_lists_are_left_alone():
    assert not is_anonymous(Listing(FactKind.ROLE, "s", "r", ("a",), "Quelles tâches ?", ()))
