"""What is kept about a person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Say what the site keeps; open to everybody."""
    return render(request, "progress/privacy.html")
