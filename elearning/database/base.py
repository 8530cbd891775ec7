"""PostgreSQL as Django has it, with a check of kept connections that asks nothing."""

from __future__ import annotations

from select import POLLIN, poll

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own; Django finds it by its name in the settings' ``ENGINE``."""

    def is_usable(self) -> bool:
        """Tell whether a kept connection still works, before each request that uses it.

        A server that ended a connection has said so: then something can be read from it, and it is
        asked. Where nothing has come nothing is asked, which saves a query a request.
        """
        if self.connection.closed:
            return False
        arrived = poll()
        arrived.register(self.connection.fileno(), POLLIN)
        return not arrived.poll(0) or super().is_usable()
