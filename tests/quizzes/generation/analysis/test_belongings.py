import pytest

from quizzes.generation.analysis.belongings import find_own, name_house
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.lexicon import read_lexicon

AGENCY, OFFICE = read_phrase("l’UPU"), read_phrase("le CICR")


@pytest.mark.parametrize(
    ("text", "house", "speaker", "expected"),
    [
        ("L’Union réunit 192 pays.", "Union", AGENCY, "L’UPU réunit 192 pays."),
        (
            "En 1948, l’Union devint une institution.",
            "Union",
            AGENCY,
            "En 1948, l’UPU devint une institution.",
        ),
        ("Les Actes de l’Union sont révisés.", "Union", AGENCY, "Les Actes de l’UPU sont révisés."),
        ("Les pays de l’Union européenne", "Union", AGENCY, "Les pays de l’Union européenne"),
        ("l’Union panafricaine des postes", "Union", AGENCY, "l’Union panafricaine des postes"),
        ("Les délégués du Comité agissent.", "Comité", OFFICE, "Les délégués du CICR agissent."),
        ("Il revient au Comité de juger.", "Comité", OFFICE, "Il revient au Comité de juger."),
        ("L’Union agit.", "", AGENCY, "L’Union agit."),
        ("L’Union agit.", "Union", None, "L’Union agit."),
    ],
)
def test_the_house_is_named_where_nothing_longer_is_meant(text, house, speaker, expected):
    assert name_house(text, house, speaker) == expected


def own(*texts, lexicon=None):
    return find_own(AGENCY, texts, read_lexicon(lexicon or {}))


def test_a_body_belongs_to_the_speaker_where_a_text_says_so():
    assert "conseil postal" in own("Le Conseil postal de l’UPU siège.")


def test_a_plain_body_that_is_named_again_belongs_to_the_speaker():
    said = ("Le Conseil d’administration siège.", "Le Conseil d’administration élit son président.")

    assert own(*said) == {"conseil d’administration"}
    assert own(said[0]) == frozenset()


@pytest.mark.parametrize("name", ["Parlement européen", "Conseil fédéral"])
def test_a_body_with_an_owner_in_its_name_is_somebody_elses(name):
    assert own(f"Le {name} siège.", f"Le {name} vote.") == frozenset()


def test_the_lexicon_gives_a_body_to_another():
    entity = {"name": "Conseil exécutif", "type": "organe", "owner": "Eurojust"}

    said = ("Le Conseil exécutif siège.", "Le Conseil exécutif vote.")
    assert own(*said, lexicon={"entities": [entity]}) == frozenset()


def test_nobody_owns_anything_where_nobody_speaks():
    assert find_own(None, ("Le Conseil exécutif siège.",), read_lexicon({})) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Le Parlement européen et le Conseil adoptent un texte.",
        "Un rapport va à l’Assemblée générale des Nations Unies.",
    ],
)
def test_a_body_beside_another_s_or_of_the_world_is_not_the_speaker_s(text):
    again = (
        "Le Conseil siège. Le Conseil vote. L’Assemblée générale vote. L’Assemblée générale part."
    )

    assert own(again) == {"conseil", "assemblée générale"}
    assert len(own(text, again)) == 1


def test_a_commission_that_is_called_european_elsewhere_is_not_the_speakers():
    texts = ("La Commission européenne propose.", "La Commission finance.", "La Commission décide.")

    assert "commission" not in own(*texts)
    assert "commission" in own(*texts[1:])
