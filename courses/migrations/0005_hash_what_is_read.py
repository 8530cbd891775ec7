"""Revisions name what a learner reads, and the places that say it, by a hash each."""

import hashlib
import json

from django.db import migrations


SAID = ("kind", "language", "text", "level", "label", "term")
PLACE = ("document", "version", "start", "end")
"""In the order that they are hashed in, which the database does not keep."""


def part(apps, schema_editor):
    for revision in apps.get_model("courses", "LessonRevision").objects.iterator():
        revision.content_sha256 = digest([pick(block, SAID) for block in revision.content])
        revision.places_sha256 = digest(
            [[pick(place, PLACE) for place in block.get("source", [])] for block in revision.content]
        )
        revision.save(update_fields=["content_sha256", "places_sha256"])


def join(apps, schema_editor):
    for revision in apps.get_model("courses", "LessonRevision").objects.iterator():
        places = [
            [pick(place, PLACE) for place in block.get("source", [])] for block in revision.content
        ]
        said = [pick(block, SAID) for block in revision.content]
        revision.content_sha256 = digest(
            [{**block, "source": source} for block, source in zip(said, places, strict=True)]
        )
        revision.places_sha256 = ""
        revision.save(update_fields=["content_sha256", "places_sha256"])


def pick(values, keys):
    return {key: values[key] for key in keys if key in values}


def digest(values):
    return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode()).hexdigest()


class Migration(migrations.Migration):
    dependencies = [("courses", "0004_places_apart")]

    operations = [migrations.RunPython(part, join)]
