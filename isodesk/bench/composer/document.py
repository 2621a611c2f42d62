"""A configuration as a document: what files hold and forms bring, declared once, bounded, nothing unknown in it."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from isodesk.bench.composer.errors import ConfigurationRefused, Problem
from isodesk.bench.composer.texts import MOST_ADDRESSES, Line, Lines
from isodesk.bench.configuration import SECTIONS, Configuration, Parameter, Security, Service, Target, Version

FORMAT: Final = 1
FORMAT_NAME: Final = "isodesk_bench_configuration"
PARAMETERS: Final = tuple(name for names in SECTIONS.values() for name in names)
_CODES: Final = {"string_too_long": "too_long", "too_long": "too_many", "extra_forbidden": "unknown", "enum": "choice"}
_OURS: Final = frozenset({"not_one_line", "not_text", "line_malformed", "unknown"})


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _Parameter(_Strict):
    value: Line = ""
    sent: bool = False


class _Security(_Strict):
    version: Annotated[Version, Field(strict=False)] = Version.V1P1
    launch_url: Line = ""
    key: Line = ""
    secret: Line = Field(default="", repr=False)
    client_id: Line = ""
    deployment_id: Line = ""
    login_url: Line = ""
    login_by_post: bool = True
    redirect_uris: Annotated[list[Line], Field(max_length=MOST_ADDRESSES)] = []
    jwks_url: Line = ""


def _known(name: str) -> str:
    if name not in PARAMETERS:
        raise PydanticCustomError("unknown", "no such parameter")
    return name


class _Document(_Strict):
    isodesk_bench_configuration: Literal[1]
    name: Line = ""
    target: Annotated[Target, Field(strict=False)] = Target.FRAME
    security: _Security = _Security()
    parameters: dict[Annotated[str, AfterValidator(_known)], _Parameter] = {}
    services: Annotated[list[Annotated[Service, Field(strict=False)]], Field(max_length=len(Service))] = []
    username: Line = ""
    custom: Lines = ""
    extension: Lines = ""


def to_document(configuration: Configuration, *, with_secret: bool) -> dict[str, Any]:
    """The configuration as values of JSON; without the secret it is as if none had been entered."""
    security = {name: _plain(getattr(configuration.security, name)) for name in _Security.model_fields}
    return {
        FORMAT_NAME: FORMAT,
        "name": configuration.name,
        "target": configuration.target.value,
        "security": {**security, "secret": configuration.security.secret if with_secret else ""},
        "parameters": {name: {"value": p.value, "sent": p.sent} for name, p in configuration.parameters.items()},
        "services": sorted(each.value for each in configuration.services),
        "username": configuration.username,
        "custom": configuration.custom,
        "extension": configuration.extension,
    }


def of_document(document: Mapping[str, Any]) -> Configuration:
    """The configuration of a document; raises ``ConfigurationRefused`` with each problem by its field."""
    try:
        read = _Document.model_validate(dict(document))
    except ValidationError as error:
        raise ConfigurationRefused(_problems(error)) from None
    return Configuration(
        name=read.name,
        target=read.target,
        security=_security(read.security),
        parameters={name: Parameter(each.value, each.sent) for name, each in read.parameters.items()},
        services=frozenset(read.services),
        username=read.username,
        custom=read.custom,
        extension=read.extension,
    )


def _security(read: _Security) -> Security:
    given = {name: getattr(read, name) for name in _Security.model_fields}
    return Security(**{**given, "redirect_uris": tuple(read.redirect_uris)})


def _plain(value: Any) -> Any:
    """A value of ``Security`` as JSON has it."""
    if isinstance(value, tuple):
        return list(value)
    return value.value if isinstance(value, Version) else value


def _problems(error: ValidationError) -> dict[str, Problem]:
    """By field, dots between its names; a list's entries count as the list. What was entered is in none of them."""
    return {_field(each): _problem(each) for each in error.errors(include_url=False, include_input=False)}


def _field(found: ErrorDetails) -> str:
    return ".".join(each for each in found["loc"] if isinstance(each, str) and each != "[key]")


def _problem(found: ErrorDetails) -> Problem:
    kind = found["type"]
    code = _CODES.get(kind, kind if kind in _OURS else "wrong_type")
    context = found.get("ctx", {})
    names = {"max_length": "allowed", "line": "line"}
    return Problem(code, {new: context[old] for old, new in names.items() if old in context})
