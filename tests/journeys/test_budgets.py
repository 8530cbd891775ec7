"""What pages weigh: people come with old phones and thin lines."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from courses.models import Course
from tests.guards.tree import app_files
from tests.journeys.crawling import walk_through
from tests.journeys.filled import fill, fill_for_trainer
from tests.journeys.weighing import compressed, find, weigh_page

HTMX = "/static/django_htmx/htmx-2.min.js"
ALL_SCRIPTS = 60_000
"""Bytes of every script of ours and htmx, each compressed by itself."""
FIRST_VIEW = 100_000
"""Bytes of a page with its styles and scripts, compressed, without images."""


def test_all_scripts_together_are_small():
    files = [*app_files(".js"), find(HTMX)]

    assert sum(compressed(path.read_bytes()) for path in files) < ALL_SCRIPTS


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_no_page_weighs_much_at_the_first_view(course: Course, owner: User):
    learner = Client()
    learner.force_login(owner)
    walk = walk_through(learner, "/", *fill(course, owner))
    visitor = walk_through(Client(), "/accounts/login/", "/privacy/")
    trainer = Client()
    trainer.force_login(fill_for_trainer(course, owner))
    taught = walk_through(trainer, "/trainers/")
    pages = {**walk.pages, **visitor.pages, **taught.pages}

    weights = {
        address: weigh_page(page, (page.html or "").encode()) for address, page in pages.items()
    }

    assert len(weights) > 20
    assert {address: weight for address, weight in weights.items() if weight > FIRST_VIEW} == {}
