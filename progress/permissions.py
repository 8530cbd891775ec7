"""Who may see a cohort."""

from __future__ import annotations

from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.models import Role, User


def is_trainer(user: User) -> bool:
    """Tell whether a person trains or administers."""
    return user.administers or user.role == Role.TRAINER


class IsTrainer(BasePermission):
    """Lets trainers and administrators in; which cohorts they see is the query's business."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Tell whether the person trains or administers."""
        user = request.user
        return user.is_authenticated and is_trainer(user)
