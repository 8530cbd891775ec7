from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry
from progress.models import CorrectionLetter
from quizzes.models import QuestionVersion
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import ApprovedVersionFactory
from tests.jobs.admin.counting import count_queries
from tests.progress.services.test_correcting import answer
from tests.quizzes.changing import MEMBERS, SEAT, TEXT, bring, quote


@pytest.fixture
def outdated(db: None) -> QuestionVersion:
    version = quote(bring(TEXT), MEMBERS)
    bring(TEXT.replace("treize", "quinze"))
    return version


def page(version: QuestionVersion) -> str:
    return reverse("admin:progress_correction_tell", args=[version.pk])


def test_learners_are_listed_previewed_and_told(admin_client: Client, outdated: QuestionVersion):
    person = answer(outdated, name="Lena <L>")
    assert (
        page(outdated) in admin_client.get(reverse("admin:quizzes_question_stale")).content.decode()
    )

    said = admin_client.get(page(outdated)).content.decode()
    drafted = admin_client.post(
        page(outdated), {"preview": "1", "words": "Relisez <tout>.", "language": "en"}
    )

    assert "Lena &lt;L&gt;" in said
    assert "Relisez &lt;tout&gt;." in drafted.content.decode()
    assert not CorrectionLetter.objects.exists()
    told = admin_client.post(page(outdated), {"tell": "1", "words": "Relisez.", "language": "en"})
    again = admin_client.post(page(outdated), {"tell": "1", "words": "Encore.", "language": "en"})
    assert told.status_code == 302
    assert "Encore." in again.content.decode()
    assert CorrectionLetter.objects.get().learner == person


def test_the_list_is_a_file_too_and_looks_are_noted(
    admin_client: Client, outdated: QuestionVersion
):
    person = answer(outdated, name="=1+1")

    file = admin_client.get(reverse("admin:progress_correction_file", args=[outdated.pk]))
    admin_client.get(page(outdated))

    lines = b"".join(file.streaming_content).decode()  # type: ignore[attr-defined]
    assert "'=1+1" in lines
    assert AuditEntry.objects.filter(action="look", target_id=str(person.pk)).count() == 1


@pytest.mark.usefixtures("single_rights")
def test_it_takes_the_right_to_add_corrections(client: Client, outdated: QuestionVersion):
    viewer = AdminFactory(is_superuser=False)
    client.force_login(viewer)
    viewer.user_permissions.add(Permission.objects.get(codename="view_correction"))

    for name in ("tell", "file"):
        url = reverse(f"admin:progress_correction_{name}", args=[outdated.pk])
        assert client.get(url).status_code == 403
    assert client.post(page(outdated), {"tell": "1"}).status_code == 403


def test_words_that_are_too_long_are_refused(admin_client: Client, outdated: QuestionVersion):
    answer(outdated)

    refused = admin_client.post(page(outdated), {"tell": "1", "words": "x" * 4001})

    assert refused.status_code == 400
    assert not CorrectionLetter.objects.exists()


def test_only_a_question_that_was_stale_has_such_a_page(admin_client: Client):
    assert admin_client.get(page(ApprovedVersionFactory())).status_code == 404


def test_the_page_takes_the_same_queries_for_two_and_twenty(
    admin_client: Client, outdated: QuestionVersion
):
    counted = []
    for more in (2, 18):
        for _ in range(more):
            answer(outdated)
        counted.append(count_queries(admin_client, page(outdated)))

    assert counted[0] == counted[1]


def test_nobody_is_told_of_words_that_stand_there_still(admin_client: Client, db: None):
    version = quote(bring(TEXT), SEAT)
    bring(TEXT.replace("trois langues", "quatre langues"))
    answer(version, name="Lena")

    listed = admin_client.get(reverse("admin:quizzes_question_stale")).content.decode()
    said = admin_client.get(page(version)).content.decode()
    told = admin_client.post(page(version), {"tell": "1", "words": "", "language": "fr"})

    assert version.stem in listed
    assert page(version) not in listed
    assert "Lena" not in said
    assert 'name="tell"' not in said
    assert told.status_code == 200
    assert not CorrectionLetter.objects.exists()
