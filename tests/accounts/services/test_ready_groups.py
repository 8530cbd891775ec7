from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from accounts.models import ReadyGroup
from accounts.services.group_rights import READY
from accounts.services.ready_groups import make_ready_groups

pytestmark = pytest.mark.django_db


def rights_of(group: Group) -> set[str]:
    pairs = group.permissions.values_list("content_type__app_label", "codename")
    return {".".join(pair) for pair in pairs}


def group_of(key: str) -> Group:
    group = ReadyGroup.objects.get(key=key).group
    assert group is not None
    return group


def test_they_are_there_once_the_tables_are():
    assert set(ReadyGroup.objects.values_list("key", flat=True)) == {one.key for one in READY}
    assert rights_of(group_of("user_manager")) == {
        *("accounts.view_user", "accounts.add_user", "accounts.change_user"),
    }
    assert "quizzes.add_review" in rights_of(group_of("reviewer"))
    assert "quizzes.add_review" not in rights_of(group_of("author"))


def test_every_right_of_a_ready_group_exists():
    pairs = Permission.objects.values_list("content_type__app_label", "codename")
    there = {".".join(pair) for pair in pairs}

    assert {right for one in READY for right in one.rights} - there == set()


def test_run_again_it_leaves_alone_what_people_changed():
    author, reviewer = group_of("author"), group_of("reviewer")
    author.permissions.remove(Permission.objects.get(codename="add_build"))
    author.permissions.add(Permission.objects.get(codename="add_upload"))
    author.name = "Editors of the north"
    author.save()
    reviewer.delete()
    changed = rights_of(author)

    call_command("migrate", verbosity=0)

    author.refresh_from_db()
    assert rights_of(author) == changed
    assert author.name == "Editors of the north"
    assert ReadyGroup.objects.get(key="reviewer").group is None
    assert Group.objects.count() == len(READY) - 1


def test_what_a_later_version_adds_is_given():
    held = ReadyGroup.objects.get(key="publisher")
    held.granted.remove("quizzes.change_quiz")
    held.save()
    group_of("publisher").permissions.clear()

    make_ready_groups()

    assert rights_of(group_of("publisher")) == {"quizzes.change_quiz"}


def test_a_group_of_that_name_is_taken_for_it():
    ReadyGroup.objects.filter(key="author").delete()

    make_ready_groups()

    assert Group.objects.count() == len(READY)
