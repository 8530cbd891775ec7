from django.db import migrations

COUNT = """
UPDATE progress_quizresult AS result SET seconds_spent = counted.seconds
FROM (
    SELECT enrolment.id AS enrolment_id, attempt.quiz_id, SUM(GREATEST(0, FLOOR(EXTRACT(EPOCH FROM
        LEAST(attempt.submitted_at, COALESCE(attempt.due_at, attempt.started_at + INTERVAL '4 hours'))
        - attempt.started_at)))) AS seconds
    FROM quizzes_attempt AS attempt
    JOIN quizzes_quiz AS quiz ON quiz.id = attempt.quiz_id
    JOIN progress_enrolment AS enrolment
        ON enrolment.learner_id = attempt.learner_id AND enrolment.course_id = quiz.course_id
    WHERE attempt.state = 'scored'
    GROUP BY enrolment.id, attempt.quiz_id
) AS counted
WHERE result.enrolment_id = counted.enrolment_id AND result.quiz_id = counted.quiz_id
"""
"""As `progress.queries.scored` counts: until the time was up, or for four hours."""


class Migration(migrations.Migration):

    dependencies = [
        ('progress', '0008_time_spent'),
        ('quizzes', '0006_flags'),
    ]

    operations = [migrations.RunSQL(COUNT, migrations.RunSQL.noop)]
