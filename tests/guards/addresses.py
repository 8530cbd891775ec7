"""The URL map, as a list of addresses that can be asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from tests.guards.tree import APPS

FILLED = {"int": "4711", "uuid": "00000000-0000-4000-8000-000000000000"}
PARAMETER = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")
GROUP = re.compile(r"\(\?P<\w+>(?:[^()]|\([^()]*\))*\)")


@dataclass(frozen=True)
class Address:
    """An entry of the URL map."""

    name: str
    route: str
    """With ``{}`` for each parameter: "/api/v1/attempts/{}/"."""
    path: str
    """With a value for each parameter, which need not lead to anything."""
    view: Callable[..., Any]

    @property
    def is_ours(self) -> bool:
        """Tell whether the view is written here."""
        return getattr(self.view, "__module__", "").partition(".")[0] in APPS


def addresses() -> Iterator[Address]:
    """Go through all entries of the URL map."""
    return _walk(get_resolver(), "/", "")


def _walk(resolver: URLResolver, prefix: str, namespace: str) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        pattern = prefix + _plain(str(entry.pattern))
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry, pattern, inner)
        elif isinstance(entry, URLPattern):
            route = PARAMETER.sub("{}", pattern)
            yield Address(f"{namespace}{entry.name}", route, _fill(pattern), entry.callback)


def _plain(pattern: str) -> str:
    """Write a pattern that is a regular expression as a path."""
    path = GROUP.sub("<int:x>", pattern).removeprefix("^").removesuffix("$").removesuffix("\\Z")
    return path.replace("\\.", ".")


def _fill(pattern: str) -> str:
    return PARAMETER.sub(lambda found: FILLED.get(found["kind"], "x"), pattern)
