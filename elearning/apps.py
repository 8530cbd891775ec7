from django.apps import AppConfig
from django.contrib.admin import apps


class AdminConfig(apps.AdminConfig):
    default_site = "elearning.admin.AdminSite"


class ProjectConfig(AppConfig):
    name = "elearning"
    verbose_name = "elearning"

    def ready(self) -> None:
        from elearning.celery import app  # noqa: PLC0415  # it reads the settings
        from elearning.observing.requests import forget_requests  # noqa: PLC0415  # the same
        from elearning.observing.tasks import follow_tasks  # noqa: PLC0415  # the same

        forget_requests()
        follow_tasks()
        app.set_default()
        app.autodiscover_tasks(force=True)  # every process knows every task by name
