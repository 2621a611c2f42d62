"""Requests of Basic Outcomes, built by a tool and parsed by a platform (Implementation Guide 1.1, section 6)."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Final
from xml.etree.ElementTree import Element

from isodesk.lti.errors import OperationUnsupported, ParameterMissing
from isodesk.lti.outcomes import xml
from isodesk.lti.outcomes.scores import parse_score, score_text

_ROOT: Final = "imsx_POXEnvelopeRequest"
_INFORMATION: Final = "imsx_POXRequestHeaderInfo"


class Operation(Enum):
    """What is done with a result."""

    REPLACE = "replaceResult"
    READ = "readResult"
    DELETE = "deleteResult"

    @property
    def request(self) -> str:
        """The element that asks for it."""
        return f"{self.value}Request"

    @property
    def response(self) -> str:
        """The element that answers it."""
        return f"{self.value}Response"


_BY_REQUEST: Final = {operation.request: operation for operation in Operation}


@dataclass(frozen=True, slots=True)
class OutcomeRequest:
    """One request. ``score`` goes with ``REPLACE`` alone. Sent again it keeps its ``message_id``."""

    operation: Operation
    message_id: str
    sourced_id: str = field(repr=False)
    score: Decimal | None = None


def build_request(request: OutcomeRequest, *, language: str = "en") -> bytes:
    """The document to post; raises ``ParameterMissing``, ``ParameterRefused`` and ``NotWellFormed``."""
    for name, value in (("imsx_messageIdentifier", request.message_id), ("sourcedId", request.sourced_id)):
        if not value.strip():
            raise ParameterMissing(name=name)
    record = [xml.tag("sourcedGUID", xml.leaf("sourcedId", request.sourced_id)), *_result(request, language)]
    return xml.document(
        _ROOT,
        xml.tag("imsx_POXHeader", xml.tag(_INFORMATION, _version(), _message_id(request.message_id))),
        xml.tag("imsx_POXBody", xml.tag(request.operation.request, xml.tag("resultRecord", *record))),
    )


def parse_request(body: bytes) -> OutcomeRequest:
    """The request of a document.

    Raises ``TooLarge``, ``XmlRefused``, ``OperationUnsupported``, ``ParameterMissing`` and ``ParameterRefused``;
    ``answers.refusal`` makes the answer of each.
    """
    root = xml.read(body)
    operation, asked = operation_of(root)
    message_id = _required(message_id_of(root), "imsx_messageIdentifier")
    record = xml.inside(asked, "resultRecord")
    sourced_id = _required(xml.text_inside(record, "sourcedGUID", "sourcedId"), "sourcedId")
    if operation is not Operation.REPLACE:
        return OutcomeRequest(operation, message_id, sourced_id)
    score = xml.text_inside(record, "result", "resultScore", "textString")
    return OutcomeRequest(operation, message_id, sourced_id, parse_score(score))


def operation_of(root: Element) -> tuple[Operation, Element]:
    """What is asked for, and the element that says so; raises ``OperationUnsupported``."""
    asked = xml.inside(root, "imsx_POXBody")
    children = list(asked) if asked is not None else []
    if (xml.namespace(root), xml.local_name(root), len(children)) != (xml.NAMESPACE, _ROOT, 1):
        raise OperationUnsupported
    operation = _BY_REQUEST.get(xml.local_name(children[0]))
    if operation is None or xml.namespace(children[0]) != xml.NAMESPACE:
        raise OperationUnsupported
    return operation, children[0]


def message_id_of(root: Element) -> str:
    """The name of the message, or an empty text."""
    return xml.text_inside(root, "imsx_POXHeader", _INFORMATION, "imsx_messageIdentifier")


def _result(request: OutcomeRequest, language: str) -> list[str]:
    if request.operation is not Operation.REPLACE:
        return []
    if request.score is None:
        raise ParameterMissing(name="textString")
    score = xml.leaf("textString", score_text(request.score))
    return [xml.tag("result", xml.tag("resultScore", xml.leaf("language", language), score))]


def _version() -> str:
    return xml.leaf("imsx_version", "V1.0")


def _message_id(message_id: str) -> str:
    return xml.leaf("imsx_messageIdentifier", message_id)


def _required(text: str, name: str) -> str:
    if not text.strip():
        raise ParameterMissing(name=name)
    return text
