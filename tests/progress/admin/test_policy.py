"""No page of the admin needs what the content security policy forbids."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from jobs.models import JobState
from tests.factories.courses import UploadFactory
from tests.quizzes.admin.reviewable import make_course, make_version


class Inline(HTMLParser):
    """Collects scripts and styles that stand in the page itself."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        kind = dict(attrs).get("type") or ""
        if tag == "style" or "style" in names or any(name.startswith("on") for name in names):
            self.found.append(self.get_starttag_text() or tag)
        if tag == "script" and "src" not in names and kind != "application/json":
            self.found.append(self.get_starttag_text() or tag)


def pages() -> list[str]:
    models = [model._meta for model in admin.site._registry]
    names = [f"admin:{model.app_label}_{model.model_name}" for model in models]
    return [
        "/admin/",
        *(reverse(f"{name}_changelist") for name in names),
        *(reverse(f"{name}_add") for name in names),
    ]


def test_lists_and_forms_keep_to_the_policy(admin_client: Client):
    for page in pages():
        response = admin_client.get(page)
        if response.status_code == 403:
            continue  # nothing is added there
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]
        assert Inline(response.content.decode()).found == [], page


@pytest.mark.parametrize("state", [JobState.RUNNING, JobState.DONE])
def test_the_page_of_a_job_keeps_to_the_policy(admin_client: Client, state: JobState):
    upload = UploadFactory.create(state=state)

    page = admin_client.get(reverse("admin:courses_upload_change", args=[upload.pk]))

    assert Inline(page.content.decode()).found == []


def test_the_screen_of_a_question_keeps_to_the_policy(admin_client: Client):
    version = make_version(make_course())

    page = admin_client.get(reverse("admin:quizzes_question_change", args=[version.question_id]))

    assert Inline(page.content.decode()).found == []
    assert Inline('<p style="x"><a onclick="y"></a><script>z</script></p>').found
