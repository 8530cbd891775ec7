from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from progress.models import SortedFigures
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import sort_figures
from quizzes.generation.records import Choice, ItemKind
from quizzes.models import Quiz
from quizzes.scoring import Body
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    ProvenanceFactory,
    QuizFactory,
    QuizQuestionFactory,
)
from tests.progress.attempts import make_statistical_quiz, take_quiz, tell_statistics
from tests.progress.taught import make_cohort

pytestmark = pytest.mark.django_db
ENOUGH = 30
HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def quiz(trainer: User) -> Quiz:
    quiz = make_statistical_quiz()
    make_cohort(trainer, quiz.course, name="Statistical")
    return quiz


def page_of(quiz: Quiz) -> str:
    return f"/trainers/quizzes/{quiz.slug}/"


def sort_all() -> None:
    fold_pending()
    for row in SortedFigures.objects.all():
        sort_figures(row)


def numbers(html: str) -> list[str]:
    """Read the stems of the questions, in their order."""
    return re.findall(r'<h3 id="stem-\d+">.*?dir="auto">([^<]*)</span>', html)


def add_question(quiz: Quiz, stem: str, *options: str) -> Any:
    """Add a question whose first option is right."""
    choices = tuple(Choice(text, correct=not place) for place, text in enumerate(options))
    body = Body(ItemKind.SINGLE_CHOICE, choices=choices).to_json()
    version = ApprovedVersionFactory(
        question__course=quiz.course,
        question__kind=ItemKind.SINGLE_CHOICE,
        stem=stem,
        body=body,
    )
    QuizQuestionFactory(quiz=quiz, question=version.question)
    return version


def test_a_quiz_that_nobody_took_says_so(browser: Client, quiz: Quiz):
    html = browser.get(page_of(quiz)).text

    assert "Nobody has taken this quiz yet" in html
    assert "<svg" not in html


def test_figures_come_with_intervals_or_with_the_reason_why_not(browser: Client, quiz: Quiz):
    take_quiz(quiz, learners=9)

    html = browser.get(page_of(quiz)).text

    assert "9 learners took it" in html
    assert re.search(r"Mean</th>\s*<td class=\"figure\">[\d.]+</td>\s*<td class=\"figure\">", html)
    assert re.search(r'Median</th>\s*<td colspan="2" class="quiet">not counted yet', html)
    assert "The distribution is not counted yet" in html


def test_the_distribution_of_points_is_drawn_and_listed(browser: Client, quiz: Quiz):
    take_quiz(quiz, learners=9)
    sort_all()

    html = browser.get(page_of(quiz)).text

    table = html[html.index("The same as a table") : html.index("</table>", html.index("The same"))]
    assert sum(map(int, re.findall(r'<td class="figure">(\d+)</td>', table))) == 9
    assert html.count("<rect") >= 10


def test_the_page_gives_the_same_figures_as_the_api(browser: Client, quiz: Quiz):
    take_quiz(quiz, learners=12, each=2)
    sort_all()

    for attempts, n in (("first", 12), ("all", 24)):
        html = browser.get(page_of(quiz), {"attempts": attempts}).text
        told = browser.get(
            f"/api/v1/quizzes/{quiz.slug}/statistics/", {"attempts": attempts}
        ).json()

        assert told["n"] == n
        mean = f"{round(told['mean']['value'], 1):g}"
        assert re.search(rf'Mean</th>\s*<td class="figure">{mean}</td>', html)


def test_what_speaks_against_a_question_stands_first_and_beside_it(browser: Client, trainer: User):
    quiz = QuizFactory()
    make_cohort(trainer, quiz.course, name="Flagged")
    fine = add_question(quiz, "Fine?", "Lyon", "Vienne")
    easy = add_question(quiz, "Too easy?", "Lyon", HOSTILE)
    ProvenanceFactory(question_version=easy, position=2, quote="Le Bureau a son siège à Lyon.")
    for place in range(ENOUGH):
        tell_statistics(quiz, "1" if place % 2 else "0", "1")

    html = unescape(browser.get(page_of(quiz)).text)
    raw = browser.get(page_of(quiz)).text

    assert numbers(raw) == ["Too easy?", "Fine?"]
    card = html[html.index('id="question-1"') : html.index('id="question-2"')]
    assert "Too easy: 100.0 % of the points were earned" in card
    assert "Le Bureau a son siège à Lyon." in card
    assert re.search(r'is-key">\s*<th scope="row"><span[^>]*>Lyon</span>.*?Key', card, re.DOTALL)
    assert f'<td class="figure">{ENOUGH}</td>' in card
    assert fine.explanation in html
    assert "<script>alert" not in raw


def test_kinds_without_options_show_their_key(browser: Client, quiz: Quiz):
    take_quiz(quiz, learners=2)

    html = unescape(browser.get(page_of(quiz)).text)

    matching = quiz.entries.get(question__kind=ItemKind.MATCHING).question.versions.get()
    pair = matching.body["pairs"][0]
    assert f"{pair['left']} → {pair['right']}" in html
    numeric = quiz.entries.get(question__kind=ItemKind.NUMERIC).question.versions.get()
    assert f"<p>{numeric.body['accepted'][0]}" in html


def test_each_dot_of_the_plot_has_a_line_in_its_table(browser: Client, quiz: Quiz):
    take_quiz(quiz, learners=12)

    html = browser.get(page_of(quiz)).text

    plot = html[html.index('<svg class="scatter"') :]
    plot, twin = plot.split("The same as a table")
    dots = plot.count("<circle") + plot.count('class="flagged"')
    assert dots == len(re.findall(r'href="#question-\d+"', twin)) > 2
    for number in re.findall(r'href="#question-(\d+)"', twin):
        assert f'id="question-{number}"' in html


def test_every_file_and_call_is_answered(browser: Client, quiz: Quiz):
    take_quiz(quiz, learners=2)
    html = unescape(browser.get(page_of(quiz), {"attempts": "all"}).text)

    found = re.findall(r'"(?:http://testserver)?(/api/[^"]*)"', html)

    assert len(found) == 4  # two files, two calls
    for address in found:
        assert "attempts=all" in address
        answer: Any = browser.get(address)
        assert answer.status_code == 200
        assert answer.getvalue()


def test_more_questions_take_no_more_queries(
    browser: Client, trainer: User, django_assert_num_queries: Any
):
    quiz = QuizFactory()
    make_cohort(trainer, quiz.course, name="Long")
    add_question(quiz, "One?", "Lyon", "Vienne")
    tell_statistics(quiz, "1")
    with django_assert_num_queries(8):
        browser.get(page_of(quiz))

    for number in range(12):
        add_question(quiz, f"{number}?", "Lyon", "Vienne")
    tell_statistics(quiz, *["1"] * 13)

    with django_assert_num_queries(8):
        browser.get(page_of(quiz))
