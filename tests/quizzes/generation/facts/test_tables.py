from courses.sources.records import BlockKind
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions

ROWS = [
    ("Besoin | Service d’EUROMER", {"kind": BlockKind.TABLE_ROW, "label": "header"}),
    ("Retrouver un navire | Base des navires", BlockKind.TABLE_ROW),
    ("Prévoir une tempête | Carte marine", BlockKind.TABLE_ROW),
    ("Mesurer la houle | Réseau des bouées", BlockKind.TABLE_ROW),
]


def test_a_table_of_two_columns_is_asked_row_by_row():
    found = questions(*ROWS, kind=FactKind.PAIRING)

    question = "À quel service d’EUROMER faire appel pour retrouver un navire ?"
    assert found[question] == "Base des navires"
    assert "Associez chaque besoin au service d’EUROMER qui y correspond." in found


def test_a_table_without_header_is_left_alone():
    assert questions(*ROWS[1:], kind=FactKind.PAIRING) == {}


def rows(*texts):
    header, *others = texts
    head = (header, {"kind": BlockKind.TABLE_ROW, "label": "header"})
    return [head, *((text, BlockKind.TABLE_ROW) for text in others)]


def test_what_a_column_names_is_asked_for_by_its_noun():
    found = questions(
        *rows("Bureau | Siège", "Baltique | Gdansk", "Égée | Athènes", "Manche | Brest"),
        kind=FactKind.PAIRING,
    )

    assert found["Quel est le siège du bureau «\xa0Baltique\xa0» ?"] == "Gdansk"
    assert ("Manche", "Brest") in found["Associez chaque bureau à son siège."]


def test_needs_in_the_right_column_lose_their_capital():
    found = questions(
        *rows("Outil | Fonction", "A | Suivre un cargo", "B | Lire une carte", "C | Mesurer l’eau"),
        kind=FactKind.PAIRING,
    )

    assert found["Quelle est la fonction de l’outil «\xa0A\xa0» ?"] == "suivre un cargo"


def test_rows_whose_answer_has_another_form_are_left_out():
    found = questions(
        *rows(
            "Chef | Mandat", "A | 1990-1994", "B | 1994-1998", "C | 1998-2002", "D | depuis 2002"
        ),
        kind=FactKind.PAIRING,
    )

    assert len(found["Associez chaque chef à son mandat."]) == 3


def test_a_mandate_is_asked_of_somebody_with_a_title():
    found = questions(
        *rows("Directeur général | Mandat", "Ada | 1990-1994", "Bo | 1994-1998", "Cy | 1998-2002"),
        kind=FactKind.PAIRING,
    )

    assert any(question.startswith("Quel est le mandat de Bo, directeur") for question in found)


def test_a_column_of_several_is_asked_in_the_plural_and_one_row_in_the_singular():
    found = questions(
        *rows(
            "Bureaux régionaux | Conventions",
            "Baltique | nº 1 et nº 2",
            "Égée | nº 3 et nº 4",
            "Manche | nº 5 et nº 6",
        ),
        kind=FactKind.PAIRING,
    )

    question = "Quelles conventions correspondent au bureau régional «\xa0Baltique\xa0» ?"
    assert found[question] == "nº 1 et nº 2"
    assert "Associez chaque bureau régional aux conventions qui y correspondent." in found


def test_the_bureau_of_a_city_is_named_as_french_does():
    found = questions(
        *rows("Bureau | Fonction", "Dakar | Phares", "Le Caire | Balises", "Vienne | Cartes"),
        kind=FactKind.PAIRING,
    )

    assert found["Quelle est la fonction du bureau de Dakar ?"] == "Phares"
    assert found["Quelle est la fonction du bureau du Caire ?"] == "Balises"
