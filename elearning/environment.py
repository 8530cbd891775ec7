"""The one declared, typed environment: every variable that the system reads, with its reason.

The configuration table of the README is made from this class (`python -m elearning.environment`).
"""

from __future__ import annotations

from ipaddress import ip_network
from typing import Annotated, Literal
from zoneinfo import available_timezones

from django.core.exceptions import ImproperlyConfigured
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Words = Annotated[list[str], NoDecode]
Level = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]

HIGHEST_PORT = 65535
NEEDED_IN_PRODUCTION = (
    "SECRET_KEY",
    "DATABASE_URL",
    "REDIS_URL",
    "ALLOWED_HOSTS",
    "EMAIL_URL",
    "MEDIA_ROOT",
    "STATIC_ROOT",
)
"""Production refuses to start without these."""


class Environment(BaseSettings):
    """Every environment variable, its type, default and one sentence."""

    model_config = SettingsConfigDict(
        case_sensitive=True,
        env_ignore_empty=True,  # a variable that is set to nothing is not set
        frozen=True,
        extra="ignore",
        hide_input_in_errors=True,  # an address may hold a password
    )

    SECRET_KEY: SecretStr = Field(
        SecretStr(""), description="Signs sessions and links; at least 50 random characters."
    )
    DATABASE_URL: str = Field(
        "", description="PostgreSQL, as `postgresql://user:password@host:5432/name`."
    )
    REDIS_URL: str = Field(
        "", description="Redis for messages and cache, as `redis://host:6379` or `unix:///path`."
    )
    ALLOWED_HOSTS: Words = Field(
        default_factory=list, description="Host names the site answers to, separated by commas."
    )
    CSRF_TRUSTED_ORIGINS: Words = Field(
        default_factory=list,
        description="Origins behind a proxy that forms may come from, as `https://host`.",
    )
    DEBUG: bool = Field(False, description="Shows traces to visitors; production refuses it.")
    TRUSTED_PROXY_COUNT: int = Field(
        0, ge=0, description="Proxies in front whose X-Forwarded-For is believed."
    )
    MEDIA_ROOT: str = Field("", description="Folder of uploaded sources and made reports.")
    STATIC_ROOT: str = Field("", description="Folder that `collectstatic` fills.")
    EMAIL_URL: str = Field(
        "",
        description="Mail server, as `smtp://user:password@host:587`; `make run` uses none.",
    )
    DEFAULT_FROM_EMAIL: str = Field(
        "elearning@localhost", description="Sender of the system's mails."
    )
    STAFF_MFA_REQUIRED: bool = Field(
        True, description="Staff need a second factor before they reach the admin."
    )
    SECOND_PERSON_APPROVES: bool = Field(
        True, description="Who wrote or edited a question cannot approve it; the demo lets them."
    )
    SIGNUP_OPEN: bool = Field(False, description="Anybody may make a learner's account.")
    SIGN_INS_A_MINUTE: int = Field(
        30, ge=1, description="Sign-ins tried from one network address; a class may share one."
    )
    TIME_ZONE: str = Field("Europe/Paris", description="Time zone that pages show times in.")
    METRICS_TOKEN: SecretStr = Field(
        SecretStr(""), description="Opens `/metrics` to Prometheus; without it nobody reads them."
    )
    LOG_FORMAT: Literal["json", "text"] = Field(
        "json", description="How log lines are written; `make run` writes plain text."
    )
    LOG_LEVEL: Level = Field("INFO", description="Least level of log lines that are written.")
    WEB_WORKERS: int = Field(2, ge=1, description="Processes of the web server.")
    WEB_THREADS: int = Field(4, ge=1, description="Threads in each process of the web server.")
    PORT: int = Field(
        8000, ge=1, le=HIGHEST_PORT, description="Port that the web server listens on."
    )
    SOURCE_MAX_BYTES: int = Field(
        20_000_000, ge=1, description="Largest source document that is taken, in bytes."
    )
    WEBHOOK_PORTS: Words = Field(
        default_factory=lambda: ["80", "443", "8443"], description="Ports that webhooks may go to."
    )
    WEBHOOK_NETWORKS: Words = Field(
        default_factory=list,
        description="Inner networks that webhooks may go to all the same, as `10.20.0.0/16`.",
    )
    WEBHOOK_PLAIN_HTTP: bool = Field(
        False, description="Webhooks may go without TLS, to be tried out; production refuses it."
    )
    REPORTS_KEPT_DAYS: int = Field(
        7, ge=1, le=366, description="Days that the file of a report can be fetched."
    )
    REPORTS_REST: float = Field(
        6.0,
        ge=0,
        le=100,
        description="Milliseconds that a report rests for one of work while others work.",
    )
    RETENTION_INVITATIONS_DAYS: int = Field(
        180, ge=0, description="Days that an invitation is kept once it is over; 0: for good."
    )
    RETENTION_IMPORTS_DAYS: int = Field(
        30, ge=0, description="Days that what was read of a file of learners is kept; 0: for good."
    )
    RETENTION_AUDIT_DAYS: int = Field(
        730, ge=0, description="Days that the logs of who did what are kept; 0: for good."
    )
    RETENTION_SIGN_INS_DAYS: int = Field(
        180, ge=0, description="Days that it is kept who signed in or failed to; 0: as other logs."
    )
    RETENTION_INACTIVE_DAYS: int = Field(
        0,
        ge=0,
        description="Days without a sign after which a learner is erased; 0: never.",
    )

    @field_validator(
        "ALLOWED_HOSTS",
        "CSRF_TRUSTED_ORIGINS",
        "WEBHOOK_PORTS",
        "WEBHOOK_NETWORKS",
        mode="before",
    )
    @classmethod
    def split_words(cls, value: object) -> object:
        """Take a comma-separated string apart."""
        if isinstance(value, str):
            return [word.strip() for word in value.split(",") if word.strip()]
        return value

    @field_validator("WEBHOOK_PORTS")
    @classmethod
    def know_ports(cls, value: list[str]) -> list[str]:
        """Refuse what is no port."""
        for port in value:
            if not (port.isascii() and port.isdecimal() and 0 < int(port) <= HIGHEST_PORT):
                raise ValueError("a port is a number from 1 to 65535")
        return value

    @field_validator("WEBHOOK_NETWORKS")
    @classmethod
    def know_networks(cls, value: list[str]) -> list[str]:
        """Refuse what is no network."""
        for network in value:
            ip_network(network)
        return value

    @field_validator("TIME_ZONE")
    @classmethod
    def know_time_zone(cls, value: str) -> str:
        """Refuse a time zone that nobody knows."""
        if value not in available_timezones():
            raise ValueError("no such time zone")
        return value


def read_environment() -> Environment:
    """Read the variables of this process.

    Raises ImproperlyConfigured with one line that names each wrong variable and what it should be.
    """
    try:
        return Environment()
    except ValidationError as error:
        faults = [
            f"{fault['loc'][0]}: {fault['msg']}".replace("Value error, ", "")
            for fault in error.errors()
        ]
        raise ImproperlyConfigured("; ".join(faults)) from None


def describe() -> str:
    """Write the configuration table in Markdown: variable, default, meaning."""
    rows = ["| variable | default | meaning |", "| --- | --- | --- |"]
    for name, field in Environment.model_fields.items():
        rows.append(f"| `{name}` | {_show_default(name)} | {field.description} |")
    return "\n".join(rows)


def _show_default(name: str) -> str:
    if name in NEEDED_IN_PRODUCTION:
        return "needed in production"
    default = Environment.model_fields[name].get_default(call_default_factory=True)
    if isinstance(default, SecretStr):
        return "—"
    if isinstance(default, list):
        default = ",".join(default)
    return f"`{default}`" if default != "" else "—"


if __name__ == "__main__":
    print(describe())  # noqa: T201  # the table is this command's output
