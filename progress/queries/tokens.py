"""Tokens for the API as their owners and administrators see them."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from accounts.models import ApiToken, User
from progress.models import TokenCohort


def with_cohorts(tokens: QuerySet[ApiToken]) -> QuerySet[ApiToken]:
    """Fetch the cohorts that limited tokens reach."""
    reached = TokenCohort.objects.select_related("cohort").order_by("cohort__name")
    return tokens.prefetch_related(Prefetch("reaches", reached))


def own_tokens(user: User) -> QuerySet[ApiToken]:
    """Select a person's tokens that nobody revoked, the newest first."""
    return user.api_tokens.filter(revoked_at=None).order_by("-created_at", "-pk")


def name_cohorts(token: ApiToken) -> str:
    """Name the cohorts that a limited token reaches, one of `with_cohorts`."""
    return ", ".join(one.cohort.name for one in token.reaches.all())
