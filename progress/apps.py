from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_delete
from django.utils.translation import gettext_lazy as _


class ProgressConfig(AppConfig):
    name = "progress"
    verbose_name = _("Progress")

    def ready(self) -> None:
        from accounts.signals import names_asked, user_erased  # noqa: PLC0415  # models must be loaded
        from courses.signals import (  # noqa: PLC0415  # the same
            code_chosen,
            lessons_arranged,
            readers_asked,
        )
        from progress import receivers  # noqa: PLC0415  # the same
        from quizzes import signals  # noqa: PLC0415  # the same
        from quizzes.models import Attempt  # noqa: PLC0415  # the same

        told = signals.attempt_scored
        told.connect(receivers.add_to_statistics, dispatch_uid="progress.statistics")
        told.connect(receivers.on_attempt_scored, dispatch_uid="progress.results")
        signals.mark_changed.connect(receivers.on_mark_changed, dispatch_uid="progress.marks")
        signals.regrade_done.connect(receivers.on_regrade_done, dispatch_uid="progress.regrades")
        signals.grading_changed.connect(
            receivers.on_grading_changed, dispatch_uid="progress.grading"
        )
        signals.contest_answered.connect(
            receivers.on_contest_answered, dispatch_uid="progress.contests"
        )
        signals.figures_asked.connect(receivers.on_figures_asked, dispatch_uid="progress.figures")
        code_chosen.connect(receivers.is_code_of_cohort, dispatch_uid="progress.codes")
        readers_asked.connect(receivers.on_readers_asked, dispatch_uid="progress.readers")
        signals.steps_changed.connect(receivers.on_steps_changed, dispatch_uid="progress.steps")
        lessons_arranged.connect(receivers.on_lessons_arranged, dispatch_uid="progress.lessons")
        names_asked.connect(receivers.on_names_asked, dispatch_uid="progress.names")
        user_erased.connect(receivers.on_user_erased, dispatch_uid="progress.erasing")
        post_migrate.connect(receivers.on_migrated, sender=self, dispatch_uid="progress.groups")
        pre_delete.connect(
            receivers.before_attempt_goes, sender=Attempt, dispatch_uid="progress.attempts"
        )
