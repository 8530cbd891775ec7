import pytest

from quizzes.generation.config import WriterConfig
from quizzes.generation.records import FactKind, ItemKind
from quizzes.generation.writing import write_questions
from tests.quizzes.generation.reading import a_text, questions


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "EUROMER compte neuf stations côtières.",
            "Combien de stations côtières EUROMER compte-t-il ?",
            "neuf",
        ),
        (
            "EUROMER applique plus de 40 accords avec des ports.",
            "Combien d’accords avec des ports EUROMER applique-t-il ?",
            "40",
        ),
        (
            "EUROMER a réalisé 31 plongées dans le port.",
            "Combien de plongées EUROMER a-t-il réalisées dans le port ?",
            "31",
        ),
        (
            "En 2019, le budget d’EUROMER s’élevait à 31 millions d’euros.",
            "À combien de millions d’euros s’élevait le budget d’EUROMER en 2019 ?",
            "31",
        ),
        (
            "Le Conseil des pêches élit le Président d’EUROMER pour six ans.",
            "Pour combien d’années le Conseil des pêches élit-il le Président d’EUROMER ?",
            "six",
        ),
        (
            "Depuis 1996, EUROMER a signé plus de 900 accords avec des ports.",
            "Combien d’accords avec des ports EUROMER a-t-il signés depuis 1996 ?",
            "900",
        ),
        (
            "Le Conseil des pêches compte douze membres et autant de suppléants.",
            "Le Conseil des pêches compte _____ membres et autant de suppléants.",
            "douze",
        ),
    ],
)
def test_quantities_keep_their_qualifier_and_unit(sentence, question, answer):
    assert questions(sentence, kind=FactKind.QUANTITY)[question] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROMER travaille 7 jours sur 7.",
        "EUROMER détient 35 bureaux et 245 stations.",
        "Douze des sièges reviennent aux États de la mer Baltique.",
        "Le budget d’EUROMER s’élève à 31 millions d’euros.",
        "Le Comité des balises comprend des États élus par le Conseil pour quatre ans.",
        "Le Comité des balises se réunit avec des experts nommés pour quatre ans.",
    ],
)
def test_trivial_counts_and_undated_sums_are_left_alone(sentence):
    assert questions(sentence, kind=FactKind.QUANTITY) == {}


def test_a_lower_bound_is_typed_for_smaller_options_would_be_true():
    text = a_text("EUROMER applique plus de 40 accords avec des ports.")

    assert {one.kind for one in write_questions([text], WriterConfig()).items} == {ItemKind.CLOZE}


@pytest.mark.parametrize(
    ("sentence", "question", "number"),
    [
        (
            "Douze ports appliquent le Code des balises.",
            "Combien de ports appliquent le Code des balises ?",
            "douze",
        ),
        (
            "Plus de 60 navires portent le pavillon d’EUROMER.",
            "Combien de navires portent le pavillon d’EUROMER ?",
            "60",
        ),
    ],
)
def test_a_number_may_count_the_subject(sentence, question, number):
    assert questions(sentence, kind=FactKind.QUANTITY)[question] == number


def test_a_total_keeps_the_year_from_which_it_counts():
    text = a_text("Depuis 1996, EUROMER a signé plus de 900 accords avec des ports.")

    (item,) = write_questions([text], WriterConfig()).items

    assert item.stem == "Depuis 1996, EUROMER a signé plus de _____ accords avec des ports."
