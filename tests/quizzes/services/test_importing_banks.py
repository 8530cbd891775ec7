from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile

from accounts.models import AuditEntry, User
from courses.models import Course
from courses.services.ingesting import ingest
from jobs.models import JobState
from jobs.services.working import work_on
from quizzes.exchange import BankLimits, BankQuestion, BankTooLarge, EmptyBank, Format, write_bank
from quizzes.generation.records import ItemKind, QuotedSpan
from quizzes.models import BankImport, Fact, ImportStep, Origin, Question, QuestionVersion, Verdict
from quizzes.queries.banks import read_bank_questions
from quizzes.queries.questions import questions_with_status
from quizzes.services import entering, storing_banks
from quizzes.services.building import build_course
from quizzes.services.importing_banks import (
    ImportExpired,
    NothingToStore,
    StoredAlready,
    ask_to_store,
    receive_bank,
    run_import,
)
from quizzes.services.reviewing import HasErrors, WithoutProof, review
from quizzes.services.versions import (
    LONGEST_EXPLANATION,
    LONGEST_QUOTE,
    LONGEST_STEM,
    MOST_QUOTES,
)
from tests.at_once import at_once
from tests.quizzes.exchange.samples import make
from tests.quizzes.services.test_building import BLUEPRINT, DOCUMENT

QUOTE = "Le Bureau mondial des phares (BMP) a son siège à Lyon, en France."
HEADQUARTERS = make(
    ItemKind.SINGLE_CHOICE,
    id="",
    stem="Dans quelle ville le Bureau mondial des phares a-t-il son siège ?",
    sources=(QuotedSpan("bureau.md", 0, 0, QUOTE),),
)
UNPROVED = make(ItemKind.SHORT_ANSWER, id="", sources=())


@pytest.fixture
def course(db: None) -> Course:
    """A course that was built, with the questions that the writer made of its document."""
    versions = {"bureau.md": ingest(name="bureau.md", data=DOCUMENT.encode(), by=None)}
    return build_course(source=BLUEPRINT, versions=versions).course


def bring(course: Course, data: bytes | list[BankQuestion], by: User | None = None) -> BankImport:
    """Bring a file in and have it read."""
    source = data if isinstance(data, bytes) else write_bank(data, Format.GIFT, "x")
    bank = receive_bank(course=course, name="C:\\b.gift", file=ContentFile(source), by=by)
    return work(bank)


def work(bank: BankImport) -> BankImport:
    work_on(BankImport, bank.pk, run_import)
    bank.refresh_from_db()
    return bank


def store(bank: BankImport, by: User | None = None) -> BankImport:
    return work(ask_to_store(bank=bank, by=by))


def became(bank: BankImport) -> list[str]:
    return [row["became"] for row in bank.questions]


def test_what_was_read_waits_and_nothing_is_stored(course: Course, owner: User):
    before = QuestionVersion.objects.count()

    bank = bring(course, [HEADQUARTERS, UNPROVED], by=owner)

    assert (bank.state, bank.step, bank.format) == (JobState.DONE, ImportStep.READ, "gift")
    assert (len(bank.questions), bank.faults, bank.file_name) == (2, [], "b.gift")
    assert not bank.file
    assert QuestionVersion.objects.count() == before


def test_a_question_enters_as_a_draft_with_its_proof_and_its_findings(course: Course, owner: User):
    bank = store(bring(course, [HEADQUARTERS], by=owner), by=owner)

    row = questions_with_status().get(versions__stem=HEADQUARTERS.stem)
    version = row.versions.get()
    (proof,) = version.provenance.all()
    assert (row.status, version.created_by, version.writer) == ("draft", owner, "")
    assert (version.origin, version.checking.state) == (Origin.IMPORTED, JobState.DONE)
    assert bank.questions[0]["stored"] == row.pk
    assert proof.source_version.text[proof.start : proof.end] == QUOTE
    assert [one["code"] for one in version.findings if one["severity"] == "error"] == []
    assert (became(bank), bank.questions[0]["proved"]) == (["new"], True)
    assert bank.applied_at is not None
    deeds = AuditEntry.objects.filter(
        action__in=["import_questions", "store_import", "imported_questions"]
    ).order_by("pk")
    assert [(deed.action, deed.actor) for deed in deeds] == [
        ("import_questions", owner),
        ("store_import", owner),
        ("imported_questions", owner),
    ]


@pytest.mark.parametrize(
    "sources",
    [(), (QuotedSpan("bureau.md", 0, 30, "Le Bureau a son siège à Nice."),)],
)
def test_what_has_no_proof_is_a_draft_that_nobody_approves(course: Course, sources: Any):
    store(bring(course, [replace(HEADQUARTERS, sources=sources)]))

    version = QuestionVersion.objects.get(stem=HEADQUARTERS.stem)
    assert version.provenance.count() == 0
    with pytest.raises(HasErrors):  # its key stands in no quote
        review(version=version, verdict=Verdict.APPROVED, by=None)
    QuestionVersion.objects.filter(pk=version.pk).update(findings=[])
    with pytest.raises(WithoutProof):
        review(version=version, verdict=Verdict.APPROVED, by=None)


def test_what_has_no_explanation_is_a_draft_that_nobody_approves(course: Course):
    store(bring(course, [replace(HEADQUARTERS, explanation="")]))

    version = QuestionVersion.objects.get(stem=HEADQUARTERS.stem)
    with pytest.raises(HasErrors):
        review(version=version, verdict=Verdict.APPROVED, by=None)


@pytest.mark.parametrize("place", [(9, 3), (0, 999_999_999), (5, 20), (0, 0)])
def test_a_quote_is_found_wherever_its_place_was_said_to_be(course: Course, place: tuple[int, int]):
    store(bring(course, [replace(HEADQUARTERS, sources=(QuotedSpan("sans.md", *place, QUOTE),))]))

    (proof,) = QuestionVersion.objects.get(stem=HEADQUARTERS.stem).provenance.all()
    assert proof.source_version.text[proof.start : proof.end] == QUOTE


def test_quotes_of_two_versions_of_a_document_are_no_proof(course: Course):
    later = DOCUMENT.replace(QUOTE, "Le siège du Bureau est à Brest depuis 2020.")
    ingest(name="bureau.md", data=later.encode(), by=None)
    spans = (
        QuotedSpan("bureau.md", 0, 0, QUOTE),
        QuotedSpan("autre.md", 0, 0, "Le siège du Bureau est à Brest depuis 2020."),
    )

    bank = store(bring(course, [replace(HEADQUARTERS, sources=spans)]))

    assert bank.questions[0]["proved"] is False


def test_a_question_of_the_file_that_asks_nearly_the_same_is_found(course: Course):
    other = replace(HEADQUARTERS, stem=HEADQUARTERS.stem.replace("le Bureau", "ce Bureau"))

    store(bring(course, [HEADQUARTERS, other]))

    found = QuestionVersion.objects.get(stem=other.stem).findings
    assert HEADQUARTERS.stem in [one["detail"] for one in found if one["code"] == "near_duplicate"]


def test_what_a_file_may_hold_is_what_a_version_may():
    limits = BankLimits()

    assert (limits.max_stem, limits.max_explanation) == (LONGEST_STEM, LONGEST_EXPLANATION)
    assert (limits.max_quote, limits.max_quotes) == (LONGEST_QUOTE, MOST_QUOTES)


def test_checks_find_errors_in_what_comes_in(course: Course):
    wrong = replace(HEADQUARTERS, stem="Selon le texte, où est-il ?")

    store(bring(course, [wrong]))

    found = QuestionVersion.objects.get(stem=wrong.stem).findings
    assert "error" in {finding["severity"] for finding in found}


@pytest.mark.parametrize("form", list(Format))
def test_the_course_brought_in_again_changes_nothing(course: Course, form: Format):
    questions = read_bank_questions(course, statuses=["draft"])  # type: ignore[list-item]  # its value
    data = write_bank(questions, form, "x")
    before = (Question.objects.count(), QuestionVersion.objects.count(), Fact.objects.count())
    name = f"b.{'xml' if form is Format.MOODLE_XML else form}"
    bank = receive_bank(course=course, name=name, file=ContentFile(data), by=None)

    bank = store(work(bank))

    assert set(became(bank)) == {"there"}
    after = (Question.objects.count(), QuestionVersion.objects.count(), Fact.objects.count())
    assert after == before > (3, 3, 1)


def test_the_same_file_twice_is_there_already(course: Course):
    store(bring(course, [HEADQUARTERS]))

    again = store(bring(course, [HEADQUARTERS, HEADQUARTERS]))

    assert became(again) == ["there", "twice"]
    assert QuestionVersion.objects.filter(stem=HEADQUARTERS.stem).count() == 1


def test_other_words_under_a_known_identity_are_a_new_version(course: Course):
    (first, *_) = read_bank_questions(course, statuses=["draft"])  # type: ignore[list-item]  # its value
    reworded = replace(first, explanation="Une autre explication.")

    bank = store(bring(course, [reworded]))

    question = Question.objects.get(identity=first.id)
    assert became(bank) == ["changed"]
    assert [one.number for one in question.versions.order_by("number")] == [1, 2]
    assert question.versions.get(number=2).provenance.count() == len(first.sources)


def test_a_known_identity_of_another_kind_is_another_question(course: Course):
    (first, *_) = read_bank_questions(course, statuses=["draft"])  # type: ignore[list-item]  # its value
    other = ItemKind.MATCHING if first.kind is not ItemKind.MATCHING else ItemKind.ORDERING

    bank = store(bring(course, [make(other, id=first.id)]))

    assert became(bank) == ["new"]
    assert Question.objects.filter(identity=first.id).count() == 1


def test_a_malformed_file_is_never_stored(course: Course):
    good = write_bank([HEADQUARTERS], Format.GIFT, "x")
    before = QuestionVersion.objects.count()

    bank = bring(course, good + b"Qui ?{=a ~b")

    (fault,) = bank.faults
    assert (fault["question"], fault["code"]) == (2, "brace_without_partner")
    with pytest.raises(NothingToStore):
        ask_to_store(bank=bank, by=None)
    assert QuestionVersion.objects.count() == before


def test_a_file_that_is_no_bank_ends_the_job_with_line_and_reason(course: Course, settings: Any):
    settings.LANGUAGE_CODE = "en"

    bank = bring(course, b"<quiz>\n<question>\n</quiz>")

    assert (bank.state, bool(bank.file)) == (JobState.FAILED, False)
    assert bank.error.startswith("Line 3: “b.gift” is damaged")
    with pytest.raises(NothingToStore):
        ask_to_store(bank=bank, by=None)


def test_a_file_is_refused_at_once_by_its_size(course: Course):
    with pytest.raises(EmptyBank):
        receive_bank(course=course, name="b.gift", file=ContentFile(b""), by=None)
    large = ContentFile(b"x")
    large.size = 20_000_001
    with pytest.raises(BankTooLarge):
        receive_bank(course=course, name="b.gift", file=large, by=None)
    assert not BankImport.objects.exists()


def test_an_import_is_stored_once_and_not_after_its_time(course: Course):
    bank = bring(course, [HEADQUARTERS])
    late = bring(course, [UNPROVED])
    BankImport.objects.filter(pk=late.pk).update(created_at=late.created_at - timedelta(days=8))

    ask_to_store(bank=bank, by=None)

    with pytest.raises(StoredAlready):
        ask_to_store(bank=bank, by=None)
    with pytest.raises(ImportExpired):
        ask_to_store(bank=late, by=None)


def test_a_worker_that_dies_half_way_leaves_nothing_and_the_next_one_ends_it(
    course: Course, monkeypatch: pytest.MonkeyPatch
):
    bank = bring(course, [HEADQUARTERS, UNPROVED])
    ask_to_store(bank=bank, by=None)
    enter = entering.enter_version
    entered: list[int] = []

    def die(**asked: Any) -> Any:
        entered.append(1)
        if len(entered) > 1:
            raise SystemExit
        return enter(**asked)

    monkeypatch.setattr(storing_banks, "enter_version", die)
    before = QuestionVersion.objects.count()
    with pytest.raises(SystemExit):
        work_on(BankImport, bank.pk, run_import)
    assert QuestionVersion.objects.count() == before

    monkeypatch.setattr(storing_banks, "enter_version", enter)
    assert became(work(bank)) == ["new", "new"]
    assert QuestionVersion.objects.count() == before + 2


@pytest.mark.django_db(transaction=True)
def test_two_imports_of_one_file_at_once_store_it_once():
    versions = {"bureau.md": ingest(name="bureau.md", data=DOCUMENT.encode(), by=None)}
    course = build_course(source=BLUEPRINT, versions=versions).course
    banks = [bring(course, [HEADQUARTERS]) for _ in range(2)]
    for bank in banks:
        ask_to_store(bank=bank, by=None)

    def do(bank: BankImport) -> Callable[[], BankImport]:
        return lambda: work(bank)

    done = at_once(*map(do, banks))

    assert sorted(became(bank)[0] for bank in done) == ["new", "there"]
    assert QuestionVersion.objects.filter(stem=HEADQUARTERS.stem).count() == 1
