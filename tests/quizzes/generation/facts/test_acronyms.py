import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import definition, questions


@pytest.mark.parametrize(
    ("sentence", "sign", "expansion"),
    [
        ("Le Bureau des phares et balises (BPB) agit.", "BPB", "Bureau des phares et balises"),
        ("Un Centre de veille côtière (C.V.C.) agit.", "CVC", "Centre de veille côtière"),
    ],
)
def test_acronyms_are_read_with_the_words_that_yield_their_letters(sentence, sign, expansion):
    found = questions(sentence, kind=FactKind.ACRONYM)

    assert found[f"Que signifie le sigle {sign} ?"] == expansion
    assert sign in found.values()


@pytest.mark.parametrize(
    "sentence", ["Le port (ROUEN) ouvre à l’aube.", "La pandémie mondiale (COVID-19) recule."]
)
def test_brackets_that_hold_no_initials_are_no_acronym(sentence):
    assert questions(sentence, kind=FactKind.ACRONYM) == {}


def test_an_acronym_of_a_glossary_is_asked_by_its_meaning():
    entry = definition(
        "OPN (Office des ports du Nord)", "Office qui entretient les écluses du canal.", " : "
    )

    found = questions(entry, kind=FactKind.DEFINITION)

    assert found == {"Quel sigle désigne l’office qui entretient les écluses du canal ?": "OPN"}
