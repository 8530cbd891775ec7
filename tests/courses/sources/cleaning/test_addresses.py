import pytest

from courses.sources.cleaning.addresses import drop_addresses
from tests.courses.sources.holding import mend


@pytest.mark.parametrize(
    ("messy", "clean"),
    [
        ("Voir le site https://example.org/a?b=c#d.", "Voir le site."),
        ("Voir le site : https://example.org/a.", "Voir le site."),
        ("Voir le site (www.example.org) et la suite", "Voir le site et la suite"),
        ("Voir : https://example.org/a(b)c. La suite", "Voir. La suite"),
        ("Voir : https://example.org/a.html", "Voir"),
        ("(source : https://example.org/a)", "(source)"),
        ("https://example.org/fr/", ""),
        ("écrire à police@example.org", "écrire à police@example.org"),
        ("l’objet .org et le site example.org", "l’objet .org et le site example.org"),
        ("WWW.EXAMPLE.ORG", ""),
        ("<https://example.org>", ""),
        ("le rapport A/60/88 et les articles 2/3", "le rapport A/60/88 et les articles 2/3"),
        ("le système I-24/7 et/ou un autre", "le système I-24/7 et/ou un autre"),
        ("le protocole http est ancien", "le protocole http est ancien"),
    ],
)
def test_bare_addresses_go_with_what_announces_them(messy, clean):
    assert mend(drop_addresses, messy) == clean
