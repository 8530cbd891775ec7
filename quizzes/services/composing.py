"""Fills a course's quizzes from its approved questions."""

from __future__ import annotations

import logging

from django.db import transaction

from courses.building import BlueprintError
from courses.building.blueprint import Blueprint, QuizPlan
from courses.errors import SlugTaken
from courses.models import Course, Module
from quizzes.generation.selection import Selection
from quizzes.models import Question, Quiz, QuizQuestion
from quizzes.queries.pools import read_pool, read_wishes
from quizzes.queries.questions import approved_versions
from quizzes.services.grading import save_quiz
from quizzes.signals import steps_changed

logger = logging.getLogger(__name__)


@transaction.atomic
def compose_quizzes(course: Course) -> Selection:
    """Make the quizzes of a course's blueprint and draw their questions from the approved ones.

    What people want in a quiz, or out of it, is respected. Attempts keep the questions that they
    began with. The apps above are told where other quizzes
    than before have questions.
    """
    Course.objects.select_for_update(no_key=True).get(pk=course.pk)
    before = _list_filled(course)
    pool = read_pool(course)
    selection = pool.select(read_wishes(course))
    for quiz in _store_quizzes(course, pool.blueprint):
        _store_entries(quiz, selection.quizzes.get(quiz.slug, ()))
    if _list_filled(course) != before:
        steps_changed.send(sender=Course, course=course)
    return selection


@transaction.atomic
def recompose_quizzes(course: Course) -> None:
    """Have a course's quizzes follow a decision about its questions.

    Where its blueprint cannot be read any more, decisions are taken all the same: the quizzes stay
    as they are, but for what is no longer approved.
    """
    try:
        compose_quizzes(course)
    except BlueprintError as error:
        logger.warning("the quizzes of “%s” are not drawn anew: %s", course.slug, error)
        _drop_unapproved(course)


def _drop_unapproved(course: Course) -> None:
    before = _list_filled(course)
    approved = approved_versions().filter(question__course=course).values("question")
    QuizQuestion.objects.filter(quiz__course=course).exclude(question__in=approved).delete()
    if _list_filled(course) != before:
        steps_changed.send(sender=Course, course=course)


def _list_filled(course: Course) -> set[tuple[int, int | None]]:
    """List the quizzes that have questions, by id, each with its module's."""
    return set(course.quizzes.filter(entries__isnull=False).values_list("pk", "module"))


def _store_quizzes(course: Course, blueprint: Blueprint) -> list[Quiz]:
    modules = {module.slug: module for module in course.modules.all()}
    plans: list[tuple[Module | None, QuizPlan]] = [
        (modules[plan.slug], plan.quiz) for plan in blueprint.modules
    ]
    if blueprint.final_quiz is not None:
        plans.append((None, blueprint.final_quiz))
    _close_others(course, {plan.slug for _, plan in plans})
    return [_store_quiz(course, module, plan) for module, plan in plans]


def _close_others(course: Course, planned: set[str]) -> None:
    """Take quizzes that no plan names out of use; they go where nobody ever took them."""
    others = course.quizzes.exclude(slug__in=planned)
    QuizQuestion.objects.filter(quiz__in=others).delete()
    others.filter(attempts=None).delete()


def _store_quiz(course: Course, module: Module | None, plan: QuizPlan) -> Quiz:
    taken = Quiz.objects.filter(slug=plan.slug).exclude(course=course).first()
    if taken is not None:
        raise SlugTaken(f"quiz “{plan.slug}”: the course “{taken.course}” has one of this slug")
    quiz = course.quizzes.filter(slug=plan.slug).first() or Quiz(slug=plan.slug)
    quiz.course, quiz.module = course, module
    quiz.title, quiz.wanted, quiz.pass_mark = plan.title, plan.questions, plan.pass_mark
    save_quiz(quiz)
    return quiz


def _store_entries(quiz: Quiz, identities: tuple[str, ...]) -> None:
    entries = quiz.entries.order_by("position").values_list("question__identity", flat=True)
    stored = tuple(entries)
    if quiz.is_ordered_by_hand:
        identities = _keep_order(stored, identities)
    if stored == identities:
        return
    questions = {
        question.identity: question
        for question in Question.objects.filter(course=quiz.course, identity__in=identities)
    }
    quiz.entries.all().delete()
    QuizQuestion.objects.bulk_create(
        QuizQuestion(quiz=quiz, question=questions[identity], position=position)
        for position, identity in enumerate(identities, 1)
    )


def _keep_order(stored: tuple[str, ...], drawn: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the order that somebody gave to a quiz; what was not in it comes last."""
    kept = tuple(identity for identity in stored if identity in drawn)
    return kept + tuple(identity for identity in drawn if identity not in kept)
