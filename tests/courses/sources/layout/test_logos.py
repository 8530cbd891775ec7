import pytest

from courses.sources.layout.lines import split_lines
from courses.sources.layout.logos import drop_logos

BODY = "Les polices coopèrent dans le monde entier, chaque jour et chaque nuit de l’année."


def read(text):
    return [line.string for line in drop_logos(split_lines(text))]


@pytest.mark.parametrize(
    ("logo", "heading"),
    [
        ("United Nations", "Nations Unies"),
        ("EU", "Union européenne"),
        ("WHO", "G8 et OMS"),
        ("World Health Organization", "Organisation mondiale de la santé"),
    ],
)
def test_a_logo_right_above_a_heading_goes(logo, heading):
    assert read(f"{BODY}\n\n{logo}\n{heading}\n\n{BODY}") == [BODY, heading, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "UNESCO logo",
        "World Bank logo",
        "Logo de l’Union",
        "logo du Conseil",
        "Logo d’IMPACT",
        "Logo",
    ],
)
def test_a_line_that_says_that_it_is_a_logo_goes(line):
    assert read(f"{BODY}\n\n{line}\n\n{BODY}") == [BODY, BODY]


@pytest.mark.parametrize(
    "line", ["Le logo a été choisi en 1950.", "Logos et emblèmes", "Logorrhée", "Notre logo"]
)
def test_what_a_text_says_about_logos_stays(line):
    assert read(f"{BODY}\n\n{line}\n\n{BODY}") == [BODY, line, BODY]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("ONU", "Organisation des Nations Unies"),
        ("Criminalité", "Criminalité organisée"),
        ("Première partie", "Nations Unies"),
    ],
)
def test_other_lines_above_a_heading_stay(line, heading):
    assert read(f"{BODY}\n\n{line}\n{heading}\n\n{BODY}") == [BODY, line, heading, BODY]


def test_a_heading_that_stands_apart_stays():
    assert read(f"EU\n\nUnion européenne\n\n{BODY}") == ["EU", "Union européenne", BODY]
