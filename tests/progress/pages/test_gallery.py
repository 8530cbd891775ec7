from __future__ import annotations

from django.test import Client
from django.urls import reverse


def test_staff_see_every_component(admin_client: Client):
    page = admin_client.get(reverse("gallery"))

    assert page.status_code == 200
    assert "Gallery" in page.text


def test_for_others_there_is_no_such_page(stranger: Client):
    assert stranger.get(reverse("gallery")).status_code == 404


def test_everybody_may_read_what_is_kept(client: Client, db: None):
    page = client.get(reverse("privacy"))

    assert page.status_code == 200
    assert "Ce qui est conservé" in page.text
