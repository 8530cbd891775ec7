import pytest

from quizzes.generation.analysis.lists import read_series, split_members
from tests.quizzes.generation.reading import definition, item, read


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("l’eau, le vent et la marée", ("l’eau", "le vent", "la marée")),
        ("en Grèce, au Chili et aux Pays-Bas", ("en Grèce", "au Chili", "aux Pays-Bas")),
        (
            "le quai, la digue, et l’accord entre A et B",
            ("le quai", "la digue", "l’accord entre A et B"),
        ),
    ],
)
def test_a_list_is_split_into_members_of_one_form(text, members):
    assert split_members(text) == members


@pytest.mark.parametrize(
    "text", ["le port qui dort", "le port, comme les autres et le quai", "eau"]
)
def test_what_is_no_list_has_no_members(text):
    assert split_members(text) == ()


def test_a_sentence_with_a_colon_announces_the_blocks_below():
    (series,) = read_series(
        read(
            "EUROMER dispose de deux outils :",
            item("la carte (C) ;"),
            item("le fichier, fort de dix pages, qui sert."),
        )
    )

    assert series.text == "EUROMER dispose de deux outils"
    assert [member.text for member in series.members] == ["la carte", "le fichier"]


def test_terms_name_the_members_of_a_list_of_definitions():
    (series,) = read_series(
        read("Chaque base a son objet :", definition("Base des navires", "Elle suit les routes."))
    )

    assert [member.text for member in series.members] == ["Base des navires"]


def test_a_list_in_one_line_is_read():
    (series,) = read_series(
        read("EUROMER agit dans trois mers : la Manche, la Baltique et l’Égée.")
    )

    assert [member.text for member in series.members] == ["la Manche", "la Baltique", "l’Égée"]


def test_a_member_is_named_without_what_it_is_made_of():
    (series,) = read_series(
        read(
            "EUROMER a deux organes :",
            item("la Conférence ;"),
            item("le Comité permanent, formé d’un petit nombre d’États ;"),
        )
    )

    assert [member.text for member in series.members] == ["la Conférence", "le Comité permanent"]
