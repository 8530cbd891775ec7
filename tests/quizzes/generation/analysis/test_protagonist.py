import pytest

from courses.sources.records import BlockKind
from quizzes.generation.analysis.protagonist import find_protagonist
from quizzes.generation.french.nouns import Gender
from tests.quizzes.generation.reading import a_text

POST = (
    "L’Union postale universelle (UPU) a son siège à Berne.",
    "L’UPU fixe des règles. L’UPU forme des agents avec l’Union africaine. L’UPU publie.",
)


def heading(text):
    return text, BlockKind.HEADING


def name(*parts):
    found = find_protagonist(a_text(*parts, issuer=""))
    return found and (found.phrase.text, found.house)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (POST, ("l’UPU", "Union")),
        (
            (
                "L’Union postale universelle (UPU) a son siège à Berne.",
                "L’Union postale universelle forme. L’Union postale universelle publie.",
                "L’UPU-R veille. Le Groupe UPU aide. L’Union gère UPU Monde.",
            ),
            ("l’Union postale universelle", "Union"),
        ),
        (
            (
                heading("L’Union des détroits : dossier"),
                "L’Union des détroits (UD) réunit des ports. L’Union veille.",
                "L’Organisation des ports (OP) a cédé la place. L’OP, l’OP et l’OP.",
            ),
            ("l’Union des détroits", "Union"),
        ),
        (
            (heading("La Cour des ports (Belgique)"), "La Cour des ports juge.",
             "La Cour des ports veille. La Cour des ports publie."),
            ("la Cour des ports", "Cour"),
        ),
        (
            (heading("La Cour des ports en bref"), "La Cour des ports juge.",
             "La Cour des ports veille. La Cour des ports publie."),
            ("la Cour des ports", "Cour"),
        ),
        (("EUROMER agit. EUROMER parle. EUROMER forme. PORTUS aide.",), ("EUROMER", "")),
        (
            (
                heading("Le Fonds monétaire international"),
                "Le Fonds monétaire international prête.",
            ),
            ("le Fonds monétaire international", "Fonds"),
        ),
        (
            (heading("LE COMITÉ DES MERS (CDMX)"), "Le CDMX agit. Au nom du CDMX, le CDMX veille."),
            ("le CDMX", ""),
        ),
        (
            (heading("La LDP de A à Z"), "La LDP agit. La LDP veille. La LDP publie."),
            ("la LDP", ""),
        ),
        (
            (heading("Le Programme des phares"), "Le Programme des phares (PDP) agit.",
             "Le PDP veille. Le PDP publie. Le PDP forme."),
            ("le PDP", ""),
        ),
        (
            (
                heading("Portum : vos questions"),
                f"Portum agit. Portum veille. Portum aide. {'Le quai dort. ' * 6}",
                f"L’Union des mers (UDM) dort. {'L’UDM dort. ' * 9}",
            ),
            ("Portum", ""),
        ),
        (
            (heading("L’Union interportuaire, une histoire"), "L’Union interportuaire (UIP) agit.",
             "L’UIP veille. L’UIP publie."),
            ("l’UIP", "Union"),
        ),
        (
            (heading("Le Parquet des mers expliqué aux agents"), "Le Parquet agit.",
             "Le Parquet veille. Le Parquet publie."),
            ("le Parquet des mers", "Parquet"),
        ),
        (
            (heading("La Commission de Gand (COGAN)"), "La COGAN agit.", "La COGAN veille."),
            ("la COGAN", "Commission"),
        ),
        (
            (heading("Petite histoire du Conseil des mers"), "Le Conseil des mers agit.",
             "Le Conseil des mers veille. Le Conseil des mers publie."),
            ("le Conseil des mers", "Conseil"),
        ),
        (
            (heading("L’Agence du port, de la mer et des phares (APMP)"), "L’Agence agit.",
             "L’Agence veille. L’Agence publie."),
            ("l’Agence du port, de la mer et des phares", "Agence"),
        ),
        (
            (heading("Bienvenue à la LDP"), "La LDP agit. La LDP veille. La LDP publie."),
            ("la LDP", ""),
        ),
        (
            (heading("La Cour des mers (1993-2017)"), "La Cour juge.",
             "La Cour veille. La Cour publie.", f"Le Comité des ports dort. {'Il dort. ' * 9}"),
            ("la Cour des mers", "Cour"),
        ),
    ],
)  # fmt: skip
def test_a_document_is_about_the_body_that_it_names_most(parts, expected):
    assert name(*parts) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ("EUROMER agit. EUROMER parle. EUROMER forme. PORTUS aide. PORTUS agit. PORTUS dort.",),
        ("Le port est grand. La mer est belle.",),
        ("",),
        (("EUROMER EUROMER EUROMER", BlockKind.CLAUSE),),
    ],
)
def test_nobody_is_guessed_where_none_leads_or_a_body_acts(parts):
    assert name(*parts) is None


def test_a_name_with_its_words_in_the_title_takes_their_gender():
    title = heading("Portus, l’Agence européenne des quais")

    found = find_protagonist(a_text(title, "Portus veille. Portus publie.", issuer=""))

    assert found.phrase.text == "Portus"
    assert found.phrase.gender is Gender.FEMININE


def test_a_heading_that_says_something_is_no_name():
    parts = (
        heading("Pourquoi le Centre a été créé et ce qu’il peut faire"),
        *("Le Centre veille.", "Le Centre forme.", "Le Centre publie.", "Le Centre conseille."),
    )

    found = name(*parts)

    assert found is None or "créé" not in found[0]


def test_a_name_begins_at_its_first_article():
    title = heading("L’Agence de l’Union des ports pour les phares, à l’usage des nouveaux")
    body = "L’Agence de l’Union des ports pour les phares veille."

    found = find_protagonist(a_text(title, body, body, body, issuer=""))

    assert found.phrase.text == "l’Agence de l’Union des ports pour les phares"
