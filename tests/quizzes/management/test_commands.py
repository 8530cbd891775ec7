from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from jsonschema import Draft202012Validator

from accounts.models import AuditEntry, User
from courses.building.edits import EditKind
from quizzes.exchange import Format, read_bank
from quizzes.models import Build, Question, QuestionVersion, Review, Verdict
from tests.courses.edited import change, find, publish_all
from tests.quizzes.services.test_building import BLUEPRINT, DOCUMENT

pytestmark = pytest.mark.django_db

SCHEMA = Path(__file__).parents[3] / "docs" / "contracts" / "course-export.schema.json"


@pytest.fixture
def blueprint(tmp_path: Path) -> Path:
    path = tmp_path / "blueprints" / "bureau.toml"
    path.parent.mkdir()
    path.write_text(BLUEPRINT)
    (tmp_path / "bureau.md").write_text(DOCUMENT)
    return path


def build(blueprint: Path, capsys: pytest.CaptureFixture[str]) -> str:
    call_command("build_course", blueprint, sources=blueprint.parent.parent)
    return capsys.readouterr().out


def export(capsys: pytest.CaptureFixture[str]) -> str:
    call_command("export_course", "bureau")
    return capsys.readouterr().out


def test_a_build_says_what_it_made(blueprint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = build(blueprint, capsys)

    assert "course: Le Bureau" in said
    assert f"questions: {Question.objects.count()} (new {Question.objects.count()}" in said
    assert "unfilled: quiz-sieges" in said


def test_the_same_build_twice_is_made_once_and_exports_the_same_bytes(
    blueprint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(blueprint, capsys)
    first = export(capsys)

    build(blueprint, capsys)

    assert Build.objects.count() == 1
    assert export(capsys) == first


def test_an_export_keeps_the_contract(blueprint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(blueprint, capsys)

    said = json.loads(export(capsys))

    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(said)
    assert {question["status"] for question in said["questions"]} == {"draft"}
    assert said["course"]["modules"][0]["lessons"][0]["blocks"]


def test_a_build_says_which_decisions_about_lessons_it_cannot_keep(
    blueprint: Path, capsys: pytest.CaptureFixture[str], owner: User
) -> None:
    build(blueprint, capsys)
    words = find("les-sieges").current.content[-1]["text"]
    change(owner, "les-sieges", EditKind.HIDE, words)
    change(owner, "les-sieges", EditKind.NOTE, text="Une note.")
    publish_all(owner)
    (blueprint.parent.parent / "bureau.md").write_text(DOCUMENT.replace("74 pays", "75 pays"))

    said = build(blueprint, capsys)

    assert f"decision about lesson les-sieges not kept: hide “{words[:20]}" in said
    assert said.count("not kept") == 1
    exported = json.loads(export(capsys))
    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(exported)
    blocks = exported["course"]["modules"][0]["lessons"][0]["blocks"]
    assert (blocks[0]["text"], blocks[0]["source"]) == ("Une note.", [])


def test_decisions_made_here_ship_as_a_file_that_another_build_takes(
    blueprint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(blueprint, capsys)
    for question in Question.objects.all():
        version = question.versions.get()
        Review.objects.create(question_version=version, verdict=Verdict.APPROVED)
    reviews = blueprint.parent.parent / "reviews" / "bureau.toml"
    reviews.parent.mkdir()
    call_command("export_reviews", "bureau", output=reviews)
    Review.objects.all().delete()

    said = build(blueprint, capsys)

    assert f"decisions: {Question.objects.count()} taken, 0 kept" in said
    assert "approved" in export(capsys)


@pytest.mark.parametrize("form", list(Format))
def test_questions_are_exported_for_elsewhere_and_what_is_lost_is_said(
    blueprint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: Format
) -> None:
    build(blueprint, capsys)
    written = tmp_path / f"b.{'xml' if form is Format.MOODLE_XML else form}"

    call_command("export_course", "bureau", format=form, status="all", output=written)

    reading = read_bank(written.name, written.read_bytes())
    stems = {placed.read.stem for placed in reading.questions}
    assert stems == set(QuestionVersion.objects.values_list("stem", flat=True))
    assert all(placed.read.sources for placed in reading.questions)
    entry = AuditEntry.objects.get(action="export_questions")
    assert entry.detail == {"format": form.value, "questions": len(stems)}


def test_only_what_is_approved_is_exported_where_nothing_else_is_said(
    blueprint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(blueprint, capsys)

    call_command("export_course", "bureau", format="csv")

    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_workbook_is_not_written_on_the_screen(
    blueprint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(blueprint, capsys)

    with pytest.raises(CommandError, match="--output"):
        call_command("export_course", "bureau", format="xlsx")


@pytest.mark.parametrize(
    ("command", "arguments", "said"),
    [
        ("export_course", ["nowhere"], "no course “nowhere”"),
        ("export_course", ["nowhere", "--format", "gift"], "no course “nowhere”"),
        ("export_course", ["nowhere", "--format", "qti"], "invalid choice: 'qti'"),
        ("export_reviews", ["nowhere"], "no course “nowhere”"),
        ("build_course", ["nowhere.toml", "--sources", "."], "nowhere.toml: No such file"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    command: str, arguments: list[str], said: str
) -> None:
    with pytest.raises(CommandError, match=said):
        call_command(command, *arguments)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("questions = 4", "questoins = 4"), r"line 23: unknown key.*questoins"),
        (("bureau.md", "absent.md"), "absent.md, which is not there"),
        (('objective = "situer"', 'objective = "nommer"'), "nommer"),
    ],
)
def test_a_faulty_blueprint_is_named_with_its_place(
    blueprint: Path, change: Any, said: str
) -> None:
    blueprint.write_text(BLUEPRINT.replace(*change))

    with pytest.raises(CommandError, match=said):
        call_command("build_course", blueprint, sources=blueprint.parent.parent)
    assert Build.objects.count() == 0


def test_a_faulty_file_of_decisions_is_named(blueprint: Path) -> None:
    reviews = blueprint.parent.parent / "decisions.toml"
    reviews.write_text("course = ")

    with pytest.raises(CommandError, match=r"decisions\.toml"):
        call_command("build_course", blueprint, sources=blueprint.parent.parent, reviews=reviews)
