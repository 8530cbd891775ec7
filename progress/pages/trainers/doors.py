"""Who gets through to the pages of trainers."""

from __future__ import annotations

from functools import wraps
from typing import ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from accounts.pages.doors import LearnerRequest, LearnersPage, Page, signed_in
from progress.permissions import is_trainer

P = ParamSpec("P")


def trainers_only(page: LearnersPage[P]) -> Page[P]:
    """Let trainers and administrators through; others who are signed in are turned away."""

    @wraps(page)
    def guarded(request: LearnerRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not is_trainer(request.user):
            raise PermissionDenied
        return page(request, *args, **kwargs)

    return signed_in(guarded)  # type: ignore[arg-type]  # `wraps` forgets that the request is unnamed
