import pytest

from courses.sources.cleaning.emphasis import drop_emphasis
from tests.courses.sources.holding import mend


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("**Analyse** : un service", "Analyse : un service"),
        ("un mot *penché* et un __gras__", "un mot penché et un gras"),
        ("2*3*4 et 5**2", "2*3*4 et 5**2"),
        ("3 * 4 = 12", "3 * 4 = 12"),
        ("nom_de_fichier", "nom_de_fichier"),
        ("une note * sans suite", "une note * sans suite"),
        ("une **étoile sans fin", "une **étoile sans fin"),
    ],
)
def test_stars_of_emphasis_go_where_they_open_and_close(messy, clean):
    assert mend(drop_emphasis, messy) == clean
