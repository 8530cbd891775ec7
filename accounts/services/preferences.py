"""Stores how a person wants to be called and to see pages."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record_change
from accounts.services.snapshots import snapshot


@transaction.atomic
def keep_preferences(*, user: User, name: str, language: str, time_zone: str) -> None:
    """Store name, language and time zone; an empty one means the site's."""
    before, after = snapshot(user, ["name"]), {"name": name}
    user.name, user.language, user.time_zone = name, language, time_zone
    living = User.objects.filter(pk=user.pk, erased_at=None)  # another tab may have erased it
    if living.update(name=name, language=language, time_zone=time_zone):
        record_change("rename_oneself", user, by=user, before=before, after=after)


def prefer_language(*, user: User, language: str) -> None:
    """Store the language that somebody switched to."""
    if user.language != language:
        user.language = language
        user.save(update_fields=["language"])
