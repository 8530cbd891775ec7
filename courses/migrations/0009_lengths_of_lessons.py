import django.db.models.functions.comparison
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('courses', '0008_fill_the_search'),
    ]

    operations = [
        migrations.AddField(
            model_name='lessonrevision',
            name='blocks',
            field=models.GeneratedField(db_persist=True, expression=models.Func(models.F('content'), function='jsonb_array_length'), output_field=models.IntegerField()),
        ),
        migrations.AddField(
            model_name='lessonrevision',
            name='characters',
            field=models.GeneratedField(db_persist=True, expression=django.db.models.functions.text.Length(django.db.models.functions.comparison.Cast(models.Func(models.F('content'), models.Value('$[*].text'), function='jsonb_path_query_array'), models.TextField())), output_field=models.IntegerField()),
        ),
    ]
