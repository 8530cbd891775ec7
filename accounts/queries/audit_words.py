"""What entries of the audit log say, in words."""

from __future__ import annotations

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ACTIONS: dict[str, str | Promise] = {
    # ways in
    "sign_in": _("signed in"),
    "sign_in_failed": _("failed to sign in"),
    "sign_in_failures_passed_over": _("failed to sign in, more often than is noted singly"),
    "locked_out": _("was held off after too many failures"),
    "signed_out": _("signed out"),
    "second_factor_failed": _("gave a wrong code of the second factor"),
    "password_changed": _("changed their password"),
    "email_changed": _("changed their e-mail address"),
    "second_factor_added": _("set up a second factor"),
    "second_factor_removed": _("took their second factor away"),
    "recovery_codes_renewed": _("made new recovery codes"),
    "remove_second_factor": _("took somebody’s second factor away"),
    "create_token": _("made an API token"),
    "revoke_token": _("revoked an API token"),
    # people and rights
    "create_user": _("made a person"),
    "change_user": _("changed a person"),
    "rename_oneself": _("changed their own name"),
    "erase_user": _("erased a person"),
    "create_emailaddress": _("added an e-mail address"),
    "change_emailaddress": _("changed an e-mail address"),
    "delete_emailaddress": _("deleted an e-mail address"),
    "create_group": _("made a group of staff"),
    "change_group": _("changed a group of staff"),
    "delete_group": _("deleted a group of staff"),
    "look": _("looked at what somebody did"),
    "export_audit": _("exported the audit log"),
    "export_list": _("exported a list of people or figures"),
    "download_own_data": _("downloaded their own data"),
    # sources and content
    "upload": _("brought a file in"),
    "ingest": _("had a document read"),
    "read_anew": _("had a document read anew"),
    "download_source": _("downloaded a source file"),
    "build": _("started a build"),
    "change_course": _("changed a course"),
    "review": _("decided about a question"),
    "keep_question": _("kept a question whose source changed"),
    "question_version": _("wrote a version of a question"),
    "question_check_again": _("had a question checked again"),
    "question_move": _("moved a question to another module"),
    "compose": _("chose a question for a quiz, or against it"),
    "order": _("put the questions of a quiz in order"),
    "quiz_plan": _("changed the title, size or pass mark of a quiz"),
    "quiz_rules": _("changed the rules of a quiz"),
    "tell_correction": _("told learners of a correction"),
    "decide_lesson": _("decided about a lesson"),
    "take_back_decision": _("took a decision about a lesson back"),
    "publish_lessons": _("published lessons"),
    "resolve_conflict": _("chose between statements that disagree"),
    "confirm_fact": _("confirmed a fact"),
    "correct_fact": _("corrected a fact"),
    "export_questions": _("exported questions"),
    "import_questions": _("brought a file of questions in"),
    "store_import": _("had imported questions stored"),
    "imported_questions": _("stored imported questions"),
    "withdraw_question": _("took a question out of circulation"),
    "put_question_back": _("put a question back into circulation"),
    "pass_flags": _("passed the flags of a question"),
    "answer_contest": _("answered a contest"),
    # grades
    "regrade": _("marked the answers to a question anew"),
    "submit_attempt": _("handed an attempt in"),
    "grant_accommodation": _("granted more time or attempts"),
    "set_criteria": _("set the criteria of completion"),
    "revoke_certificate": _("revoked a certificate"),
    "replace_certificate": _("replaced a certificate"),
    # groups of learners
    "create_cohort": _("made a group of learners"),
    "change_cohort": _("changed a group of learners"),
    "delete_cohort": _("deleted a group of learners"),
    "renew_code": _("made a new code to join by"),
    "enrol": _("put a learner on a course"),
    "join_cohort": _("put a learner into a group"),
    "leave_cohort": _("took a learner out of a group"),
    "extend_deadline": _("gave a learner longer"),
    "invite": _("invited a learner"),
    "withdraw_invitation": _("took an invitation back"),
    "preview_roster": _("had a list of learners read"),
    "apply_roster": _("brought a list of learners in"),
    # reports and other systems
    "request_report": _("asked for a report"),
    "download_report": _("downloaded a report"),
    "cancel_report": _("called a report off"),
    "schedule_report": _("had a report written by schedule"),
    "make_schedule": _("made a schedule of reports"),
    "change_schedule": _("changed a schedule of reports"),
    "pause_schedule": _("paused a schedule of reports"),
    "resume_schedule": _("resumed a schedule of reports"),
    "delete_schedule": _("deleted a schedule of reports"),
    "create_webhook": _("made a webhook"),
    "change_webhook": _("changed a webhook"),
    "renew_webhook_secret": _("made a new secret of a webhook"),
    "pause_webhook": _("had a webhook rest"),
    "delete_webhook": _("deleted a webhook"),
}
"""Each action that is recorded; a test looks for others in the code."""
OTHER_WORDS = {"network": _("network"), "reason": _("reason"), "mark": _("unknown address no.")}
"""Names of details that are no fields of rows."""


def word_action(action: str) -> str:
    """Say what was done; of an action of a version before, its name."""
    return str(ACTIONS.get(action, action.replace("_", " ")))


def word_kind(target_type: str) -> str:
    """Say what it was done to."""
    try:
        return str(apps.get_model(target_type)._meta.verbose_name)
    except (LookupError, ValueError):
        return target_type
