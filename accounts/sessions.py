"""Sessions in the database, as Django has them, each with the person who is signed in by it.

Nearly every request asks for a session and then for its person: one kept query reads them together.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import Session, User
from jobs.queries.kept import KeptQuery


def _select(session_key: Any, now: Any) -> QuerySet[Session]:
    rows = Session.objects.select_related("person")
    return rows.filter(session_key=session_key, expire_date__gt=now)


_SESSION = KeptQuery(_select)


class SessionStore(db.SessionStore):
    """Django's own; Django finds it by the name of this module in the settings."""

    person: User | None = None
    """The person of the row that was read, as they were then."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Name the table."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Make the row, with the person whom the session names."""
        row: Session = super().create_model_instance(data)  # type: ignore[assignment]
        row.person_id = data.get(SESSION_KEY)
        return row

    def _get_session_from_db(self) -> Session | None:
        session = _SESSION.first(session_key=self.session_key, now=timezone.now())
        if session is None:
            self._session_key = None
            return None
        self.person = session.person
        return session


_ASKED: ContextVar[SessionStore | None] = ContextVar("asked", default=None)


@contextmanager
def asking(session: SessionStore) -> Iterator[None]:
    """Let `find_person` know whose session it is, while the block runs."""
    token = _ASKED.set(session)
    try:
        yield
    finally:
        _ASKED.reset(token)


def find_person(pk: int) -> User | None:
    """Find the person who came along with the session that is being asked, if it is they."""
    session = _ASKED.get()
    person = session.person if session is not None else None
    return person if person is not None and person.pk == pk else None
