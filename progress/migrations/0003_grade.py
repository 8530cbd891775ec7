"""Results get a grade; so far the best attempt counted everywhere."""

from __future__ import annotations

from decimal import Decimal

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F


def grade_by_the_best(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Fill the grades."""
    apps.get_model("progress", "QuizResult").objects.update(grade=F("best_fraction"))


class Migration(migrations.Migration):
    dependencies = [("progress", "0002_hash_what_was_read")]

    operations = [
        migrations.AddField(
            model_name="quizresult",
            name="grade",
            field=models.DecimalField(
                decimal_places=8,
                default=Decimal(0),
                help_text="What counts: the best, last, first or mean fraction, as the quiz has it.",
                max_digits=9,
                verbose_name="grade",
            ),
            preserve_default=False,
        ),
        migrations.RunPython(grade_by_the_best, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="quizresult",
            constraint=models.CheckConstraint(
                condition=models.Q(("best_fraction__gte", models.F("grade"))),
                name="best_not_below_grade",
            ),
        ),
    ]
