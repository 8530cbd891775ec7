"""Signs a request in by `Authorization: Token <hex>`."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import TokenAuthentication
from rest_framework.exceptions import AuthenticationFailed

from accounts.models import ApiToken, User
from accounts.services.tokens import find_token


class ApiTokenAuthentication(TokenAuthentication):
    """Takes the framework's token header and looks our own, hashed tokens up."""

    def authenticate_credentials(self, key: str) -> tuple[User, ApiToken]:
        """Find the token's active user, or refuse."""
        token = find_token(key)
        if token is None or not token.user.is_active:
            raise AuthenticationFailed(_("This token is not valid."))
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
            "description": "`Token <hex>`, made by `manage.py create_api_token EMAIL`",
        }
