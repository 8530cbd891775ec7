from __future__ import annotations

from collections.abc import Iterator
from ipaddress import ip_network
from typing import Any

import pytest

from progress.models import WebhookDelivery
from tests.progress.services.webhooks.material import make_cohort, make_delivery, make_webhook
from tests.progress.services.webhooks.receiver import Receiver, receiving


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    """A receiver on this machine, where webhooks go for the test's sake, in a second at most."""
    with receiving() as one:
        settings.WEBHOOK_NETWORKS = [ip_network("127.0.0.0/8")]
        settings.WEBHOOK_PLAIN_HTTP = True
        settings.WEBHOOK_PORTS = [*settings.WEBHOOK_PORTS, one.port]
        settings.WEBHOOK_SECONDS = 1.0
        yield one


@pytest.fixture
def delivery(receiver: Receiver) -> WebhookDelivery:
    cohort = make_cohort()
    return make_delivery(cohort, webhook=make_webhook(cohort, url=receiver.url))
