"""The worker's end of the broker, which outlives the broker's absence."""

from __future__ import annotations

from typing import Any

from celery.worker import consumer


class Consumer(consumer.Consumer):
    """Celery's own, with two faults mended and without what nobody here listens to.

    Where Redis goes away while a message is not acknowledged, Celery 5.7 ends the whole worker: it
    closes the broken channel twice, and the second time tries to hand the message back through a
    connection that is no more; a task that ends later tries to acknowledge through it, too. Neither
    is needed: rows are the truth, the sweep reminds of them, and a message that comes again finds
    its row done.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "without_gossip": True, "without_mingle": True})

    def on_connection_error_after_connected(self, exc: Exception) -> None:
        """Let go of the broken connection, with what it did not acknowledge."""
        channel = getattr(self.connection, "_default_channel", None)  # the property opens a new one
        if channel is not None:
            channel.do_restore = False
            channel.basic_ack = channel.basic_reject = _do_nothing
        super().on_connection_error_after_connected(exc)


def _do_nothing(*args: Any, **kwargs: Any) -> None:
    """Take the place of what needs a connection."""
