"""A configuration as fields of a form, each by a name of its own: ``security.key``, ``parameters.roles.value``."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from isodesk.bench.composer.document import FORMAT, FORMAT_NAME, PARAMETERS, of_document
from isodesk.bench.composer.errors import ConfigurationRefused, Problem
from isodesk.bench.configuration import Configuration, Parameter, Service

_SECURITY_TEXTS: Final = ("launch_url", "key", "secret", "client_id", "deployment_id", "login_url", "jwks_url")
_TEXTS: Final = ("name", "username", "custom", "extension")
_ON: Final = "1"
VERSION: Final = "security.version"
LOGIN_BY_POST: Final = "security.login_by_post"
REDIRECT_URIS: Final = "security.redirect_uris"
SECRET: Final = "security.secret"  # noqa: S105 - the name of a field

Fields = Mapping[str, str]


def value_of(name: str) -> str:
    """The field that holds a parameter's value."""
    return f"parameters.{name}.value"


def sent_of(name: str) -> str:
    """The box that says whether a parameter is sent."""
    return f"parameters.{name}.sent"


def service_of(service: Service) -> str:
    """The box that says whether the message tells of a service."""
    return f"services.{service.value}"


NAMES: Final = frozenset(
    (
        *_TEXTS,
        *(f"security.{name}" for name in _SECURITY_TEXTS),
        *("target", VERSION, LOGIN_BY_POST, REDIRECT_URIS),
        *(make(name) for name in PARAMETERS for make in (value_of, sent_of)),
        *map(service_of, Service),
    )
)


def to_fields(configuration: Configuration) -> dict[str, str]:
    """The form that says this; a box that isn't ticked isn't in it."""
    security = configuration.security
    boxes = {
        LOGIN_BY_POST: security.login_by_post,
        **{service_of(each): each in configuration.services for each in Service},
        **{sent_of(name): _parameter(configuration, name).sent for name in PARAMETERS},
    }
    return {
        **{name: getattr(configuration, name) for name in _TEXTS},
        "target": configuration.target.value,
        VERSION: security.version.value,
        **{f"security.{name}": getattr(security, name) for name in _SECURITY_TEXTS},
        REDIRECT_URIS: "\n".join(security.redirect_uris),
        **{value_of(name): _parameter(configuration, name).value for name in PARAMETERS},
        **{name: _ON for name, ticked in boxes.items() if ticked},
    }


def of_fields(fields: Fields, *, secret: str = "") -> Configuration:
    """The configuration that a form says; where it brings no secret, this one stays.

    Raises ``ConfigurationRefused``: unknown names, whatever their values, come first.
    """
    unknown = sorted(set(fields) - NAMES)
    if unknown:
        raise ConfigurationRefused({"form": Problem("unknown")})
    configuration = of_document(_document(fields))
    if configuration.security.secret:
        return configuration
    return replace(configuration, security=replace(configuration.security, secret=secret))


def _document(fields: Fields) -> dict[str, Any]:
    return {
        FORMAT_NAME: FORMAT,
        **{name: fields[name] for name in (*_TEXTS, "target") if name in fields},
        "security": _security(fields),
        "parameters": {
            name: {"value": fields.get(value_of(name), ""), "sent": sent_of(name) in fields} for name in PARAMETERS
        },
        "services": [each.value for each in Service if service_of(each) in fields],
    }


def _security(fields: Fields) -> dict[str, Any]:
    names = [name for name in ("version", *_SECURITY_TEXTS) if f"security.{name}" in fields]
    lines = fields.get(REDIRECT_URIS, "").replace("\r\n", "\n").split("\n")
    return {
        **{name: fields[f"security.{name}"] for name in names},
        "login_by_post": LOGIN_BY_POST in fields,
        "redirect_uris": [line.strip() for line in lines if line.strip()],
    }


def _parameter(configuration: Configuration, name: str) -> Parameter:
    return configuration.parameters.get(name, Parameter())
