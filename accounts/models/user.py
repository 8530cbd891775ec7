"""A person who signs in: the e-mail address is the login."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Case, F, Value, When
from django.db.models.functions import MD5, Concat, Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:  # a token names its user
    from accounts.models.token import ApiToken


class Role(models.TextChoices):
    """What a person is here for.

    Editorial staff enter the administration with the rights of their groups, and have none besides.
    """

    LEARNER = "learner", _("learner")
    TRAINER = "trainer", _("trainer")
    EDITOR = "editor", _("editorial staff")
    ADMIN = "admin", _("administrator")


class UserManager(BaseUserManager["User"]):
    """Makes users; addresses are kept in lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """Make a user; without a password nobody can sign in as them yet."""
        if not email:
            raise ValueError("a user needs an e-mail address")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        """Make an administrator who may do everything."""
        return self.create_user(email, password, role=Role.ADMIN, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> User:
        """Find a user by address, whatever its case."""
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser, PermissionsMixin):
    """A learner, a trainer or an administrator."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=150, blank=True)
    role = models.CharField(
        _("role"), max_length=10, choices=Role.choices, default=Role.LEARNER, db_index=True
    )
    language = models.CharField(
        _("language"),
        max_length=8,
        blank=True,
        help_text=_("Empty: what the browser asks for."),
    )
    time_zone = models.CharField(
        _("time zone"), max_length=64, blank=True, help_text=_("Empty: the site's.")
    )
    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(_("joined"), default=timezone.now, editable=False)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True, editable=False)
    """Since when the row belongs to nobody: see `accounts.services.erasing`."""
    sorted_as = models.GeneratedField(
        expression=Concat(
            Case(
                When(name="", then=F("email")), default=F("name"), output_field=models.TextField()
            ),
            Value("\t"),
            MD5("email", output_field=models.TextField()),
            output_field=models.TextField(),
        ),
        output_field=models.TextField(),
        db_persist=True,
    )
    """The name, else the address, made unique: lists of people are cut into pages by it."""

    token: ApiToken | None = None
    """What the person signed this request in by, no column: its limits are theirs meanwhile."""

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ["email"]
        indexes = [models.Index(fields=["sorted_as"], name="people_by_name")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="user_email_in_lower_case"
            ),
            models.CheckConstraint(
                condition=models.Q(erased_at=None)
                | models.Q(name="", is_active=False, email__startswith="erased-"),
                name="erased_user_stays_empty",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def clean(self) -> None:
        """Fold the address to lower case, as it is kept."""
        super().clean()
        self.email = self.email.strip().lower()

    @property
    def is_staff(self) -> bool:
        """Whether the person enters the administration, whatever they may do there."""
        return self.role == Role.EDITOR or self.administers

    @property
    def administers(self) -> bool:
        """Whether the person administers: by role, or because they may do everything."""
        return self.role == Role.ADMIN or self.is_superuser

    @property
    def is_limited(self) -> bool:
        """Whether the person acts by a token that reaches certain cohorts and nothing else."""
        return self.token is not None and self.token.is_limited

    def get_short_name(self) -> str:
        """Name the person as a greeting would."""
        return self.name or self.email.partition("@")[0]
