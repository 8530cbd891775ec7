from dataclasses import replace

from quizzes.generation.ranking import rank
from quizzes.generation.records import Finding, ItemKind, Pair, Severity
from tests.quizzes.generation.building import an_item

WORTH = {"a": 0.9, "b": 0.5}
STEMS = ("Qui garde le port de Brest la nuit ?", "Combien de phares la côte a-t-elle ?")


def items(*pairs):
    return [
        replace(an_item(), id=f"{n:016x}", fact=fact, stem=stem)
        for n, (fact, stem) in enumerate(pairs)
    ]


def test_what_is_worth_more_comes_first():
    kept, turned_away = rank(items(("b", STEMS[0]), ("a", STEMS[1])), WORTH, lambda _: ())

    assert [item.fact for item in kept] == ["a", "b"]
    assert turned_away == []


def test_an_error_turns_an_item_away_with_its_code():
    error = Finding("key_in_stem", Severity.ERROR, "Brest")

    kept, (rejection,) = rank(items(("a", STEMS[0])), WORTH, lambda _: (error,))

    assert kept == ()
    assert (rejection.code, rejection.stem, rejection.detail) == ("key_in_stem", STEMS[0], "Brest")


def test_warnings_stay_with_the_item_and_lower_its_rank():
    warning = Finding("long_stem", Severity.WARNING)

    def check(item):
        return (warning, warning, warning) if item.fact == "a" else ()

    kept, _ = rank(items(("a", STEMS[0]), ("b", STEMS[1])), WORTH, check)

    assert [item.fact for item in kept] == ["b", "a"]
    assert kept[1].findings == (warning, warning, warning)


def test_a_near_twin_about_another_fact_is_turned_away():
    kept, (rejection,) = rank(items(("a", STEMS[0]), ("b", STEMS[0])), WORTH, lambda _: ())

    assert len(kept) == 1
    assert (rejection.code, rejection.detail) == ("near_duplicate", kept[0].id)


def test_one_fact_may_be_asked_in_two_kinds():
    one, two = items(("a", STEMS[0]), ("a", STEMS[0]))
    kept, _ = rank([one, replace(two, kind=ItemKind.CLOZE)], WORTH, lambda _: ())

    assert len(kept) == 2


def test_a_third_item_about_one_fact_is_turned_away():
    one, two, three = items(("a", STEMS[0]), ("a", STEMS[0]), ("a", STEMS[0]))
    kinds = [one, replace(two, kind=ItemKind.CLOZE), replace(three, kind=ItemKind.NUMERIC)]

    kept, (rejection,) = rank(kinds, WORTH, lambda _: ())

    assert len(kept) == 2
    assert (rejection.code, rejection.detail) == ("fact_asked_enough", "a")


def test_documents_take_turns_among_items_that_score_the_same():
    texts = (
        "Qui garde le phare ?",
        "Combien de ports ?",
        "Où dort la reine ?",
        "Quand ouvre-t-il ?",
    )
    asked = items(*((f"f{n}", text) for n, text in enumerate(texts)))
    span = asked[0].source[0]
    asked = [
        replace(item, source=(replace(span, document=name),))
        for item, name in zip(asked, ("a", "a", "b", "b"), strict=True)
    ]

    kept, _ = rank(asked, {f"f{n}": 0.5 for n in range(4)}, lambda _: ())

    assert [item.source[0].document for item in kept] == ["a", "b", "a", "b"]


def test_a_passage_that_was_asked_about_is_not_asked_the_same_again():
    whole = replace(
        an_item(),
        kind=ItemKind.MATCHING,
        choices=(),
        pairs=(Pair("Brest", "phare"), Pair("Sète", "canal")),
    )
    asked = [
        replace(an_item(right=[key], wrong=["a", "b"]), id=f"{n:016x}", fact=f"f{n}", stem=stem)
        for n, (stem, key) in enumerate(
            (("Où est le phare ?", "Brest"), ("Qui drague le port ?", "la régie"),
             ("Où va le canal ?", "Sète"), ("Qui sonne la cloche ?", "le guet"))
        )
    ]  # fmt: skip
    worth = {item.fact: 0.5 for item in (whole, *asked)}

    kept, turned_away = rank([whole, *asked], worth, lambda _: ())

    assert {item.stem for item in kept} >= {whole.stem, asked[1].stem, asked[3].stem}
    assert [one.code for one in turned_away] == ["passage_asked_enough"]
