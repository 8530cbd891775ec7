import datetime
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import quizzes.models.attempt
import quizzes.models.quiz
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('courses', '0005_hash_what_is_read'),
        ('quizzes', '0002_estimates'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Accommodation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('extra_time', models.DurationField(default=datetime.timedelta, verbose_name='extra time')),
                ('extra_attempts', models.PositiveSmallIntegerField(default=0, verbose_name='extra attempts')),
                ('reason', models.CharField(max_length=300, verbose_name='reason')),
                ('granted_at', models.DateTimeField(auto_now_add=True, verbose_name='granted')),
            ],
            options={
                'verbose_name': 'accommodation',
                'verbose_name_plural': 'accommodations',
                'ordering': ['-granted_at', '-pk'],
            },
        ),
        migrations.AddField(
            model_name='answerevent',
            name='is_late',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='attempt',
            name='is_overdue',
            field=models.BooleanField(default=False, editable=False, verbose_name='handed in by the clock'),
        ),
        migrations.AddField(
            model_name='attempt',
            name='seed',
            field=models.CharField(default=quizzes.models.attempt.draw_seed, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name='attemptitem',
            name='checked_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='quiz',
            name='attempts_allowed',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='attempts allowed'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='closes_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='closes'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='delay',
            field=models.DurationField(default=datetime.timedelta, help_text='From handing in to the next start.', verbose_name='delay between attempts'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='opens_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='opens'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='review_after',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('marks', 'marks'), ('answers', 'right answers'), ('explanation', 'explanation'), ('source', 'quote of the source')], max_length=12), blank=True, default=quizzes.models.quiz.show_everything, help_text='For ten minutes from handing in.', size=None, verbose_name='shown right after'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='review_closed',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('marks', 'marks'), ('answers', 'right answers'), ('explanation', 'explanation'), ('source', 'quote of the source')], max_length=12), blank=True, default=quizzes.models.quiz.show_everything, size=None, verbose_name='shown after closing'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='review_during',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('marks', 'marks'), ('answers', 'right answers'), ('explanation', 'explanation'), ('source', 'quote of the source')], max_length=12), blank=True, default=quizzes.models.quiz.show_everything, help_text='Practice only: a question that was checked is answered.', size=None, verbose_name='shown during the attempt'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='review_later',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('marks', 'marks'), ('answers', 'right answers'), ('explanation', 'explanation'), ('source', 'quote of the source')], max_length=12), blank=True, default=quizzes.models.quiz.show_everything, size=None, verbose_name='shown later, while the quiz is open'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='shuffles_options',
            field=models.BooleanField(default=True, verbose_name='options in an order of their own'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='shuffles_questions',
            field=models.BooleanField(default=False, verbose_name='questions in an order of their own'),
        ),
        migrations.AddField(
            model_name='quiz',
            name='time_limit',
            field=models.DurationField(blank=True, null=True, verbose_name='time limit'),
        ),
        migrations.AlterField(
            model_name='answerevent',
            name='received_at',
            field=models.DateTimeField(default=django.utils.timezone.now, verbose_name='received'),
        ),
        migrations.AlterField(
            model_name='attempt',
            name='started_at',
            field=models.DateTimeField(default=django.utils.timezone.now, verbose_name='started'),
        ),
        migrations.AddIndex(
            model_name='attempt',
            index=models.Index(condition=models.Q(('due_at__isnull', False), ('state', 'started')), fields=['due_at'], name='attempts_with_a_clock'),
        ),
        migrations.AddConstraint(
            model_name='answerevent',
            constraint=models.CheckConstraint(condition=models.Q(('is_late', False), ('is_counted', False), _connector='OR'), name='late_answers_do_not_count'),
        ),
        migrations.AddConstraint(
            model_name='quiz',
            constraint=models.CheckConstraint(condition=models.Q(('time_limit', None), ('time_limit__gt', datetime.timedelta(0)), _connector='OR'), name='time_limit_above_0'),
        ),
        migrations.AddConstraint(
            model_name='quiz',
            constraint=models.CheckConstraint(condition=models.Q(('delay__gte', datetime.timedelta(0))), name='delay_not_below_0'),
        ),
        migrations.AddConstraint(
            model_name='quiz',
            constraint=models.CheckConstraint(condition=models.Q(('opens_at', None), ('closes_at', None), ('closes_at__gt', models.F('opens_at')), _connector='OR'), name='closes_after_it_opens'),
        ),
        migrations.AddField(
            model_name='accommodation',
            name='granted_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='granted by'),
        ),
        migrations.AddField(
            model_name='accommodation',
            name='learner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='accommodations', to=settings.AUTH_USER_MODEL, verbose_name='learner'),
        ),
        migrations.AddField(
            model_name='accommodation',
            name='quiz',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='accommodations', to='quizzes.quiz', verbose_name='quiz'),
        ),
        migrations.AddIndex(
            model_name='accommodation',
            index=models.Index(fields=['quiz', 'learner', '-id'], name='accommodation_newest'),
        ),
        migrations.AddConstraint(
            model_name='accommodation',
            constraint=models.CheckConstraint(condition=models.Q(('extra_time__gte', datetime.timedelta(0))), name='extra_time_not_below_0'),
        ),
        migrations.AddConstraint(
            model_name='accommodation',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='accommodation_has_reason'),
        ),
    ]
