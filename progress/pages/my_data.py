"""All that is kept about oneself, as one file."""

from __future__ import annotations

from typing import cast

from django.http import FileResponse, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, proved, signed_in
from accounts.services.audit import record
from progress.services.personal.archive import pack


@require_safe
@never_cache
@signed_in
@proved
def my_data(request: LearnerRequest) -> HttpResponse:
    """Send everything that is kept about the person who asks, explained in their language."""
    name = f"my-data-{timezone.localdate().isoformat()}.zip"
    file = FileResponse(pack(request.user), as_attachment=True, filename=name)
    record("download_own_data", request.user, by=request.user)
    return cast("HttpResponse", file)  # as decorators of pages know it
