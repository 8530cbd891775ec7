from django.contrib.postgres.search import SearchVector
from django.db import migrations
from django.db.models import Value

from courses.queries.searching import CONFIG, spellings, words_of

MOST_WORDS = 30_000


def fill(apps, schema_editor):
    course_model = apps.get_model("courses", "Course")
    lesson_model = apps.get_model("courses", "Lesson")
    entry_model = apps.get_model("courses", "SearchEntry")
    for course in course_model.objects.filter(search_entry=None):
        lessons = list(
            lesson_model.objects.filter(module__course=course).select_related("current")
        )
        blocks = [block for lesson in lessons if lesson.current for block in lesson.current.content]
        texts = {
            "A": [course.title],
            "B": [course.summary],
            "C": [*course.modules.values_list("title", flat=True), *(l.title for l in lessons)],
            "D": [block.get("text", "") for block in blocks],
        }
        vectors = [
            SearchVector(Value(distinct(said)), config=CONFIG, weight=weight)
            for weight, said in texts.items()
        ]
        vector = vectors[0] + vectors[1] + vectors[2] + vectors[3]
        entry_model.objects.create(course=course, words=vector)


def distinct(texts):
    words = list(dict.fromkeys(word for text in texts for word in words_of(text)))[:MOST_WORDS]
    return " ".join(dict.fromkeys(form for word in words for form in spellings(word)))


class Migration(migrations.Migration):
    """Store what courses that were built before are found by."""

    dependencies = [("courses", "0007_ways_in")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
