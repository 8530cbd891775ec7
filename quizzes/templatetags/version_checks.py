"""The checks of a question’s version, wherever a page shows it."""

from __future__ import annotations

from typing import Any

from django import template

from quizzes.admin.version_check import describe_checks
from quizzes.models import QuestionVersion

register = template.Library()


@register.inclusion_tag("admin/quizzes/_checks.html", takes_context=True)
def version_checks(context: template.Context, version: QuestionVersion) -> dict[str, Any]:
    """Show how far the checks of a version are, and what they found."""
    return {
        **describe_checks(version),
        "csrf_token": context.get("csrf_token"),
        "perms": context.get("perms"),
    }
