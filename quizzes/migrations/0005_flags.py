from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0004_grading")]

    operations = [
        migrations.AddField(
            model_name="attemptitem",
            name="is_flagged",
            field=models.BooleanField(default=False),
        ),
    ]
