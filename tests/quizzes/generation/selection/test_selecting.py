from courses.building.blueprint import Blueprint
from quizzes.generation.selection import Unfilled, select_quizzes
from tests.quizzes.generation.building import TOPICS, an_item


def a_module(slug, questions, *objectives):
    return {
        "slug": slug,
        "title": slug,
        "objectives": [{"slug": name, "text": name} for name in objectives or ["savoir"]],
        "lessons": [
            {
                "slug": f"lecon-{slug}",
                "title": slug,
                "objective": "savoir",
                "passages": [{"document": "fiche.txt"}],
            }
        ],
        "quiz": {"slug": f"quiz-{slug}", "title": slug, "questions": questions},
    }


def a_blueprint(*modules, final=0):
    final_quiz = {"slug": "quiz-final", "title": "Final", "questions": final} if final else None
    return Blueprint.model_validate(
        {
            "slug": "cours",
            "title": "Cours",
            "language": "fr",
            "modules": list(modules),
            "final_quiz": final_quiz,
        }
    )


def some_items(count):
    return [
        an_item(
            id=f"i{number:02}",
            fact=f"f{number}",
            stem=f"{TOPICS[number]} {TOPICS[number]} {number}\u202f?",
            right=[f"clé {number} {TOPICS[number]}"],
            wrong=["x", "y"],
            difficulty=1 - number / 20,
        )
        for number in range(count)
    ]


ITEMS = some_items(12)
MODULE_OF = {item.id: "ab"[number % 2] for number, item in enumerate(ITEMS)}
BLUEPRINT = a_blueprint(a_module("a", 2), a_module("b", 3), final=4)


def test_each_quiz_draws_on_its_module():
    quizzes = select_quizzes(ITEMS, BLUEPRINT, MODULE_OF).quizzes

    assert {MODULE_OF[identifier] for identifier in quizzes["quiz-a"]} == {"a"}
    assert {MODULE_OF[identifier] for identifier in quizzes["quiz-b"]} == {"b"}
    assert [len(quizzes[slug]) for slug in ("quiz-a", "quiz-b", "quiz-final")] == [2, 3, 4]


def test_a_quiz_goes_from_easy_to_hard():
    assert select_quizzes(ITEMS, BLUEPRINT, MODULE_OF).quizzes["quiz-a"] == ("i02", "i00")


def test_the_final_quiz_is_spread_and_new():
    quizzes = select_quizzes(ITEMS, BLUEPRINT, MODULE_OF).quizzes

    modules = [MODULE_OF[identifier] for identifier in quizzes["quiz-final"]]
    assert (modules.count("a"), modules.count("b")) == (2, 2)
    assert not {*quizzes["quiz-final"]} & {*quizzes["quiz-a"], *quizzes["quiz-b"]}


def test_the_final_quiz_repeats_items_where_it_must():
    selection = select_quizzes(ITEMS[:4], BLUEPRINT, MODULE_OF)

    assert set(selection.quizzes["quiz-final"]) == {"i00", "i01", "i02", "i03"}


def test_the_same_items_make_the_same_quizzes():
    assert select_quizzes(ITEMS, BLUEPRINT, MODULE_OF) == select_quizzes(
        ITEMS, BLUEPRINT, MODULE_OF
    )


def test_a_quiz_that_stays_short_is_reported():
    selection = select_quizzes(ITEMS[:3], BLUEPRINT, MODULE_OF)

    assert selection.unfilled == (
        Unfilled("quiz-b", wanted=3, found=1),
        Unfilled("quiz-final", wanted=4, found=3),
    )
    assert str(selection.unfilled[0]) == "quiz-b: 1 of 3"


def test_an_objective_that_nothing_asks_about_is_reported():
    blueprint = a_blueprint(a_module("a", 2, "savoir", "faire"))
    objective_of = dict.fromkeys(MODULE_OF, "savoir")

    selection = select_quizzes(ITEMS, blueprint, MODULE_OF, objective_of=objective_of)

    assert selection.unfilled == (Unfilled("quiz-a", wanted=1, found=0, objective="faire"),)
    assert str(selection.unfilled[0]) == "quiz-a, faire: 0 of 1"


def test_a_quiz_is_spread_over_its_objectives():
    blueprint = a_blueprint(a_module("a", 2, "savoir", "faire"))
    objective_of = dict.fromkeys(MODULE_OF, "savoir") | {"i10": "faire"}

    selection = select_quizzes(ITEMS, blueprint, MODULE_OF, objective_of=objective_of)

    assert set(selection.quizzes["quiz-a"]) == {"i00", "i10"}
    assert not selection.unfilled


def test_items_without_a_module_are_not_drawn():
    assert select_quizzes(ITEMS, BLUEPRINT, {}).quizzes == {
        "quiz-a": (),
        "quiz-b": (),
        "quiz-final": (),
    }


def test_items_of_a_module_that_the_blueprint_does_not_have_are_not_drawn():
    selection = select_quizzes(ITEMS, BLUEPRINT, dict.fromkeys(MODULE_OF, "ailleurs"))

    assert not any(selection.quizzes.values())


def test_a_course_may_have_no_final_quiz():
    blueprint = a_blueprint(a_module("a", 1))

    assert set(select_quizzes(ITEMS, blueprint, MODULE_OF).quizzes) == {"quiz-a"}
