"""A browser that somebody is signed in with."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Session(AbstractBaseSession):
    """Django's own, and who it is: one query reads both, and who goes takes theirs along."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        related_name="sessions",
        editable=False,
    )

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        """Name what opens a session: what the settings name, which stands above the rows."""
        store: type[SessionStore] = import_module(settings.SESSION_ENGINE).SessionStore
        return store
