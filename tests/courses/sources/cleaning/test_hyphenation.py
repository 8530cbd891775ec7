import pytest

from courses.sources.cleaning.hyphenation import join_hyphenated
from courses.sources.cleaning.knowledge import Knowledge
from tests.courses.sources.holding import mend

KNOWN = Knowledge.gather(
    ["La coopération avec les sous-régions ; le porte-parole ; le rendezvous."]
)


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("la coopé-\nration", "la coopération"),
        ("la coopé- \n  ration", "la coopération"),
        ("l’organi-\nsation", "l’organisation"),
        ("les sous-\nrégions", "les sous-régions"),
        ("le porte-\nparole", "le porte-parole"),
        ("peut-\nêtre", "peut-être"),
        ("celle-\nci", "celle-ci"),
        ("Afrique-\nAsie", "Afrique-Asie"),
        ("les garde-\ncôtes du Nord-\nest", "les garde-côtes du Nord-est"),
        ("soixante-\ndix-sept", "soixante-dix-sept"),
        ("ira-t-\non voir l’arc-en-\nciel", "ira-t-on voir l’arc-en-ciel"),
        ("a state-of-\nthe-art system", "a state-of-the-art system"),
        ("en-\nsemble, de-\nmain et la-\nver", "ensemble, demain et laver"),
        ("une sous-préfec-\nture", "une sous-préfecture"),
        ("la co-\nopération", "la coopération"),
        ("la COVID-\n19", "la COVID-19"),
        ("un mot -\nun autre", "un mot -\nun autre"),
        ("deux-points", "deux-points"),
        ("une ligne\net une autre", "une ligne\net une autre"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_joined(messy, clean):
    assert mend(join_hyphenated, messy, KNOWN) == clean
