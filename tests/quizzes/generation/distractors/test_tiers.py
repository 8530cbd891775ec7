from dataclasses import replace

import pytest

from quizzes.generation.distractors.pool import fill_pool
from quizzes.generation.distractors.tiers import list_outsiders, list_tiers, list_usual
from quizzes.generation.facts.records import Listing, Single
from quizzes.generation.lexicon import read_lexicon
from quizzes.generation.records import FactKind
from tests.quizzes.generation.building import a_corpus
from tests.quizzes.generation.reading import find

SEAT = "Le Musée des phares se trouve à Berne."


def tiers(fact, *texts, lexicon=None):
    known = read_lexicon(lexicon or {})
    pool = fill_pool(find(*texts), (), known)
    return [list(tier.names) for tier in list_tiers(fact, pool, a_corpus(*texts))]


def the_fact(text):
    (fact,) = [one for one in find(text) if isinstance(one, Single) and one.kind is FactKind.PLACE]
    return fact


def test_rivals_that_the_source_names_come_before_others_of_their_kind():
    fact = replace(the_fact(SEAT), siblings=("Genève", "Lugano"))

    first, *others = tiers(fact, SEAT)

    assert first == ["Genève", "Lugano"]
    assert any("Vienne" in names for names in others)


def test_cities_of_the_same_document_and_part_of_the_world_come_before_others():
    texts = (SEAT, "Le Phare du lac se trouve à Vienne.", "Le Bureau du port se trouve à Lima.")

    named = [names for names in tiers(the_fact(SEAT), *texts) if names]

    assert "Vienne" in named[0]
    assert "Lima" not in named[0]
    assert "Lima" in named[-1]


def test_a_set_of_the_lexicon_comes_before_what_everybody_knows():
    lexicon = {"sets": {"ville des Alpes": ["Berne", "Coire", "Sion"]}}

    named = [names for names in tiers(the_fact(SEAT), SEAT, lexicon=lexicon) if names]

    assert named.index(["Berne", "Coire", "Sion"]) < next(
        place for place, names in enumerate(named) if "Genève" in names
    )


def test_a_fact_without_a_kind_has_the_rivals_of_its_source_alone():
    fact = replace(the_fact(SEAT), siblings=("Genève",), group="")

    assert tiers(fact, SEAT) == [["Genève"]]


def test_usual_organs_are_written_as_the_key_is():
    assert "le Comité exécutif" in list_usual("organe", "le Bureau")
    assert "le comité exécutif" in list_usual("organe", "le bureau")
    assert "le Président" in list_usual("acteur", "le Bureau")


def test_outsiders_of_a_list_of_languages_are_other_languages():
    fact = Listing(FactKind.ENUMERATION, "s", "r", ("le grec", "l’arabe"), "?", (), group="langue")

    names = [
        n for tier in list_outsiders(fact, fill_pool((), (), read_lexicon({}))) for n in tier.names
    ]

    assert "le russe" in names


def test_beside_the_holder_of_an_office_stand_colleagues_alone():
    fact = replace(
        the_fact(SEAT),
        group="nom de personne",
        relation="dirige le Musée",
        siblings=("Anne Le Goff",),
    )

    assert tiers(fact, SEAT) == [["Anne Le Goff"]]


def test_no_text_of_another_field_stands_beside_a_text():
    fact = replace(the_fact("Le siège d’Eurojust se trouve à La Haye."), group="texte")
    names = [name for tier in tiers(fact, "Eurojust siège à La Haye.") for name in tier]
    assert "la Charte des Nations Unies" not in names


@pytest.mark.parametrize(
    ("answers", "widespread"),
    [
        (("l’anglais", "le français", "le portugais"), True),
        (("l’anglais", "l’arabe", "l’espagnol", "le français"), False),
    ],
)
def test_languages_that_many_bodies_work_in_come_before_the_others(answers, widespread):
    fact = Listing(FactKind.ENUMERATION, "s", "r", answers, "Quelles langues ?", (), "langue")
    pool = fill_pool((), (), read_lexicon({}))

    named = [list(tier.names) for tier in list_outsiders(fact, pool) if tier.names]

    assert (named[0][:2] == ["l’arabe", "l’espagnol"]) is widespread
