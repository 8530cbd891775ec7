"""Each model has its factory, and each factory makes rows that the constraints allow."""

from __future__ import annotations

import inspect
from types import ModuleType

import pytest
from django.apps import apps
from factory.django import DjangoModelFactory

from tests.factories import accounts, courses, jobs, progress, quizzes

MODULES = (accounts, courses, jobs, progress, quizzes)


def factories(module: ModuleType):
    members = vars(module).values()
    return {
        member
        for member in members
        if inspect.isclass(member)
        and issubclass(member, DjangoModelFactory)
        and member.__module__ == module.__name__
    }


ALL = sorted((made for module in MODULES for made in factories(module)), key=lambda f: f.__name__)


@pytest.mark.parametrize("maker", ALL, ids=lambda maker: maker.__name__)
@pytest.mark.django_db
def test_a_factory_makes_one_row_after_the_other(maker: type[DjangoModelFactory]):
    first, second = maker.create_batch(2)

    assert set(maker._meta.model.objects.filter(pk__in=[first.pk, second.pk])) == {first, second}


def test_every_model_of_ours_has_a_factory():
    ours = {"jobs", "accounts", "courses", "quizzes", "progress"}
    models = {
        model
        for model in apps.get_models()
        if model._meta.app_label in ours and not model._meta.proxy
    }

    assert models - {maker._meta.model for maker in ALL} == set()
