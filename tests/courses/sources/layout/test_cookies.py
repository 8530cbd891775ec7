import pytest

from courses.sources.layout.cookies import find_cookie_notices
from courses.sources.layout.lines import split_lines

BODY = "Les polices coopèrent dans le monde entier, chaque jour."
NOTICE = "Ce site utilise des cookies pour compter ses visiteurs."


def read(*lines):
    given = split_lines("\n".join(lines))
    dropped = find_cookie_notices(given)
    return [line.string for place, line in enumerate(given) if place not in dropped]


@pytest.mark.parametrize(
    "notice",
    [
        [f"{NOTICE} Tout accepter | Tout refuser"],
        [NOTICE, "Tout accepter", "Tout refuser"],
        [NOTICE, "J’accepte"],
        ["This site uses cookies.", "Accept all", "Reject all"],
        ["Este sitio utiliza cookies. Aceptar todo"],
    ],
)
def test_a_notice_goes_with_its_buttons(notice):
    assert read(*notice, BODY) == [BODY]


@pytest.mark.parametrize(
    "lines",
    [
        [NOTICE, BODY],
        ["Un cookie est un petit fichier que le visiteur accepte.", BODY],
        ["Tout accepter", BODY],
    ],
)
def test_what_a_text_says_about_cookies_stays(lines):
    assert read(*lines) == lines
