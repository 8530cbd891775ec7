"""Who may do what in the administration: each page and action, asked by each kind of person.

The expected people stand in `permissions.toml`, a section a model. A new page, action or model
fails here until it has its line, and so does a line whose page is gone.

How to add a line: run this file. The test of the model fails and prints the section as it is now,
ready to be pasted. **Read who is named before you paste it:** the table says what should be, the
print what is. A new model needs a maker of a row in `tests.progress.admin.test_lists.MAKERS`,
which another guard asks for anyway. A page whose address takes more than the number of its model's
row, or that needs a row in some state, has its values in `tests.elearning.admin.rows.SCENES`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db.models import Model
from django.urls import reverse

from tests.elearning.admin.asking import METHODS, People, takes, who_is_offered, who_may
from tests.elearning.admin.pages import SITE, Page, models, pages
from tests.elearning.admin.people import make_people
from tests.elearning.admin.rows import make_row, make_values

pytestmark = pytest.mark.django_db

PLACE = Path(__file__).with_name("permissions.toml")
TABLE: dict[str, dict[str, str]] = tomllib.loads(PLACE.read_text())


@pytest.fixture
def people(db: None) -> People:
    return make_people()


def test_each_section_belongs_to_a_model():
    assert TABLE.keys() == {*models(), SITE}


@pytest.mark.parametrize("section", sorted(models()))
def test_those_may_whom_the_table_names_and_nobody_else(people: People, section: str):
    model = models()[section]
    row = make_row(model)
    offered = who_is_offered(people, model).items()

    compare(
        section,
        {
            **dict(ask_for_model(people, model, row)),
            **dict(ask_for_pages(people, section, row)),
            **{f"action {name}": who for name, who in offered},
        },
    )


def test_pages_that_belong_to_no_model_are_for_those_whom_the_table_names(people: People):
    compare(SITE, dict(ask_for_pages(people, SITE, None)))


def compare(section: str, found: dict[str, str]) -> None:
    """Hold what is against the table; what nobody may, and is Django's own, needs no line."""
    is_so = {name: who for name, who in found.items() if who or " " in name}
    lines = "\n".join(f'"{name}" = "{who}"' for name, who in is_so.items())
    expected = {name: " ".join(who.split()) for name, who in TABLE.get(section, {}).items()}

    assert is_so == expected, f'it is so:\n["{section}"]\n{lines}\n'


def ask_for_model(people: People, model: type[Model], row: Model) -> Iterator[tuple[str, str]]:
    """Ask for Django's own pages of a model."""
    name, at = f"admin:{model._meta.app_label}_{model._meta.model_name}", [row.pk]
    views = (
        reverse(f"{name}_changelist"),
        *(reverse(f"{name}_{page}", args=at) for page in ("change", "history")),
    )
    yield "view", " | ".join(sorted({who_may(people, "GET", url) for url in views}))
    yield "add", who_may(people, "GET", reverse(f"{name}_add"))
    yield "change", who_may(people, "POST", reverse(f"{name}_change", args=at))
    yield "delete", who_may(people, "POST", reverse(f"{name}_delete", args=at))


def ask_for_pages(people: People, section: str, row: Model | None) -> Iterator[tuple[str, str]]:
    """Ask for pages of ours, by each method that they take."""
    for page in pages().get(section, []):
        yield from _ask_for_page(people, page, row)


def _ask_for_page(people: People, page: Page, row: Model | None) -> Iterator[tuple[str, str]]:
    url = reverse(f"admin:{page.name}", args=make_values(page, row))
    for method in METHODS:
        if takes(people, method, url):
            yield f"{method} {page.name}", who_may(people, method, url)
