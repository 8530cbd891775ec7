"""The search of the audit log: by person, deed, what it was done to, and day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.apps import apps
from django.contrib.admin import ListFilter
from django.contrib.admin.views.main import SEARCH_VAR
from django.contrib.postgres.search import SearchQuery
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.models import AuditEntry, User
from accounts.models.audit import DetailWords
from accounts.queries.audit_words import ACTIONS

MOST_PEOPLE = 200
"""So many people are looked for at once, where many are called alike."""
EARLIEST, LATEST = date(1970, 1, 1), date(2999, 12, 31)
APPS = ("accounts", "courses", "quizzes", "progress", "auth", "account", "mfa")


def _actions() -> list[tuple[str, Any]]:
    worded = sorted((str(words), action) for action, words in ACTIONS.items())
    return [("", _("any")), *((action, capfirst(words)) for words, action in worded)]


def _kinds() -> list[tuple[str, Any]]:
    models = [one for one in apps.get_models() if one._meta.app_label in APPS]
    named = sorted((str(one._meta.verbose_name), one._meta.label_lower) for one in models)
    return [("", _("any")), *((label, capfirst(name)) for name, label in named)]


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        validators=[MinValueValidator(EARLIEST), MaxValueValidator(LATEST)],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class AuditForm(forms.Form):
    """Asks for what is looked for; what is left empty is not looked at."""

    q = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=200,
        help_text=_("A name, an address, or whole words of what was noted."),
    )
    person = forms.CharField(
        label=_("Person"),
        required=False,
        max_length=200,
        help_text=_("Who did it, or whom it is about."),
    )
    action = forms.ChoiceField(label=_("Deed"), required=False, choices=_actions)
    kind = forms.ChoiceField(label=_("Done to"), required=False, choices=_kinds)
    target = forms.CharField(label=_("Its number"), required=False, max_length=60)
    since = _day(_("From"))
    until = _day(_("Up to"))

    def filter(self, entries: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        """Keep the entries that are looked for; none where that is not understood."""
        if not self.is_valid():
            return entries.none()
        told = self.cleaned_data
        exact = {"action": "action", "kind": "target_type", "target": "target_id"}
        wanted = Q(**{field: told[name] for name, field in exact.items() if told[name]})
        if told["person"]:
            wanted &= about_people(find_people(told["person"]))
        if told["since"]:
            wanted &= Q(at__gte=_begin(told["since"]))
        if told["until"]:
            wanted &= Q(at__lt=_begin(date.fromordinal(told["until"].toordinal() + 1)))
        return entries.filter(wanted)


OWN = tuple(name for name in AuditForm.base_fields if name != SEARCH_VAR)


class FormFilter(ListFilter):
    """Has the list follow the form, which stands above it."""

    title = _("search")
    template = "admin/accounts/no_filter.html"

    def __init__(
        self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any
    ) -> None:
        super().__init__(request, params, model, model_admin)
        told = {name: params.pop(name)[-1] for name in OWN if name in params}
        self.form = AuditForm({**told, SEARCH_VAR: request.GET.get(SEARCH_VAR, "")})
        self.used_parameters = told

    def expected_parameters(self) -> list[str | None]:
        """Name the parameters of the address that are the form's; the words are Django's own."""
        return [*OWN]

    def has_output(self) -> bool:
        """Have it always count."""
        return True

    def choices(self, changelist: Any) -> Iterator[Mapping[str, object]]:
        """Offer nothing beside the form."""
        return iter(())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep what the form says."""
        return self.form.filter(queryset)


def find_people(words: str) -> list[int]:
    """Find people, by id, whose address or name has some words, or whose number it is."""
    alike = Q(email__icontains=words) | Q(name__icontains=words)
    if words.isdecimal() and len(words) < len(str(2**63)):
        alike |= Q(pk=int(words))
    return list(User.objects.filter(alike).order_by().values_list("pk", flat=True)[:MOST_PEOPLE])


def about_people(people: list[int]) -> Q:
    """Choose what people did, and what is about them."""
    return Q(actor__in=people) | Q(person__in=people)


def find_words(entries: QuerySet[AuditEntry], words: str) -> QuerySet[AuditEntry]:
    """Keep entries whose detail has all the words, and those of people who are called so."""
    found = Q(words=SearchQuery(words, config="simple")) | about_people(find_people(words))
    return entries.alias(words=DetailWords(F("detail"))).filter(found)


def _begin(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
