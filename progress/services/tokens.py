"""Makes tokens for the API that may be limited to cohorts."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.services.tokens import UNLIMITED, IssuedToken, Limits, issue_token
from progress.errors import TokenNameTaken, TooManyTokens, UnknownCohorts
from progress.models import TokenCohort
from progress.queries.cohorts import visible_cohorts
from progress.queries.tokens import own_tokens

MOST_TOKENS = 50
"""That a person has at a time, of those they make themselves."""


@transaction.atomic
def make_token(
    *, user: User, name: str = "", by: User | None, limits: Limits = UNLIMITED
) -> IssuedToken:
    """Make a token for a user with its limits; raises UnknownCohorts.

    The cohorts have to be ones that the user sees. Those they see no more later, the token does not
    reach any more either.
    """
    reached = None if limits.cohorts is None else set(limits.cohorts)
    if reached is not None:
        seen = visible_cohorts(user).filter(pk__in=reached)
        if not reached or set(seen.values_list("pk", flat=True)) != reached:
            raise UnknownCohorts
    issued = issue_token(user=user, name=name, by=by, limits=limits)
    rows = [TokenCohort(token=issued.row, cohort_id=cohort) for cohort in sorted(reached or ())]
    TokenCohort.objects.bulk_create(rows)
    return issued


@transaction.atomic
def make_own_token(*, user: User, name: str, limits: Limits) -> IssuedToken:
    """Make a token for oneself; the same sent twice makes one.

    Raises TokenNameTaken, TooManyTokens, UnknownCohorts.
    """
    User.objects.select_for_update(no_key=True).get(pk=user.pk)  # one at a time
    counting = [token for token in own_tokens(user) if not token.has_expired()]
    if any(token.name == name for token in counting):
        raise TokenNameTaken
    if len(counting) >= MOST_TOKENS:
        raise TooManyTokens
    return make_token(user=user, name=name, by=user, limits=limits)
