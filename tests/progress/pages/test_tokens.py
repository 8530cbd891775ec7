from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from rest_framework.test import APIClient

from accounts.models import ApiToken, AuditEntry, User
from accounts.services.tokens import Limits, find_token, issue_token
from progress.models import Cohort
from progress.services.tokens import make_token
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory

LIST, MAKE = reverse("tokens"), reverse("token_make")
PASSWORD = "secret-of-tara"
HEX = re.compile(r"\b[0-9a-f]{40}\b")


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def trainer(db: None) -> User:
    made: User = TrainerFactory.create(time_zone="Asia/Tokyo")
    return made


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    made: Cohort = CohortFactory.create(name="Autumn")
    made.trainers.add(trainer)
    return made


def sign_in(client: Client, user: User, *, proven: bool = True) -> None:
    """Sign in as somebody, who then proves who they are unless it is said otherwise."""
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    client.force_login(user)
    if proven:
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


@pytest.fixture
def browser(client: Client, trainer: User) -> Client:
    """The trainer, who just gave their password."""
    sign_in(client, trainer)
    return client


def test_a_token_is_shown_once_with_a_line_to_try_it(browser: Client, trainer: User):
    page = browser.post(MAKE, {"name": "sheet", "is_read_only": "on"})

    (token, *rest) = HEX.findall(page.text)
    assert set(rest) == {token}
    line = f"curl -H &quot;Authorization: Token {token}&quot; http://testserver/api/v1/cohorts/"
    assert line in page.text.replace('"', "&quot;")
    assert "no-store" in page.headers["Cache-Control"]
    found = find_token(token)
    assert found is not None
    assert (found.user, found.name, found.is_read_only) == (trainer, "sheet", True)
    assert not HEX.search(browser.get(LIST).text)
    assert AuditEntry.objects.get(action="create_token").actor == trainer


def test_read_only_is_what_the_form_begins_with_and_a_year_is_its_term(
    browser: Client, cohort: Cohort
):
    form = browser.get(MAKE).context["form"]

    assert form["is_read_only"].value() is True
    assert form["last_day"].value() > timezone.localdate() + timedelta(days=300)


def test_the_limits_that_are_chosen_hold(browser: Client, cohort: Cohort, trainer: User):
    other: Cohort = CohortFactory.create(name="Winter")
    other.trainers.add(trainer)
    told = {"name": "sheet", "is_read_only": "on", "cohorts": [cohort.pk]}

    page = browser.post(MAKE, told | {"last_day": "2030-01-31"})

    client = APIClient(HTTP_AUTHORIZATION=f"Token {HEX.findall(page.text)[0]}")
    listed = client.get("/api/v1/cohorts/").json()["results"]
    assert [row["name"] for row in listed] == ["Autumn"]
    assert client.get(f"/api/v1/cohorts/{other.pk}/").status_code == 404
    assert client.patch(f"/api/v1/cohorts/{cohort.pk}/", {"name": "X"}).status_code == 403
    expires = ApiToken.objects.get().expires_at
    assert expires is not None
    assert expires.isoformat() == "2030-01-31T15:00:00+00:00"  # where the trainer is, it is over


def test_the_list_says_what_each_token_is(browser: Client, cohort: Cohort, trainer: User):
    past = timezone.now() - timedelta(days=1)
    make_token(user=trainer, name="sheet", by=trainer, limits=Limits(True, None, (cohort.pk,)))
    issue_token(user=trainer, name="old", by=trainer, limits=Limits(expires_at=past))
    issue_token(user=TrainerFactory.create(), name="foreign", by=None)

    text = browser.get(LIST).text

    for said in ("sheet", "old", "Read only", "Autumn", "expired", "never"):
        assert said in text
    assert "foreign" not in text


@pytest.mark.parametrize(
    "told",
    [
        {"name": ""},
        {"name": "x" * 81},
        {"name": "\0"},
        {"name": "sheet", "cohorts": ["x"]},
        {"name": "sheet", "cohorts": ["0"]},
        {"name": "sheet", "last_day": "2001-01-01"},
        {"name": "sheet", "last_day": "9999-12-31"},
        {"name": "sheet", "last_day": "soon"},
    ],
)
def test_what_makes_no_sense_is_said_beside_its_field(
    browser: Client, cohort: Cohort, told: dict[str, Any]
):
    page = browser.post(MAKE, told)

    assert page.status_code == 200
    assert "errorlist" in page.text
    assert not ApiToken.objects.exists()


def test_a_cohort_of_somebody_else_is_no_choice(browser: Client, cohort: Cohort):
    foreign: Cohort = CohortFactory.create(name="Foreign")

    assert "Foreign" not in browser.get(MAKE).text
    browser.post(MAKE, {"name": "sheet", "cohorts": [foreign.pk]})

    assert not ApiToken.objects.exists()


def test_a_page_that_is_loaded_again_makes_no_second_token(browser: Client):
    for _ in range(2):
        page = browser.post(MAKE, {"name": "sheet"})

    assert "You have a token with this name." in page.text
    assert not HEX.search(page.text)
    assert ApiToken.objects.count() == 1


def test_one_proves_who_one_is_before_one_makes_a_token(client: Client, trainer: User):
    sign_in(client, trainer, proven=False)

    looked = client.get(MAKE)
    sent = client.post(MAKE, {"name": "sheet", "is_read_only": "on"})
    made_before = ApiToken.objects.count()
    resumed = client.post(sent["Location"], {"password": PASSWORD, "next": MAKE})

    assert looked["Location"].startswith(reverse("account_reauthenticate"))
    assert sent["Location"].startswith(reverse("account_reauthenticate"))
    assert made_before == 0
    assert HEX.search(resumed.text)
    assert ApiToken.objects.get().name == "sheet"


def test_revoking_is_asked_about_and_then_done(browser: Client, trainer: User):
    issued = issue_token(user=trainer, name="sheet", by=trainer)
    address = reverse("token_revoke", args=[issued.row.pk])

    asked = browser.get(address)
    counted = find_token(issued.token)
    done = browser.post(address, follow=True)
    again = browser.post(address)

    assert "sheet" in asked.text
    assert counted is not None
    assert find_token(issued.token) is None
    assert "is revoked" in done.text
    assert again.status_code == 404
    assert AuditEntry.objects.get(action="revoke_token").actor == trainer


def test_another_ones_token_is_not_there(browser: Client):
    issued = issue_token(user=TrainerFactory.create(), by=None)

    answer = browser.post(reverse("token_revoke", args=[issued.row.pk]))

    assert answer.status_code == 404
    assert find_token(issued.token) is not None


def test_a_learner_makes_none_and_revokes_what_was_made_for_them(client: Client, db: None):
    learner: User = UserFactory.create()
    issued = issue_token(user=learner, name="sheet", by=None)
    sign_in(client, learner)

    assert client.post(MAKE, {"name": "mine"}).status_code == 403
    assert MAKE not in client.get(LIST).text
    client.post(reverse("token_revoke", args=[issued.row.pk]))

    assert find_token(issued.token) is None
    assert ApiToken.objects.count() == 1


def test_the_account_page_leads_there_for_those_who_have_or_make_tokens(client: Client, db: None):
    learner, holder = UserFactory.create_batch(2)
    issue_token(user=holder, by=None)
    people = [learner, holder, TrainerFactory.create(), AdminFactory.create()]

    led = []
    for person in people:
        client.force_login(person)
        led.append(f'href="{LIST}"' in client.get(reverse("account")).text)

    assert led == [False, True, True, True]


def test_the_list_takes_as_many_queries_for_twenty_tokens_as_for_two(
    browser: Client, cohort: Cohort, trainer: User, django_assert_max_num_queries: Any
):
    for number in range(20):
        limits = Limits(cohorts=(cohort.pk,))
        make_token(user=trainer, name=f"sheet {number}", by=None, limits=limits)

    with django_assert_max_num_queries(6):
        browser.get(LIST)
