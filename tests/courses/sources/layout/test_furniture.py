import pytest

from courses.sources.layout.furniture import drop_furniture, is_furniture
from courses.sources.layout.lines import split_lines

BODY = "Les polices coopèrent dans le monde entier, chaque jour."


@pytest.mark.parametrize(
    "line",
    [
        "__________________",
        "-----",
        "* * *",
        ":",
        "–\u00a0;",
        "|",
        "- 3 -",
        "2/5",
        "Page 3 sur 7",
        "p. 12",
        "20-16123",
        "A/RES/75/10",
        "CPC/CONF.12/RES/4",
        "S/RES/1540 (2004)",
        "25-04417 (F) 2/4",
        "https://example.org/fr/A/RES/51/1",
        "www.example.org",
        "► **WWW.EXAMPLE.ORG**",
        "► **YouTube :** EXAMPLE",
        "Twitter: @EXAMPLE_HQ",
        "Back | Print",
        "Haut de page",
        "Imprimer",
        "Introduction ........ 3",
        "Accueil > Réseau > Partenaires",
        "© Union des polices, 2026 – Mentions légales",
        "Copyright 2026 Union of Polices",
        "Mentions légales | Plan du site",
    ],
)
def test_lines_that_belong_to_the_page_are_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "La page 3 sur 7 manque.",
        "1923",
        "2/5 des pays",
        "Retour au pays",
        "– un bureau",
        "Résolution A/RES/75/10",
        "Voir www.example.org",
        "Le système I-24/7",
        "Facebook est un réseau.",
        "I-24/7",
        "• A/RES/75/10",
        "A/B et C/D",
        "Fichier > Options > Langue",
        "(c) Les notices",
        "Copyright est un mot anglais.",
        "Nous utilisons des cookies.",
    ],
)
def test_lines_that_say_something_are_not(line):
    assert not is_furniture(line)


def read(text):
    return [line.string for line in drop_furniture(split_lines(text))]


def test_page_numbers_go_where_they_count_up():
    text = f"{BODY}\n\n1\n\n{BODY}\n\n2\n\n{BODY}\n\n1923\n\n{BODY}"

    assert read(text) == [BODY, BODY, BODY, "1923", BODY]


def test_a_lone_number_stays():
    assert read(f"{BODY}\n\n7\n\n{BODY}") == [BODY, "7", BODY]


def test_the_line_behind_furniture_remembers_that_the_page_turned():
    lines = drop_furniture(split_lines(f"{BODY}\n\n2/5\n\nsuite du texte"))

    assert [line.turned for line in lines] == [False, True]
    assert lines[1].gap == 2
