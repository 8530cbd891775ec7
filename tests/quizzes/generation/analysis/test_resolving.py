import pytest

from quizzes.generation.analysis.antecedents import Said
from quizzes.generation.analysis.resolving import resolve
from quizzes.generation.french.phrases import read_phrase

SPEAKER = read_phrase("EUROMER")
COUNCIL = read_phrase("le Conseil des pêches")
PACT = read_phrase("le Pacte des ports du Nord")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nous offrons des formations.", "EUROMER offre des formations."),
        ("Nous nous réunissons à Brest.", "EUROMER se réunit à Brest."),
        ("L’Organisation compte neuf bureaux.", "EUROMER compte neuf bureaux."),
        ("Le budget de l’Organisation baisse.", "Le budget d’EUROMER baisse."),
        ("L’Organisation mondiale du tourisme agit.", "L’Organisation mondiale du tourisme agit."),
        ("Nos experts forment les équipages.", "Les experts d’EUROMER forment les équipages."),
        ("Notre accord avec la Grèce couvre les ports.",
         "L’accord d’EUROMER avec la Grèce couvre les ports."),
        ("Il veut des ports aussi sûrs, ouverts et vastes que possible.",
         "Il veut des ports aussi sûrs, ouverts et vastes que possible."),
        ("Le Conseil contrôle aussi les ports.", "Le Conseil contrôle les ports."),
        ("Le Conseil contrôle par conséquent les ports.", "Le Conseil contrôle les ports."),
        ("Le Conseil siège lui aussi à Brest.", "Le Conseil siège à Brest."),
        ("En outre, le Conseil contrôle également les ports.", "Le Conseil contrôle les ports."),
    ],
)  # fmt: skip
def test_what_stands_for_the_speaker_is_named(text, expected):
    assert resolve(text, Said(SPEAKER)).text == expected


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("Il fixe les quotas.", Said(subject=COUNCIL), "Le Conseil des pêches fixe les quotas."),
        ("Elle fixe les quotas.", Said(subject=COUNCIL), "Elle fixe les quotas."),
        ("Il est possible de payer.", Said(subject=COUNCIL), "Il est possible de payer."),
        ("En droit, il s’agit d’un port.", Said(subject=COUNCIL), "En droit, il s’agit d’un port."),
        ("Il n’est pas possible de fuir.", Said(subject=COUNCIL), "Il n’est pas possible de fuir."),
        ("Ce pacte lie un port.", Said(names=(PACT,)), "Le Pacte des ports du Nord lie un port."),
        ("Le Pacte réunit neuf ports.", Said(names=(PACT,)),
         "Le Pacte des ports du Nord réunit neuf ports."),
        ("Le Pacte des dunes réunit neuf ports.", Said(names=(PACT,)),
         "Le Pacte des dunes réunit neuf ports."),
        ("Ce pacte lie neuf ports.", Said(), "Ce pacte lie neuf ports."),
    ],
)  # fmt: skip
def test_an_anaphor_takes_the_one_antecedent_that_agrees(text, said, expected):
    assert resolve(text, said).text == expected


def test_two_possible_antecedents_are_none():
    said = Said(names=(PACT, read_phrase("le Pacte des îles du Sud")))

    assert resolve("Ce pacte lie neuf ports.", said).antecedent is None


def test_without_a_speaker_nous_stays():
    assert resolve("Nous offrons des cours.", Said()).text == "Nous offrons des cours."
