import pytest

from courses.sources.pieces import Piece
from courses.sources.structure.letters import is_address, is_letter, is_line_of_letter
from courses.sources.tracing import Traced


@pytest.mark.parametrize(
    "greeting",
    ["Madame la Présidente,", "Monsieur,", "Chers amis,", "Dear Sir,", "Estimados colegas,"],
)
def test_a_letter_greets_somebody(greeting):
    assert is_letter([Piece(Traced.of("Lyon")), Piece(Traced.of(greeting))])


@pytest.mark.parametrize(
    "text", ["Madame Le Guen préside.", "L’Assemblée générale,", "Monsieur tout le monde", "Cher"]
)
def test_what_greets_nobody_makes_no_letter(text):
    assert not is_letter([Piece(Traced.of(text))])


@pytest.mark.parametrize(
    "line",
    [
        "Lyon, le 14 février 2026",
        "Saint-Malo, le 1er mai 2026",
        "London, 3 April 2026",
        "Madrid, 3 de abril de 2026",
        "Objet : travaux du port",
        "Objet\u00a0: travaux du port",
        "N/Réf. : 2026-14",
        "De : Jeanne Le Bihan",
        "À : tous les bureaux",
        "Date : 3 mai 2026",
        "Subject: works in the harbour",
        "Asunto: obras",
    ],
)
def test_the_head_of_a_letter_is_known(line):
    assert is_line_of_letter(line)


@pytest.mark.parametrize(
    "line",
    [
        "Lyon, capitale des Gaules",
        "L’objet de la mission",
        "Objets trouvés : une liste",
        "Mai 2026",
    ],
)
def test_other_lines_are_not_of_its_head(line):
    assert not is_line_of_letter(line)


@pytest.mark.parametrize(
    "line",
    [
        "5, quai des Brumes",
        "12 bis rue du Port",
        "10 Downing Street",
        "29200 Brest",
        "F-69006 Lyon",
    ],
)
def test_streets_and_towns_are_addresses(line):
    assert is_address(line)


@pytest.mark.parametrize(
    "line",
    ["2025 en chiffres", "5 rues", "Place du marché", "2025 : un an", "1998 Lancement du navire"],
)
def test_other_numbers_are_not(line):
    assert not is_address(line)
