"""Buttons that take a question out of circulation and put it back."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.admin.actor import actor
from jobs.admin.base import ModelAdmin
from quizzes.models import Question, Review
from quizzes.services.withdrawing import WithdrawalRefused, put_back, withdraw

LONGEST_REASON = 2_000


class ReasonForm(forms.Form):
    """Why; that there is a reason at all, the service sees to."""

    reason = forms.CharField(max_length=LONGEST_REASON, required=False)


class WithdrawingAdmin(ModelAdmin):
    """Adds the addresses of the buttons to the admin of questions."""

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses."""
        view = self.admin_site.admin_view
        out = view(require_POST(self.withdraw_view))
        back = view(require_POST(self.put_back_view))
        return [
            path("<int:pk>/withdraw/", out, name="quizzes_question_withdraw"),
            path("<int:pk>/put-back/", back, name="quizzes_question_put_back"),
            *super().get_urls(),
        ]

    def withdraw_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take a question out of circulation at once."""
        said = _("The question is out of circulation. Attempts that began with it keep it.")
        return self._change(request, pk, withdraw, said)

    def put_back_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Put a question into circulation again."""
        return self._change(request, pk, put_back, _("The question is in circulation again."))

    def _change(
        self, request: HttpRequest, pk: int, change: Callable[..., Review], said: str
    ) -> HttpResponse:
        if not request.user.has_perm("quizzes.add_review"):
            raise PermissionDenied
        question = get_object_or_404(Question, pk=pk)
        form = ReasonForm(request.POST)
        answer = redirect("admin:quizzes_question_change", pk)
        if not form.is_valid():
            self.message_user(request, " ".join(map(str, form.errors["reason"])), messages.ERROR)
            return answer
        try:
            change(question=question, reason=form.cleaned_data["reason"], by=actor(request))
        except WithdrawalRefused as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            self.message_user(request, said, messages.SUCCESS)
        return answer
