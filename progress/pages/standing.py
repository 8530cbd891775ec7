"""How one is doing in all one's courses."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, signed_in
from progress.queries.courses import enrolled_courses


@require_safe
@signed_in
def my_progress(request: LearnerRequest) -> HttpResponse:
    """Show lessons read and quiz results, a table a course."""
    return render(request, "progress/standing.html", {"courses": enrolled_courses(request.user)})
