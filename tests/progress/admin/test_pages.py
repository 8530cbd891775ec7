"""A page of one row takes as many queries for few rows below it as for many."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.courses import LessonFactory, ModuleFactory, ObjectiveFactory
from tests.factories.quizzes import AttemptFactory, AttemptItemFactory
from tests.jobs.admin.counting import count_queries

pytestmark = pytest.mark.django_db


def test_an_attempt_with_many_questions_takes_no_more_queries(admin_client: Client):
    attempt = AttemptFactory.create()
    url = reverse("admin:quizzes_attempt_change", args=[attempt.pk])
    counted = []
    for items in (2, 6):
        AttemptItemFactory.create_batch(items, attempt=attempt)
        counted.append(count_queries(admin_client, url))

    assert counted[0] == counted[1]


def test_a_module_with_many_lessons_takes_no_more_queries(admin_client: Client):
    module = ModuleFactory.create()
    url = reverse("admin:courses_module_change", args=[module.pk])
    counted = []
    for lessons in (2, 6):
        for _ in range(lessons):
            LessonFactory.create(module=module, objective=ObjectiveFactory.create(module=module))
        counted.append(count_queries(admin_client, url))

    assert counted[0] == counted[1]
