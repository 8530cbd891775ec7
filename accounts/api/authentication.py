"""Signs a request in by `Authorization: Token <hex>`."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import TokenAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from accounts.api.limits import check_limits
from accounts.models import ApiToken, User
from accounts.services.tokens import find_token


class ApiTokenAuthentication(TokenAuthentication):
    """Takes the framework's token header and looks our own, hashed tokens up."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        """Sign in whoever sends a token, and hold them to its limits.

        Each request of the API passes here before anything else looks at it.
        """
        signed_in: tuple[User, ApiToken] | None = super().authenticate(request)
        if signed_in is not None:
            user, token = signed_in
            check_limits(token, request)
            user.token = token
        return signed_in

    def authenticate_credentials(self, key: str) -> tuple[User, ApiToken]:
        """Find the token's active user, or refuse."""
        token = find_token(key)
        if token is None or not token.user.is_active:
            raise AuthenticationFailed(_("This token is not valid."))
        if token.has_expired():
            raise AuthenticationFailed(_("This token has expired."), code="expired_token")
        return token.user, token


class ApiTokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """Describes the token header in OpenAPI."""

    target_class = ApiTokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        """Describe the header."""
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Token <hex>`, made on the page of one's account or by "
            "`manage.py create_api_token EMAIL`",
        }
