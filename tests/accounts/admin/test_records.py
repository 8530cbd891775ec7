from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, Role, User
from tests.factories.accounts import AdminFactory, AuditEntryFactory, UserFactory


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


def factor_of(user: User) -> Authenticator:
    return Authenticator.objects.create(user=user, type="totp", data={})


def take_away(client: Client, *factors: Authenticator) -> int:
    """Ask the list to delete factors; return the status of the answer."""
    chosen = [factor.pk for factor in factors]
    data = {"action": "delete_selected", "_selected_action": chosen, "post": "yes"}
    return client.post(reverse("admin:mfa_authenticator_changelist"), data).status_code


def test_second_factors_taken_away_are_noted_in_the_audit_log(
    admin_client: Client, admin_user: User
):
    people = [UserFactory.create(), AdminFactory.create()]

    take_away(admin_client, *map(factor_of, people))

    assert not Authenticator.objects.exists()
    entries = AuditEntry.objects.filter(action="remove_second_factor", actor=admin_user)
    assert {entry.target_id for entry in entries} == {str(person.pk) for person in people}


def test_staff_take_no_second_factor_from_other_staff(client: Client, db: None):
    manager = UserFactory.create(role=Role.ADMIN)
    rights = Permission.objects.filter(content_type__app_label="mfa")
    manager.user_permissions.set(rights)
    client.force_login(manager)
    learners, boss = factor_of(UserFactory.create()), factor_of(AdminFactory.create())

    one = client.post(reverse("admin:mfa_authenticator_delete", args=[boss.pk]), {"post": "yes"})

    assert one.status_code == 403
    assert take_away(client, learners, boss) == 403
    assert take_away(client, learners) == 302
    assert Authenticator.objects.get() == boss


def test_a_lost_second_factor_can_be_taken_away(admin_client: Client):
    factor = Authenticator.objects.create(user=UserFactory.create(), type="totp", data={})

    url = reverse("admin:mfa_authenticator_delete", args=[factor.pk])
    admin_client.post(url, {"post": "yes"})

    assert not Authenticator.objects.exists()
    assert AuditEntry.objects.get().target_id == str(factor.user_id)
