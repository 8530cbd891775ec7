from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, Role, User
from courses.models import Course
from jobs.models import JobState
from jobs.services.working import work_on
from quizzes.exchange import Format, read_bank, write_bank
from quizzes.generation.records import ItemKind
from quizzes.models import BankImport, ImportStep, QuestionVersion, Verdict
from quizzes.services.importing_banks import run_import
from tests.factories.accounts import UserFactory
from tests.factories.quizzes import BankImportFactory, QuestionVersionFactory, ReviewFactory
from tests.quizzes.admin.reviewable import make_course, make_version
from tests.quizzes.exchange.samples import SAMPLES, make

ADD = reverse("admin:quizzes_bankimport_add")
EXPORT = reverse("admin:quizzes_question_export")
LIST = reverse("admin:quizzes_question_changelist")


@pytest.fixture
def course(db: None) -> Course:
    """A course with an approved question, one that waits and one that was rejected."""
    made = make_course()
    for verdict in (Verdict.APPROVED, None, Verdict.REJECTED):
        version = make_version(made)
        if verdict is not None:
            ReviewFactory.create(question_version=version, verdict=verdict, by=None)
    return made


@pytest.fixture
def viewer(client: Client, db: None, single_rights: None) -> Client:
    """Somebody who may only look."""
    user = UserFactory.create(role=Role.ADMIN)
    codenames = ["view_question", "view_bankimport"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(user)
    return client


def bring(client: Client, course: Course, data: bytes, name: str = "b.gift") -> Any:
    return client.post(ADD, {"course": course.pk, "file": SimpleUploadedFile(name, data)})


def page_of(bank: BankImport) -> str:
    return reverse("admin:quizzes_bankimport_change", args=[bank.pk])


def read_in() -> BankImport:
    bank = BankImport.objects.get()
    work_on(BankImport, bank.pk, run_import)
    bank.refresh_from_db()
    return bank


class TestExport:
    @pytest.mark.parametrize(
        ("status", "count"), [("approved", 1), ("draft", 1), ("all", 3), ("none", 0)]
    )
    def test_gives_those_of_a_status(
        self, admin_client: Client, course: Course, admin_user: User, status: str, count: int
    ):
        asked = {"course": course.pk, "format": "gift", "status": status, "download": "1"}

        response = admin_client.post(EXPORT, asked)

        if not count:
            assert "status" in response.context["form"].errors
            return
        assert response.headers["Content-Disposition"].startswith('attachment; filename="bureau-')
        assert len(read_bank("b.gift", response.content).questions) == count
        entry = AuditEntry.objects.get(action="export_questions")
        assert (entry.actor, entry.target_id) == (admin_user, str(course.pk))
        assert entry.detail == {"format": "gift", "questions": count}

    @pytest.mark.parametrize("form", list(Format))
    def test_comes_in_every_format(self, admin_client: Client, course: Course, form: Format):
        asked = {"course": course.pk, "format": form, "status": "all", "download": "1"}

        response = admin_client.post(EXPORT, asked)

        ending = "xml" if form is Format.MOODLE_XML else form
        assert response.headers["Content-Disposition"].endswith(f'.{ending}"')
        assert len(read_bank(f"b.{ending}", response.content).questions) == 3

    def test_tells_before_what_the_format_loses(self, admin_client: Client, course: Course):
        QuestionVersionFactory.create(
            question__course=course, question__kind=ItemKind.ORDERING, explanation="x"
        )
        asked = {"course": course.pk, "format": "gift", "status": "all", "check": "1"}

        response = admin_client.post(EXPORT, asked)

        (said,) = response.context["losses"]
        assert said.startswith("1 question: GIFT has no questions of order")
        assert not AuditEntry.objects.filter(action="export_questions").exists()

    def test_takes_the_chosen_questions_alone(self, admin_client: Client, course: Course):
        first, second, _ = course.questions.all()
        action = {"action": "export_chosen", "_selected_action": [first.pk, second.pk]}

        form = admin_client.post(LIST, action).context["form"]
        response = admin_client.post(EXPORT, form.initial | {"download": "1"})

        ids = {placed.read.id for placed in read_bank("b.xml", response.content).questions}
        assert ids == {first.identity, second.identity}

    def test_of_two_courses_at_once_is_refused(self, admin_client: Client, course: Course):
        other = make_version(make_course("autre")).question
        chosen = [course.questions.first().pk, other.pk]
        action = {"action": "export_chosen", "_selected_action": chosen}

        response = admin_client.post(LIST, action, follow=True)

        assert "Choose questions of one course" in response.content.decode()

    def test_of_nothing_says_so(self, admin_client: Client):
        asked = {"course": make_course("vide").pk, "format": "csv", "status": "all"}

        response = admin_client.post(EXPORT, asked | {"download": "1"})

        assert "There is no such question" in response.content.decode()

    def test_is_for_whoever_may_look(self, viewer: Client, course: Course):
        assert viewer.get(EXPORT, {"course": course.pk}).status_code == 200
        User.objects.get(role=Role.ADMIN).user_permissions.clear()
        assert viewer.get(EXPORT).status_code == 403


def test_the_page_of_a_course_leads_to_both(admin_client: Client, course: Course):
    page = reverse("admin:courses_course_change", args=[course.pk])

    said = admin_client.get(page).content.decode()

    assert f'href="{EXPORT}?course={course.pk}"' in said
    assert f'href="{ADD}?course={course.pk}"' in said


class TestImport:
    def test_leads_from_file_over_preview_to_drafts(self, admin_client: Client, course: Course):
        data = write_bank(SAMPLES, Format.MOODLE_XML, "x")

        response = bring(admin_client, course, data, "banque.xml")

        bank = BankImport.objects.get()
        assert response.headers["Location"] == page_of(bank)
        assert "hx-get" in admin_client.get(page_of(bank)).content.decode()
        read_in()
        page = admin_client.get(page_of(bank)).content.decode()
        assert "Store as drafts" in page
        assert "Remettez dans l’ordre les étapes d’une demande." in page
        before = QuestionVersion.objects.count()
        admin_client.post(reverse("admin:quizzes_bankimport_store", args=[bank.pk]))
        bank.refresh_from_db()
        assert (bank.step, bank.state) == (ImportStep.APPLY, JobState.QUEUED)
        assert QuestionVersion.objects.count() == before

    def test_leads_to_where_a_quote_is_picked(self, admin_client: Client, course: Course):
        unproved = make(ItemKind.NUMERIC, id="", sources=())
        bring(admin_client, course, write_bank([unproved], Format.GIFT, "x"))
        bank = read_in()
        admin_client.post(reverse("admin:quizzes_bankimport_store", args=[bank.pk]))
        read_in()
        question = course.questions.get(versions__stem=unproved.stem, versions__origin="imported")
        edit = reverse("admin:quizzes_question_edit", args=[question.pk])
        shown = reverse("admin:quizzes_question_change", args=[question.pk])

        page = admin_client.get(page_of(bank)).content.decode()

        assert f'<a href="{edit}">' in page
        assert f'<a href="{shown}">' in page
        assert f'<a href="{edit}#quotes">' in admin_client.get(shown).content.decode()
        question.delete()
        assert admin_client.get(page_of(bank)).content.decode().count(edit) == 0

    def test_shows_line_question_and_reason_and_offers_nothing(
        self, admin_client: Client, course: Course
    ):
        bring(admin_client, course, b"Un ?{=a ~b}\n\nDeux ?{=a ~b\n")

        page = admin_client.get(page_of(read_in())).content.decode()

        assert '<tr class="faulty"><th scope="row">3</th><td>2</td><td>A brace has no' in page
        assert "Store as drafts" not in page

    @pytest.mark.parametrize(
        ("file", "said"),
        [(b"", "“b.gift” holds no question."), (None, "Choose a file.")],
    )
    def test_refuses_what_is_no_file_at_once(
        self, admin_client: Client, course: Course, file: bytes | None, said: str
    ):
        sent = {} if file is None else {"file": SimpleUploadedFile("b.gift", file)}

        response = admin_client.post(ADD, {"course": course.pk} | sent)

        assert said in response.content.decode()
        assert not BankImport.objects.exists()

    def test_asked_for_twice_says_so(self, admin_client: Client, course: Course):
        bring(admin_client, course, write_bank([make(ItemKind.NUMERIC)], Format.GIFT, "x"))
        store = reverse("admin:quizzes_bankimport_store", args=[read_in().pk])
        admin_client.post(store)

        response = admin_client.post(store, follow=True)

        assert "was stored already, or is being stored" in response.content.decode()

    def test_is_not_for_whoever_may_only_look(self, viewer: Client, course: Course):
        bank = BankImportFactory.create(course=course)
        store = reverse("admin:quizzes_bankimport_store", args=[bank.pk])

        assert viewer.get(ADD).status_code == 403
        assert bring(viewer, course, b"x").status_code == 403
        assert viewer.post(store).status_code == 403
        assert viewer.get(store).status_code == 405
        assert viewer.get(page_of(bank)).status_code == 200

    def test_takes_as_many_queries_for_forty_questions_as_for_two(
        self, admin_client: Client, course: Course, django_assert_max_num_queries: Any
    ):
        few = [make(ItemKind.NUMERIC, id="", stem=f"Combien ? {n}") for n in range(2)]
        many = [make(ItemKind.NUMERIC, id="", stem=f"Combien ? {n}") for n in range(40)]
        counts = []
        for questions in (few, many):
            bank = BankImportFactory.create(course=course)
            bank.file.save("b", SimpleUploadedFile("b", write_bank(questions, Format.GIFT, "x")))
            work_on(BankImport, bank.pk, run_import)
            admin_client.get(page_of(bank))  # what is looked up once a process
            with django_assert_max_num_queries(20) as counted:
                admin_client.get(page_of(bank))
            counts.append(len(counted))

        assert counts[0] == counts[1]
