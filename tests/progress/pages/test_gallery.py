from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.guards.tree import PROJECT

STYLES = PROJECT / "elearning" / "static" / "css"
SHOWN_WHOLE = ("buttons", "messages", "forms")
"""Styles that are all of components; the others are of single pages, too."""
ELSEWHERE = {"failure", "failure-number", "qr", "panel", "button-group"}
"""What error pages and the second factor have for themselves."""


@pytest.fixture
def html(admin_client: Client) -> str:
    return admin_client.get(reverse("gallery")).text


def test_staff_see_every_component(html: str):
    classes = {name for found in re.findall(r'class="([^"]*)"', html) for name in found.split()}
    styled = {
        name
        for sheet in SHOWN_WHOLE
        for name in re.findall(r"\.([a-z][a-z-]+)", (STYLES / f"{sheet}.css").read_text())
    }

    assert styled - classes - ELSEWHERE == set()


@pytest.mark.parametrize("badge", ["", " accent", " positive", " warning", " negative"])
def test_every_badge_is_shown(html: str, badge: str):
    assert f'class="badge{badge}"' in html


def test_every_kind_of_question_is_shown(html: str):
    for field in ('type="radio"', 'type="checkbox"', 'class="selects"', "data-move", "decimal"):
        assert field in html


def test_for_others_there_is_no_such_page(stranger: Client):
    assert stranger.get(reverse("gallery")).status_code == 404


def test_everybody_may_read_what_is_kept(client: Client, db: None):
    page = client.get(reverse("privacy"))

    assert page.status_code == 200
    assert "Ce qui est conservé" in page.text
