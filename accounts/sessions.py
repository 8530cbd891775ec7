"""Sessions in the database, as Django has them; each request reads one, so the query is kept."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from jobs.queries.kept import KeptQuery


def _select(session_key: Any, now: Any) -> QuerySet[Session]:
    return Session.objects.filter(session_key=session_key, expire_date__gt=now)


_SESSION = KeptQuery(_select)


class SessionStore(db.SessionStore):
    """Django's own; Django finds it by the name of this module in the settings."""

    def _get_session_from_db(self) -> Session | None:
        session = _SESSION.first(session_key=self.session_key, now=timezone.now())
        if session is None:
            self._session_key = None
        return session
