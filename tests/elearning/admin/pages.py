"""The pages and actions of the administration, as the URL map and the registry have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.contrib import admin
from django.db.models import Model

from tests.guards.addresses import addresses

SITE = "site"
"""The section of pages that belong to no model."""
OF_MODELS = ("changelist", "add", "change", "delete", "history")
"""Django's own pages of each model."""
DJANGOS = {
    "login": "leads to the common sign-in page",
    "logout": "is for everybody",
    "jsi18n": "words of scripts",
    "password_change": "one's own, and allauth has the page that people use",
    "password_change_done": "the same",
    "app_list": "lists what one may see of an app",
    "autocomplete": "asks for the right to see the model that it looks in",
    "view_on_site": "leads to a page that asks for itself",
    "None": "leads on: to the page of a row, or to the sign-in",
}
"""What is not in the table, and why."""
MODEL = re.compile(r"/admin/(\w+)/(\w+)/")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of ours, by its name in the administration."""

    name: str
    section: str
    parameters: int
    """How many values its address takes."""


def models() -> dict[str, type[Model]]:
    """Return all models of the administration, by their sections."""
    return {model._meta.label_lower: model for model in admin.site._registry}


def pages() -> dict[str, list[Page]]:
    """Return the pages of each section but those that every model has."""
    common = {f"{one._meta.app_label}_{one._meta.model_name}" for one in models().values()}
    own = {f"{name}_{page}" for name in common for page in OF_MODELS}
    found = sorted(_walk(own | DJANGOS.keys()), key=lambda page: (page.section, page.name))
    return {name: list(some) for name, some in groupby(found, key=lambda page: page.section)}


def _walk(passed_over: set[str]) -> Iterator[Page]:
    for known in addresses():
        name = known.name.removeprefix("admin:")
        if name != known.name and name not in passed_over:
            place = MODEL.match(known.route)
            section = ".".join(place.groups()) if place else SITE
            yield Page(name, section, known.route.count("{}"))
