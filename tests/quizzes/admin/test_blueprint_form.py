from __future__ import annotations

import tomllib
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.models import Build
from tests.factories.courses import PassageFactory, SourceDocumentFactory, SourceVersionFactory
from tests.quizzes.admin.reviewable import BLUEPRINT, make_course

pytestmark = pytest.mark.django_db

ADD = reverse("admin:quizzes_build_add")
LEXICON = '\n# What the writer may know.\n[lexicon]\ncommon = ["ONU"] # an acronym\n'
TOML = BLUEPRINT.format(slug="bureau") + LEXICON


def send(client: Client, do: str, part: str = "0", text: str = TOML, **fields: Any) -> Any:
    """Press a button of the form, with fields by their way through the blueprint."""
    posted = {f"field:{way.replace('__', '.')}": said for way, said in fields.items()}
    return client.post(
        ADD, {"do": do, "view": "form", "part": part, "blueprint": text, "seed": 0} | posted
    )


def text_of(response: Any) -> str:
    return str(response.context["editor"].text)


def values_of(response: Any) -> dict[str, Any]:
    return tomllib.loads(text_of(response))


def sent_fields(response: Any) -> dict[str, str]:
    """Read what a browser would send of the form as it stands."""
    shown = response.context["editor"].shown
    rows = [*shown.objectives, *shown.lessons]
    rows += [inner for row in rows for inner in row.rows]
    fields = [*shown.fields, *shown.quiz, *(field for row in rows for field in row.fields)]
    return {field.name: field.value for field in fields}


def test_the_form_shows_a_course_and_each_of_its_modules(admin_client: Client) -> None:
    course = make_course()

    page = admin_client.get(ADD, {"course": course.pk})
    module = send(admin_client, "open:0", "course", course.blueprint)

    assert page.context["editor"].view == "form"
    assert sent_fields(page)["field:title"] == "Le Bureau"
    fields = sent_fields(module)
    assert fields["field:modules.0.lessons.0.passages.0.document"] == "bureau.md"
    assert fields["field:modules.0.quiz.questions"] == "5"
    for name in fields:
        assert f'name="{name}"' in module.content.decode()


@pytest.mark.parametrize("part", ["course", "0"])
def test_what_nobody_changed_reads_as_before_to_the_letter(admin_client: Client, part: str) -> None:
    page = send(admin_client, f"open:{part}")

    sent = admin_client.post(
        ADD,
        {"do": "to:toml", "view": "form", "part": part, "blueprint": TOML, **sent_fields(page)},
    )

    assert text_of(sent) == TOML
    assert sent.context["editor"].view == "toml"


def test_a_change_leaves_the_comments_and_the_lexicon(admin_client: Client) -> None:
    changed = send(
        admin_client,
        "check",
        modules__0__title=" Les sièges ",
        modules__0__quiz__questions="12",
        modules__0__quiz__pass_mark="0,8",
        modules__0__lessons__0__terms="siège, phare",
        modules__0__lessons__0__passages__0__heading="Sièges",
        lexicon__common="hostile",
    )

    module = values_of(changed)["modules"][0]
    assert module["title"] == "Les sièges"
    assert (module["quiz"]["questions"], module["quiz"]["pass_mark"]) == (12, 0.8)
    assert module["lessons"][0]["terms"] == ["siège", "phare"]
    assert module["lessons"][0]["passages"] == [{"document": "bureau.md", "heading": "Sièges"}]
    assert text_of(changed).endswith(LEXICON)
    assert not changed.context["editor"].faults
    assert "holds together" in changed.content.decode()


@pytest.mark.parametrize(
    ("do", "way", "titles", "part"),
    [
        ("add:modules", ("modules",), ["Un", "Deux", "Trois", ""], "3"),
        ("remove:modules.1", ("modules",), ["Un", "Trois"], "course"),
        ("remove:modules.0", ("modules",), ["Deux", "Trois"], "0"),
        ("up:modules.1", ("modules",), ["Deux", "Un", "Trois"], "0"),
        ("down:modules.1", ("modules",), ["Un", "Trois", "Deux"], "2"),
        ("up:modules.0", ("modules",), ["Un", "Deux", "Trois"], "1"),
        ("down:modules.2", ("modules",), ["Un", "Deux", "Trois"], "1"),
        ("add:modules.1.lessons", ("modules", 1, "lessons"), ["Le siège", ""], "1"),
        ("remove:modules.1.lessons.0", ("modules", 1, "lessons"), [], "1"),
    ],
)
def test_rows_are_added_removed_and_moved(
    admin_client: Client, do: str, way: tuple[Any, ...], titles: list[str], part: str
) -> None:
    values = tomllib.loads(TOML)
    module = values["modules"][0]
    text = TOML.replace('title = "Sièges"', 'title = "Un"')
    head = text.index("[[modules]]")
    one = text[head : text.index("\n# What")]
    for name, slug in (("Deux", "deux"), ("Trois", "trois")):
        text += one.replace('"Un"', f'"{name}"').replace('"sieges"', f'"{slug}"') + "\n"

    changed = send(admin_client, do, "1", text)

    found: Any = values_of(changed)
    for step in way:
        found = found[step]
    assert [row["title"] for row in found] == titles
    assert changed.context["editor"].part == part or (part, titles) == ("1", [])
    assert module["title"] == "Sièges"


@pytest.mark.parametrize(
    "do",
    [
        "remove:modules.7",
        "up:lexicon.common.0",
        "add:lexicon",
        "add:modules.0.objectives.0.lessons.9.x.y.z.w",
        "remove:",
        "remove:modules",
        "add:",
        "add:objectives",
        "down:modules.-1",
        "up:modules.99999999999999999999",
        "open:99999999999999999999999",
        "open:²",
        "nonsense",
        "to:nowhere",
        "",
    ],
)
def test_a_button_that_is_none_changes_nothing(admin_client: Client, do: str) -> None:
    response = send(admin_client, do)

    assert response.status_code == 200
    assert text_of(response) == TOML
    assert not Build.objects.exists()


def test_faults_stand_at_their_fields_and_nothing_typed_is_lost(admin_client: Client) -> None:
    checked = send(
        admin_client,
        "check",
        modules__0__title="",
        modules__0__slug="Pas Bien",
        modules__0__quiz__questions="beaucoup",
        modules__0__quiz__pass_mark="7",
        modules__0__lessons__0__objective="oublier",
    )

    shown = checked.context["editor"].shown
    faults = {field.name: field.faults for field in [*shown.fields, *shown.quiz] if field.faults}
    assert set(faults) == {
        "field:modules.0.title",
        "field:modules.0.slug",
        "field:modules.0.quiz.questions",
        "field:modules.0.quiz.pass_mark",
    }
    assert faults["field:modules.0.quiz.questions"] == ["A whole number from 1 to 100."]
    assert sent_fields(checked)["field:modules.0.quiz.questions"] == "beaucoup"
    listed = [(fault.place, fault.words) for fault in checked.context["editor"].faults]
    assert ("Pas Bien › title", "Fill this in.") in listed
    line = text_of(checked).splitlines().index('questions = "beaucoup"') + 1
    assert f"Line {line} (" in checked.content.decode()
    sound_but = send(admin_client, "check", modules__0__lessons__0__objective="oublier")
    (lesson,) = sound_but.context["editor"].shown.lessons
    assert any("oublier" in said for field in lesson.fields for said in field.faults)


def test_a_fault_elsewhere_is_listed_with_the_way_to_it(admin_client: Client) -> None:
    checked = send(admin_client, "check", "course", TOML.replace("questions = 5", "questions = 0"))

    assert '<button type="submit" name="do" value="open:0"' in checked.content.decode()
    assert checked.context["editor"].shown.modules[0].faults == 1


def test_the_form_starts_a_build_with_what_was_typed(admin_client: Client) -> None:
    version = SourceVersionFactory.create()

    admin_client.post(
        ADD,
        {
            "do": "build",
            "view": "form",
            "part": "0",
            "blueprint": TOML,
            "seed": 3,
            "versions": [version.pk],
            "field:modules.0.title": "Autrement",
        },
    )

    assert 'title = "Autrement"' in Build.objects.get().blueprint


def test_a_build_without_documents_keeps_what_was_typed(admin_client: Client) -> None:
    response = send(admin_client, "build", modules__0__title="Autrement")

    assert response.context["form"].errors.keys() == {"versions"}
    assert values_of(response)["modules"][0]["title"] == "Autrement"


def test_the_headings_of_the_chosen_documents_are_suggested(admin_client: Client) -> None:
    document = SourceDocumentFactory.create(name="bureau.md")
    version = SourceVersionFactory.create(document=document)
    PassageFactory.create(version=version, position=1, headings=["Le Bureau", "Sièges"])
    SourceVersionFactory.create(document__name="autre.md", text="Un.")

    page = admin_client.post(
        ADD,
        {
            "do": "open:0",
            "view": "form",
            "blueprint": TOML,
            "seed": "x",
            "versions": [version.pk, "²", "x"],
        },
    ).content.decode()

    assert '<option value="Sièges"></option>' in page
    assert '<option value="autre.md"' not in page
    assert 'list="headings_0"' in page


@pytest.mark.parametrize(
    "text",
    [
        "modules = 3",
        "[modules]",
        "modules = [[1]]",
        'slug = "x',
        "[[modules]]\nlessons = 3",
        "[[modules]]\n[[modules.lessons]]\nterms = [1]",
        'final_quiz = "x"',
        "a = " + "[" * 5000,
        "a = " + "[" * 450 + "]" * 450,
        'title = "' + "a" * 250_000 + '"',
    ],
)
def test_what_the_form_cannot_show_stays_toml(admin_client: Client, text: str) -> None:
    response = send(admin_client, "to:form", text=text)
    checked = admin_client.post(ADD, {"do": "check", "blueprint": text, "view": "toml"})

    assert response.context["editor"].view == "toml" or text.startswith("a = [[")
    assert text_of(response) == text
    assert checked.context["editor"].faults


def test_a_module_with_more_fields_than_a_page_can_send_is_left_to_the_toml(
    admin_client: Client,
) -> None:
    many = "passages = [" + ", ".join(['{ document = "a.md" }'] * 450) + "]\n"
    text = TOML.replace('\n[[modules.lessons.passages]]\ndocument = "bureau.md"\n', many)

    response = send(admin_client, "open:0", "course", text)

    assert response.context["editor"].shown.is_too_large
    assert "field:modules.0" not in response.content.decode()


def test_scripts_are_shown_as_the_text_that_they_are(admin_client: Client) -> None:
    hostile = '</textarea><script>alert("x")</script>\x00\x1b'

    page = send(admin_client, "check", modules__0__title=hostile).content.decode()

    assert "<script>alert" not in page
    assert "\x1b" not in page
    assert "\\u0000" not in page
