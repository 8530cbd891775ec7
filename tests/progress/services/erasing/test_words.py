from __future__ import annotations

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import AuditEntry, User
from accounts.queries.identities import ERASED
from progress.models import (
    Certificate,
    Cohort,
    CohortMember,
    CorrectionLetter,
    Invitation,
    RegradeLetter,
    Reminder,
    RosterImport,
)
from progress.services.certificates.following import NO_LONGER_COMPLETE
from tests.factories.accounts import UserFactory
from tests.factories.progress import (
    CertificateFactory,
    CohortFactory,
    CohortMemberFactory,
    CorrectionLetterFactory,
    ExtensionFactory,
    InvitationFactory,
    RegradeLetterFactory,
    ReminderFactory,
)
from tests.factories.quizzes import AccommodationFactory
from tests.progress.services.erasing.erased import erase_by
from tests.progress.services.importing.bringing import bring

pytestmark = pytest.mark.django_db


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
        told = CorrectionLetterFactory(learner=learner, sent_at=timezone.now(), last_error="to q")
        CorrectionLetterFactory(learner=learner)
        counted = RegradeLetterFactory(learner=learner, sent_at=timezone.now(), last_error="to q")
        RegradeLetterFactory(learner=learner)

        erase_by(admin, learner)

        assert list(Invitation.objects.all()) == [other]
        assert list(Reminder.objects.values_list("pk", "last_error")) == [(sent.pk, "")]
        letters = CorrectionLetter.objects.values_list("pk", "last_error")
        assert list(letters) == [(told.pk, "")]
        assert list(RegradeLetter.objects.values_list("pk", "last_error")) == [(counted.pk, "")]

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
        gone = "Quirina Zwieg, gone"
        told = {"user": admin, "action_flag": CHANGE, "change_message": "of Quirina"}
        LogEntry.objects.create(
            content_type=kinds[User], object_id=str(learner.pk), object_repr="Quirina Zwieg", **told
        )
        LogEntry.objects.create(
            content_type=kinds[CohortMember], object_id=str(member.pk), object_repr="Before", **told
        )
        LogEntry.objects.create(
            content_type=kinds[CohortMember],
            object_id="0",
            object_repr=gone,
            **told,
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
