import pytest

from quizzes.generation.analysis.openings import read_opening


@pytest.mark.parametrize(
    ("body", "subject", "setting", "year"),
    [
        ("Le Conseil vote", "le Conseil", "", None),
        ("En mai 2003, le Conseil vote", "le Conseil", "", "2003"),
        ("12 août 1949 : le Conseil vote", "le Conseil", "", "1949"),
        ("Dans chaque port, un bureau vote", "un bureau", "Dans chaque port", None),
        ("Malgré la crise, le Conseil vote", "le Conseil", "", None),
        (
            "En 2003, lors de la session, le Conseil vote",
            "le Conseil",
            "Lors de la session",
            "2003",
        ),
    ],
)
def test_what_stands_before_the_subject_is_parted(body, subject, setting, year):
    opening = read_opening(body)

    assert (opening.subject.phrase.text, opening.setting) == (subject, setting)
    assert (opening.when and opening.when.year) == year


@pytest.mark.parametrize(
    "body", ["Dans cette ville, le Conseil vote", "Peu après, le Conseil vote", "Avec lui, tout va"]
)
def test_a_setting_that_refers_back_gives_up_the_sentence(body):
    assert read_opening(body) is None


def test_a_participle_in_front_is_an_aside_of_the_subject():
    assert read_opening("Créée en 1957, l’Agence vote").aside == "créée en 1957"


def test_the_verb_tells_whether_a_subject_is_one_or_several():
    opening = read_opening("La pêche et le tourisme font vivre le port")

    assert opening.subject.phrase.plural
