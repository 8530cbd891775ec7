from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # beside the running system: attempts are written while the index is made

    dependencies = [
        ('quizzes', '0006_flags'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='attempt',
            index=models.Index(condition=models.Q(('state', 'scored')), fields=['scored_at'], name='attempts_by_scoring'),
        ),
    ]
