from quizzes.generation.explain import explain
from quizzes.generation.records import (
    Conflict,
    FactKind,
    Finding,
    Generation,
    ItemKind,
    Rejection,
    Severity,
)
from tests.quizzes.generation.building import a_fact, an_item

GENERATION = Generation(
    items=(
        an_item(findings=(Finding("long_stem", Severity.WARNING),)),
        an_item(ItemKind.CLOZE),
        an_item(),
    ),
    facts=(a_fact(), a_fact(kind=FactKind.DATE)),
    conflicts=(Conflict("l’accord", ()),),
    rejections=(
        Rejection("key_in_stem", "Où est Lyon\u202f?", "Lyon"),
        Rejection("key_in_stem", "Où est Rome\u202f?", "Rome"),
        Rejection("long_tale", "mot\n" * 100, ""),
    ),
)


def lines():
    return [" ".join(line.split()) for line in explain(GENERATION).splitlines()]


def test_everything_is_counted_by_kind_or_code():
    assert lines()[:8] == [
        "facts: 2",
        "date 1",
        "statement 1",
        "items: 3",
        "cloze 1",
        "single_choice 2",
        "warnings: 1",
        "long_stem 1",
    ]
    assert lines()[-2:] == ["conflicts: 1", "l’accord"]


def test_each_code_has_its_first_example_on_one_line_cut_short():
    first, second = lines()[9:11]

    assert first == "key_in_stem 2 Où est Lyon ? | Lyon"
    assert second.startswith("long_tale 1 mot mot")
    assert second.endswith("…")


def test_nothing_is_explained_too():
    assert explain(Generation((), ())).splitlines() == [
        "facts: 0",
        "items: 0",
        "warnings: 0",
        "turned away: 0",
        "conflicts: 0",
    ]
