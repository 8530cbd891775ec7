"""What deltas come to, as SQL that folds and readings share."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from psycopg import sql

from progress.models import ItemSum, OptionCount, QuizSum

PENDING = sql.SQL("delta.quiz_id = %(quiz)s AND NOT delta.is_folded")
EVER = sql.SQL("delta.quiz_id = %(quiz)s")
GIVEN = sql.SQL("delta.id = ANY(%(deltas)s)")
"""Which deltas are added up."""

ADD, TAKE_BACK = sql.SQL("delta.sign"), sql.SQL("-delta.sign")
"""How they count."""

_DELTAS = sql.SQL(
    """
    taken AS MATERIALIZED (
        SELECT delta.quiz_id, attempt.number = 1 AS is_first, {sign} AS sign,
            delta.total AS t, delta.items
        FROM progress_attemptdelta AS delta
        JOIN quizzes_attempt AS attempt ON attempt.id = delta.attempt_id
        WHERE {which}
    ),
    quiz_part AS (
        SELECT quiz_id, is_first, SUM(sign) AS n, SUM(sign * t) AS t, SUM(sign * t * t) AS t2,
            SUM(sign * t * t * t) AS t3, SUM(sign * t * t * t * t) AS t4
        FROM taken GROUP BY quiz_id, is_first
    ),
    seen AS (
        SELECT quiz_id, is_first, sign, t, (item->>'version')::bigint AS question_version_id,
            (item->>'fraction')::numeric AS x, item->'options' AS options
        FROM taken CROSS JOIN LATERAL jsonb_array_elements(items) AS item
    ),
    item_part AS (
        SELECT quiz_id, question_version_id, is_first, SUM(sign) AS n, SUM(sign * x) AS x,
            SUM(sign * x * x) AS x2, SUM(sign * t) AS t, SUM(sign * t * t) AS t2,
            SUM(sign * x * t) AS xt
        FROM seen GROUP BY quiz_id, question_version_id, is_first
    ),
    option_part AS (
        SELECT quiz_id, question_version_id, is_first, chosen::integer AS option, SUM(sign) AS n
        FROM seen CROSS JOIN LATERAL jsonb_array_elements_text(options) AS chosen
        GROUP BY quiz_id, question_version_id, is_first, chosen::integer
    )
    """
)


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of sum: where it is stored, and which of the parts above is added to it."""

    model: type[models.Model]
    source: str
    keys: tuple[str, ...]
    values: tuple[str, ...]

    @property
    def table(self) -> sql.Identifier:
        """The table that holds the folded sums."""
        return sql.Identifier(self.model._meta.db_table)


PARTS = (
    Part(QuizSum, "quiz_part", ("quiz_id", "is_first"), ("n", "t", "t2", "t3", "t4")),
    Part(
        ItemSum,
        "item_part",
        ("quiz_id", "question_version_id", "is_first"),
        ("n", "x", "x2", "t", "t2", "xt"),
    ),
    Part(
        OptionCount,
        "option_part",
        ("quiz_id", "question_version_id", "is_first", "option"),
        ("n",),
    ),
)


def deltas(which: sql.SQL, sign: sql.SQL = ADD) -> sql.Composed:
    """Write the common table expressions that add up deltas."""
    return _DELTAS.format(which=which, sign=sign)


def columns(names: tuple[str, ...]) -> sql.Composed:
    """Write names as a list of columns."""
    return sql.SQL(", ").join(map(sql.Identifier, names))
