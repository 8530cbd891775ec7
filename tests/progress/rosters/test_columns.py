from __future__ import annotations

import pytest

from tests.progress.rosters.reading import people, read


@pytest.mark.parametrize(
    "word",
    [
        *("email", "E-Mail", "E-MAIL ADDRESS", "e_mail", "Mail", "EMail (work)", "E-mail *"),
        *("Courriel", "Mél.", "adresse électronique", "ADRESSE ELECTRONIQUE", "Adresse e-mail"),
        *("Adresse de messagerie", "Correo electrónico", "correo electronico", "Correo"),
        *("البريد الإلكتروني", "البريد الالكتروني", "الـبـريـد الإلكتروني", "بريد إلكتروني"),
    ],
)
def test_a_column_of_addresses_is_known_by_its_usual_names(word: str):
    assert people(read(f"{word}\na@example.org\n")) == [(2, "a@example.org", "", "")]


@pytest.mark.parametrize(
    ("header", "cells", "name"),
    [
        ("Name", "Ada King", "Ada King"),
        ("Nom", "Ada King", "Ada King"),
        ("Nombre", "Ada King", "Ada King"),
        ("الاسم", "ليلى", "ليلى"),
        ("First name;Last name", "Ada;King", "Ada King"),
        ("Last name;First name", "King;Ada", "Ada King"),
        ("Nom;Prénom", "King;Ada", "Ada King"),
        ("NOM;PRENOM", "King;Ada", "Ada King"),
        ("Prénom;Nom de famille", "Ada;King", "Ada King"),
        ("Nombre;Apellidos", "Ada;King", "Ada King"),
        ("الاسم الأول;اسم العائلة", "ليلى;منصور", "ليلى منصور"),
        ("Nom;Prénom", "King;", "King"),
        ("Nom;Prénom", ";Ada", "Ada"),
        ("firstname", "Ada", "Ada"),
        ("Full name;First name;Last name", "Ada Lovelace;Ada;King", "Ada Lovelace"),
        ("Full name;First name;Last name", ";Ada;King", "Ada King"),
        ("Phone;Name;Town", "1;Ada;Lyon", "Ada"),
    ],
)
def test_a_name_is_put_together_first_name_first(header: str, cells: str, name: str):
    (line,) = read(f"e-mail;{header}\na@example.org;{cells}\n").lines

    assert line.name == name


@pytest.mark.parametrize("word", ["Language", "langue", "LANG", "Idioma", "اللغة"])
@pytest.mark.parametrize(
    ("said", "language"),
    [
        *(("fr", "fr"), ("FR", "fr"), ("fr-CA", "fr"), ("fr_FR", "fr"), ("Français", "fr")),
        *(("francais", "fr"), ("French", "fr"), ("francés", "fr"), ("الفرنسية", "fr")),
        *(("anglais", "en"), ("Español", "es"), ("العربية", "ar"), ("", "")),
    ],
)
def test_a_language_is_known_by_code_and_by_name(word: str, said: str, language: str):
    (line,) = read(f"e-mail;{word}\na@example.org;{said}\n").lines

    assert line.language == language
