from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0005_failures")]

    operations = [
        migrations.AddField(
            model_name="attemptitem",
            name="is_flagged",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
