import pytest

from quizzes.generation.records import FactKind, Finding, ItemKind, Severity
from quizzes.generation.selection.drawing import Candidate, Drawing, do_clash
from tests.quizzes.generation.building import TOPICS, a_statement, an_item


def a_candidate(number, *, cell="", used=False, **changes):
    word = TOPICS[number % len(TOPICS)]
    changes = {
        "id": f"i{number}",
        "fact": f"f{number}",
        "stem": f"{word} {word} {word} {number}\u202f?",
        "right": [f"clé {number} {word}"],
        "wrong": ["x", "y"],
    } | changes
    return Candidate(an_item(**changes), number / 100, cell, used)


def drawn(wanted, *candidates):
    return [candidate.item.id for candidate in Drawing(wanted).fill(candidates)]


def test_the_best_are_drawn_first():
    assert drawn(2, a_candidate(2), a_candidate(0), a_candidate(1)) == ["i0", "i1"]


def test_an_item_without_findings_goes_before_a_better_ranked_one_with_some():
    flawed = a_candidate(0, findings=(Finding("long_stem", Severity.WARNING),))

    assert drawn(1, flawed, a_candidate(1)) == ["i1"]


def test_cells_are_filled_in_turn():
    candidates = [a_candidate(n, cell="a") for n in range(4)] + [a_candidate(4, cell="b")]

    assert drawn(3, *candidates) == ["i0", "i4", "i1"]


def test_kinds_are_mixed():
    singles = [a_candidate(n) for n in range(4)]
    cloze = a_candidate(5, kind=ItemKind.CLOZE, stem="Le quai mène au _____.")

    assert "i5" in drawn(3, *singles, cloze)


def test_difficulties_are_mixed():
    easy = [a_candidate(n, difficulty=0.2) for n in range(4)]
    hard = a_candidate(5, difficulty=0.7)

    assert "i5" in drawn(3, *easy, hard)


def test_what_another_quiz_asks_comes_last():
    assert drawn(1, a_candidate(0, used=True), a_candidate(1)) == ["i1"]


def test_one_fact_is_asked_about_once():
    assert drawn(5, a_candidate(0), a_candidate(1, fact="f0")) == ["i0"]


@pytest.mark.parametrize(("wanted", "trivial"), [(1, 0), (2, 0), (3, 1), (6, 2), (10, 3)])
def test_at_most_a_third_is_dates_and_numbers(wanted, trivial):
    kinds = [FactKind.DATE, FactKind.QUANTITY]
    dates = [a_candidate(n, fact_kind=kinds[n % 2]) for n in range(5)]
    others = [a_candidate(n) for n in range(5, 12)]

    quiz = Drawing(wanted).fill([*dates, *others])

    assert len(quiz) == min(wanted, trivial + len(others))
    assert sum(candidate.is_trivial for candidate in quiz) <= trivial


def test_a_quiz_that_stays_short_keeps_trivia_to_a_third_of_what_it_has():
    dates = [a_candidate(n, fact_kind=FactKind.DATE) for n in range(5)]

    assert drawn(10, *dates) == []
    assert drawn(10, *dates, a_candidate(5), a_candidate(6)) == ["i0", "i5", "i6"]


def test_true_and_false_statements_are_balanced():
    def stated(number, *, true):
        statement = a_statement("", true=true)
        return a_candidate(number, kind=ItemKind.TRUE_FALSE, choices=statement.choices)

    candidates = [stated(n, true=True) for n in range(4)] + [stated(n, true=False) for n in (4, 5)]

    quiz = Drawing(4).fill(candidates)

    assert sum(candidate.is_true for candidate in quiz) == 2


def test_the_ways_to_ask_are_mixed():
    alike = [a_candidate(n, stem=f"Quel sigle désigne {TOPICS[n]}\u202f?") for n in range(4)]
    other = a_candidate(5, stem="Où se trouve le port\u202f?")

    assert "i5" in drawn(2, *alike, other)


def test_one_answer_to_two_ways_of_asking_is_asked_for_once():
    here = "La représentation de l’Office auprès de l’Union se trouve à _____."
    opened = "L’Office a ouvert auprès de l’Union un bureau à _____ en 2009."
    elsewhere = "Le Congrès de la marine s’est tenu à _____."

    def asking(stem, fact):
        return an_item(ItemKind.CLOZE, fact=fact, stem=stem, right=["Rome"], wrong=["x"])

    assert do_clash(asking(here, "a"), asking(opened, "b"))
    assert not do_clash(asking(here, "a"), asking(elsewhere, "c"))


def test_items_that_tell_or_repeat_each_other_clash():
    asked = an_item(fact="a", stem="Où siège l’Office\u202f?", right=["Vienne"], wrong=["x"])
    teller = an_item(fact="b", stem="Qui dirige l’Office qui siège à Vienne\u202f?")
    other = an_item(
        fact="c", stem="Quelle langue parle-t-on\u202f?", right=["le grec"], wrong=["x"]
    )

    assert do_clash(asked, teller)
    assert do_clash(teller, asked)
    assert not do_clash(asked, other)
