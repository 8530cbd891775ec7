"""What there is to a question after publication: figures, contests, and whether it is in use."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Count, Q

from quizzes.models import Contest, ContestState, Question, QuestionVersion
from quizzes.queries.withdrawn import find_in_use, find_withdrawn
from quizzes.signals import figures_asked

register = template.Library()
MOST = 10
"""Contests that stand beside a question; the others are in the list."""


@register.inclusion_tag("admin/quizzes/_published.html", takes_context=True)
def after_publication(context: template.Context, version: QuestionVersion) -> dict[str, Any]:
    """Show the sections about a question that is, or was, asked."""
    question = version.question
    contests = Contest.objects.filter(question_version__question=question)
    told = figures_asked.send(sender=Question, question=question, request=context.get("request"))
    in_use = find_in_use(question)
    return {
        "question": question,
        "sections": [section for _, section in told],
        "contests": contests.select_related("question_version").order_by(
            "answered_at", "made_at", "pk"
        )[:MOST],
        "counts": contests.aggregate(all=Count("pk"), open=Count("pk", Q(state=ContestState.OPEN))),
        "in_use": in_use,
        "withdrawn": None if in_use else find_withdrawn(question),
        "csrf_token": context.get("csrf_token"),
        "perms": context.get("perms"),
    }
