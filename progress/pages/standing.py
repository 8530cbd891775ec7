"""How one is doing in all one's courses."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, signed_in
from progress.queries.certificates import CertificateState, certificates_of, state_of
from progress.queries.courses import enrolled_courses
from progress.queries.objectives import read_objectives
from progress.queries.taken import newest_attempts
from quizzes.queries.contests import contests_of


@require_safe
@never_cache
@signed_in
def my_progress(request: LearnerRequest) -> HttpResponse:
    """Show lessons read, results, objectives, certificates, attempts and what was contested."""
    objectives = read_objectives(request.user)
    courses = [
        (course, objectives.get(course.slug, ())) for course in enrolled_courses(request.user)
    ]
    certificates = [(one, state_of(one)) for one in certificates_of(request.user)]
    context = {
        "courses": courses,
        "certificates": certificates,
        "valid": CertificateState.VALID,
        "attempts": newest_attempts(request.user),
        "contests": contests_of(request.user),
    }
    return render(request, "progress/standing.html", context)
