"""Makes the groups that come ready-made, and leaves alone what people changed of them."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from django.utils import translation

from accounts.models import ReadyGroup
from accounts.services.group_rights import READY, Ready


@transaction.atomic
def make_ready_groups() -> None:
    """Make the groups that were never made, and give all of them what they never had.

    Run again it changes nothing: a right that somebody took away, a group that somebody deleted or
    renamed stays as they left it. A group that people made under the same name is taken for it.
    """
    for ready in READY:
        held, is_new = ReadyGroup.objects.get_or_create(key=ready.key)
        if is_new:
            with translation.override(settings.LANGUAGE_CODE):
                held.group, _ = Group.objects.get_or_create(name=str(ready.name))
        if held.group is not None:
            _give(held, held.group, ready)
            held.save(update_fields=["group", "granted"])


def _give(held: ReadyGroup, group: Group, ready: Ready) -> None:
    new = {name: right for name, right in _find(ready.rights) if name not in held.granted}
    group.permissions.add(*new.values())
    held.granted = [*held.granted, *sorted(new)]


def _find(rights: Iterable[str]) -> list[tuple[str, Permission]]:
    """Find rights by app and codename; those of models that are not there are left out."""
    wanted = Q()
    for name in rights:
        app, _, codename = name.partition(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    found = Permission.objects.filter(wanted).select_related("content_type")
    return [(f"{one.content_type.app_label}.{one.codename}", one) for one in found]
