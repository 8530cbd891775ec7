from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuizzesConfig(AppConfig):
    name = "quizzes"
    verbose_name = _("Quizzes")

    def ready(self) -> None:
        from accounts.signals import user_erased  # noqa: PLC0415  # models must be loaded
        from courses.signals import version_replaced  # noqa: PLC0415  # the same
        from quizzes import receivers  # noqa: PLC0415  # the same

        version_replaced.connect(receivers.on_version_replaced, dispatch_uid="quizzes.staling")
        user_erased.connect(receivers.on_user_erased, dispatch_uid="quizzes.erasing")
