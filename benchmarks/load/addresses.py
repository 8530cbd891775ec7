"""The site's addresses, and the bench's own in front of them."""

from __future__ import annotations

from typing import cast

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.views.decorators.http import require_safe
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from accounts.pages.doors import LearnerRequest, signed_in
from elearning import urls
from progress.api.lists.views import TrainersView
from progress.api.quizzes import QuizSummary
from progress.queries.quizzes import visible_quizzes

EMPTY = "bench/empty/"
ROW = "bench/api/quizzes/"

handler400, handler403, handler404 = urls.handler400, urls.handler403, urls.handler404
handler429, handler500 = urls.handler429, urls.handler500


@require_safe
@signed_in
def empty(request: LearnerRequest) -> HttpResponse:
    """Show the frame of a page to whoever is signed in."""
    return render(request, "bench/empty.html")


class OneRow(TrainersView):
    """A quiz as the list of quizzes shows it, read by its slug as every answer of the API is."""

    @extend_schema(exclude=True)
    def get(self, request: Request, slug: str) -> Response:
        """Read it."""
        quiz = get_object_or_404(visible_quizzes(cast("User", request.user)), slug=slug)
        return Response(QuizSummary(quiz).data)


urlpatterns = [
    path(EMPTY, empty, name="bench_empty"),
    path(f"{ROW}<slug:slug>/", OneRow.as_view(), name="bench_row"),
    *urls.urlpatterns,
]
