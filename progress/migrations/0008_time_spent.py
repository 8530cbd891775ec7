import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('progress', '0007_roster_imports'),
    ]

    operations = [
        migrations.AddField(
            model_name='quizresult',
            name='seconds_spent',
            field=models.PositiveBigIntegerField(db_default=0, default=0, verbose_name='time spent'),
        ),
        migrations.AddField(
            model_name='quizresult',
            name='changed_at',
            field=models.DateTimeField(auto_now=True, db_default=django.db.models.functions.datetime.Now(), verbose_name='changed'),
        ),
    ]
