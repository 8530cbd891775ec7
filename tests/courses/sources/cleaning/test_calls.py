import pytest

from courses.sources.cleaning.calls import drop_note_calls
from courses.sources.cleaning.knowledge import Knowledge
from tests.courses.sources.holding import mend

KNOWN = Knowledge.gather(["le Programme 2030 et la suite"], [str(n) for n in range(1, 8)])
WITHOUT_NOTES = Knowledge.gather(["le Programme 2030 et la suite"])

CALLS = [
    ("des armes illicites6 notamment", "des armes illicites notamment"),
    ("sous tous ses aspects7 et", "sous tous ses aspects et"),
    ("à l’horizon 20304 du fait", "à l’horizon 2030 du fait"),
    ("les Nations Unies 1, ainsi", "les Nations Unies, ainsi"),
    ("les Nations Unies 2 , notamment", "les Nations Unies , notamment"),
    (
        "sécurité aux frontières 3 et par des échanges",
        "sécurité aux frontières et par des échanges",
    ),
    ("la traite des personnes 5.", "la traite des personnes."),
    ("of the Faroe Islands.1 Most of them", "of the Faroe Islands. Most of them"),
    ("of the Faroe Islands,2 which", "of the Faroe Islands, which"),
    ("voir au tableau (3), puis", "voir au tableau, puis"),
    ("la traite des personnes (5).", "la traite des personnes."),
    ("la décision 8/11 2, par", "la décision 8/11, par"),
    ("le PROGRAMME2 de paix", "le PROGRAMME de paix"),
    ("le traité³ de paix", "le traité de paix"),
    ("le traité [2] de paix", "le traité de paix"),
    ("le traité[^2] de paix", "le traité de paix"),
]
SURVIVORS = [
    "le système I-24/7, la COVID-19 et le G7",
    "les 7 bureaux et 5 pays",
    "l’article 3, le chapitre 4 et la résolution 7, en 2004",
    "le 7 juillet 2001, du 3 au 5 mai",
    "le Comité compte 3 membres",
    "entre 2 et 4 ans",
    "CO2, H5N1 et PSC1",
    "le Programme 2030 et 12345 dossiers",
    "les résolutions 71/19 et 2019/5",
    "illicites9 et traité⁹ et [9]",
    "prévenir (1) et arrêter (2) ceux-ci, l’article (3), le paragraphe (4)",
    "E/45/72/Corr.1 et E/45/72/Corr.3, appendice",
    "voir art.3 et chap.2 Des peines",
    "la version 1.2 Beta",
    "I-24/7 3 fois",
    "1267 (1999), 7 (3), article 2 (7) et n° 3",
    "24 heures sur 24, 7 jours sur 7",
    "le G7, le m2, le CO2, Mach 2 et l’A4",
    "12 000 et 1 200,5",
    "une surface de 40 m⁹",
]


@pytest.mark.parametrize(("messy", "clean"), CALLS)
def test_calls_of_the_notes_go(messy, clean):
    assert mend(drop_note_calls, messy, KNOWN) == clean


@pytest.mark.parametrize("text", SURVIVORS)
def test_other_numbers_stay(text):
    assert mend(drop_note_calls, text, KNOWN) == text


def test_where_a_raised_number_calls_a_note_no_other_number_does():
    texts = ["à Mach 2, le traité² de paix et les armes illicites3"]
    known = Knowledge.gather(iter(texts), iter(["2", "3"]))

    assert known.raised == {"2"}
    assert mend(drop_note_calls, "au ciel 2, le traité² et illicites3", known) == (
        "au ciel 2, le traité et illicites"
    )


@pytest.mark.parametrize("text", [messy for messy, _ in CALLS[:-1]])
def test_without_notes_nothing_is_a_call(text):
    assert mend(drop_note_calls, text, WITHOUT_NOTES) == text
