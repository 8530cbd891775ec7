from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from elearning.local.catalogues import LANGUAGES, compile_all, faults, update_all
from elearning.local.errors import CatalogueFaulty
from elearning.local.extraction import extract_messages

TEMPLATE = """\
{% load i18n %}
<ul>
        <li>{% translate "Sign in" %}</li>
    <li {# unevenly indented #}>{% blocktranslate count n=n %}{{ n }} lesson{% plural %}\
{{ n }} lessons{% endblocktranslate %}</li>
{# Translators: a verb #}
{% translate "Open" context "verb" %}
{% blocktranslate trimmed with name=user.name %}
  Hello,
  {{ name }}
{% endblocktranslate %}
</ul>
"""
MODULE = """\
from django.utils.translation import gettext_lazy as _, ngettext, pgettext_lazy
TITLE = _("Title")
OPEN = pgettext_lazy("adjective", "Open")
def count(n): return ngettext("%(n)d quiz", "%(n)d quizzes", n)
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Give a project with one app that has a template and a module."""
    templates = tmp_path / "quizzes" / "templates"
    templates.mkdir(parents=True)
    (templates / "page.html").write_text(TEMPLATE)
    (tmp_path / "quizzes" / "models.py").write_text(MODULE)
    return tmp_path


def catalogue(project: Path) -> Path:
    return project / "quizzes/locale/fr/LC_MESSAGES/django.po"


def test_messages_are_found_in_templates_and_modules(small: Path):
    found = {(m.id, m.context) for m in extract_messages(small / "quizzes") if m.id}

    assert found == {
        ("Sign in", None),
        (("%(n)s lesson", "%(n)s lessons"), None),
        ("Open", "verb"),
        ("Hello, %(name)s", None),
        ("Title", None),
        ("Open", "adjective"),
        (("%(n)d quiz", "%(n)d quizzes"), None),
    }


def test_new_messages_come_in_translations_stay_and_unused_ones_go(small: Path):
    update_all(small)
    text = catalogue(small).read_text()
    catalogue(small).write_text(text.replace('"Sign in"\nmsgstr ""', '"Sign in"\nmsgstr "Entrer"'))
    (small / "quizzes/models.py").write_text('from x import _\nNEW = _("New")\n')

    update_all(small)

    text = catalogue(small).read_text()
    assert 'msgstr "Entrer"' in text
    assert 'msgid "New"' in text
    assert "Title" not in text


def test_updating_twice_changes_no_byte_and_names_no_day_or_line(small: Path):
    update_all(small)
    before = catalogue(small).read_bytes()

    update_all(small)

    assert catalogue(small).read_bytes() == before
    assert b"Date" not in before
    assert b".py:" not in before


def test_an_app_without_messages_gets_no_catalogue(small: Path):
    update_all(small)

    assert [path.name for path in small.iterdir()] == ["quizzes"]


def test_all_that_is_unfinished_is_named(small: Path):
    assert any(fault.endswith("missing: Title") for fault in faults(small))

    update_all(small)
    assert any(fault.endswith("untranslated: Title") for fault in faults(small))

    text = catalogue(small).read_text()
    text = text.replace('msgid "Title"\nmsgstr ""', '#, fuzzy\nmsgid "Title"\nmsgstr "Titre"')
    text = text.replace('Hello, %(name)s"\nmsgstr ""', 'Hello, %(name)s"\nmsgstr "Bonjour %(nom)s"')
    catalogue(small).write_text(text + '\nmsgid "Gone"\nmsgstr "Parti"\n')
    found = faults(small)
    assert any(fault.endswith("fuzzy: Title") for fault in found)
    assert any("name" in fault and fault.endswith("Hello, %(name)s") for fault in found)
    assert any(fault.endswith("unused: Gone") for fault in found)


def test_compiled_catalogues_translate_and_are_made_once(small: Path):
    update_all(small)
    text = catalogue(small).read_text()
    catalogue(small).write_text(text.replace('"Title"\nmsgstr ""', '"Title"\nmsgstr "Intitulé"'))

    languages = sorted(path.parts[-3] for path in compile_all(small))
    assert languages == sorted(LANGUAGES)

    french = gettext.translation("django", small / "quizzes/locale", languages=["fr"])
    assert french.gettext("Title") == "Intitulé"
    assert french.gettext("Sign in") == "Sign in"
    assert compile_all(small) == []


@pytest.mark.parametrize("damage", [b"what is this", b'msgid "Title"\nmsgstr "\xff"\n'])
def test_a_damaged_catalogue_is_named(small: Path, damage: bytes):
    catalogue(small).parent.mkdir(parents=True)
    catalogue(small).write_bytes(damage)

    with pytest.raises(CatalogueFaulty, match=r"django\.po cannot be read"):
        compile_all(small)
