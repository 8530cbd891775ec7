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
from tests.quizzes.generation.building import a_fact, a_span, an_item

GENERATION = Generation(
    items=(
        an_item(findings=(Finding("long_stem", Severity.WARNING),)),
        an_item(ItemKind.CLOZE),
        an_item(),
    ),
    facts=(a_fact(), a_fact(id="f2", kind=FactKind.DATE)),
    conflicts=(Conflict("l’accord", (a_span("Il compte treize membres."),)),),
    rejections=(
        Rejection("key_in_stem", "Où est Lyon\u202f?", "Lyon"),
        Rejection("key_in_stem", "Où est Rome\u202f?", "Rome"),
        Rejection("long_tale", "mot\n" * 100, ""),
    ),
)


def lines():
    return [" ".join(line.split()) for line in explain(GENERATION).splitlines()]


def test_everything_is_counted_by_kind_or_code():
    assert lines()[:13] == [
        "facts: 2",
        "date 1",
        "statement 1",
        "items: 3",
        "cloze 1",
        "single_choice 2",
        "warnings: 1",
        "long_stem 1",
        "turned away: 3",
        "key_in_stem 2",
        "long_tale 1",
        "conflicts: 1",
        "extractors that broke down: 0",
    ]


def test_a_fact_stands_above_the_items_about_it():
    told = lines()
    place = told.index("FACT statement: le Comité exécutif | compter = treize")

    assert told[place + 1].startswith("single_choice: Quel organe contrôle")
    assert told[place + 1].endswith("!long_stem")
    assert "remember, difficulty 0.40" in told[place + 1]


def test_a_conflict_stands_above_the_quotes_that_disagree():
    place = lines().index("CONFLICT l’accord")

    assert lines()[place + 1] == "fiche.txt: Il compte treize membres."


def test_each_rejection_is_kept_with_its_code_on_one_line_cut_short():
    *_, first, second, last = lines()

    assert first == "TURNED AWAY key_in_stem: Où est Lyon ? | Lyon"
    assert second == "TURNED AWAY key_in_stem: Où est Rome ? | Rome"
    assert last.startswith("TURNED AWAY long_tale: mot mot")
    assert last.endswith("…")


def test_nothing_is_explained_too():
    assert explain(Generation((), ())).splitlines() == [
        "facts: 0",
        "items: 0",
        "warnings: 0",
        "turned away: 0",
        "conflicts: 0",
        "extractors that broke down: 0",
    ]
