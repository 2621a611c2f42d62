"""What an address of ``/station/v1`` is: a request class that declares its verb, path, fields and answer once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeAlias
from urllib.parse import quote

from isodesk.protocol.fields import Field
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import Answer, Request
from isodesk.protocol.text import Text

ROOT = "/station/v1"
Given: TypeAlias = Mapping[str, Sequence[str]]


class Verb(StrEnum):
    """How an address is called; what changes something says which version it saw."""

    GET = "GET"
    POST = "POST"
    PATCH = "PATCH"
    PUT = "PUT"
    DELETE = "DELETE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Everything about an address that isn't one of its fields.

    ``path`` follows ``/station/v1`` and names fields in braces by their wire names. ``codes``: what it refuses beside
    105. ``versioned``: it is carried out only where the version that the caller saw is still the one there is.
    ``of_caller``: about the caller's own account, whichever sub account other calls are about.
    """

    verb: Verb
    path: str
    name: str
    title: Text
    codes: tuple[int, ...] = ()
    versioned: bool = False
    of_caller: bool = False

    @property
    def full_path(self) -> str:
        """The path on the server, with its braces."""
        return ROOT + self.path

    @property
    def in_body(self) -> bool:
        """Whether the fields that aren't in the path come in a body, as a form or a JSON object."""
        return self.verb in (Verb.POST, Verb.PATCH, Verb.PUT)


class StationRequest(Request[Answer], Generic[Answer]):
    """A request of ``/station/v1``, typed; its fields carry their wire names."""

    endpoint: ClassVar[Endpoint]


def decode_station_request(declared: type[StationRequest[Any]], given: Given) -> StationRequest[Any]:
    """The typed request of parameters from path, query and body; raises ``Refusal`` 105 with the name at fault."""
    values: dict[str, Any] = {}
    for field in declared.fields():
        texts = given.get(field.wire, ())
        if any(texts):
            values[field.name] = _value(field, texts)
        elif field.required:
            raise Refusal(MISSING_OR_INVALID, field.wire)
    return declared(**values)


def _value(field: Field, texts: Sequence[str]) -> object:
    if len(texts) > 1 and not field.kind.repeatable:
        raise Refusal(MISSING_OR_INVALID, field.wire)
    try:
        return field.kind.parse(",".join(filter(None, texts)))
    except ValueError as error:
        raise Refusal(MISSING_OR_INVALID, field.wire) from error


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as the wire has it: ``fields`` go into the query or the body, as the endpoint says."""

    verb: Verb
    path: str
    fields: Mapping[str, str]


def encode_station_request(request: StationRequest[Any]) -> Sent:
    """A request for the wire; what isn't given isn't sent."""
    texts: dict[str, str] = {}
    for field in request.fields():
        value = getattr(request, field.name)
        if value is not None and value is not False:
            texts[field.wire] = field.kind.format(value)
    path = request.endpoint.full_path
    for name in [name for name in texts if f"{{{name}}}" in path]:
        path = path.replace(f"{{{name}}}", quote(texts.pop(name), safe=""))
    return Sent(request.endpoint.verb, path, texts)
