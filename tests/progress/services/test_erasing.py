"""What an erasure does to learners, trainers and administrators, alone and at once with others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from accounts.errors import LastAdministrator, NoReason
from accounts.models import ApiToken, AuditEntry, Role, User
from accounts.queries.identities import ERASED
from accounts.services.erasing import erase
from accounts.services.preferences import keep_preferences
from progress.models import (
    Certificate,
    Cohort,
    CohortMember,
    Enrolment,
    Extension,
    Invitation,
    QuizResult,
    Reminder,
    RosterImport,
)
from progress.services.certificates.following import NO_LONGER_COMPLETE, certify
from quizzes.errors import QuizError
from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent, Attempt, AttemptItem, AttemptState, Mark, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.at_once import at_once
from tests.factories.accounts import AdminFactory, ApiTokenFactory, TrainerFactory, UserFactory
from tests.factories.progress import (
    CertificateFactory,
    CohortFactory,
    CohortMemberFactory,
    CourseCompletionFactory,
    EnrolmentFactory,
    ExtensionFactory,
    InvitationFactory,
    ReminderFactory,
)
from tests.factories.quizzes import AccommodationFactory, make_quiz
from tests.progress.services.importing.bringing import bring
from tests.quizzes.taking import answer, answer_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> User:
    made: User = AdminFactory()
    return made


@pytest.fixture
def learner() -> User:
    made: User = UserFactory(name="Quirina Zweig", email="q.zweig@example.org")
    return made


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz(ItemKind.SHORT_ANSWER, ItemKind.SINGLE_CHOICE, mode="examination")


def go(learner: User, quiz: Quiz, typed: str = "") -> Attempt:
    """Take a quiz whole; what is typed stands in the place of the first answer."""
    Enrolment.objects.get_or_create(learner=learner, course=quiz.course)
    attempt = start_attempt(learner=learner, quiz=quiz)
    answer_all(attempt)
    if typed:
        answer(attempt.items.get(question_version__question__kind="short_answer"), {"text": typed})
    score_attempt(submit_attempt(attempt=attempt, by=learner))
    attempt.refresh_from_db()
    return attempt


def erase_by(admin: User, person: User, reason: str = "They asked for it") -> bool:
    done = erase(user=person, by=admin, reason=reason)
    person.refresh_from_db()
    return done


class TestAccount:
    def test_an_empty_row_stays_into_which_nobody_can_sign_in(self, admin: User, learner: User):
        learner.set_password("a-long-secret")
        learner.save()
        EmailAddress.objects.create(user=learner, email=learner.email, verified=True)
        Authenticator.objects.create(user=learner, type="totp", data={"secret": "x"})
        ApiTokenFactory(user=learner, name="Quirina’s laptop")

        assert erase_by(admin, learner)

        assert (learner.name, learner.language, learner.time_zone) == ("", "", "")
        assert learner.email.startswith("erased-")
        assert learner.email.endswith("@erased.invalid")
        assert not learner.has_usable_password()
        assert (learner.is_active, learner.last_login) == (False, None)
        assert learner.erased_at is not None
        for model in (EmailAddress, Authenticator, ApiToken):
            assert not model._default_manager.filter(user=learner).exists()

    def test_the_log_says_who_erased_whom_and_why(self, admin: User, learner: User):
        erase_by(admin, learner, "Quirina asked by letter")

        entry = AuditEntry.objects.get(action="erase_user")
        assert (entry.actor, entry.target_id) == (admin, str(learner.pk))
        assert entry.detail == {"reason": f"{ERASED} asked by letter"}

    def test_somebody_else_needs_a_reason_and_oneself_needs_none(self, admin: User, learner: User):
        with pytest.raises(NoReason):
            erase(user=learner, by=admin, reason="  ")
        with pytest.raises(NoReason):
            erase(user=learner, by=None)

        assert erase(user=learner, by=learner)

    def test_a_second_time_nothing_is_done(self, admin: User, learner: User):
        erase_by(admin, learner)
        address = learner.email

        assert not erase_by(admin, learner)

        assert learner.email == address
        assert AuditEntry.objects.filter(action="erase_user").count() == 1

    def test_sessions_end_and_those_of_others_go_on(self, admin: User, learner: User):
        own, other = Client(), Client()
        own.force_login(learner)
        other.force_login(admin)

        erase_by(admin, learner)

        assert own.get("/account/").status_code == 302
        assert other.get("/account/").status_code == 200

    def test_the_address_may_sign_up_anew_as_another_person(self, admin: User, learner: User):
        erase_by(admin, learner)

        anew = User.objects.create_user("q.zweig@example.org", name="Quirina Zweig")

        assert anew.pk != learner.pk
        assert not anew.attempts.exists()

    def test_another_tab_does_not_bring_the_name_back(self, admin: User, learner: User):
        tab = User.objects.get(pk=learner.pk)
        erase_by(admin, learner)

        keep_preferences(user=tab, name="Quirina", language="fr", time_zone="")

        learner.refresh_from_db()
        assert learner.name == ""

    def test_the_database_refuses_to_fill_an_erased_row(self, admin: User, learner: User):
        erase_by(admin, learner)

        with pytest.raises(IntegrityError):
            User.objects.filter(pk=learner.pk).update(name="Quirina")


class TestAdministrators:
    def test_the_last_one_cannot_be_erased(self):
        last = AdminFactory()

        with pytest.raises(LastAdministrator):
            erase(user=last, by=last)

        last.refresh_from_db()
        assert last.erased_at is None
        assert last.is_active

    def test_nor_the_last_who_may_do_everything(self):
        last = AdminFactory()
        UserFactory(role=Role.ADMIN)

        with pytest.raises(LastAdministrator):
            erase(user=last, by=last)

    def test_one_of_two_can(self, admin: User):
        other = AdminFactory()

        assert erase_by(admin, other)
        assert (other.role, other.is_superuser) == (Role.LEARNER, False)

    def test_a_closed_account_does_not_count(self):
        last = AdminFactory()
        AdminFactory(is_active=False)

        with pytest.raises(LastAdministrator):
            erase(user=last, by=last)

    @pytest.mark.django_db(transaction=True)
    def test_of_two_who_go_at_once_one_stays(self):
        one, other = AdminFactory.create_batch(2)

        def go_away(person: User) -> Callable[[], bool]:
            def call() -> bool:
                try:
                    return erase(user=person, by=person)
                except LastAdministrator:
                    return False

            return call

        assert sorted(at_once(go_away(one), go_away(other))) == [False, True]
        assert User.objects.filter(is_superuser=True, is_active=True).count() == 1


class TestFigures:
    def test_attempts_marks_and_results_stay_and_add_up(
        self, admin: User, learner: User, quiz: Quiz
    ):
        attempt = go(learner, quiz)
        marks = list(Mark.objects.order_by("pk").values_list("pk", "fraction"))
        result = QuizResult.objects.get(enrolment__learner=learner)

        erase_by(admin, learner)

        assert list(Mark.objects.order_by("pk").values_list("pk", "fraction")) == marks
        result.refresh_from_db()
        assert result.attempts == 1
        attempt.refresh_from_db()
        assert (attempt.state, attempt.learner_id) == (AttemptState.SCORED, learner.pk)
        said = StringIO()
        call_command("recompute_progress", "--check", stdout=said)  # a difference is an error

    def test_a_place_in_a_cohort_stays(self, admin: User, learner: User):
        member = CohortMemberFactory(learner=learner)

        erase_by(admin, learner)

        assert CohortMember.objects.filter(pk=member.pk).exists()

    def test_an_open_attempt_goes(self, admin: User, learner: User, quiz: Quiz):
        Enrolment.objects.create(learner=learner, course=quiz.course)
        answer_all(start_attempt(learner=learner, quiz=quiz))

        erase_by(admin, learner)

        assert not Attempt.objects.filter(learner=learner).exists()
        assert not AnswerEvent.objects.exists()

    def test_what_waits_for_its_marks_gets_the_same_as_it_would_have(
        self, admin: User, learner: User, quiz: Quiz
    ):
        EnrolmentFactory(learner=learner, course=quiz.course)
        attempt = start_attempt(learner=learner, quiz=quiz)
        answer_all(attempt)
        typed = attempt.items.get(question_version__question__kind="short_answer")
        answer(typed, {"text": "I am Quirina"})
        attempt = submit_attempt(attempt=attempt, by=learner)

        erase_by(admin, learner)
        score_attempt(attempt)

        assert sorted(Mark.objects.values_list("fraction", flat=True)) == [0, 1]
        assert typed.answers.order_by("-revision")[0].payload == {"text": ERASED}


class TestAnswers:
    @pytest.mark.parametrize("typed", ["Quirina", "written by zweig, q.", "q.zweig@example.org"])
    def test_a_typed_answer_that_names_the_person_goes(
        self, admin: User, learner: User, quiz: Quiz, typed: str
    ):
        go(learner, quiz, typed)

        erase_by(admin, learner)

        payloads = AnswerEvent.objects.filter(payload__has_key="text").order_by("revision")
        assert payloads[1].payload == {"text": ERASED}

    def test_one_that_does_not_stays(self, admin: User, learner: User, quiz: Quiz):
        go(learner, quiz, "a zweigleinchen")

        erase_by(admin, learner)

        assert AnswerEvent.objects.filter(payload={"text": "a zweigleinchen"}).exists()

    def test_a_name_that_is_the_right_answer_stays_an_answer(
        self, admin: User, learner: User, quiz: Quiz
    ):
        attempt = go(learner, quiz)
        right = AnswerEvent.objects.get(payload__has_key="text").payload["text"]
        User.objects.filter(pk=learner.pk).update(name=right)

        erase_by(admin, learner)

        assert AnswerEvent.objects.filter(item__attempt=attempt, payload={"text": right}).exists()

    def test_programs_that_bear_the_name_are_renamed_and_stay_apart(
        self, admin: User, learner: User, quiz: Quiz
    ):
        EnrolmentFactory(learner=learner, course=quiz.course)
        attempt = start_attempt(learner=learner, quiz=quiz)
        item = attempt.items.get(question_version__question__kind="short_answer")
        for number in (1, 2):
            told = {"client": "quirina-laptop", "sequence": number}
            answer(item, {"text": f"nothing {number}"}, **told)
        submit_attempt(attempt=attempt, by=learner)

        erase_by(admin, learner)

        names = AnswerEvent.objects.values_list("client", "idempotency_key")
        assert len(names) == 2
        assert "quirina" not in str(list(names))


class TestWordsOfOthers:
    def test_reasons_of_grants_go_and_grants_stay(self, admin: User, learner: User):
        extension = ExtensionFactory(member__learner=learner, reason="Her mother is ill")
        granted = AccommodationFactory(learner=learner, reason="Broken arm")

        erase_by(admin, learner)

        for row in (extension, granted):
            row.refresh_from_db()
            assert row.reason == ERASED

    def test_certificates_keep_their_number_and_lose_the_name(self, admin: User, learner: User):
        valid = CertificateFactory(learner=learner, learner_name="Quirina Zweig")
        told = {"learner": learner, "revoked_at": timezone.now()}
        by_hand = CertificateFactory(**told, revoked_because="She cheated")
        by_rule = CertificateFactory(**told, revoked_because=NO_LONGER_COMPLETE)

        erase_by(admin, learner)

        assert set(Certificate.objects.values_list("pk", "learner_name", "revoked_because")) == {
            (valid.pk, "", ""),
            (by_hand.pk, "", ERASED),
            (by_rule.pk, "", NO_LONGER_COMPLETE),
        }

    def test_invitations_and_waiting_reminders_go(self, admin: User, learner: User):
        InvitationFactory(email=learner.email)
        InvitationFactory(email="private@example.org", accepted_by=learner)
        other = InvitationFactory(email="other@example.org")
        sent = ReminderFactory(member__learner=learner, sent_at=timezone.now(), last_error="to q")
        ReminderFactory(member__learner=learner)

        erase_by(admin, learner)

        assert list(Invitation.objects.all()) == [other]
        assert list(Reminder.objects.values_list("pk", "last_error")) == [(sent.pk, "")]

    def test_their_lines_go_from_imports_and_others_stay(self, admin: User, learner: User):
        cohort = CohortFactory()
        bring(cohort, admin, learner.email, "other@example.org", "Quirina Zweig")

        erase_by(admin, learner)

        roster = RosterImport.objects.get()
        assert [line["email"] for line in roster.lines] == ["other@example.org"]
        assert [one["said"] for one in roster.problems] == [ERASED]

    def test_the_logs_say_what_was_done_without_the_name(self, admin: User, learner: User):
        member = CohortMemberFactory(learner=learner)
        kinds = {model: ContentType.objects.get_for_model(model) for model in (User, CohortMember)}
        told = {"user": admin, "action_flag": CHANGE, "change_message": "of Quirina"}
        LogEntry.objects.create(
            content_type=kinds[User], object_id=learner.pk, object_repr="Quirina Zwieg", **told
        )
        LogEntry.objects.create(
            content_type=kinds[CohortMember], object_id=member.pk, object_repr="Before", **told
        )
        LogEntry.objects.create(
            content_type=kinds[CohortMember], object_id=0, object_repr="Quirina Zwieg, gone", **told
        )
        AuditEntry.objects.create(
            actor=admin,
            action="x",
            target_type="x.y",
            target_id="1",
            detail={"said": ["to q.zweig@example.org", "q.zweig@example.org"], "n": 1},
        )

        erase_by(admin, learner)

        found = LogEntry.objects.order_by("pk").values_list("object_repr", flat=True)
        assert list(found) == [ERASED, ERASED, f"{ERASED}, gone"]
        assert AuditEntry.objects.get(action="x").detail == {"said": [f"to {ERASED}"], "n": 1}

    def test_a_name_that_two_people_bear_is_left_to_the_other(self, admin: User, learner: User):
        other = UserFactory(name="quirina zweig")
        certificate = CertificateFactory(learner=other, learner_name="Quirina Zweig")
        entry = AuditEntry.objects.create(
            action="x", target_type="x", target_id="1", detail={"said": "Quirina Zweig"}
        )

        erase_by(admin, learner)

        for row in (other, certificate, entry):
            row.refresh_from_db()
        assert (other.name, certificate.learner_name) == ("quirina zweig", "Quirina Zweig")
        assert entry.detail == {"said": "Quirina Zweig"}

    def test_an_invitation_that_was_passed_on_does_not_make_its_address_theirs(
        self, admin: User, learner: User
    ):
        other = UserFactory(email="other@example.org", name="Otto Other")
        InvitationFactory(email=other.email, name=other.name, accepted_by=learner)
        kept = InvitationFactory(email=other.email)

        erase_by(admin, learner)

        assert list(Invitation.objects.all()) == [kept]

    def test_a_unique_name_that_names_them_stays_unique(self, admin: User, learner: User):
        for title in ("Quirina Zweig", "q.zweig@example.org"):
            CohortFactory(name=title)

        erase_by(admin, learner)

        names = list(Cohort.objects.values_list("name", flat=True))
        assert len(set(names)) == 2
        assert all(name.startswith(ERASED) for name in names)


class TestTrainers:
    def test_their_cohorts_stay_without_them(self, admin: User):
        trainer = TrainerFactory(name="Tarquin Vex")
        cohort = CohortFactory()
        cohort.trainers.add(trainer, TrainerFactory())
        granted = ExtensionFactory(granted_by=trainer)

        erase_by(admin, trainer)

        assert cohort.trainers.count() == 1
        assert Extension.objects.get(pk=granted.pk).granted_by == trainer
        assert trainer.role == Role.LEARNER


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_twice_at_once_is_once(self, admin: User, learner: User):
        done = at_once(*(lambda: erase(user=learner, by=admin, reason="asked") for _ in range(3)))

        assert sorted(done) == [False, False, True]
        assert AuditEntry.objects.filter(action="erase_user").count() == 1

    def test_while_answers_are_saved_and_handed_in(self, admin: User, learner: User, quiz: Quiz):
        for _ in range(4):
            person = UserFactory(name="Quirina Zweig")
            EnrolmentFactory(learner=person, course=quiz.course)
            attempt = start_attempt(learner=person, quiz=quiz)
            items = attempt.items.select_related("question_version", "attempt")
            typed = items.get(question_version__question__kind="short_answer")

            def hand_in(attempt: Attempt = attempt, person: User = person) -> Any:
                try:
                    return score_attempt(submit_attempt(attempt=attempt, by=person))
                except Attempt.DoesNotExist:
                    return None

            def save(item: Any = typed) -> Any:
                try:
                    return answer(item, {"text": "Quirina Zweig"})
                except (QuizError, Attempt.DoesNotExist, AttemptItem.DoesNotExist):
                    return None  # gone, or handed in

            at_once(
                hand_in, save, lambda person=person: erase(user=person, by=admin, reason="asked")
            )

            person.refresh_from_db()
            assert person.erased_at is not None
            left = Attempt.objects.filter(learner=person)
            assert not left.filter(state=AttemptState.STARTED).exists()
            assert "Quirina" not in str(list(AnswerEvent.objects.values_list("payload")))
        call_command("recompute_progress", "--check", stdout=StringIO())

    def test_while_a_certificate_is_issued(self, admin: User):
        for _ in range(4):
            learner = UserFactory(name="Quirina Zweig")
            enrolment = EnrolmentFactory(learner=learner)
            CourseCompletionFactory(enrolment=enrolment, completed_at=timezone.now() - timedelta(1))

            at_once(
                lambda enrolment=enrolment: certify([enrolment.pk]),
                lambda learner=learner: erase(user=learner, by=admin, reason="asked"),
            )

            certificate = Certificate.objects.get(learner=learner)
            assert certificate.learner_name == ""
