"""All that is measured against the running site, from the load plan to a million answers."""

from __future__ import annotations

from collections.abc import Iterator

import redis
from django.db import connection
from psycopg.conninfo import make_conninfo

from benchmarks.load.growth import load_few, measure_growth
from benchmarks.load.pages import measure_pages
from benchmarks.load.regrading import measure_regrading
from benchmarks.load.rows import measure_plan
from benchmarks.load.scoring import measure_scoring
from benchmarks.load.site import PLACES, running_site
from benchmarks.load.statements import prepare_counting
from benchmarks.row import Row
from elearning.local.services import Services


def measure_load(lent: Services) -> Iterator[Row]:
    """Measure pages, the load plan, scoring, regrades and growth; ``lent`` are the services."""
    prepare_counting()
    with redis.Redis.from_url(lent.redis_url) as client:
        client.flushall()  # messages of a run that was killed
    quiz = load_few()
    statements = PLACES.folder / "statements.json"
    name = connection.settings_dict["NAME"]
    environment = {
        "DATABASE_URL": make_conninfo(lent.database_url, dbname=name),
        "REDIS_URL": lent.redis_url,
        "DJANGO_SETTINGS_MODULE": "benchmarks.load.settings",
        "BENCH_STATEMENTS": str(statements),
    }
    with running_site(environment) as site:
        yield from measure_pages(site, quiz)
        yield from measure_plan(site, quiz)
        yield from measure_scoring(quiz, statements)
        yield from measure_regrading()
        yield from measure_growth(site, quiz)
