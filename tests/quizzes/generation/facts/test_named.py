import pytest

from quizzes.generation.facts.named import find_named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Saluant la Cour des droits, qui siège à Gand,", ["la Cour des droits"]),
        ("avec l’Institut des mers (IDM), établi à Brest", ["l’Institut des mers"]),
        ("l’aide de l’Union du port à la Banque des quais, fondée", []),
        (
            "l’aide de la Ligue au Fonds des quais, fondé en",
            ["la Ligue au Fonds des quais", "le Fonds des quais"],
        ),
        ("avec le Président du port, élu en 1990", []),
        ("avec la Commission, qui siège à Gand", []),
        ("avec les Bureaux du port, ouverts en 1990", []),
        ("une enceinte commune à la Banque du port et au FIP, établie en", []),
        ("EUROCAP : Agence de l’Union des ports, établie à Brest", []),
        ("une mission propre à la Banque du port, établie en", []),
        ("L’Acte de Gand de l’Arrangement de Bruges, adopté en 2015", []),
        (
            "la Convention sur les phares et sur les balises, signée",
            ["la Convention sur les phares et sur les balises"],
        ),
    ],
)
def test_a_name_before_a_comma_is_told_by_its_head(text, names):
    assert [name.phrase.text for name, _ in find_named(text)] == names
