from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from courses.models import Course
from quizzes import dispatch
from quizzes.models import Attempt, Mode, Quiz, Review, Verdict
from quizzes.services.attempts import start_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.progress import EnrolmentFactory
from tests.factories.quizzes import AccommodationFactory
from tests.progress.material import first_quiz, make_course
from tests.quizzes.taking import answer, right_payload


@pytest.fixture
def quiz(course: Course) -> Quiz:
    return first_quiz(course)


def address(quiz: Quiz, name: str = "quiz") -> str:
    return reverse(name, args=[quiz.slug])


def plain(html: str) -> str:
    """Put one ordinary space for whatever parts words."""
    return " ".join(html.split())


def take(owner: User, quiz: Quiz, right: int) -> Attempt:
    attempt = start_attempt(learner=owner, quiz=quiz)
    for item in attempt.items.filter(position__lte=right):
        answer(item, right_payload(item))
    dispatch.submit(attempt=attempt, by=owner)
    score_attempt(attempt)
    return attempt


def test_it_says_what_to_expect_in_six_lines(browser: Client, quiz: Quiz):
    html = browser.get(address(quiz)).text

    assert html.count("<dt>") == 6
    assert "2, une par page" in html
    assert "environ 2\u00a0minutes, sans limite" in html
    assert "autant que vous voulez" in html
    assert "70\u00a0% des points\u00a0: 2 sur 2" in html
    shown = "Ensuite : notes, bonnes réponses, explication, citation de la source"
    assert shown in plain(html)


def test_one_begins_by_a_button(browser: Client, quiz: Quiz):
    html = browser.get(address(quiz)).text

    assert "Commencer" in html
    assert f'action="{address(quiz, "quiz_start")}"' in html
    assert "Vos tentatives" not in html


def test_beginning_leads_to_the_first_question(browser: Client, quiz: Quiz, owner: User):
    went = browser.post(address(quiz, "quiz_start"))

    attempt = Attempt.objects.get(learner=owner)
    assert went["Location"] == reverse("attempt_question", args=[attempt.public_id])


def test_whoever_left_comes_back_to_the_same_attempt(browser: Client, quiz: Quiz):
    first = browser.post(address(quiz, "quiz_start"))

    html = browser.get(address(quiz)).text
    second = browser.post(address(quiz, "quiz_start"))

    assert "Reprendre" in html
    assert "Vos réponses sont conservées" in html
    assert second["Location"] == first["Location"]


def test_a_link_begins_nothing(browser: Client, quiz: Quiz):
    assert browser.get(address(quiz, "quiz_start")).status_code == 405


def test_it_lists_the_attempts_with_their_results(browser: Client, quiz: Quiz, owner: User):
    take(owner, quiz, right=1)
    take(owner, quiz, right=2)
    start_attempt(learner=owner, quiz=quiz)

    html = browser.get(address(quiz)).text

    assert html.index("En cours") < html.index("Seuil atteint, 100")
    assert html.index("Seuil atteint, 100") < html.index("Seuil non atteint, 50")


def test_a_corrected_mark_is_what_it_shows(browser: Client, quiz: Quiz, owner: User):
    attempt = take(owner, quiz, right=1)
    for item in attempt.items.all():
        item.marks.create(revision=2, fraction=Decimal(1), scorer_version="2", why="corrected")

    assert "Seuil atteint, 100" in browser.get(address(quiz)).text


def test_attempts_of_others_are_not_shown(browser: Client, quiz: Quiz, colleague: User):
    start_attempt(learner=colleague, quiz=quiz)

    assert "Vos tentatives" not in browser.get(address(quiz)).text


def test_a_quiz_whose_questions_were_all_withdrawn_cannot_be_begun(browser: Client, quiz: Quiz):
    Review.objects.update(verdict=Verdict.RETIRED)

    went = browser.post(address(quiz, "quiz_start"))

    assert went["Location"] == address(quiz)
    assert "Ce quiz n’a aucune question" in browser.get(address(quiz)).text


@pytest.mark.parametrize("name", ["quiz", "quiz_start"])
def test_a_quiz_of_a_course_of_others_is_not_found(stranger: Client, quiz: Quiz, name: str):
    ask = stranger.get if name == "quiz" else stranger.post

    assert ask(address(quiz, name)).status_code == 404
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("slug", ["nowhere", "attempts"])
def test_a_quiz_that_is_not_there_is_not_found(browser: Client, course: Course, slug: str):
    assert browser.get(reverse("quiz", args=[slug])).status_code == 404


def test_a_quiz_without_questions_is_not_found(browser: Client, quiz: Quiz):
    quiz.entries.all().delete()

    assert browser.get(address(quiz)).status_code == 404


def test_all_quizzes_of_ones_courses_are_listed(browser: Client, course: Course, outsider: User):
    other = make_course(outsider)

    html = browser.get(reverse("my_quizzes")).text

    assert all(address(quiz) in html for quiz in course.quizzes.all())
    assert not any(address(quiz) in html for quiz in other.quizzes.all())


def test_who_has_no_course_has_no_quiz(stranger: Client):
    assert "Pas encore de cours" in stranger.get(reverse("my_quizzes")).text


@pytest.mark.parametrize("attempts", [1, 4])
def test_its_queries_do_not_grow_with_the_attempts(
    browser: Client, quiz: Quiz, owner: User, attempts: int, django_assert_num_queries
):
    for _ in range(attempts):
        take(owner, quiz, right=1)

    with django_assert_num_queries(7):
        browser.get(address(quiz))


def test_an_examination_says_its_rules_and_promises_no_more(browser: Client, quiz: Quiz):
    quiz.mode, quiz.review_during = Mode.EXAMINATION, []
    quiz.time_limit, quiz.attempts_allowed = timedelta(minutes=20), 2
    quiz.closes_at = timezone.now() + timedelta(days=1)
    quiz.save()

    html = browser.get(address(quiz)).text

    assert "20\u00a0min" in html.replace("\u202f", "\u00a0")
    assert "2 restantes sur 2" in html
    assert "la meilleure tentative" in html
    assert "Fermeture" in html
    assert "sans limite" not in html
    assert "autant de fois" not in html


def examine(quiz: Quiz, **settings: object) -> None:
    quiz.mode, quiz.review_during = Mode.EXAMINATION, []
    for name, value in settings.items():
        setattr(quiz, name, value)
    quiz.save()


HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("opens", "closes", "said"),
    [
        (HOUR, 2 * HOUR, "Pas encore ouvert"),
        (-2 * HOUR, -HOUR, "Fermé depuis le"),
    ],
)
def test_outside_its_times_it_says_so_and_offers_no_start(
    browser: Client, quiz: Quiz, opens: timedelta, closes: timedelta, said: str
):
    now = timezone.now()
    examine(quiz, opens_at=now + opens, closes_at=now + closes)

    html = browser.get(address(quiz)).text

    assert said in html
    assert address(quiz, "quiz_start") not in html
    assert "Retour au cours" in html


def test_times_are_in_the_zone_of_the_page_and_say_which(browser: Client, quiz: Quiz):
    at = datetime(2030, 7, 1, 22, 30, tzinfo=UTC)
    examine(quiz, opens_at=at)

    with timezone.override("Europe/Paris"):
        html = browser.get(address(quiz)).text

    assert "2 juillet 2030 à 00:30" in html
    assert "heure de Paris" in html


def test_who_has_used_all_attempts_is_told(browser: Client, quiz: Quiz, owner: User):
    examine(quiz, attempts_allowed=1)
    take(owner, quiz, right=1)

    html = browser.get(address(quiz)).text

    assert "Vous avez utilisé toutes vos tentatives." in html
    assert "0 restante sur 1" in html
    assert address(quiz, "quiz_start") not in html


def test_who_has_to_wait_is_told_until_when(browser: Client, quiz: Quiz, owner: User):
    examine(quiz, delay=2 * HOUR)
    take(owner, quiz, right=1)

    html = browser.get(address(quiz)).text

    assert "2\u00a0heures entre la remise et la tentative suivante" in html
    assert "La prochaine tentative pourra commencer le" in html
    assert address(quiz, "quiz_start") not in html


def test_what_was_granted_to_a_learner_is_said_to_them_alone(
    browser: Client, quiz: Quiz, owner: User, colleague: User
):
    examine(quiz, time_limit=HOUR, attempts_allowed=1)
    AccommodationFactory(quiz=quiz, learner=owner, extra_time=HOUR / 2, extra_attempts=1)
    EnrolmentFactory(learner=colleague, course=quiz.course)
    other = Client()
    other.force_login(colleague)

    html = browser.get(address(quiz)).text
    others = other.get(address(quiz)).text

    assert "1\u00a0heure 30\u00a0minutes à partir du début" in html
    assert "temps supplémentaire accordé à titre personnel\u00a0: 30\u00a0minutes" in html
    assert "dont 1 accordée à titre personnel" in html
    assert "Tiers temps" not in html
    assert "titre personnel" not in others


def test_an_attempt_under_way_says_when_it_ends(browser: Client, quiz: Quiz, owner: User):
    examine(quiz, time_limit=HOUR, attempts_allowed=1)
    start_attempt(learner=owner, quiz=quiz)

    html = browser.get(address(quiz)).text

    assert "Une tentative est en cours." in html
    assert "Elle se termine le" in html
    assert "Reprendre" in html
    assert "toutes vos tentatives" not in html


def test_it_says_what_the_review_shows_and_when(browser: Client, quiz: Quiz):
    closes = timezone.now() + HOUR
    examine(quiz, closes_at=closes, review_after=["marks"], review_later=[])

    html = plain(browser.get(address(quiz)).text)

    assert "Pendant les dix minutes qui suivent : notes" in html
    assert "Plus tard : rien" in html
    assert "Après la fermeture du quiz : notes, bonnes réponses, explication" in html


@pytest.mark.parametrize(
    ("grading", "counting"), [("best", "2"), ("last", "3"), ("first", "1"), ("mean", None)]
)
def test_it_says_which_attempt_makes_the_grade(
    browser: Client, quiz: Quiz, owner: User, grading: str, counting: str | None
):
    quiz.grading = grading
    quiz.save()
    for right in (0, 2, 1):
        take(owner, quiz, right)

    html = browser.get(address(quiz)).text
    rows = [row for row in html.split("<tr>") if "retenue pour la note" in row]

    assert [f"</span>{counting}</a>" in row for row in rows] == ([True] if counting else [])


def test_a_result_that_is_not_shown_does_not_tell_which_attempt_was_the_best(
    browser: Client, quiz: Quiz, owner: User
):
    examine(quiz, review_after=[], review_later=[])
    for right in (2, 0):
        take(owner, quiz, right)

    html = browser.get(address(quiz)).text

    assert html.count("résultat non visible pour l’instant") == 3
    assert "retenue pour la note" not in html


def test_the_list_says_when_a_quiz_opens_and_closes(browser: Client, quiz: Quiz):
    now = timezone.now()
    examine(quiz, opens_at=now - HOUR, closes_at=now + 49 * HOUR)
    open_one = browser.get(reverse("my_quizzes")).text
    examine(quiz, opens_at=now + HOUR)
    upcoming = browser.get(reverse("my_quizzes")).text

    assert "Ouvert jusqu’au" in open_one
    assert "dans 2\u00a0jours" in open_one.replace("dans 2 jours", "dans 2\u00a0jours")
    assert "Ouverture le" in upcoming


@pytest.mark.parametrize("modules", [1, 4])
def test_the_list_takes_as_many_queries_however_many_quizzes(
    browser: Client, owner: User, modules: int, django_assert_num_queries
):
    course = make_course(owner, modules=modules)
    for quiz in course.quizzes.all():
        take(owner, quiz, right=1)

    with django_assert_num_queries(5):
        browser.get(reverse("my_quizzes"))
