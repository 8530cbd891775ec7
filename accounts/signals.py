"""What accounts tell the apps above."""

from __future__ import annotations

from django.dispatch import Signal

names_asked = Signal()
"""A person is about to be erased: receivers return the names and addresses that their rows have of
``user``, past ones too, as a set of texts."""

user_erased = Signal()
"""A person was erased; sent inside the transaction with ``user``, whose row is empty already, and
``identity``, by which receivers find what else of theirs names the person."""
