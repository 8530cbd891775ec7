"""All that is kept about oneself, as one file."""

from __future__ import annotations

from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.pages.doors import LearnerRequest, proved, signed_in
from progress.services.personal.archive import pack


@require_safe
@never_cache
@signed_in
@proved
def my_data(request: LearnerRequest) -> HttpResponseBase:
    """Send everything that is kept about the person who asks, explained in their language."""
    name = f"my-data-{timezone.localdate().isoformat()}.zip"
    return FileResponse(pack(request.user), as_attachment=True, filename=name)
