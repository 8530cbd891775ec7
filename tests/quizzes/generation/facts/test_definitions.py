import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import definition, find, questions


@pytest.mark.parametrize(
    "entry",
    [
        definition("OPN (Office des ports du Nord)", "Office établi à Brest.", " : "),
        definition(
            "OPN (Office des ports du Nord)", "Office qui compte parmi les amis de la mer.", " : "
        ),
    ],
)
def test_an_acronym_whose_meaning_fits_others_is_not_asked(entry):
    assert questions(entry, kind=FactKind.DEFINITION) == {}


def test_acronyms_stand_among_bodies_of_their_own_kind():
    entries = [
        definition("OPN (Office des ports)", "Office qui entretient les écluses du canal.", " : "),
        definition("BPB (Bureau des phares)", "Bureau qui répare les feux de la côte.", " : "),
        definition("CDV (Centre des vents)", "Centre qui annonce les tempêtes du large.", " : "),
        definition("UDM (Union des marins)", "Union qui défend les équipages en mer.", " : "),
    ]

    rivals = {
        fact.answer: fact.siblings for fact in find(*entries) if fact.kind is FactKind.DEFINITION
    }

    assert rivals["OPN"] == ("BPB", "CDV")
    assert rivals["UDM"] == ()
