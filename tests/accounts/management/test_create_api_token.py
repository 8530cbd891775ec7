from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import ApiToken
from accounts.services.tokens import find_token
from tests.factories.accounts import TrainerFactory


def test_the_token_stands_alone_on_standard_output(db: None):
    trainer = TrainerFactory.create(email="tina@example.org")
    out, err = StringIO(), StringIO()

    call_command("create_api_token", " Tina@Example.org", stdout=out, stderr=err)

    (line,) = out.getvalue().splitlines()
    found = find_token(line)
    assert found is not None
    assert found.user == trainer
    assert err.getvalue() == ""


@pytest.mark.parametrize("email", ["nobody@example.org", "", "gone@example.org"])
def test_an_address_that_no_token_can_act_for_is_refused_in_one_line(db: None, email: str):
    TrainerFactory.create(email="gone@example.org", is_active=False)

    with pytest.raises(CommandError) as refusal:
        call_command("create_api_token", email)

    assert email in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert refusal.value.returncode == 1
    assert not ApiToken.objects.exists()
