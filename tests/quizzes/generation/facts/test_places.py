import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Le Laboratoire des algues se trouve à Roscoff.",
            "Dans quelle ville se trouve le Laboratoire des algues ?",
            "Roscoff",
        ),
        (
            "EUROMER a son siège à La Rochelle.",
            "Dans quelle ville EUROMER a-t-il son siège ?",
            "La Rochelle",
        ),
        (
            "Le Congrès des pilotes s’est réuni à Gand en 1954.",
            "Dans quelle ville le Congrès des pilotes s’est-il réuni en 1954 ?",
            "Gand",
        ),
    ],
)
def test_places_are_asked_as_cities(sentence, question, answer):
    assert questions(sentence, kind=FactKind.PLACE)[question] == answer


def test_a_place_stays_with_its_verb():
    sentence = (
        "La Convention des balises, signée à Gand le 4 mai 1951 et entrée en vigueur le 2 avril "
        "1954, fixe la couleur des feux."
    )

    assert not any("vigueur" in asked for asked in questions(sentence, kind=FactKind.PLACE))


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROMER parle à Europol.",
        "Celui-ci se trouve à Brest.",
        "EUROMER a écrit à Paris.",
        "Le Conseil des ports tient à Neptune.",
        "Un groupe de marins avait créé, à Brest, la Ligue des phares.",
    ],
)
def test_a_name_after_a_is_no_place_by_itself(sentence):
    assert questions(sentence, kind=FactKind.PLACE) == {}


@pytest.mark.parametrize(
    ("sentence", "question", "city"),
    [
        (
            "La Convention des balises est signée à Gand, au château du port, le 4 mai 1951.",
            "Dans quelle ville la Convention des balises a-t-elle été signée en 1951 ?",
            "Gand",
        ),
        (
            "La Convention des balises est signée à Gand.",
            "Dans quelle ville a été signée la Convention des balises ?",
            "Gand",
        ),
    ],
)
def test_an_act_told_in_the_present_is_asked_in_the_past(sentence, question, city):
    assert questions(sentence, kind=FactKind.PLACE)[question] == city


def test_a_seat_named_behind_another_deed_is_not_placed_with_it():
    sentence = "La Banque des ports, établie en 1956 et dont le siège est à Brest, prête aux ports."

    assert not any("dont" in asked for asked in questions(sentence, kind=FactKind.PLACE))
