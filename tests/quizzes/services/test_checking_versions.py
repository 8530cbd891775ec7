from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from courses.models import Course, SourceVersion
from courses.services.ingesting import ingest
from jobs.models import JobState
from jobs.services.working import work_on
from quizzes.generation.records import Choice, ItemKind
from quizzes.models import Origin, QuestionVersion, Verdict, VersionCheck
from quizzes.queries.questions import approved_versions
from quizzes.scoring import Body
from quizzes.services import checking_versions
from quizzes.services.checking_versions import run_check, start_again
from quizzes.services.reviewing import ChecksPending, HasErrors, review
from quizzes.services.versions import add_version
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import ConflictFactory, ConflictStatementFactory
from tests.quizzes.editable import DOCUMENT, QUOTE, make_draft, make_editable, make_written

GENEVA = Body(
    ItemKind.SINGLE_CHOICE,
    choices=(Choice("Tokyo", correct=True), Choice("Lyon", correct=False)),
)


@pytest.fixture
def editor(db: None) -> User:
    return AdminFactory.create()


@pytest.fixture
def source(db: None) -> SourceVersion:
    return make_editable()[1]


@pytest.fixture
def written(source: SourceVersion) -> QuestionVersion:
    return make_written(Course.objects.get(), source)


def edit(written: QuestionVersion, editor: User, source: SourceVersion, **fields: Any):
    draft = make_draft(source, **{"stem": f"{written.stem[:-2]} depuis 1989 ?"} | fields)
    return add_version(question=written.question, draft=draft, origin=Origin.EDITED, by=editor)


def check(version: QuestionVersion) -> VersionCheck:
    work_on(VersionCheck, version.checking.pk, run_check)
    version.refresh_from_db()
    return VersionCheck.objects.get(pk=version.checking.pk)


def codes(version: QuestionVersion) -> set[str]:
    return {finding["code"] for finding in version.findings}


def test_approval_waits_for_the_checks(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    version = edit(written, editor, source)

    with pytest.raises(ChecksPending):
        review(version=version, verdict=Verdict.APPROVED, by=editor)
    assert check(version).state == JobState.DONE
    assert codes(version) == set()
    review(version=version, verdict=Verdict.APPROVED, by=editor)

    assert list(approved_versions()) == [version]


def test_a_version_that_waits_can_be_rejected(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    version = edit(written, editor, source)

    assert review(version=version, verdict=Verdict.REJECTED, reason="non", by=editor).pk


def test_an_error_that_the_checks_find_keeps_it_from_approval(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    version = edit(written, editor, source, body=GENEVA)

    check(version)

    assert "key_not_in_quote" in codes(version)
    with pytest.raises(HasErrors):
        review(version=version, verdict=Verdict.APPROVED, by=editor)
    assert list(approved_versions()) == [written]


def test_a_question_that_asks_what_another_one_asks_is_told(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    make_written(Course.objects.get(), source)

    version = edit(written, editor, source)
    check(version)

    (twin,) = [one for one in version.findings if one["code"] == "near_duplicate"]
    assert (twin["severity"], twin["detail"]) == ("warning", written.stem)


def test_what_sources_disagree_about_is_told(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    conflict = ConflictFactory.create(course=Course.objects.get())
    place = written.provenance.get()
    ConflictStatementFactory.create(
        conflict=conflict, version=source, start=place.start, end=place.end, quote=QUOTE
    )

    version = edit(written, editor, source)
    check(version)

    assert "open_conflict" in codes(version)


def test_a_quote_that_the_newest_version_no_longer_says_is_told(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    changed = DOCUMENT.replace("Lyon", "Turin").replace("1989", "2025")
    ingest(name="bureau.md", data=changed.encode(), by=None)

    version = edit(written, editor, source)
    check(version)

    assert "quote_outdated" in codes(version)
    assert "quote_not_at_span" not in codes(version)


def test_checks_that_cannot_be_made_say_why_and_can_be_started_again(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    version = edit(written, editor, source)
    course = Course.objects.get()
    blueprint = course.blueprint
    Course.objects.update(blueprint="slug = [")

    failed = check(version)
    Course.objects.update(blueprint=blueprint)

    assert failed.state == JobState.FAILED
    assert "line 1" in failed.error
    with pytest.raises(ChecksPending):
        review(version=version, verdict=Verdict.APPROVED, by=editor)
    assert start_again(check=failed, by=editor)
    assert check(version).state == JobState.DONE
    assert not start_again(check=failed, by=editor)


def test_checks_that_were_set_aside_get_all_their_tries_back(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    version = edit(written, editor, source)
    VersionCheck.objects.update(
        state=JobState.FAILED, parked_at=timezone.now(), tries=8, failures=3, last_error="killed"
    )

    assert start_again(check=version.checking, by=editor)

    assert check(version).state == JobState.DONE


def test_a_worker_that_dies_half_way_leaves_it_to_the_next_one(
    written: QuestionVersion,
    source: SourceVersion,
    editor: User,
    monkeypatch: pytest.MonkeyPatch,
):
    version = edit(written, editor, source, body=GENEVA)

    def die(*_args: object, **_fields: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(checking_versions, "finish", die)
        with pytest.raises(SystemExit):
            work_on(VersionCheck, version.checking.pk, run_check)
    version.refresh_from_db()
    assert (version.findings, VersionCheck.objects.get().state) == ([], JobState.RUNNING)

    again = check(version)

    assert (again.state, again.tries) == (JobState.DONE, 2)
    assert "key_not_in_quote" in codes(version)
