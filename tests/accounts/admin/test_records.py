from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry
from tests.factories.accounts import AuditEntryFactory, UserFactory


def test_the_audit_log_is_read_and_never_changed(admin_client: Client):
    entry = AuditEntryFactory.create(action="review")
    page = reverse("admin:accounts_auditentry_change", args=[entry.pk])

    assert "review" in admin_client.get(page).content.decode()
    assert admin_client.post(page, {"action": "nothing"}).status_code == 403
    assert admin_client.get(reverse("admin:accounts_auditentry_add")).status_code == 403
    url = reverse("admin:accounts_auditentry_delete", args=[entry.pk])
    assert admin_client.post(url, {"post": "yes"}).status_code == 403
    assert AuditEntry.objects.get(pk=entry.pk).action == "review"


def test_deeds_are_found_by_their_actor(admin_client: Client):
    AuditEntryFactory.create(actor__email="ada@example.org", action="publish")
    AuditEntryFactory.create(actor__email="bob@example.org", action="retire")

    url = reverse("admin:accounts_auditentry_changelist")
    rows = admin_client.get(url, {"q": "ada@"}).context["cl"].result_list

    assert [row.action for row in rows] == ["publish"]


def test_the_secret_of_a_second_factor_is_not_shown(admin_client: Client):
    factor = Authenticator.objects.create(
        user=UserFactory.create(), type="totp", data={"secret": "JBSWY3DPEHPK3PXP"}
    )

    page = admin_client.get(reverse("admin:mfa_authenticator_change", args=[factor.pk]))

    assert page.status_code == 200
    assert "JBSWY3DPEHPK3PXP" not in page.content.decode()


def test_a_lost_second_factor_can_be_taken_away(admin_client: Client):
    factor = Authenticator.objects.create(user=UserFactory.create(), type="totp", data={})

    url = reverse("admin:mfa_authenticator_delete", args=[factor.pk])
    admin_client.post(url, {"post": "yes"})

    assert not Authenticator.objects.exists()
