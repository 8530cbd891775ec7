import pytest

from quizzes.generation.facts.conflicts import find_conflicts, is_disputed, says_one_of
from quizzes.generation.facts.records import Single
from tests.quizzes.generation.reading import find


def gather(*texts):
    return [fact for place, text in enumerate(texts) for fact in find(text, name=f"{place}.txt")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "L’accord de pêche entre EUROMER et la Norvège a été signé en 1996.",
            "L’accord de pêche entre EUROMER et la Norvège a été conclu en 1997.",
        ),
        (
            "Le Conseil des ports a adopté le règlement des phares en 1996.",
            "Le Conseil des ports a approuvé le règlement des phares en 1997.",
        ),
        ("EUROMER compte neuf stations.", "EUROMER compte 10 stations."),
    ],
)
def test_two_values_of_one_thing_are_a_conflict(one, other):
    (conflict,) = find_conflicts(gather(one, other))

    assert len(conflict.statements) == len(conflict.values) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EUROMER compte neuf stations.", "EUROMER compte 9 stations."),
        ("En 2017, EUROMER comptait neuf phares.", "En 2019, EUROMER comptait onze phares."),
        (
            "EUROMER a ouvert un bureau à Brest en 1901.",
            "EUROMER a ouvert un bureau à Nantes en 1911.",
        ),
        (
            "Le Conseil des ports a adopté le plan 12/4 sur les phares en 1996.",
            "Le Conseil des ports a adopté le plan 13/2 sur les phares en 1997.",
        ),
        ("EUROMER compte plus de 60 stations.", "EUROMER compte 65 stations."),
    ],
)
def test_other_things_other_times_and_lower_bounds_are_none(one, other):
    assert list(find_conflicts(gather(one, other))) == []


def test_what_else_a_disputed_sentence_says_is_not_disputed():
    facts = gather(
        "EUROMER compte neuf stations.",
        "EUROMER compte 10 stations et son siège se trouve à Brest.",
    )
    conflicts = list(find_conflicts(facts))

    disputed = [f.answer for f in facts if isinstance(f, Single) and is_disputed(f, conflicts)]

    assert "Brest" not in disputed
    assert "neuf" in disputed


def test_a_value_is_said_as_a_whole_word():
    assert says_one_of("signé en 1996", ("1996", "1997"))
    assert not says_one_of("signé en 2004", ("1996", "1997"))
    assert not says_one_of("dix-neuf", ("neuf ports",))
    assert says_one_of("anything", ())
