"""The project: wires everything, imported by nobody."""

from elearning.celery import app as celery_app

__all__ = ["celery_app"]
