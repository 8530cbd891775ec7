"""A page on which trainers verify the receipt that a learner shows them."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.pages.doors import LearnerRequest
from progress.pages.trainers.doors import trainers_only
from progress.queries.receipts import may_see_attempt
from quizzes.errors import ForgedReceipt
from quizzes.services.receipts import Verified, verify_receipt


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@trainers_only
def receipts(request: LearnerRequest) -> HttpResponse:
    """Ask for a receipt, and say whose it is and whether it holds."""
    text = request.POST.get("receipt", "")
    verified = _verify(text, request.user) if text else None
    context = {"text": text, "verified": verified, "is_asked": bool(text)}
    return render(request, "progress/receipts.html", context)


def _verify(text: str, user: User) -> Verified | None:
    """Verify a receipt; none where it is forged or of nobody in the person's cohorts."""
    try:
        verified = verify_receipt(text)
    except ForgedReceipt:
        return None
    return verified if may_see_attempt(user, verified.attempt) else None
