from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from accounts.models import AuditEntry, User
from courses.models import Course, SourceVersion
from quizzes.generation.records import Choice, ItemKind, Pair
from quizzes.models import Origin, QuestionVersion, VersionCheck
from quizzes.queries.questions import approved_versions, questions_with_status
from quizzes.scoring import Body
from quizzes.services.versions import (
    Draft,
    EditedMeanwhile,
    Misshapen,
    NoQuote,
    NothingToBringBack,
    NoWords,
    Quoted,
    QuoteNotThere,
    SameWords,
    TwoVersionsQuoted,
    VersionRefused,
    WrongKind,
    add_version,
    bring_back,
    read_draft,
)
from tests.at_once import at_once
from tests.factories.accounts import AdminFactory
from tests.quizzes.editable import DOCUMENT, STEM, make_draft, make_editable, make_written

OTHER = "Où le Bureau mondial des phares a-t-il son siège ?"
HOSTILE = "<script>alert(1)</script> \u202e{{ 7*7 }} '; DROP TABLE"


@pytest.fixture
def editor(db: None) -> User:
    return AdminFactory.create()


@pytest.fixture
def source(db: None) -> SourceVersion:
    return make_editable()[1]


@pytest.fixture
def written(source: SourceVersion) -> QuestionVersion:
    return make_written(Course.objects.get(), source)


def edit(version: QuestionVersion, by: User, draft: Draft, **fields: Any) -> QuestionVersion:
    given: dict[str, Any] = {"origin": Origin.EDITED, "seen": version.number} | fields
    return add_version(question=version.question, draft=draft, by=by, **given)


def test_an_edit_is_a_new_version_and_the_approved_one_stays_in_use(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    draft = make_draft(source, stem=OTHER)

    stored = edit(written, editor, draft)

    assert (stored.number, stored.origin, stored.writer) == (2, Origin.EDITED, "")
    assert stored.created_by == editor
    assert read_draft(stored) == draft
    assert VersionCheck.objects.get().question_version == stored
    written.refresh_from_db()
    assert written.stem == STEM
    assert list(approved_versions()) == [written]
    assert questions_with_status().get().status == "draft"
    entry = AuditEntry.objects.get(action="question_version")
    assert (entry.detail["before"]["stem"], entry.detail["after"]["stem"]) == (STEM, OTHER)


def test_who_saves_second_is_told_and_nothing_is_stored(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    edit(written, editor, make_draft(source, stem=OTHER))

    with pytest.raises(EditedMeanwhile):
        edit(written, editor, make_draft(source, stem="Dans quelle ville siège-t-il ?"))

    assert written.question.versions.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_once_one_is_stored():
    course, source = make_editable()
    written, editor = make_written(course, source), AdminFactory.create()

    def save(stem: str) -> bool:
        try:
            edit(written, editor, make_draft(source, stem=stem))
        except EditedMeanwhile:
            return False
        return True

    saved = at_once(lambda: save(OTHER), lambda: save("Où siège le Bureau ?"))

    assert sorted(saved) == [False, True]
    assert written.question.versions.count() == 2


def test_what_says_the_same_is_no_version(written: QuestionVersion, editor: User):
    with pytest.raises(SameWords):
        edit(written, editor, read_draft(written))

    assert written.question.versions.count() == 1


def _choices(*right: bool) -> Body:
    options = (Choice(f"option {n}", correct=is_right) for n, is_right in enumerate(right))
    return Body(ItemKind.SINGLE_CHOICE, choices=tuple(options))


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"stem": "  "}, NoWords),
        ({"stem": "x" * 2001}, NoWords),
        ({"explanation": ""}, NoWords),
        ({"body": Body(ItemKind.MATCHING, pairs=(Pair("a", "b"), Pair("c", "d")))}, WrongKind),
        ({"body": _choices()}, Misshapen),
        ({"body": _choices(True, True)}, Misshapen),
        ({"body": _choices(*[True], *[False] * 20)}, Misshapen),
        ({"proof": ()}, NoQuote),
    ],
)
def test_what_could_not_be_asked_is_refused(
    written: QuestionVersion,
    source: SourceVersion,
    editor: User,
    fields: dict[str, Any],
    refused: type[VersionRefused],
):
    with pytest.raises(refused):
        edit(written, editor, make_draft(source, **fields))

    assert written.question.versions.count() == 1


@pytest.mark.parametrize("place", [(0, 40), (200, 180), (-5, 20), (10**9, 10**9 + 5)])
def test_a_quote_must_hold_at_its_place(
    written: QuestionVersion, source: SourceVersion, editor: User, place: tuple[int, int]
):
    proof = (Quoted(source, *place, "Le Bureau a son siège à Lyon"),)

    with pytest.raises(QuoteNotThere):
        edit(written, editor, make_draft(source, proof=proof))


def test_one_version_of_a_document_proves_a_question(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    proof = make_draft(source).proof
    SourceVersion.objects.filter(pk=source.pk).update(sha256="0" * 64, number=2)
    newer = SourceVersion.objects.get(pk=source.pk)
    newer.pk = None
    newer.sha256, newer.number = "1" * 64, 3
    newer.save()

    with pytest.raises(TwoVersionsQuoted):
        edit(
            written,
            editor,
            make_draft(source, proof=(*proof, replace(proof[0], source=newer))),
        )


def test_hostile_words_are_kept_as_they_are(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    stored = edit(written, editor, make_draft(source, stem=HOSTILE, explanation=HOSTILE))

    stored.refresh_from_db()
    assert (stored.stem, stored.explanation) == (HOSTILE, HOSTILE)


def test_an_old_version_is_brought_back_as_the_newest(
    written: QuestionVersion, source: SourceVersion, editor: User
):
    edited = edit(written, editor, make_draft(source, stem=OTHER))

    restored = bring_back(version=written, by=editor, seen=edited.number)

    assert (restored.number, restored.origin, restored.restores) == (3, Origin.RESTORED, written)
    assert read_draft(restored) == read_draft(written)
    assert VersionCheck.objects.filter(question_version=restored).exists()
    with pytest.raises(NothingToBringBack):
        bring_back(version=restored, by=editor, seen=3)
    with pytest.raises(EditedMeanwhile):
        bring_back(version=written, by=editor, seen=2)


def test_the_document_reads_as_these_tests_think(source: SourceVersion):
    assert source.text == DOCUMENT
