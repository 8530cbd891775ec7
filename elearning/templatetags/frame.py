"""What the frame around every page says about the site itself."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from django import template
from django.conf import settings

register = template.Library()


@dataclass(frozen=True, slots=True)
class Site:
    """The site's version and how it was set up."""

    version: str
    is_demo: bool
    signup_is_open: bool


@register.simple_tag
def site() -> Site:
    """Describe the site for the frame and the sign-in page."""
    return Site(_read_version(), settings.DEMO, settings.SIGNUP_OPEN)


@cache
def _read_version() -> str:
    """Read the version from the one place that states it."""
    project = tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text("utf-8"))
    return str(project["project"]["version"])
