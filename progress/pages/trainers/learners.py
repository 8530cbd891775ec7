"""One learner of a trainer's cohort."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, found
from accounts.services.looking import note_look
from progress.models import CohortMember, ReportKind
from progress.pages.trainers.cohorts import find_cohort
from progress.pages.trainers.doors import trainers_only
from progress.pages.trainers.exports import ApiCall, api_call
from progress.pages.trainers.wishes import write_subject
from progress.queries.certificates import CertificateState, of_cohort, state_of
from progress.queries.outlines import read_outline
from progress.queries.transcripts import read_transcript
from progress.queries.verdicts import Judge


@require_safe
@never_cache
@trainers_only
def learner(request: LearnerRequest, cohort: int, learner: int) -> HttpResponse:
    """Show what a learner did in the courses of a cohort; that somebody looked is written down."""
    row = found(find_cohort(request.user, cohort))
    members = CohortMember.objects.select_related("learner", "cohort")
    member = found(members.filter(cohort=row, learner=learner).first())
    note_look(by=request.user, learner=member.learner, what="transcript")
    outline = found(read_outline(row))
    judge = Judge(outline, timezone.localdate(), timezone.get_current_timezone())
    certificates = of_cohort(row).filter(learner=learner)
    context = {
        "cohort": row,
        "member": member,
        "transcript": read_transcript(judge, member, answers=False),
        "certificates": [(one, state_of(one)) for one in certificates],
        "valid": CertificateState.VALID,
        "extensions": member.extensions.select_related("granted_by").order_by("-granted_at", "-pk"),
        "calls": _calls(request, member),
        "report_about": write_subject(ReportKind.TRANSCRIPT, row.pk, member.learner_id),
    }
    return render(request, "progress/trainers/learner.html", context)


def _calls(request: LearnerRequest, member: CohortMember) -> list[ApiCall]:
    place = ("cohort-learner", member.cohort_id, member.learner_id)
    return [
        api_call(request, _("All that this learner did"), *place),
        api_call(request, _("The same with each answer"), *place, answers="true"),
    ]
