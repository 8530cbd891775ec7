"""Reads a form off a page, as a browser would send it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any


class _Fields(HTMLParser):
    """Gathers the fields of the form that is named by one of its fields."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, Any]] = []
        self._area = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, value = given.get("name") or "", given.get("value") or ""
        if tag == "form":
            self.forms.append({})
        elif not self.forms:
            return
        elif tag == "textarea":
            self._area = name
            self.forms[-1][name] = ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in given:
            self.forms[-1][self._select] = value
        elif tag == "input" and name:
            is_box = given.get("type") == "checkbox"
            if not is_box or "checked" in given:
                self.forms[-1][name] = "on" if is_box and not value else value

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.forms[-1][self._area] = self.forms[-1][self._area].removeprefix("\n")
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.forms[-1][self._area] += data


def read_fields(page: str, having: str = "stem") -> dict[str, Any]:
    """Read the fields of the form that has a field of this name."""
    reader = _Fields()
    reader.feed(page)
    (form,) = [form for form in reader.forms if having in form]
    return form
